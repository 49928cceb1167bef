import type { ComponentChildren } from 'preact';
import { useVisit } from '../page/context.js';
import { Checkbox } from '../ui/check.js';
import type { Part } from './written-text.js';

/** A field beside what somebody else has saved there meanwhile, with a box that takes theirs. */
export function Versus({ part, theirs, children }: { part: Part; theirs: string; children: ComponentChildren }) {
  const { t } = useVisit();
  const label = t(`editing.part_${part.replace('.', '_')}` as 'editing.part_title');
  return (
    <div class="versus">
      <div>{children}</div>
      <div class="theirs">
        <p class="theirs-head">{t('editing.theirs', { part: label })}</p>
        <p class="theirs-text" dir="auto">
          {theirs === '' ? t('editing.nothing') : theirs}
        </p>
        <Checkbox
          name="take"
          id={`take-${part}`}
          value={part}
          checked={false}
          label={t('editing.take', { part: label })}
        />
      </div>
    </div>
  );
}

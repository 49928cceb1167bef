import { limits } from '#kernel';
import { useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { OnceKey, PostForm } from '../ui/form.js';
import { KEYS } from './actions.js';
import type { OpenItem } from './open-item.js';
import { type DeskPlace, spellPlace } from './place.js';
import { GivenReasons, ReasonField } from './reason-fields.js';

interface DecideFormProps {
  readonly open: OpenItem;
  readonly place: DeskPlace;
  /** What is shown once it is decided; null where nothing is left. */
  readonly next: string | null;
  readonly problem: Problem | undefined;
}

/** One reason, and a button for each decision that would change something. Each is sent as it stands, without a script too. */
export function DecideForm({ open, place, next, problem }: DecideFormProps) {
  const { t } = useVisit();
  const { id, actions, currentRevision, waits, reasons } = open;
  return (
    <PostForm action={`/desk/${id}/decide${spellPlace(place)}`} class="decide" id="decide">
      <h3>{waits ? t('desk.decide') : t('desk.decideAnew')}</h3>
      {!waits && <p>{t('desk.decideAnewHint')}</p>}
      <OnceKey isAnother={problem?.code === 'CONFLICT'} />
      <input type="hidden" name="revision" value={currentRevision} />
      {!waits && <input type="hidden" name="anew" value="yes" />}
      {next !== null && <input type="hidden" name="next" value={next} />}
      <GivenReasons name="given" reasons={reasons} actions={actions} />
      <ReasonField name="reason" problem={problem} hint={t('desk.reasonHint', limits.moderation.decisionCharacters)} />
      <p class="actions decisions">
        {actions.map((action) => (
          <button
            key={action}
            type="submit"
            name="action"
            value={action}
            class="button"
            data-key={KEYS[action]}
            aria-keyshortcuts={KEYS[action]}
          >
            {t(`desk.do-${action}`)} <Key>{KEYS[action]}</Key>
          </button>
        ))}
      </p>
    </PostForm>
  );
}

/** A key that does the same, as long as shortcuts are on; where no script runs it is not shown. */
export function Key({ children }: { children: string }) {
  const { settings } = useVisit();
  if (settings.shortcuts === 'off') return null;
  return (
    <span class="key" aria-hidden="true">
      {children}
    </span>
  );
}

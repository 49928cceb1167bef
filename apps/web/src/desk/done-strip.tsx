import { isId } from '#kernel';
import { useVisit } from '../page/context.js';
import { DONE } from '../ui/form.js';
import { actionIn } from './actions.js';
import { UndoForm } from './decisions.js';
import type { DeskPlace } from './place.js';

/** Seconds for which a script offers to undo in place; without one the offer stands until one goes on. */
export const UNDO_SECONDS = 12;

const OTHERS = [
  'SUSPEND',
  'LOCK',
  'UNLOCK',
  'PIN',
  'UNPIN',
  'LIFT_SUSPENSION',
  'undone',
  'UPHELD',
  'OVERTURNED',
  'noted',
  'claimed',
  'released',
] as const;

/** Says what was done on the page before, and offers to undo it. Gets the focus. */
export function DoneStrip({ place }: { place: DeskPlace }) {
  const { t, query } = useVisit();
  const typed = query.get('done') ?? '';
  const done = actionIn(typed) ?? OTHERS.find((one) => one === typed);
  if (!done) return <div class="done-strip" hidden />;
  const decision = query.get('decision') ?? '';
  return (
    <div class="done done-strip" data-seconds={UNDO_SECONDS}>
      <p id={DONE} tabIndex={-1} data-focus>
        {t(`desk.done-${done}`)}
      </p>
      {isId(decision) && <UndoForm field={{ name: 'decisionId', value: decision }} place={place} isLast />}
    </div>
  );
}

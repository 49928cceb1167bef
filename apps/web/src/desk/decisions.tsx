import type { DeskDecisionFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { OnceKey, PostForm } from '../ui/form.js';
import { Name, Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { Key } from './decide-form.js';
import { type DeskPlace, spellPlace } from './place.js';

/** What was decided, by whom and why, the newest first. */
export function Decisions({ decisions }: { decisions: readonly DeskDecisionFragment[] }) {
  return (
    <ol class="made" role="list">
      {decisions.map((decision) => (
        <li key={decision.id}>
          <DecisionLine decision={decision} />
        </li>
      ))}
    </ol>
  );
}

export function DecisionLine({ decision }: { decision: DeskDecisionFragment }) {
  const { t } = useVisit();
  const { id, action, moderator, createdAt, reason, undone, until } = decision;
  return (
    <>
      <p>
        <a href={`/desk/decisions/${id}`}>{t(`desk.was-${action}`)}</a>{' '}
        <Told name="desk.by" values={{ who: <Name user={moderator} />, at: <Time at={createdAt} /> }} />
        {until && (
          <>
            {' '}
            <Told name="desk.until" values={{ until: <Time at={until} /> }} />
          </>
        )}
        {undone && <b> {t('desk.isUndone')}</b>}
      </p>
      <p class="why" dir="auto">
        {reason}
      </p>
    </>
  );
}

interface UndoFormProps {
  /** One decision, or all of a bulk. */
  readonly field: { readonly name: 'decisionId' | 'batchId'; readonly value: string };
  readonly place: DeskPlace;
  /** Whether the key undoes it: the one that was just made. */
  readonly isLast?: boolean;
}

export function UndoForm({ field, place, isLast = false }: UndoFormProps) {
  const { t } = useVisit();
  return (
    <PostForm action={`/desk/undo${spellPlace(place)}`} class="undo">
      <OnceKey isAnother />
      <input type="hidden" name={field.name} value={field.value} />
      <button type="submit" {...(isLast && { 'data-key': 'u', 'aria-keyshortcuts': 'u' })}>
        {t('desk.undo')} {isLast && <Key>u</Key>}
      </button>
    </PostForm>
  );
}

import type { Reaction, ReplyItemFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';

export const REACTIONS: readonly Reaction[] = ['INSIGHTFUL', 'THANKS', 'AGREE', 'CURIOUS', 'CELEBRATE'];

/** The one that is always offered; the others stand where somebody chose them, and under "More". */
const FIRST: Reaction = 'INSIGHTFUL';

interface ReactionsProps {
  readonly reactions: ReplyItemFragment['reactions'];
  /** The number of what is reacted to; 0 for the subject. */
  readonly number: number;
  /** The id of the form that the buttons belong to; visitors and authors of what is gone have none. */
  readonly form: string | null;
  /** Which of them: those in use with the first, or the rest. */
  readonly part: 'used' | 'rest';
  /** Whose, for the names of the buttons. */
  readonly whose: string;
}

/** Reactions as buttons of a form that stands elsewhere on the page. */
export function Reactions({ reactions, number, form, part, whose }: ReactionsProps) {
  const { t } = useVisit();
  const counts = new Map(reactions.map((one) => [one.reaction, one]));
  const wanted = REACTIONS.filter((kind) => (counts.has(kind) || kind === FIRST) === (part === 'used'));
  return (
    <>
      {wanted.map((kind) => {
        const found = counts.get(kind);
        const mine = found?.viewerHasReacted === true;
        const label = t(`discussion.${kind}`);
        const count = found ? t('discussion.withCount', { count: found.count }) : '';
        if (form === null) {
          return (
            found && (
              <span key={kind}>
                {label}
                {count}
              </span>
            )
          );
        }
        return (
          <button
            key={kind}
            type="submit"
            form={form}
            name="react"
            value={`${number} ${kind} ${mine ? 'off' : 'on'}`}
            class={mine ? 'on' : undefined}
            aria-pressed={mine ? 'true' : 'false'}
          >
            {label}
            {found && <span data-count={found.count}>{count}</span>}
            <span class="vh">{whose}</span>
          </button>
        );
      })}
    </>
  );
}

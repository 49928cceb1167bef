import { excerptOf, limits } from '#kernel';
import type { DeskLineFragment, DeskMemberLineFragment } from '../generated/documents.js';
import type { Translate } from '../language/index.js';
import { useFieldName, useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import { Pager } from '../ui/list.js';
import { Ago } from '../ui/moment.js';
import { Name } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { DESK_ACTIONS } from './actions.js';
import { type DeskPlace, spellPlace } from './place.js';
import { profileTitleOf, titleOf } from './wording.js';

export type QueueLine = DeskLineFragment | DeskMemberLineFragment;

export interface Queue {
  readonly lines: readonly QueueLine[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface QueueListProps {
  readonly queue: Queue;
  readonly place: DeskPlace;
  /** The item that is shown; null for none. */
  readonly current: string | null;
  readonly now: Date;
  /** What a decision on several was refused for. */
  readonly problem?: Problem | undefined;
}

/** Which items these are; of those that wait how many, where somebody has counted. */
export function QueueHeading({ waiting, place: { state } }: { waiting: number | null; place: DeskPlace }) {
  const { t } = useVisit();
  const count = state === 'waiting' ? waiting : null;
  const name = state === 'waiting' ? 'desk.queue' : (`desk.states-${state}` as const);
  return <h2 id="queue-heading">{count === null ? t(name) : t('desk.queueOf', { count })}</h2>;
}

/** The items one after the other, each to be opened, and any of them to be decided together. */
export function QueueList({ queue, place, current, now, problem }: QueueListProps) {
  const { t } = useVisit();
  const { lines, pageInfo } = queue;
  if (lines.length === 0) return <p class="desk-empty">{t(`desk.none-${place.state}`)}</p>;
  return (
    <>
      <PostForm action={`/desk/bulk${spellPlace(place)}`} id="bulk" class="desk-queue">
        <ProblemSummary problem={problem} />
        <ol class="list items" role="list">
          {lines.map((line) => (
            <Line key={line.id} line={line} place={place} isCurrent={line.id === current} now={now} />
          ))}
        </ol>
        <BulkFields isOpen={problem !== undefined} problem={problem} />
      </PostForm>
      <Pager pageInfo={pageInfo} label={t('desk.further')} />
    </>
  );
}

/** What an item is about: a text, or somebody's profile. */
type Titled =
  | { readonly content: Parameters<typeof titleOf>[0] | null }
  | { readonly user: DeskMemberLineFragment['user'] };

/** What an item is called. */
export function lineTitleOf(line: Titled, t: Translate): string {
  if ('user' in line) return profileTitleOf(line.user, t);
  return line.content ? titleOf(line.content, t) : '';
}

interface LineProps {
  readonly line: QueueLine;
  readonly place: DeskPlace;
  readonly isCurrent: boolean;
  readonly now: Date;
}

function Line({ line, place, isCurrent, now }: LineProps) {
  const { t, form, memberId } = useVisit();
  const { id, currentRevision, state, openReports, heldBecause, claimedBy, waitingSince } = line;
  const title = lineTitleOf(line, t);
  const last = line.decisions?.find(({ undone }) => !undone);
  const excerpt = 'user' in line ? '' : excerptOf(line.content?.excerpt ?? '', 110);
  const value = `${id} ${currentRevision}`;
  return (
    <li data-item={id} class={isCurrent ? 'is-current' : undefined}>
      <input
        type="checkbox"
        name="items"
        value={value}
        aria-label={t('desk.select', { title })}
        checked={form.all('items').includes(value)}
      />
      <div>
        <h3>
          <a href={`/desk/${id}${spellPlace(place)}`} aria-current={isCurrent ? 'true' : undefined}>
            {title}
          </a>
        </h3>
        <p>
          {last ? (
            <>
              <b>{t(`desk.was-${last.action}`)}</b>{' '}
              <Told
                name="desk.by"
                values={{ who: <Name user={last.moderator} />, at: <Ago at={last.createdAt} now={now} /> }}
              />
            </>
          ) : (
            <>
              {state !== 'OPEN' && <b>{t(`desk.state-${state}`)} · </b>}
              {openReports > 0 && <>{t('desk.reportCount', { count: openReports })} · </>}
              {heldBecause.length > 0 && <>{t('desk.isHeld')} · </>}
              <Ago at={waitingSince} now={now} />
            </>
          )}
          {claimedBy && (
            <>
              {' · '}
              {claimedBy.id === memberId ? (
                t('desk.byYou')
              ) : (
                <Told name="desk.looking" values={{ who: <Name user={claimedBy} /> }} />
              )}
            </>
          )}
        </p>
        {excerpt && (
          <p class="excerpt" dir="auto">
            {excerpt}
          </p>
        )}
      </div>
    </li>
  );
}

/** The same decision for all that are selected. */
function BulkFields({ isOpen, problem }: { isOpen: boolean; problem: Problem | undefined }) {
  const { t, form } = useVisit();
  const { least, most } = limits.moderation.decisionCharacters;
  const wrong = problem?.fields.get('bulkReason');
  useFieldName('bulkReason', t('desk.reason'));
  return (
    <details class="bulk" open={isOpen}>
      <summary>{t('desk.bulk')}</summary>
      <OnceKey isAnother />
      <div class={wrong ? 'field has-problem' : 'field'}>
        <label for="bulkReason">{t('desk.reason')}</label>
        <p class="hint" id="bulkReason-hint">
          {t('desk.reasonHint', { least, most })}
        </p>
        <textarea
          id="bulkReason"
          name="bulkReason"
          dir="auto"
          rows={2}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'bulkReason-hint bulkReason-problem' : 'bulkReason-hint'}
          defaultValue={isOpen ? form.text('bulkReason') : ''}
        />
        {wrong && (
          <p class="field-problem" id="bulkReason-problem">
            {wrong}
          </p>
        )}
      </div>
      <p class="actions decisions">
        {DESK_ACTIONS.map((action) => (
          <button key={action} type="submit" name="action" value={action} class="button">
            {t(`desk.do-${action}`)}
          </button>
        ))}
      </p>
    </details>
  );
}

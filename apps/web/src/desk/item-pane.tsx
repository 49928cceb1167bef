import { parsePostId } from '#kernel';
import { Compared } from '../discussion/compared.js';
import type { DeskItemFragment, DeskNeighbourFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { ProblemSummary } from '../ui/form.js';
import { Name, Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { ClaimForm } from './claim-form.js';
import { DecideForm } from './decide-form.js';
import { DecisionLine, Decisions, UndoForm } from './decisions.js';
import { Notes, Record, Reports } from './item-parts.js';
import { Marked, Typed } from './marked.js';
import type { OpenItem } from './open-item.js';
import { type DeskPlace, spellPlace } from './place.js';
import { ProfileText } from './profile-text.js';
import { ResolveForm } from './resolve-form.js';
import { SuspendForm } from './suspend-form.js';
import { pathOf, profileTitleOf, titleOf } from './wording.js';

/** Which form of an item a problem is about. */
export type ItemForm = 'decide' | 'claim' | 'note' | 'noteOnAuthor' | 'suspend' | 'resolve';

export interface ItemPaneProps {
  readonly open: OpenItem;
  readonly place: DeskPlace;
  /** What is shown once this is decided; null where nothing is left. */
  readonly next: string | null;
  readonly problem?: { readonly of: ItemForm; readonly what: Problem } | undefined;
  /** Whether it waited when the viewer looked at it. */
  readonly hasWaited?: boolean;
}

/** One item with all that one needs to decide about it. */
export function ItemPane({ open, place, next, problem, hasWaited = problem?.what.code === 'CONFLICT' }: ItemPaneProps) {
  const { t, memberId } = useVisit();
  const { about, id } = open;
  const isClaimedByViewer = open.claimedBy?.id === memberId;
  const of = (form: ItemForm) => (problem?.of === form ? problem.what : undefined);
  const title = about.kind === 'text' ? titleOf(about.content, t) : profileTitleOf(about.item.user, t);
  return (
    <section
      class="desk-item"
      aria-labelledby="item-heading"
      id="item"
      data-item={id}
      data-version={versionOf(open, isClaimedByViewer)}
      data-mine={isClaimedByViewer ? open.about.item.claimedUntil : undefined}
      data-waits={open.waits ? '' : undefined}
    >
      <p class="kicker">
        <a class="to-list" href={`/desk${spellPlace(place)}`}>
          {t('desk.toList')}
        </a>
        {about.kind === 'text' && about.item.course && (
          <>
            <span class="to-list"> · </span>
            <a href={`/courses/${about.item.course.slug}`}>
              <bdi>{about.item.course.title}</bdi>
            </a>
          </>
        )}
      </p>
      <h2 id="item-heading" tabIndex={-1}>
        {title}
      </h2>
      <Standing open={open} />
      <ProblemSummary problem={problem?.what} />
      {open.inForce && hasWaited && !open.waits && (
        <div class="asks meanwhile">
          <h3>{t('desk.meanwhile')}</h3>
          <DecisionLine decision={open.inForce} />
        </div>
      )}
      <ClaimForm open={open} place={place} />
      {about.kind === 'text' ? <JudgedText item={about.item} /> : <ProfileText item={about.item} />}
      <Reports reports={about.item.reports} />
      {open.state === 'APPEALED' && <ResolveForm open={open} place={place} next={next} problem={of('resolve')} />}
      <DecideForm open={open} place={place} next={next} problem={of('decide')} />
      {about.kind === 'text' && <Around item={about.item} />}
      <Record
        record={open.record}
        note={{ action: `/desk/${id}/author-note${spellPlace(place)}`, problem: of('noteOnAuthor') }}
      />
      <SuspendForm
        record={open.record}
        action={`/desk/${id}/suspend${spellPlace(place)}`}
        isWithinCourse={open.courseId !== null}
        reasons={open.reasons}
        problem={of('suspend')}
      />
      {open.decisions.length > 0 && (
        <section aria-labelledby="decisions-heading">
          <h3 id="decisions-heading">{t('desk.decisions')}</h3>
          <Decisions decisions={open.decisions} />
          {open.inForce && <UndoForm field={{ name: 'decisionId', value: open.inForce.id }} place={place} />}
        </section>
      )}
      {about.kind === 'text' && (
        <Notes notes={open.notes} action={`/desk/${id}/note${spellPlace(place)}`} problem={of('note')} />
      )}
    </section>
  );
}

/** What a decision rests on: another text where that has become different. A claim of one's own changes nothing of it. */
function versionOf(
  { about, state, currentRevision, openReports, claimedBy, inForce, decisions, notes }: OpenItem,
  isClaimedByViewer: boolean,
) {
  const status = about.kind === 'text' ? about.content.status : '';
  const appeals = decisions.filter(({ appeal }) => appeal && appeal.outcome === null).length;
  const claim = claimedBy && !isClaimedByViewer ? `${claimedBy.id} ${about.item.claimedUntil}` : '';
  return [
    isClaimedByViewer && state === 'CLAIMED' ? 'OPEN' : state,
    status,
    currentRevision,
    openReports,
    claim,
    inForce?.id,
    decisions.length,
    appeals,
    notes.length,
  ].join();
}

/** Where it stands, since when, and why it is here. */
function Standing({ open }: { open: OpenItem }) {
  const { t } = useVisit();
  const { about, id, state, openReports } = open;
  const { heldBecause, waitingSince } = about.item;
  return (
    <div class="item-standing">
      <p>
        <b>{t(`desk.state-${state}`)}</b> · <Told name="desk.waitsSince" values={{ at: <Time at={waitingSince} /> }} />
        {openReports > 0 && <> · {t('desk.reportCount', { count: openReports })}</>}
        {about.kind === 'text' && (
          <>
            {' · '}
            {t(`desk.status-${about.content.status}`)}{' '}
            {about.content.status !== 'REMOVED' && <a href={pathOf(about.content)}>{t('desk.inDiscussion')}</a>}
            {moderatesThread(about.content) && (
              <>
                {' · '}
                <a href={`/desk/threads/${parsePostId(id)?.threadId}`}>{t('desk.toThread')}</a>
              </>
            )}
          </>
        )}
        {about.kind === 'profile' && (
          <>
            {' · '}
            <a href={`/members/${about.item.user.handle}`}>{t('desk.theirPage')}</a>
          </>
        )}
      </p>
      {heldBecause.length > 0 && (
        <p class="held">
          {t('desk.heldBecause')} <span lang="en">{heldBecause.join('; ')}</span>
        </p>
      )}
    </div>
  );
}

/** Nobody decides about a thread under what they wrote themselves. */
function moderatesThread(content: NonNullable<DeskItemFragment['content']>): boolean {
  return (content.__typename === 'Reply' ? content.thread.subject : content).viewerCan.moderate;
}

/** The text as it was when it was held or reported, and what its author has made of it since. */
function JudgedText({ item }: { item: DeskItemFragment }) {
  const { t } = useVisit();
  const { text, matchedWords, content } = item;
  const latest = content?.revisions.nodes[0];
  const changed = text && latest && latest.number > text.number && latest.bodyMarkdown !== text.bodyMarkdown;
  return (
    <section aria-labelledby="text-heading">
      <h3 id="text-heading">{item.heldBecause.length > 0 ? t('desk.textHeld') : t('desk.textReported')}</h3>
      {text ? (
        <>
          <p class="when">
            <Time at={text.createdAt} />
          </p>
          <Typed>
            {text.title && (
              <b>
                <Marked text={text.title} words={matchedWords} />
                {'\n\n'}
              </b>
            )}
            <Marked text={text.bodyMarkdown} words={matchedWords} />
          </Typed>
        </>
      ) : (
        <p>{t('desk.textGone')}</p>
      )}
      {changed && (
        <>
          <h4>{t('desk.changedSince')}</h4>
          <p class="when">
            <Told name="desk.changedAt" values={{ at: <Time at={latest.createdAt} /> }} />
          </p>
          <Compared before={text.bodyMarkdown} after={latest.bodyMarkdown} />
        </>
      )}
    </section>
  );
}

/** What stands before and after it in its thread. */
function Around({ item }: { item: DeskItemFragment }) {
  const { t } = useVisit();
  const { content } = item;
  if (content?.__typename !== 'Reply') return null;
  const { parent, replies } = content;
  if (!parent && replies.nodes.length === 0) return null;
  return (
    <section aria-labelledby="around-heading">
      <h3 id="around-heading">{t('desk.around')}</h3>
      {parent && (
        <>
          <p class="when">{t('desk.answers')}</p>
          <Neighbour reply={parent} />
        </>
      )}
      {replies.nodes.length > 0 && (
        <>
          <p class="when">{t('desk.answeredBy')}</p>
          {replies.nodes.map((reply) => (
            <Neighbour key={reply.number} reply={reply} />
          ))}
        </>
      )}
    </section>
  );
}

function Neighbour({ reply }: { reply: DeskNeighbourFragment }) {
  const { t } = useVisit();
  return (
    <blockquote class="neighbour">
      <p>
        <Name user={reply.author} />
      </p>
      <p class="why" dir="auto">
        {reply.excerpt || t('desk.textGone')}
      </p>
    </blockquote>
  );
}

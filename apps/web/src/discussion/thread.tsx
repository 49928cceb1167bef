import type { ReplyItemFragment, ThreadOfPieceFragment } from '../generated/documents.js';
import { pluralForms } from '../language/plural-forms.js';
import { useVisit } from '../page/context.js';
import { Island } from '../page/island.js';
import type { Visit } from '../page/visit.js';
import { Done, PostForm } from '../ui/form.js';
import { withQuery } from '../ui/list.js';
import { waitingWords } from '../writing/editor-words.js';
import type { OpenThread } from './open-thread.js';
import { ALL_IN_PAGE, NOTHING_ASKED, placeOf, REPLIES_PER_PAGE, type ThreadPlace } from './place.js';
import { ReplyForm } from './reply-form.js';
import { ReplyItems } from './reply-item.js';
import { ReplyMenu } from './reply-menu.js';
import type { ThreadSubject } from './subject.js';
import { putOnPage, type ThreadOnPage } from './thread-context.js';
import { NotToBeAnswered, ThreadHead, ThreadPlaceLine } from './thread-head.js';
import type { ToldThread } from './told.js';

export { openThread } from './open-thread.js';
export { placeOf, threadVariables } from './place.js';

/** Carries what the buttons of a thread, and of its subject, do; they name it by `form`. One a page. */
export const THREAD_FORM = 'thread-form';

interface ThreadProps {
  /** What `openThread` made of the document's `...ThreadView`. */
  readonly thread: OpenThread;
  readonly subject: ThreadSubject;
  /** Whether the viewer may answer the subject. */
  readonly canReply: boolean;
}

/** What was said to a reflection or a case study. A section. */
export function Thread({ thread, subject, canReply }: ThreadProps) {
  const visit = useVisit();
  const { t, query, memberId } = visit;
  const { view, place, replies, next } = thread;
  const to = subject.path + withQuery(query, NOTHING_ASKED);
  putOnPage(threadOnPage(visit, view.id, subject.revision, place, to));
  const newest = Math.max(0, ...replies.map(({ number }) => number));
  const told: ToldThread = {
    thread: view.id,
    opened: thread.opened,
    signedIn: memberId !== null,
    newest,
    cursor: visit.sealed(view.changeCursor),
    newestFirst: place.order === 'NEWEST',
    all: place.all !== null,
    part: place.pointed !== null || place.after !== null,
    words: {
      arrived: pluralForms(t, 'discussion.arrived'),
      changed: pluralForms(t, 'discussion.changed'),
      anew: t('discussion.anew'),
      heading: pluralForms(t, 'discussion.heading'),
      answers: pluralForms(t, 'discussion.answers'),
      removed: t('discussion.removedReply'),
      loaded: pluralForms(t, 'discussion.loaded'),
      loading: t('discussion.loading'),
      failed: t('discussion.failed'),
      shown: t('discussion.shown', { shown: '{shown}', total: '{total}' }),
      waiting: waitingWords(t),
    },
  };
  const fresh = thread.opened ? view.viewerUnreadCount : 0;
  return (
    <section class="discussion" aria-labelledby="replies">
      {memberId !== null && (
        <PostForm action={`/threads/${view.id}/act`} id={THREAD_FORM}>
          <input type="hidden" name="to" value={to} />
        </PostForm>
      )}
      <ThreadHead thread={thread} />
      <Done name="reply-edited">{t('discussion.editedDone')}</Done>
      <Done name="reply-edit-held">{t('discussion.editHeld')}</Done>
      <Done name="reply-withdrawn">{t('discussion.withdrawn')}</Done>
      <Done name="reply-reported">{t('discussion.reported')}</Done>
      <ThreadPlaceLine thread={thread} path={subject.path} />
      <NotToBeAnswered thread={thread} />
      <Island name="discussion/thread" told={told}>
        {replies.length === 0 && view.replyCount === 0 && (
          <p class="state">{t(view.locked ? 'discussion.emptyLocked' : 'discussion.empty')}</p>
        )}
        <ReplyItems replies={replies} base={thread.base} />
        {next !== null && <FurtherLinks thread={thread} next={next} />}
        {fresh > 0 && <NewBar count={fresh} />}
      </Island>
      {view.locked && replies.length > 0 && <p class="state">{t('discussion.locked')}</p>}
      {canReply && <ReplyForm threadId={view.id} answering={subject.author} revision={subject.revision} to={to} />}
      {memberId === null && !view.locked && (
        <p>
          <a class="button" href={`/sign-in?to=${encodeURIComponent(to)}`}>
            {t('discussion.signInToReply')}
          </a>
        </p>
      )}
    </section>
  );
}

/** The way to the replies that come after those of this page. */
function FurtherLinks({ thread, next }: Pick<ThreadProps, 'thread'> & { next: NonNullable<OpenThread['next']> }) {
  const { t, query } = useVisit();
  const { all } = thread.place;
  return (
    <nav class="pager" aria-label={t('discussion.further')}>
      <a class="button" rel="next" href={withQuery(query, { after: next, ...NOTHING_ASKED })}>
        {t('discussion.next', { count: Math.min(REPLIES_PER_PAGE, thread.total - thread.shown) })}
      </a>
      {all !== 'page' && (
        <a href={withQuery(query, { all: all ? ALL_IN_PAGE : '', after: null, ...NOTHING_ASKED })} data-all>
          {t('discussion.all')}
        </a>
      )}
    </nav>
  );
}

/** Steps through what is new, with scripts. */
function NewBar({ count }: { count: number }) {
  const { t } = useVisit();
  return (
    <div class="new-bar" hidden>
      <span class="new">
        <span data-left>{count}</span> {t('discussion.new')}
      </span>
      <button type="button" data-step="-1">
        {t('discussion.previousNew')}
      </button>
      <button type="button" data-step="1">
        {t('discussion.nextNew')}
      </button>
    </div>
  );
}

interface FurtherRepliesProps {
  readonly view: ThreadOfPieceFragment;
  readonly place: ThreadPlace;
  readonly replies: readonly ReplyItemFragment[];
}

/** Further replies for a page that stands open already. Lists that hang on what is there: `data-below` names it. */
export function FurtherReplies({ view, place, replies }: FurtherRepliesProps) {
  putOnPage(threadOnPage(useVisit(), view.id, view.subject.revision, place, null));
  return <ReplyItems replies={replies} />;
}

/** Replies of which a page may show some already, each by itself: which lists they belong to is known there. */
export function SingleReplies({ view, place, replies }: FurtherRepliesProps) {
  putOnPage(threadOnPage(useVisit(), view.id, view.subject.revision, place, null));
  return replies.map((reply) => <ReplyItems key={reply.number} replies={[reply]} />);
}

/** All that can be done with a reply, for a page that shows it already. */
export function MoreOfReply({ view, reply }: Pick<FurtherRepliesProps, 'view'> & { reply: ReplyItemFragment }) {
  const visit = useVisit();
  putOnPage(threadOnPage(visit, view.id, view.subject.revision, placeOf(visit.query), null));
  return <ReplyMenu reply={reply} />;
}

function threadOnPage(
  { memberId, query }: Visit,
  threadId: string,
  subjectRevision: number,
  place: ThreadPlace,
  to: string | null,
): ThreadOnPage {
  const rest = withQuery(query, NOTHING_ASKED);
  const here = rest === '?' ? rest : `${rest}&`;
  return {
    threadId,
    subjectRevision,
    place,
    form: memberId === null ? null : THREAD_FORM,
    to: to ?? '',
    nested: place.order === 'THREADED' || place.pointed !== null,
    // A piece does not know the page that it is put on: there, the reply is pointed at.
    addressOf: (asked, number) => `${to === null ? `?reply=${number}&` : here}${asked}=${number}#${asked}`,
    isNew: (reply) => reply.viewerHasRead === false,
  };
}

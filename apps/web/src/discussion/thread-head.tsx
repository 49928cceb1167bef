import { useVisit } from '../page/context.js';
import { withQuery } from '../ui/list.js';
import type { OpenThread } from './open-thread.js';
import { NOTHING_ASKED } from './place.js';
import { useThread } from './thread-context.js';

const ORDERS = [
  ['threaded', 'THREADED'],
  ['oldest', 'OLDEST'],
  ['newest', 'NEWEST'],
] as const;

/** How many there are, what is new, and in which order they stand. */
export function ThreadHead({ thread }: { thread: OpenThread }) {
  const { t, query } = useVisit();
  const { form, isNew } = useThread();
  const { view, place, replies } = thread;
  const unread = thread.opened ? view.viewerUnreadCount : 0;
  const first = replies.find(isNew);
  return (
    <div class="thread-head">
      <h2 id="replies">{t('discussion.heading', { count: view.replyCount })}</h2>
      {unread > 0 && (
        <a
          class="new"
          data-first-new
          href={
            first ? `#r${first.number}` : withQuery(query, { order: 'newest', after: null, reply: null, root: null })
          }
        >
          {t('discussion.firstNew', { count: unread })}
        </a>
      )}
      {view.replyCount > 1 && place.pointed === null && (
        <nav class="quiet" aria-label={t('discussion.order')}>
          {ORDERS.map(([name, order]) => (
            <a
              key={name}
              href={`${withQuery(query, { order: name === 'threaded' ? null : name, after: null, ...NOTHING_ASKED })}#replies`}
              aria-current={place.order === order ? 'true' : undefined}
              class={place.order === order ? 'on' : undefined}
            >
              {t(`discussion.${name}`)}
            </a>
          ))}
        </nav>
      )}
      {form !== null && view.viewerUnreadCount > 0 && (
        <div class="quiet">
          <button type="submit" form={form} name="read" value="all">
            {t('discussion.markRead')}
          </button>
        </div>
      )}
    </div>
  );
}

/** Which part of a longer thread this is, and how to come to the others. */
export function ThreadPlaceLine({ thread, path }: { thread: OpenThread; path: string }) {
  const { t, number } = useVisit();
  const { place, shown, total, next } = thread;
  const { pointed, after } = place;
  if (pointed && !thread.view.pointed) {
    return (
      <p class="thread-place">
        {t('discussion.notFound', { number: pointed.number })} <a href={path}>{t('discussion.whole')}</a>
      </p>
    );
  }
  const isPart = after !== null || next !== null;
  return (
    <>
      {place.misnamed && (
        <p class="thread-place">
          {t('discussion.misnamed')} {!pointed && isPart && <a href={path}>{t('discussion.whole')}</a>}
        </p>
      )}
      {pointed && (
        <p class="thread-place">
          {t(pointed.as === 'root' ? 'discussion.rooted' : 'discussion.pointed')}{' '}
          <a href={`${path}#r${pointed.number}`}>{t('discussion.whole')}</a>
          {pointed.as === 'root' && thread.view.pointed?.parent && (
            <>
              {' · '}
              <a href={`${path}?reply=${pointed.number}#r${pointed.number}`}>{t('discussion.withAbove')}</a>
            </>
          )}
        </p>
      )}
      {isPart && (
        <p class="thread-place" id="shown" data-shown={shown} data-total={total}>
          {t(pointed ? 'discussion.answersShown' : 'discussion.shown', { shown: number(shown), total: number(total) })}
          {after !== null && (
            <>
              {' · '}
              <a href={withQuery(useVisit().query, { after: null, ...NOTHING_ASKED })}>{t('discussion.fromStart')}</a>
            </>
          )}
        </p>
      )}
    </>
  );
}

/** Says it where the reply that the address wants to answer stands there, and takes no answer of this viewer. */
export function NotToBeAnswered({ thread }: { thread: OpenThread }) {
  const { t, memberId, path } = useVisit();
  const { place, replies } = thread;
  const wanted = replies.find(({ number }) => number === place.answering);
  if (!wanted || wanted.viewerCan.reply) return null;
  return (
    <p class="thread-place">
      {memberId === null && wanted.status !== 'REMOVED' && !thread.view.locked ? (
        <a href={`/sign-in?to=${encodeURIComponent(path)}`}>{t('discussion.signInToReply')}</a>
      ) : (
        t('discussion.takesNoAnswer', { number: wanted.number })
      )}
    </p>
  );
}

import type { ReplyItemFragment, ThreadViewFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { PostForm } from '../ui/form.js';
import { withQuery } from '../ui/list.js';
import { placeOf } from './place.js';
import { ReplyForm } from './reply-form.js';
import { ReplyList } from './reply-item.js';
import { growTree } from './reply-tree.js';
import type { ThreadSubject } from './subject.js';
import { ThreadContext, type ThreadOnPage } from './thread-context.js';

export { placeOf, threadVariables } from './place.js';

/** Carries what the buttons of a thread, and of its subject, do; they name it by `form`. One a page. */
export const THREAD_FORM = 'thread-form';

interface ThreadProps {
  readonly thread: ThreadViewFragment;
  readonly subject: ThreadSubject;
  /** Whether the viewer may answer the subject. */
  readonly canReply: boolean;
}

/** What was said to a reflection or a case study. A section. */
export function Thread({ thread, subject, canReply }: ThreadProps) {
  const visit = useVisit();
  const { t, query, memberId } = visit;
  const place = placeOf(query);
  const address = (changes: Readonly<Record<string, string | null>>) =>
    subject.path + withQuery(query, { sent: null, done: null, ...changes });
  const onPage: ThreadOnPage = {
    threadId: thread.id,
    place,
    form: memberId === null ? null : THREAD_FORM,
    address,
    isNew: () => false,
  };
  const replies = repliesOf(thread, place.pointed?.as === 'reply');

  return (
    <ThreadContext.Provider value={onPage}>
      <section class="discussion" aria-labelledby="replies">
        {memberId !== null && (
          <PostForm action={`/threads/${thread.id}/act`} id={THREAD_FORM}>
            <input type="hidden" name="to" value={address({})} />
          </PostForm>
        )}
        <div class="thread-head">
          <h2 id="replies">{t('discussion.heading', { count: thread.replyCount })}</h2>
        </div>
        {growTree(replies).map(({ below, branches }) => (
          <ReplyList key={below} branches={branches} />
        ))}
        {canReply && (
          <ReplyForm
            threadId={thread.id}
            answering={subject.author}
            revision={subject.revision}
            to={address({ answer: null })}
          />
        )}
      </section>
    </ThreadContext.Provider>
  );
}

function repliesOf({ whole, pointed }: ThreadViewFragment, withAncestors: boolean): ReplyItemFragment[] {
  if (!pointed) return whole?.nodes ?? [];
  return [...(withAncestors ? pointed.ancestors : []), pointed];
}

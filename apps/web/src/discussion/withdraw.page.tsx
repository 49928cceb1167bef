import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import type { Addressed } from './addressed.js';
import { AnsweredText } from './reply.page.js';

/** Asks before a text is withdrawn, since that cannot be undone. */
export function WithdrawPage({ found, problem }: { found: Addressed; problem: Problem | undefined }) {
  const { t } = useVisit();
  const { threadId, number, path, subject, text } = found;
  return (
    <Frame frame={found.frame}>
      <Crumbs above={[{ href: path, label: <bdi>{subject.title}</bdi> }]} />
      <h1>{t('discussion.withdrawHeading')}</h1>
      <ProblemSummary problem={problem} />
      <p>{t(number > 0 ? 'discussion.withdrawReply' : 'discussion.withdrawSubject')}</p>
      <PostForm action={`/threads/${threadId}/replies/${number}/withdraw`}>
        <OnceKey />
        <input type="hidden" name="ifRevision" value={text.revision} />
        <p class="actions">
          <button type="submit" class="button main">
            {t('discussion.withdraw')}
          </button>
          <a href={path}>{t('discussion.keep')}</a>
        </p>
      </PostForm>
      <AnsweredText text={text} />
    </Frame>
  );
}

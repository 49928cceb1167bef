import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import type { Addressed } from './addressed.js';
import { AnsweredText } from './reply.page.js';
import { ReportFields } from './report-fields.js';

interface ReportPageProps {
  readonly found: Addressed;
  readonly problem: Problem | undefined;
}

export function ReportPage({ found, problem }: ReportPageProps) {
  const { t } = useVisit();
  const { threadId, number, path, subject, text } = found;
  return (
    <Frame frame={found.frame}>
      <Crumbs above={[{ href: path, label: <bdi>{subject.title}</bdi> }]} />
      <h1>{t('discussion.reportHeading')}</h1>
      <ProblemSummary problem={problem} />
      <p>{t('discussion.reportHint')}</p>
      <PostForm action={`/threads/${threadId}/replies/${number}/report`}>
        <OnceKey />
        <ReportFields problem={problem} />
        <p class="actions">
          <button type="submit" class="button main">
            {t('discussion.report')}
          </button>
          <a href={path}>{t('discussion.close')}</a>
        </p>
      </PostForm>
      <AnsweredText text={text} />
    </Frame>
  );
}

import { ReportFields } from '../discussion/report-fields.js';
import type { ReportMemberPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import { shownName } from '../ui/person.js';
import { Prose } from '../ui/text.js';

interface ReportMemberProps {
  readonly found: ReportMemberPageQuery;
  readonly user: NonNullable<ReportMemberPageQuery['user']>;
  readonly problem: Problem | undefined;
}

/** Telling the moderators what is wrong with what somebody says of themselves, which stands below. */
export function ReportMemberPage({ found, user, problem }: ReportMemberProps) {
  const { t } = useVisit();
  const { handle, affiliation, bioHtml } = user;
  const path = `/members/${handle}`;
  return (
    <Frame frame={found}>
      <Crumbs above={[{ href: path, label: <bdi>{shownName(user)}</bdi> }]} />
      <h1>{t('members.report', { handle })}</h1>
      <ProblemSummary problem={problem} />
      <p>{t('members.reportWhat')}</p>
      <PostForm action={`${path}/report`}>
        <OnceKey />
        <ReportFields problem={problem} />
        <p class="actions">
          <button type="submit" class="button main">
            {t('discussion.report')}
          </button>
          <a href={path}>{t('discussion.close')}</a>
        </p>
      </PostForm>
      <p class="byline">
        <bdi>@{handle}</bdi>
        {affiliation && (
          <>
            {' · '}
            <bdi>{affiliation}</bdi>
          </>
        )}
      </p>
      {bioHtml && <Prose html={bioHtml} />}
    </Frame>
  );
}

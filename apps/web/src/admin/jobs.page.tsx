import type { AdminJobsQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { Checkbox } from '../ui/check.js';
import { Fieldset } from '../ui/fieldset.js';
import { Done, OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import { Pager } from '../ui/list.js';
import { Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { AdminFrame } from './admin-frame.js';

interface JobsProps {
  readonly found: AdminJobsQuery;
  readonly problem: Problem | undefined;
}

/** What was given up in the background, and may be tried anew. */
export function JobsPage({ found, problem }: JobsProps) {
  const { t, form } = useVisit();
  const { nodes, totalCount, pageInfo } = found.failedJobs;
  // What has just been sent and refused stays chosen; at first all are.
  const chosen = form.all('id');
  return (
    <AdminFrame frame={found} title={t('admin.jobs')} part="jobs">
      <Done name="retried">{t('admin.retried')}</Done>
      <Done name="gone">{t('admin.retriedNone')}</Done>
      <ProblemSummary problem={problem} />
      <p>{t('admin.jobsLead')}</p>
      {totalCount === 0 ? (
        <p>{t('admin.jobsNone')}</p>
      ) : (
        <PostForm action="/admin/jobs">
          <OnceKey isAnother={problem === undefined} />
          <Fieldset
            name="ids"
            legend={t('admin.jobsCount', { count: totalCount })}
            problem={problem?.fields.get('ids')}
          >
            <ul class="list" role="list">
              {nodes.map(({ id, job, attempts, lastError, createdAt }) => (
                <li key={id}>
                  <Checkbox
                    name="id"
                    value={id}
                    id={`job-${id}`}
                    label={<code>{job}</code>}
                    checked={chosen.length === 0 || chosen.includes(id)}
                  />
                  <p>{lastError === null ? t('admin.jobDied') : <bdi>{lastError}</bdi>}</p>
                  <p>
                    <Told name="admin.jobTried" values={{ count: attempts, since: <Time at={createdAt} /> }} />
                  </p>
                </li>
              ))}
            </ul>
          </Fieldset>
          <p class="actions">
            <button type="submit" class="button main">
              {t('admin.retryDo')}
            </button>
          </p>
        </PostForm>
      )}
      <Pager pageInfo={pageInfo} />
    </AdminFrame>
  );
}

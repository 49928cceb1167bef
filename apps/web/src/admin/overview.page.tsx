import type { AdminOverviewQuery, AdminWaitingQuery } from '../generated/documents.js';
import type { MessageName } from '../language/index.js';
import { useVisit } from '../page/context.js';
import { Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { AdminFrame } from './admin-frame.js';

interface OverviewProps {
  readonly found: AdminOverviewQuery;
}

/** How the installation is, and what waits for somebody. */
export function OverviewPage({ found, waiting }: OverviewProps & { waiting: AdminWaitingQuery }) {
  const { t } = useVisit();
  const begun = found.installation.named && found.courses.nodes.length > 0;
  return (
    <AdminFrame frame={found} title={t('admin.title')}>
      {!begun && (
        <p class="waits">
          {t(found.courses.nodes.length > 0 ? 'admin.nameWaits' : 'admin.beginWaits')}{' '}
          <a href="/admin/begin">{t('admin.beginTitle')}</a>
        </p>
      )}
      <Waiting waiting={waiting} />
      <Condition found={found} />
      <Refused found={found} />
    </AdminFrame>
  );
}

function Waiting({ waiting }: { waiting: AdminWaitingQuery }) {
  const { t } = useVisit();
  const lines: ReadonlyArray<readonly [name: MessageName, count: number, href: string]> = [
    ['admin.waitsQueue', waiting.moderationQueue.totalCount + waiting.memberModerationQueue.totalCount, '/desk'],
    ['admin.waitsAppeals', waiting.appeals.totalCount, '/desk/appeals'],
    ['admin.waitsJobs', waiting.failedJobs.totalCount, '/admin/jobs'],
    ['admin.waitsMail', waiting.suppressedAddresses.totalCount, '/admin/mail'],
    ['admin.waitsHandles', waiting.questionableHandles.totalCount, '/admin/handles'],
    ['admin.waitsAccounts', waiting.alikeAccounts.totalCount, '/admin/handles#alike'],
    ['admin.waitsTags', waiting.proposals.totalCount, '/tags?list=proposed'],
    ['admin.waitsSuspended', waiting.suspended.totalCount, '/admin/members?standing=suspended'],
  ];
  const shown = lines.filter(([, count]) => count > 0);
  return (
    <section class="waits" aria-labelledby="waits">
      <h2 id="waits">{t('admin.waits')}</h2>
      {shown.length === 0 ? (
        <p>{t('admin.waitsNothing')}</p>
      ) : (
        <ul>
          {shown.map(([name, count, href]) => (
            <li key={name}>
              <a href={href}>{t(name, { count })}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Condition({ found: { health, installation } }: OverviewProps) {
  const { t } = useVisit();
  const { status, standIns, version, workers, jobsDue, jobsRunning, jobsFailing } = health;
  return (
    <section aria-labelledby="condition" class="part">
      <h2 id="condition">{t('admin.condition')}</h2>
      <p class={status === 'READY' ? undefined : 'notice'}>{t(`admin.health-${status}`)}</p>
      {standIns.length > 0 && (
        <ul>
          {standIns.map((one) => (
            <li key={one}>{t(`admin.away-${one}`)}</li>
          ))}
        </ul>
      )}
      <dl class="facts">
        <div>
          <dt>{t('admin.nameOf')}</dt>
          <dd>
            <bdi>{installation.name}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('admin.version')}</dt>
          <dd>{version}</dd>
        </div>
        <div>
          <dt>{t('admin.workers')}</dt>
          <dd>{workers}</dd>
        </div>
        <div>
          <dt>{t('admin.work')}</dt>
          <dd>{t('admin.jobFigures', { due: jobsDue, running: jobsRunning, failing: jobsFailing })}</dd>
        </div>
      </dl>
    </section>
  );
}

function Refused({ found: { health } }: OverviewProps) {
  const { t, number } = useVisit();
  return (
    <section aria-labelledby="refused" class="part">
      <h2 id="refused">{t('admin.refused')}</h2>
      <p>{t('admin.refusedLead')}</p>
      {health.refusedLately.length === 0 ? (
        <p>{t('admin.refusedNone')}</p>
      ) : (
        <ul class="list" role="list">
          {health.refusedLately.map(({ limit, refused, lastAt }) => (
            <li key={limit}>
              <b>{t(limitName(limit))}</b>
              <p>
                <Told name="admin.refusedTimes" values={{ times: <>{number(refused)}</>, at: <Time at={lastAt} /> }} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Limits of which there are words; another one is some attempt at something. */
const LIMITS = ['requests', 'signIn', 'signUp', 'profile', 'password', 'joinCode', 'mail', 'media'] as const;

function limitName(limit: string): MessageName {
  const about = limit.split(':')[0];
  return `admin.limit-${LIMITS.find((one) => one === about) ?? 'other'}`;
}

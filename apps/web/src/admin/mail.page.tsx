import type { AdminMailQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Pager } from '../ui/list.js';
import { Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { AdminFrame } from './admin-frame.js';
import { Account } from './handles.page.js';

/** Whom no mail reaches. No address is shown: their owners see in their account what to do. */
export function MailPage({ found }: { found: AdminMailQuery }) {
  const { t } = useVisit();
  const { nodes, totalCount, pageInfo } = found.suppressedAddresses;
  return (
    <AdminFrame frame={found} title={t('admin.mail')} part="mail">
      <p>{t('admin.mailLead')}</p>
      {totalCount === 0 ? <p>{t('admin.mailNone')}</p> : <h2>{t('admin.mailCount', { count: totalCount })}</h2>}
      <ul class="list" role="list">
        {nodes.map(({ user, since, code }) => (
          <li key={user.handle}>
            <Account user={user} />
            <p>
              <Told name="admin.mailRefused" values={{ since: <Time at={since} />, code: <>{code}</> }} />
            </p>
          </li>
        ))}
      </ul>
      <Pager pageInfo={pageInfo} />
    </AdminFrame>
  );
}

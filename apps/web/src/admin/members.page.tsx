import type { AccountFragment, AdminMembersQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Pager } from '../ui/list.js';
import { Tabs } from '../ui/tabs.js';
import { Name, Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { AdminFrame } from './admin-frame.js';

export const STANDINGS = ['everybody', 'admins', 'curators', 'suspended'] as const;

interface MembersProps {
  readonly found: AdminMembersQuery;
  readonly standing: (typeof STANDINGS)[number];
  readonly prefix: string | null;
}

/** Who has an account, and what they are in the installation. */
export function AdminMembersPage({ found, standing, prefix }: MembersProps) {
  const { t } = useVisit();
  const { nodes, totalCount, pageInfo } = found.memberAccounts;
  return (
    <AdminFrame frame={found} title={t('admin.members')} part="members">
      <search>
        <form action="/admin/members" class="inline-form">
          <label for="member-prefix">{t('admin.find')}</label>
          <input id="member-prefix" type="search" name="q" dir="auto" value={prefix ?? undefined} maxLength={80} />
          {standing !== 'everybody' && <input type="hidden" name="standing" value={standing} />}
          <button type="submit">{t('admin.findDo')}</button>
        </form>
      </search>
      <p class="hint">{t('admin.findHint')}</p>
      <Tabs
        label={t('admin.standings')}
        name="standing"
        choices={STANDINGS.map((one) => [one, t(`admin.standing-${one}`)])}
        chosen={standing}
      />
      <section aria-labelledby="found" class="part">
        <h2 id="found">{t('admin.found', { count: totalCount })}</h2>
        {nodes.length === 0 && <p>{t(prefix === null ? 'admin.foundNone' : 'admin.foundNobody')}</p>}
        <ul class="list people" role="list">
          {nodes.map((account) => (
            <li key={account.user.id}>
              <a href={`/admin/members/${account.user.handle}`}>
                <Name user={account.user} />
              </a>{' '}
              {account.user.displayName && <bdi class="handle">@{account.user.handle}</bdi>}
              <p>
                <StandingWords account={account} />
              </p>
            </li>
          ))}
        </ul>
        <Pager pageInfo={pageInfo} />
      </section>
    </AdminFrame>
  );
}

/** What somebody is, and since when they are here. */
export function StandingWords({ account }: { account: AccountFragment }) {
  const { t } = useVisit();
  const { isAdmin, isCurator, suspendedUntil, user } = account;
  return (
    <>
      {isAdmin && <>{t('admin.isAdmin')} · </>}
      {isCurator && <>{t('admin.isCurator')} · </>}
      {suspendedUntil && (
        <>
          <b>
            <Told name="admin.isSuspended" values={{ until: <Time at={suspendedUntil} /> }} />
          </b>
          {' · '}
        </>
      )}
      <Told name="courses.since" values={{ when: <Time at={user.joinedAt} style="day" /> }} />
    </>
  );
}

import type { AdminHandlesQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Pager } from '../ui/list.js';
import type { Person } from '../ui/person.js';
import { Name } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { AdminFrame } from './admin-frame.js';

/** Handles that nobody could take today, and addresses that come to the same: whom to ask, and about whom. */
export function HandlesPage({ found }: { found: AdminHandlesQuery }) {
  const { t } = useVisit();
  const { questionableHandles: handles, alikeAccounts: accounts } = found;
  return (
    <AdminFrame frame={found} title={t('admin.handles')} part="handles">
      <section aria-labelledby="questionable" class="part">
        <h2 id="questionable">{t('admin.questionable')}</h2>
        <p>{t('admin.questionableLead')}</p>
        {handles.nodes.length === 0 && <p>{t('admin.questionableNone')}</p>}
        <ul class="list" role="list">
          {handles.nodes.map(({ user, alike, reserved }) => (
            <li key={user.handle}>
              <Account user={user} />
              <p>
                {reserved && t('admin.reserved')} {alike && <Like alike={alike} name="admin.likeHandle" />}
              </p>
            </li>
          ))}
        </ul>
        <Pager pageInfo={handles.pageInfo} label={t('admin.moreHandles')} />
      </section>
      <section aria-labelledby="alike" class="part">
        <h2 id="alike">{t('admin.alike')}</h2>
        <p>{t('admin.alikeLead')}</p>
        {accounts.nodes.length === 0 && <p>{t('admin.alikeNone')}</p>}
        <ul class="list" role="list">
          {accounts.nodes.map(({ user, alike }) => (
            <li key={user.handle}>
              <Account user={user} />
              <p>{alike ? <Like alike={alike} name="admin.likeAddress" /> : t('admin.likeGone')}</p>
            </li>
          ))}
        </ul>
        <Pager pageInfo={accounts.pageInfo} name="afterAccount" label={t('admin.moreAccounts')} />
      </section>
    </AdminFrame>
  );
}

/** Somebody, with the way to their account. */
export function Account({ user }: { user: Person }) {
  return (
    <>
      <a href={`/admin/members/${user.handle}`}>
        <Name user={user} />
      </a>{' '}
      {user.displayName && <bdi class="handle">@{user.handle}</bdi>}
    </>
  );
}

function Like({ alike, name }: { alike: Person; name: 'admin.likeHandle' | 'admin.likeAddress' }) {
  return <Told name={name} values={{ who: <a href={`/admin/members/${alike.handle}`}>@{alike.handle}</a> }} />;
}

import { limits } from '#kernel';
import type { AccountFragment, AdminMemberQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { SelectField } from '../ui/check.js';
import { AreaField, Done, OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import { Name, Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { AdminFrame } from './admin-frame.js';
import { StandingWords } from './members.page.js';

/** Days that a suspension lasts. */
export const SUSPENSION_DAYS = [1, 3, 7, 14, 30, 90, 365] as const;

/** Which of the page's forms was sent. */
export type MemberSection = 'standing' | 'reset' | 'suspension';

export interface AdminMemberProps {
  readonly found: AdminMemberQuery;
  readonly account: AccountFragment;
  readonly problem?: Problem | undefined;
  readonly section?: MemberSection | undefined;
  /** A link that has just been made, which is shown this once. */
  readonly reset?: { readonly link: string; readonly expiresAt: string } | undefined;
}

/** One account: what they are, how they get in again, and whether they may write. */
export function AdminMemberPage({ found, account, problem, section, reset }: AdminMemberProps) {
  const { t } = useVisit();
  const { user } = account;
  const path = `/admin/members/${user.handle}`;
  const isOwn = found.viewer?.user.id === user.id;
  return (
    <AdminFrame
      frame={found}
      title={<Name user={user} />}
      part="members"
      above={[{ href: '/admin/members', label: t('admin.members') }]}
    >
      <Done name="standing">{t('admin.standingDone')}</Done>
      <Done name="suspended">{t('admin.suspendedDone')}</Done>
      <Done name="lifted">{t('admin.liftedDone')}</Done>
      <ProblemSummary problem={problem} />
      <p class="byline">
        <bdi class="handle">@{user.handle}</bdi> · <StandingWords account={account} />
      </p>
      <p>
        <a href={`/members/${user.handle}`}>{t('admin.profile')}</a>
        {' · '}
        <a href={`/admin/log?who=${user.handle}`}>{t('admin.whatTheyDid')}</a>
        {!isOwn && (
          <>
            {' · '}
            <a href={`/admin/log?target=${user.id}`}>{t('admin.whatWasDone')}</a>
          </>
        )}
      </p>
      <Roles account={account} path={path} isOwn={isOwn} />
      {!isOwn && <Suspension account={account} path={path} problem={section === 'suspension' ? problem : undefined} />}
      {!isOwn && <Reset path={path} reset={reset} />}
    </AdminFrame>
  );
}

/** Each button changes one thing, so that a page from before takes nothing else back. */
function Roles({ account, path, isOwn }: { account: AccountFragment; path: string; isOwn: boolean }) {
  const { t } = useVisit();
  const roles = [
    ['admin', account.isAdmin, isOwn ? 'admin.adminOwn' : 'admin.adminMeans'],
    ['curator', account.isCurator, 'admin.curatorMeans'],
  ] as const;
  return (
    <section aria-labelledby="roles" class="part">
      <h2 id="roles">{t('admin.roles')}</h2>
      <ul class="list" role="list">
        {roles.map(([role, has, means]) => (
          <li key={role} class="beside">
            <span>{t(means)}</span>
            <PostForm action={`${path}/standing`}>
              <OnceKey />
              <input type="hidden" name="role" value={role} />
              <input type="hidden" name="to" value={has ? 'no' : 'yes'} />
              <button type="submit">{t(`admin.${role}-${has ? 'no' : 'yes'}`)}</button>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Suspension({
  account,
  path,
  problem,
}: {
  account: AccountFragment;
  path: string;
  problem: Problem | undefined;
}) {
  const { t, form } = useVisit();
  const { suspendedUntil, user } = account;
  return (
    <section aria-labelledby="suspension" class="part">
      <h2 id="suspension">{t('admin.suspension')}</h2>
      {suspendedUntil ? (
        <p>
          <Told name="admin.suspendedNow" values={{ until: <Time at={suspendedUntil} /> }} />
        </p>
      ) : (
        <p>{t('admin.suspensionMeans')}</p>
      )}
      <PostForm action={`${path}/${suspendedUntil ? 'lift' : 'suspend'}`}>
        <OnceKey />
        <input type="hidden" name="userId" value={user.id} />
        {!suspendedUntil && (
          <SelectField
            name="days"
            label={t('admin.howLong')}
            problem={problem?.fields.get('until')}
            value={form.text('days') || '7'}
            options={SUSPENSION_DAYS.map((days) => ({ value: String(days), label: t('admin.days', { count: days }) }))}
          />
        )}
        <AreaField
          name="reason"
          label={t('admin.reason')}
          hint={t('admin.reasonHint', { most: limits.moderation.decisionCharacters.most })}
          value={form.text('reason')}
          problem={problem?.fields.get('reason')}
          rows={3}
          required
        />
        <p class="actions">
          <button type="submit" class="button">
            {t(suspendedUntil ? 'admin.liftDo' : 'admin.suspendDo')}
          </button>
        </p>
      </PostForm>
    </section>
  );
}

function Reset({ path, reset }: { path: string; reset: AdminMemberProps['reset'] }) {
  const { t } = useVisit();
  return (
    <section aria-labelledby="reset" class="part">
      <h2 id="reset">{t('admin.reset')}</h2>
      <p>{t('admin.resetMeans')}</p>
      {reset ? (
        <div class="done" tabIndex={-1} data-focus>
          <p>
            <Told name="admin.resetMade" values={{ until: <Time at={reset.expiresAt} /> }} />
          </p>
          <p>
            <code class="address">{reset.link}</code>
          </p>
        </div>
      ) : (
        <PostForm action={`${path}/reset`}>
          <OnceKey />
          <p class="actions">
            <button type="submit">{t('admin.resetDo')}</button>
          </p>
        </PostForm>
      )}
    </section>
  );
}

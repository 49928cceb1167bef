import { limits } from '#kernel';
import type { AccountPageQuery } from '../generated/documents.js';
import { ProfileNotice } from '../members/profile-notice.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { AreaField, Done, OnceKey, PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { shownName } from '../ui/person.js';
import { NameReach } from './name-reach.js';
import { OwnSessions } from './own-sessions.js';

export type AccountViewer = NonNullable<AccountPageQuery['viewer']>;

/** Which of the page's forms was sent. */
export type Section = 'profile' | 'password' | 'sessions';

interface AccountProps {
  readonly found: AccountPageQuery;
  readonly viewer: AccountViewer;
  readonly section: Section | undefined;
  readonly problem: Problem | undefined;
}

export function AccountPage({ found, viewer, section, problem }: AccountProps) {
  const { t } = useVisit();
  const of = (name: Section) => (section === name ? problem : undefined);
  return (
    <Frame frame={found}>
      <h1>{t('frame.account')}</h1>
      <nav aria-label={t('account.parts')} class="account-parts">
        <a href={`/members/${viewer.user.handle}`}>{t('account.ownPage')}</a>
        <a href="#password">{t('account.password')}</a>
        <a href="#sessions">{t('account.sessions')}</a>
        <a href="#muted">{t('account.muted')}</a>
        <a href="/settings/notifications">{t('notifications.settings')}</a>
        <a href="/settings?to=/account">{t('frame.settings')}</a>
      </nav>
      <Profile viewer={viewer} problem={of('profile')} />
      <Password viewer={viewer} problem={of('password')} />
      <OwnSessions sessions={viewer.sessions.nodes} problem={of('sessions')} />
      <Muted viewer={viewer} />
    </Frame>
  );
}

function Profile({ viewer, problem }: { viewer: AccountViewer; problem: Problem | undefined }) {
  const { t, form } = useVisit();
  const typed = (name: string, kept: string | null) => (problem ? form.text(name) : (kept ?? ''));
  const { profile, nameAudience } = viewer;
  const user = { handle: viewer.user.handle, displayName: profile.displayName };
  return (
    <section aria-labelledby="profile">
      <h2 id="profile" class="part">
        {t('account.profile')}
      </h2>
      <Done name="profile">{t('account.profileSaved')}</Done>
      <ProfileNotice profile={profile} />
      <ProblemSummary problem={problem} />
      <PostForm action="/account/profile">
        <OnceKey />
        <TextField
          name="displayName"
          label={t('members.displayName')}
          value={typed('displayName', user.displayName)}
          problem={problem?.fields.get('displayName')}
          autocomplete="name"
          required
        />
        <NameReach
          user={user}
          chosen={typed('nameAudience', nameAudience)}
          problem={problem?.fields.get('nameAudience')}
        />
        <TextField
          name="handle"
          label={t('members.handle')}
          hint={t('account.handleHint', { most: limits.handlesPerMember })}
          value={typed('handle', user.handle)}
          problem={problem?.fields.get('handle')}
          autocomplete="username"
          autocapitalize="none"
          required
        />
        <TextField
          name="affiliation"
          label={t('account.affiliation')}
          hint={t('account.affiliationHint')}
          value={typed('affiliation', profile.affiliation)}
          problem={problem?.fields.get('affiliation')}
          autocomplete="organization"
        />
        <AreaField
          name="bioMarkdown"
          label={t('account.bio')}
          hint={t('account.bioHint', { most: limits.bioCharacters })}
          value={typed('bioMarkdown', profile.bioMarkdown)}
          problem={problem?.fields.get('bioMarkdown')}
        />
        <p class="actions">
          <button type="submit" class="button main">
            {t('account.saveProfile')}
          </button>
        </p>
      </PostForm>
      <p>
        {t('account.email')} <bdi>{viewer.email}</bdi> <a href="/account/email">{t('account.emailGo')}</a>
      </p>
    </section>
  );
}

function Password({ viewer, problem }: { viewer: AccountViewer; problem: Problem | undefined }) {
  const { t } = useVisit();
  return (
    <section aria-labelledby="password">
      <h2 id="password" class="part">
        {t('account.password')}
      </h2>
      <Done name="password">{t('account.passwordSaved')}</Done>
      <ProblemSummary problem={problem} />
      <PostForm action="/account/password">
        {/* Password managers look for whose it is. */}
        <input type="hidden" name="username" autocomplete="username" value={viewer.user.handle} />
        <TextField
          name="currentPassword"
          type="password"
          label={t('account.currentPassword')}
          problem={problem?.fields.get('currentPassword')}
          autocomplete="current-password"
          required
        />
        <TextField
          name="newPassword"
          type="password"
          label={t('members.newPassword')}
          hint={t('members.passwordHint', { least: limits.passwordCharacters.least })}
          problem={problem?.fields.get('newPassword')}
          autocomplete="new-password"
          required
        />
        <p>{t('members.resetEnds')}</p>
        <p class="actions">
          <button type="submit">{t('account.changePassword')}</button>
        </p>
      </PostForm>
    </section>
  );
}

function Muted({ viewer }: { viewer: AccountViewer }) {
  const { t } = useVisit();
  const muted = viewer.mutedMembers.nodes;
  return (
    <section aria-labelledby="muted">
      <h2 id="muted" class="part">
        {t('account.muted')}
      </h2>
      <Done name="unmuted">{t('members.unmutedDone')}</Done>
      <p>{muted.length === 0 ? t('account.nobodyMuted') : t('account.mutedHint')}</p>
      <ul class="list" role="list">
        {muted.map(({ id, handle, displayName }) => (
          <li key={id} class="beside">
            <a href={`/members/${handle}`}>
              <bdi>{shownName({ displayName, handle })}</bdi>
            </a>
            <PostForm action={`/members/${handle}/mute`}>
              <input type="hidden" name="on" value="no" />
              <input type="hidden" name="from" value="account" />
              <button type="submit">{t('members.unmute', { handle })}</button>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { ComponentChildren } from 'preact';
import type { FrameFragment } from '../generated/documents.js';
import { type PluralForms, pluralForms } from '../language/plural-forms.js';
import { shownName } from '../ui/person.js';
import { Time } from '../ui/text.js';
import { Told } from '../ui/told.js';
import { useVisit } from './context.js';
import { SignOutForm } from './sign-out-form.js';

/** What the script of the bell says of a number of notices: beside it, and to those who hear the page. */
export interface ToldBell {
  readonly unread: PluralForms;
  readonly notices: PluralForms;
}

/** What it says of a number of items at the desk. */
export interface ToldWaiting {
  readonly waiting: PluralForms;
}

interface FrameProps {
  /** What the page's document asked for with `...Frame`; null where it is not known who reads. */
  readonly frame: FrameFragment | null;
  /** `with-notes` where notes stand in the margin. */
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** What stands around every page. */
export function Frame({ frame, class: className, children }: FrameProps) {
  const { t, path, siteName } = useVisit();
  const viewer = frame?.viewer;
  const to = encodeURIComponent(path);
  return (
    <>
      <a class="skip" href="#main">
        {t('frame.skip')}
      </a>
      <header class="top">
        <div>
          <a class="name" href="/">
            <bdi>{siteName}</bdi>
          </a>
          <nav aria-label={t('frame.main')}>
            <NavLink href="/">{t('frame.home')}</NavLink>
            <NavLink href="/courses">{t('frame.courses')}</NavLink>
            <NavLink href="/case-studies">{t('frame.shelf')}</NavLink>
            {viewer && <NavLink href="/write">{t('frame.write')}</NavLink>}
            {viewer && typeof viewer.waitingItemCount === 'number' && <Desk waiting={viewer.waitingItemCount} />}
          </nav>
          <search>
            <form action="/search">
              <label class="vh" for="site-search">
                {t('frame.search')}
              </label>
              <input
                id="site-search"
                type="search"
                name="q"
                maxLength={200}
                placeholder={t('frame.searchHint')}
                data-shortcut="/"
              />
            </form>
          </search>
          {viewer ? <Own viewer={viewer} /> : frame && <Arrive to={to} />}
        </div>
      </header>
      {viewer?.suspendedUntil && (
        <p class="notice">
          <Told name="frame.suspended" values={{ until: <Time at={viewer.suspendedUntil} /> }} />
        </p>
      )}
      <main id="main" tabIndex={-1} class={className}>
        {children}
      </main>
      <p
        class="vh"
        role="status"
        aria-live="polite"
        id="announcer"
        data-offline={t('offline.stays')}
        data-offline-nothing={t('offline.nothing')}
      />
      <footer class="foot">
        <p>
          <span>{t('frame.footer')}</span>
          <a href="/help">{t('help.title')}</a>
          <a href="/tags">{t('tags.title')}</a>
          <a href="/rubrics">{t('rubrics.title')}</a>
          <a href={`/settings?to=${to}`}>{t('frame.settings')}</a>
          <a href="/shortcuts">{t('account.keys')}</a>
        </p>
      </footer>
    </>
  );
}

/** The way to the desk, for those who have one, with how much waits there. */
function Desk({ waiting }: { waiting: number }) {
  const { t } = useVisit();
  return (
    <NavLink href="/desk" class="bell" told={{ waiting: pluralForms(t, 'frame.deskWaiting') }}>
      {t('frame.desk')}
      {waiting > 0 && (
        <b>
          <span class="vh">, </span>
          {waiting}
          <span class="vh"> {t('frame.deskWaiting', { count: waiting })}</span>
        </b>
      )}
    </NavLink>
  );
}

/** What is the member's own: notices, and a menu that opens without a script. */
function Own({ viewer }: { viewer: NonNullable<FrameFragment['viewer']> }) {
  const { t } = useVisit();
  const { unreadNotificationCount: unread, user } = viewer;
  return (
    <div class="own">
      <NavLink
        href="/notifications"
        class="bell"
        told={{ unread: pluralForms(t, 'frame.unread'), notices: pluralForms(t, 'frame.unreadNotices') }}
      >
        {t('frame.notices')}
        {unread > 0 && (
          <b>
            <span class="vh">, </span>
            {unread}
            <span class="vh"> {t('frame.unread', { count: unread })}</span>
          </b>
        )}
      </NavLink>
      <details class="menu">
        <summary>
          <span class="vh">{t('frame.account')}: </span>
          <bdi>{shownName(user)}</bdi>
        </summary>
        <ul role="list">
          <li>
            <NavLink href={`/members/${user.handle}`}>{t('frame.ownPage')}</NavLink>
          </li>
          <li>
            <NavLink href="/drafts">{t('frame.drafts')}</NavLink>
          </li>
          <li>
            <NavLink href="/account">{t('frame.account')}</NavLink>
          </li>
          <li>
            <NavLink href="/settings">{t('frame.settings')}</NavLink>
          </li>
          {viewer.isAdmin && (
            <li>
              <NavLink href="/admin">{t('admin.title')}</NavLink>
            </li>
          )}
          <li>
            <SignOutForm />
          </li>
        </ul>
      </details>
    </div>
  );
}

function Arrive({ to }: { to: string }) {
  const { t } = useVisit();
  return (
    <div class="own">
      <a class="bell" href={`/sign-in?to=${to}`}>
        {t('frame.signIn')}
      </a>
      <a class="bell" href={`/sign-up?to=${to}`}>
        {t('frame.signUp')}
      </a>
    </div>
  );
}

interface NavLinkProps {
  readonly href: string;
  readonly class?: string;
  /** What a script says there. */
  readonly told?: ToldBell | ToldWaiting;
  readonly children: ComponentChildren;
}

function NavLink({ href, class: className, told, children }: NavLinkProps) {
  const { path } = useVisit();
  const here = path.split('?')[0];
  const current = here === href ? 'page' : href !== '/' && here?.startsWith(`${href}/`) ? 'true' : undefined;
  return (
    <a href={href} class={className} aria-current={current} data-told={told && JSON.stringify(told)}>
      {children}
    </a>
  );
}

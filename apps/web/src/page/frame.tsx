import type { ComponentChildren } from 'preact';
import type { FrameFragment } from '../generated/documents.js';
import { PostForm } from '../ui/form.js';
import { Time } from '../ui/text.js';
import { useVisit } from './context.js';

interface FrameProps {
  /** What the page's document asked for with `...Frame`. */
  readonly frame: FrameFragment;
  /** `with-notes` where notes stand in the margin. */
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** What stands around every page. */
export function Frame({ frame, class: className, children }: FrameProps) {
  const { t, path } = useVisit();
  const { viewer } = frame;
  const to = encodeURIComponent(path);
  return (
    <>
      <a class="skip" href="#main">
        {t('frame.skip')}
      </a>
      <header class="top">
        <div>
          <a class="name" href="/">
            Commonplace
          </a>
          <nav aria-label={t('frame.main')}>
            <NavLink href="/">{t('frame.home')}</NavLink>
            <NavLink href="/courses">{t('frame.courses')}</NavLink>
            <NavLink href="/case-studies">{t('frame.shelf')}</NavLink>
            {viewer && <NavLink href="/write">{t('frame.write')}</NavLink>}
          </nav>
          <search>
            <form action="/search">
              <label class="vh" for="site-search">
                {t('frame.search')}
              </label>
              <input id="site-search" type="search" name="q" placeholder={t('frame.searchHint')} data-shortcut="/" />
            </form>
          </search>
          {viewer ? (
            <>
              <a class="bell" href="/notifications">
                {t('frame.notices')}
                {viewer.unreadNotificationCount > 0 && (
                  <b>
                    <span class="vh">, </span>
                    {viewer.unreadNotificationCount}
                    <span class="vh"> {t('frame.unread', { count: viewer.unreadNotificationCount })}</span>
                  </b>
                )}
              </a>
              <a class="bell" href="/account">
                <bdi>{viewer.user.displayName ?? viewer.user.handle}</bdi>
              </a>
              <PostForm action="/sign-out" class="quiet">
                <button type="submit">{t('frame.signOut')}</button>
              </PostForm>
            </>
          ) : (
            <>
              <a class="bell" href={`/sign-in?to=${to}`}>
                {t('frame.signIn')}
              </a>
              <a class="bell" href={`/sign-up?to=${to}`}>
                {t('frame.signUp')}
              </a>
            </>
          )}
        </div>
      </header>
      {viewer?.suspendedUntil && (
        <p class="notice">
          {t('frame.suspended', { until: '' })} <Time at={viewer.suspendedUntil} />
        </p>
      )}
      <main id="main" tabIndex={-1} class={className}>
        {children}
      </main>
      <p class="vh" role="status" aria-live="polite" id="announcer" />
      <footer class="foot">
        <p>
          {t('frame.footer')} <a href={`/settings?to=${to}`}>{t('frame.settings')}</a>{' '}
          <a href="/shortcuts">{t('account.keys')}</a>
        </p>
      </footer>
    </>
  );
}

function NavLink({ href, children }: { href: string; children: ComponentChildren }) {
  const { path } = useVisit();
  const here = path.split('?')[0];
  const current = here === href ? 'page' : href !== '/' && here?.startsWith(`${href}/`) ? 'true' : undefined;
  return (
    <a href={href} aria-current={current}>
      {children}
    </a>
  );
}

import { useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { SignOutForm } from '../page/sign-out-form.js';
import { Done, PostForm, ProblemSummary } from '../ui/form.js';
import { Time } from '../ui/text.js';
import type { AccountViewer } from './account.page.js';

interface OwnSessionsProps {
  readonly sessions: AccountViewer['sessions']['nodes'];
  readonly problem: Problem | undefined;
}

/** Where one is signed in, and how to end it there. */
export function OwnSessions({ sessions, problem }: OwnSessionsProps) {
  const { t } = useVisit();
  const nameOf = (browser: string | null) => {
    // The schema says "Firefox on Linux", whoever reads it.
    const [, name, system] = /^(.+) on (.+?)$/.exec(browser ?? '') ?? [];
    if (name && system) return t('account.browserOn', { browser: name, system });
    return browser ?? t('account.unknownBrowser');
  };
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" class="part">
        {t('account.sessions')}
      </h2>
      <Done name="session">{t('account.sessionEnded')}</Done>
      <Done name="sessions">{t('account.othersEnded')}</Done>
      <ProblemSummary problem={problem} />
      <p>{t('account.sessionsHint')}</p>
      <ul class="list" role="list">
        {sessions.map(({ id, browser, createdAt, lastUsedAt, current }) => (
          <li key={id} class="beside">
            <div>
              <b>
                <bdi>{nameOf(browser)}</bdi>
              </b>
              {current && <span class="new"> · {t('account.thisSession')}</span>}
              <p>
                {t('account.since')} <Time at={createdAt} />
                {' · '}
                {t('account.lastUsed')} <Time at={lastUsedAt} />
              </p>
            </div>
            {current ? (
              <SignOutForm />
            ) : (
              <PostForm action="/account/sessions">
                <input type="hidden" name="sessionId" value={id} />
                <button type="submit" aria-label={t('account.endSessionOf', { browser: nameOf(browser) })}>
                  {t('account.endSession')}
                </button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <PostForm action="/account/sessions/others" class="actions">
          <button type="submit">{t('account.endOthers')}</button>
        </PostForm>
      )}
    </section>
  );
}

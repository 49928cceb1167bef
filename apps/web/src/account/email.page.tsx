import type { EmailPageQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Choice } from '../ui/choice.js';
import { Done, PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { Time } from '../ui/text.js';
import { Told } from '../ui/told.js';

interface EmailProps {
  readonly found: EmailPageQuery;
  readonly viewer: NonNullable<EmailPageQuery['viewer']>;
  readonly problem: Problem | undefined;
}

export function EmailPage({ found, viewer, problem }: EmailProps) {
  const { t, form } = useVisit();
  return (
    <Frame frame={found}>
      <h1>{t('account.emailTitle')}</h1>
      <Done name="confirmed">{t('account.emailConfirmed')}</Done>
      <Done name="asked">{t('account.emailAsked')}</Done>
      <Done name="changing">{t('account.emailChanging')}</Done>
      <Done name="language">{t('account.emailLanguageSaved')}</Done>
      <ProblemSummary problem={problem} />
      <p>
        {t('account.email')} <bdi>{viewer.email}</bdi>
      </p>
      <State viewer={viewer} />
      <section aria-labelledby="change">
        <h2 id="change" class="part">
          {t('account.emailChange')}
        </h2>
        <p>{t('account.emailChangeLead')}</p>
        <PostForm action="/account/email">
          <input type="hidden" name="username" autocomplete="username" value={viewer.user.handle} />
          <TextField
            name="email"
            type="email"
            label={t('account.emailNew')}
            value={form.text('email')}
            problem={problem?.fields.get('email')}
            autocomplete="email"
            required
          />
          <TextField
            name="currentPassword"
            type="password"
            label={t('account.currentPassword')}
            problem={problem?.fields.get('currentPassword')}
            autocomplete="current-password"
            required
          />
          <p class="actions">
            <button type="submit" class="button main">
              {t('account.emailChangeDo')}
            </button>
          </p>
        </PostForm>
      </section>
      <section aria-labelledby="mail-language">
        <h2 id="mail-language" class="part">
          {t('account.emailLanguage')}
        </h2>
        <PostForm action="/account/email/language">
          <Choice
            name="language"
            label={t('account.language')}
            options={[
              { value: 'EN', label: 'English', lang: 'en' },
              { value: 'ES', label: 'Español', lang: 'es' },
            ]}
            chosen={viewer.mailAddress.language}
          />
          <p class="actions">
            <button type="submit">{t('account.emailLanguageDo')}</button>
          </p>
        </PostForm>
      </section>
      <p>
        <a href="/account">{t('frame.account')}</a>
      </p>
    </Frame>
  );
}

/** Whether mail reaches them, and what to do where it does not. */
function State({ viewer }: Pick<EmailProps, 'viewer'>) {
  const { t } = useVisit();
  const { confirmedAt, suppressedAt, refusalCode, pending } = viewer.mailAddress;
  return (
    <>
      {suppressedAt && (
        <p class="notice">
          <Told
            name="account.emailSuppressed"
            values={{ since: <Time at={suppressedAt} />, code: <>{refusalCode ?? 550}</> }}
          />
        </p>
      )}
      {!suppressedAt && <p>{t(confirmedAt ? 'account.emailIsConfirmed' : 'account.emailUnconfirmed')}</p>}
      {pending && (
        <p>
          {t('account.emailPending')} <bdi>{pending}</bdi>
        </p>
      )}
      {(!confirmedAt || suppressedAt) && (
        <PostForm action="/account/email/confirmation">
          <p class="actions">
            <button type="submit">{t('account.emailConfirmDo')}</button>
          </p>
        </PostForm>
      )}
    </>
  );
}

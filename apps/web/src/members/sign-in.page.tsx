import type { FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { Arriving } from './arriving.js';
import { AsksForCookie } from './cookies-taken.js';

export function SignInPage({ frame, to, problem }: { frame: FrameFragment; to: string; problem: Problem | undefined }) {
  const { t, form, query } = useVisit();
  return (
    <Frame frame={frame}>
      <h1>{t('frame.signIn')}</h1>
      {query.get('ended') === '1' && !problem && !frame.viewer && (
        <p class="done" tabIndex={-1} data-focus>
          {t('members.ended')}
        </p>
      )}
      {query.get('confirmed') === '1' && !problem && (
        <p class="done" tabIndex={-1} data-focus>
          {t('members.confirmed')}
        </p>
      )}
      <Arriving frame={frame} to={to} />
      <ProblemSummary problem={problem} />
      <PostForm action="/sign-in">
        {!frame.viewer && <AsksForCookie />}
        <input type="hidden" name="to" value={to} />
        <TextField
          name="emailOrHandle"
          label={t('members.emailOrHandle')}
          value={form.text('emailOrHandle')}
          problem={problem?.fields.get('emailOrHandle')}
          autocomplete="username"
          autocapitalize="none"
          required
        />
        <TextField
          name="password"
          label={t('members.password')}
          type="password"
          problem={problem?.fields.get('password')}
          autocomplete="current-password"
          required
        />
        <p class="actions">
          <button type="submit" class="button main">
            {t('frame.signIn')}
          </button>
        </p>
      </PostForm>
      <p>
        {t('members.noAccount')} <a href={`/sign-up?to=${encodeURIComponent(to)}`}>{t('frame.signUp')}</a>
      </p>
      <p>
        <a href="/forgot">{t('members.forgotten')}</a>
      </p>
    </Frame>
  );
}

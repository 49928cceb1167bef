import { limits } from '#kernel';
import type { FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { Arriving } from './arriving.js';
import { AsksForCookie } from './cookies-taken.js';

export interface SignUpProps {
  readonly frame: FrameFragment;
  readonly to: string;
  readonly problem: Problem | undefined;
}

export function SignUpPage({ frame, to, problem }: SignUpProps) {
  const { t, form } = useVisit();
  const asksForSetupCode = problem?.fields.has('setupCode') || form.text('setupCode') !== '';
  return (
    <Frame frame={frame}>
      <h1>{t('frame.signUp')}</h1>
      <p>{t('members.signUpLead')}</p>
      <Arriving frame={frame} to={to} />
      <ProblemSummary problem={problem} />
      <PostForm action="/sign-up">
        {!frame.viewer && <AsksForCookie />}
        <input type="hidden" name="to" value={to} />
        <TextField
          name="displayName"
          label={t('members.displayName')}
          hint={t('members.displayNameHint')}
          value={form.text('displayName')}
          problem={problem?.fields.get('displayName')}
          autocomplete="name"
          required
        />
        <TextField
          name="handle"
          label={t('members.handle')}
          hint={t('members.handleHint', limits.handleCharacters)}
          value={form.text('handle')}
          problem={problem?.fields.get('handle')}
          autocomplete="username"
          autocapitalize="none"
          required
        />
        <TextField
          name="email"
          type="email"
          label={t('members.email')}
          hint={t('members.emailHint')}
          value={form.text('email')}
          problem={problem?.fields.get('email')}
          autocomplete="email"
          required
        />
        <TextField
          name="password"
          type="password"
          label={t('members.password')}
          hint={t('members.passwordHint', { least: limits.passwordCharacters.least })}
          problem={problem?.fields.get('password')}
          autocomplete="new-password"
          required
        />
        {asksForSetupCode && (
          <TextField
            name="setupCode"
            label={t('members.setupCode')}
            hint={t('members.setupCodeHint')}
            value={form.text('setupCode')}
            problem={problem?.fields.get('setupCode')}
            autocomplete="off"
          />
        )}
        <p class="actions">
          <button type="submit" class="button main">
            {t('frame.signUp')}
          </button>
        </p>
      </PostForm>
      <p>
        {t('members.haveAccount')} <a href={`/sign-in?to=${encodeURIComponent(to)}`}>{t('frame.signIn')}</a>
      </p>
    </Frame>
  );
}

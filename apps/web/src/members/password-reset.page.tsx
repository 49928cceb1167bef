import { limits } from '#kernel';
import type { FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import { Island } from '../page/island.js';
import type { Problem } from '../page/problem.js';
import { PostForm, ProblemSummary, TextField } from '../ui/form.js';

export function PasswordResetPage({ frame, problem }: { frame: FrameFragment; problem: Problem | undefined }) {
  const { t, form } = useVisit();
  return (
    <Frame frame={frame}>
      <h1>{t('members.resetTitle')}</h1>
      <p>{t('members.resetLead')}</p>
      <ProblemSummary problem={problem} />
      <PostForm action="/reset-password">
        <Island name="members/password-reset" told={{ found: t('members.resetFound') }}>
          <TextField
            name="resetToken"
            label={t('members.resetLink')}
            hint={t('members.resetLinkHint')}
            value={form.text('resetToken')}
            problem={problem?.fields.get('resetToken')}
            autocomplete="off"
            autocapitalize="none"
            required
          />
        </Island>
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
          <button type="submit" class="button main">
            {t('members.resetDo')}
          </button>
        </p>
      </PostForm>
    </Frame>
  );
}

import type { FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Done, PostForm, ProblemSummary, TextField } from '../ui/form.js';

export function ForgotPage({ frame, problem }: { frame: FrameFragment; problem: Problem | undefined }) {
  const { t, form } = useVisit();
  return (
    <Frame frame={frame}>
      <h1>{t('members.forgotTitle')}</h1>
      <Done name="asked">{t('members.forgotAsked')}</Done>
      <Done name="confirmed">{t('members.forgotConfirmed')}</Done>
      <p>{t('members.forgotLead')}</p>
      <ProblemSummary problem={problem} />
      <PostForm action="/forgot">
        <TextField
          name="email"
          type="email"
          label={t('members.email')}
          value={form.text('email')}
          problem={problem?.fields.get('email')}
          autocomplete="email"
          required
        />
        <p class="actions">
          <button type="submit" class="button main">
            {t('members.forgotDo')}
          </button>
        </p>
      </PostForm>
      <p>
        {t('members.forgotNoMail')} <a href="/reset-password">{t('members.forgotLink')}</a>
      </p>
    </Frame>
  );
}

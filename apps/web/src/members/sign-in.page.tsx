import type { FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { PostForm, ProblemSummary, TextField } from '../ui/form.js';

export function SignInPage({ frame, to, problem }: { frame: FrameFragment; to: string; problem: Problem | undefined }) {
  const { t, form } = useVisit();
  return (
    <Frame frame={frame}>
      <h1>{t('frame.signIn')}</h1>
      <ProblemSummary problem={problem} />
      <PostForm action="/sign-in">
        <input type="hidden" name="to" value={to} />
        <TextField
          name="emailOrHandle"
          label="E-mail or handle"
          value={form.text('emailOrHandle')}
          autocomplete="username"
          autocapitalize="none"
          required
        />
        <TextField name="password" label="Password" type="password" autocomplete="current-password" required />
        <button type="submit" class="button main">
          {t('frame.signIn')}
        </button>
      </PostForm>
    </Frame>
  );
}

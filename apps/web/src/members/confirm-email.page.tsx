import type { FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { PostForm } from '../ui/form.js';

interface ConfirmEmailProps {
  readonly frame: FrameFragment;
  readonly token: string;
  readonly problem: Problem | undefined;
}

export function ConfirmEmailPage({ frame, token, problem }: ConfirmEmailProps) {
  const { t, query, siteName } = useVisit();
  return (
    <Frame frame={frame}>
      <h1>{t('members.confirmTitle')}</h1>
      {problem ? (
        <>
          <div class="problem" role="alert" tabIndex={-1} data-focus>
            <p>{problem.message}</p>
          </div>
          <p>
            <a href="/account/email">{t('members.confirmAgain')}</a>
          </p>
        </>
      ) : (
        <PostForm action={`/confirm/${encodeURIComponent(token)}`}>
          {query.get('then') === 'reset' && <input type="hidden" name="then" value="reset" />}
          <p>{t('members.confirmLead', { site: siteName })}</p>
          <p class="actions">
            <button type="submit" class="button main">
              {t('members.confirmDo')}
            </button>
          </p>
        </PostForm>
      )}
    </Frame>
  );
}

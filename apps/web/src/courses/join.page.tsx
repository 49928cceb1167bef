import type { FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { OnceKey, PostForm, ProblemSummary, TextField } from '../ui/form.js';

interface JoinPageProps {
  readonly frame: FrameFragment;
  /** As it stands in the link; empty where it is to be typed. */
  readonly code: string;
  readonly problem?: Problem | undefined;
}

/** Says what joining means, and has a button for it. */
export function JoinPage({ frame, code, problem }: JoinPageProps) {
  const { t } = useVisit();
  const to = encodeURIComponent(code ? `/join/${encodeURIComponent(code)}` : '/join');
  return (
    <Frame frame={frame}>
      <h1>{t('courses.joinTitle')}</h1>
      <ProblemSummary problem={problem} />
      <p class="lead">{t('courses.joinMeans')}</p>
      {frame.viewer ? (
        <JoinForm code={code} wrong={problem?.fields.get('joinCode')} />
      ) : (
        <>
          <p>{t('courses.joinSignIn')}</p>
          <p class="actions">
            <a class="button main" href={`/sign-in?to=${to}`}>
              {t('frame.signIn')}
            </a>
            <a class="button" href={`/sign-up?to=${to}`}>
              {t('frame.signUp')}
            </a>
          </p>
        </>
      )}
    </Frame>
  );
}

/** A link was followed whose code no course has, or none has any more. */
export function UnknownCodePage({ frame, code }: Pick<JoinPageProps, 'frame' | 'code'>) {
  const { t } = useVisit();
  return (
    <Frame frame={frame}>
      <h1>{t('courses.codeUnknownTitle')}</h1>
      <p class="lead">{t('courses.codeUnknown', { code })}</p>
      {frame.viewer ? (
        <>
          <p>{t('courses.codeUnknownNext')}</p>
          <JoinForm code={code} wrong={t('courses.codeUnknownHere')} />
        </>
      ) : (
        <p>{t('courses.codeUnknownVisitor')}</p>
      )}
    </Frame>
  );
}

/** A code to join by, and what is wrong with the one that stands there. */
export function JoinForm({ code = '', wrong }: { code?: string; wrong?: string | undefined }) {
  const { t } = useVisit();
  return (
    <PostForm action="/join" class="join">
      <OnceKey />
      <TextField
        name="joinCode"
        label={t('courses.code')}
        hint={t('courses.codeHint')}
        problem={wrong}
        value={code}
        autocomplete="off"
        autocapitalize="none"
        required
      />
      <button type="submit" class="button main">
        {t('courses.join')}
      </button>
    </PostForm>
  );
}

import { limits } from '#kernel';
import type { DeskThreadFragment, DeskThreadQuery } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { Frame } from '../page/frame.js';
import type { Problem } from '../page/problem.js';
import { Crumbs } from '../ui/crumbs.js';
import { OnceKey, PostForm, ProblemSummary } from '../ui/form.js';
import { DoneStrip } from './done-strip.js';
import { placeOf } from './place.js';
import { GivenReasons, ReasonField } from './reason-fields.js';
import { pathOf, titleOf } from './wording.js';

export const THREAD_ACTIONS = ['LOCK', 'UNLOCK', 'PIN', 'UNPIN'] as const;

interface ThreadPageProps {
  readonly found: DeskThreadQuery;
  readonly thread: DeskThreadFragment;
  readonly problem: Problem | undefined;
}

/** Closes a thread to replies or opens it again, and marks what it is about as worth a look, or no longer. */
export function ThreadPage({ found, thread, problem }: ThreadPageProps) {
  const visit = useVisit();
  const { t } = visit;
  const { id, locked, replyCount, subject } = thread;
  const pinned = 'pinned' in subject ? subject.pinned : null;
  const actions = [
    locked ? ('UNLOCK' as const) : ('LOCK' as const),
    // Only of reflections is it shown.
    ...(pinned === null ? [] : [pinned ? ('UNPIN' as const) : ('PIN' as const)]),
  ];
  return (
    <Frame frame={found} class="desk-page">
      <Crumbs above={[{ href: '/desk', label: t('desk.title') }]} />
      <h1>{t('desk.threadTitle')}</h1>
      <DoneStrip place={placeOf(visit.query)} />
      <ProblemSummary problem={problem} />
      <p>
        <a href={pathOf(subject)}>{titleOf(subject, t)}</a> · {t('discussion.heading', { count: replyCount })}
      </p>
      <ul>
        <li>{t(locked ? 'desk.isLocked' : 'desk.isOpen')}</li>
        {pinned !== null && <li>{t(pinned ? 'desk.isPinned' : 'desk.isNotPinned')}</li>}
      </ul>
      <PostForm action={`/desk/threads/${id}/decide`} class="decide">
        <OnceKey isAnother={problem?.code === 'CONFLICT'} />
        <GivenReasons name="given" reasons={found.ownReasons} actions={actions} />
        <ReasonField
          name="reason"
          problem={problem}
          hint={t('desk.threadReasonHint', limits.moderation.decisionCharacters)}
        />
        <p class="actions decisions">
          {actions.map((action) => (
            <button key={action} type="submit" name="action" value={action} class="button">
              {t(`desk.do-${action}`)}
            </button>
          ))}
        </p>
      </PostForm>
    </Frame>
  );
}

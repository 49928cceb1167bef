import { spellMoment } from '#kernel';
import type { ModerationAction } from '#moderation';
import type { ContentNotificationKind, NotificationView, NotifiedDecision } from './notification.js';

const DEEDS: Record<ContentNotificationKind, string> = {
  MENTION: 'mentioned you in',
  REPLY: 'replied to you in',
  RATING: 'rated your case study',
};

const REASONS: Record<ContentNotificationKind, string> = {
  MENTION: 'You were mentioned by your handle.',
  REPLY: 'You wrote what this answers.',
  RATING: 'You put this case study on the shelf. You are told of its first rating only.',
};

const KINDS = { REPLY: 'reply', REFLECTION: 'reflection', CASE_STUDY: 'case study' } as const;

/** What the words are made of. */
export type NotificationToWord = Pick<NotificationView, 'kind' | 'about' | 'title' | 'decision'> & {
  readonly actor: { readonly handle: string } | null;
};

/** Who did what in which thread, in words: “@kay mentioned you in “Reach is not a goal””. Moderators are not named. */
export function message(told: NotificationToWord): string {
  const { decision } = told;
  if (decision) return told.kind === 'APPEAL' ? tellOutcome(told, decision) : tellDecision(told, decision);
  const { kind, actor, title } = told;
  const who = actor ? `@${actor.handle}` : 'Somebody who has left';
  const where = title === '' ? 'a discussion whose subject was withdrawn' : `“${title}”`;
  return `${who} ${DEEDS[kind as ContentNotificationKind]} ${where}`;
}

/** Why it was sent and, of a decision, what can be done about it until when. */
export function reason(told: NotificationToWord): string {
  const { kind, decision } = told;
  if (!decision) return REASONS[kind as ContentNotificationKind];
  if (kind === 'APPEAL') return 'You appealed.';
  return `${concernedBy(told, decision)} ${recourse(decision)}`.trimEnd();
}

/** “your reply in “Reach is not a goal””, “your reflection “Reach is not a goal””. */
function work({ about, title }: NotificationToWord): string {
  if (about === null) return 'what you wrote';
  const named = title === '' ? '' : `“${title}”`;
  if (about === 'REPLY') return `your reply in ${named || 'a discussion'}`;
  return `your ${KINDS[about]} ${named}`.trimEnd();
}

function discussion(told: NotificationToWord): string {
  return told.about === 'REPLY' ? `the discussion around ${work(told)}` : `the discussion of ${work(told)}`;
}

function place({ courseTitle }: NotifiedDecision): string {
  return courseTitle === null ? '' : ` in the course “${courseTitle}”`;
}

/** What a moderator did, by what they decided. */
const DECIDED: Record<ModerationAction, (told: NotificationToWord, decision: NotifiedDecision) => string> = {
  APPROVE: (told) => `A moderator approved ${work(told)}, and it is shown`,
  HIDE: (told) => `A moderator hid ${work(told)}`,
  RESTORE: (told) => `A moderator restored ${work(told)}, and it is shown again`,
  DISMISS: (told) => `A moderator did not accept your edit of ${work(told)}: the text from before stays`,
  WARN: (told) => `A moderator warned you about ${work(told)}`,
  SUSPEND: (_told, decision) =>
    `A moderator suspended you${place(decision)}${decision.until ? ` until ${spellMoment(decision.until)}` : ''}: you can read but not write`,
  LIFT_SUSPENSION: (_told, decision) => `A moderator lifted your suspension${place(decision)}: you can write again`,
  LOCK: (told) => `A moderator closed ${discussion(told)} to replies`,
  UNLOCK: (told) => `A moderator opened ${discussion(told)} to replies again`,
  PIN: (told) => `A moderator pinned ${work(told)}`,
  UNPIN: (told) => `A moderator unpinned ${work(told)}`,
};

/** What is so again once it was undone. */
const UNDONE: Record<ModerationAction, (told: NotificationToWord, decision: NotifiedDecision) => string> = {
  APPROVE: (told, decision) => asBefore(told, decision),
  HIDE: (told, decision) => asBefore(told, decision),
  RESTORE: (told, decision) => asBefore(told, decision),
  DISMISS: (told) => `your edit of ${work(told)} waits for a moderator again`,
  WARN: (told) => `the warning about ${work(told)} no longer stands`,
  SUSPEND: (_told, decision) => `your suspension${place(decision)} no longer stands`,
  LIFT_SUSPENSION: (_told, decision) => `your suspension${place(decision)} stands again`,
  LOCK: (told) => `${discussion(told)} is open to replies again`,
  UNLOCK: (told) => `${discussion(told)} is closed to replies again`,
  PIN: (told) => `${work(told)} is no longer pinned`,
  UNPIN: (told) => `${work(told)} is pinned again`,
};

function asBefore(told: NotificationToWord, { action, formerStatus }: NotifiedDecision): string {
  if (formerStatus === 'HIDDEN') return `${work(told)} is hidden again`;
  if (formerStatus === 'HELD') return `${work(told)} waits for a moderator again`;
  return action === 'APPROVE'
    ? `your edit of ${work(told)} waits for a moderator again`
    : `${work(told)} is shown again`;
}

function tellDecision(told: NotificationToWord, decision: NotifiedDecision): string {
  if (decision.undone) return `A moderator undid a decision: ${UNDONE[decision.action](told, decision)}.`;
  return `${DECIDED[decision.action](told, decision)}. Reason: ${decision.reason}`;
}

/** What was appealed against. */
function deed(told: NotificationToWord, decision: NotifiedDecision): string {
  switch (decision.action) {
    case 'HIDE':
      return `the decision to hide ${work(told)}`;
    case 'WARN':
      return `the warning about ${work(told)}`;
    case 'SUSPEND':
      return `your suspension${place(decision)}`;
    case 'LOCK':
      return `the decision to close ${discussion(told)}`;
    case 'DISMISS':
      return `the decision not to accept your edit of ${work(told)}`;
    default:
      return `what was decided about ${work(told)}`;
  }
}

function tellOutcome(told: NotificationToWord, decision: NotifiedDecision): string {
  const appeal = `Your appeal against ${deed(told, decision)} was`;
  const came =
    decision.outcome === 'OVERTURNED'
      ? `${appeal} granted: ${decision.undone ? 'it was undone' : 'it no longer stands, but something was changed since and is left as it is now'}`
      : `${appeal} turned down: it stands`;
  return `${came}. Explanation: ${decision.explanation ?? ''}`.trimEnd();
}

function concernedBy({ about }: NotificationToWord, { action }: NotifiedDecision): string {
  if (action === 'SUSPEND' || action === 'LIFT_SUSPENSION') return 'It is about what you may do.';
  if (action === 'LOCK' || action === 'UNLOCK') return about === 'REPLY' ? 'You wrote in it.' : 'You began it.';
  return 'You wrote it.';
}

function recourse({ appealUntil, appealed, undone }: NotifiedDecision): string {
  if (undone) return 'It was undone since.';
  if (appealed) return 'You have appealed.';
  if (appealUntil === null) return '';
  return `If you think this is wrong, appeal with appealDecision until ${spellMoment(appealUntil)}.`;
}

import { spellMoment } from '#kernel';
import type { ModerationAction } from '#moderation';
import { contentKinds } from '#visibility';
import type { NotificationKind, NotificationView, NotifiedDecision } from './notification.js';

/** The words of those of decisions come from the decision. */
type KindWithoutDecision = Exclude<NotificationKind, 'MODERATION' | 'APPEAL'>;

const ACTIONS: Record<KindWithoutDecision, string> = {
  MENTION: 'mentioned you in',
  REPLY: 'replied to you in',
  RATING: 'rated your case study',
};

const REASONS: Record<KindWithoutDecision, string> = {
  MENTION: 'You were mentioned by your handle.',
  REPLY: 'You wrote what this answers.',
  RATING: 'You put this case study on the shelf. You are told of its first rating only.',
};

/** What the words are made of. */
export type NotificationFacts = Pick<NotificationView, 'kind' | 'about' | 'title' | 'decision'> & {
  readonly actor: { readonly handle: string } | null;
};

/** Who did what in which thread, in words: “@kay mentioned you in “Reach is not a goal””. Moderators are not named. */
export function message(notification: NotificationFacts): string {
  const { decision } = notification;
  if (decision)
    return notification.kind === 'APPEAL'
      ? describeOutcome(notification, decision)
      : describeDecision(notification, decision);
  const { kind, actor, title } = notification;
  const who = actor ? `@${actor.handle}` : 'Somebody who has left';
  const where = title === '' ? 'a discussion whose subject was withdrawn' : `“${title}”`;
  return `${who} ${ACTIONS[kind as KindWithoutDecision]} ${where}`;
}

/** Why it was sent and, of a decision, what can be done about it until when. */
export function reason(notification: NotificationFacts): string {
  const { kind, decision } = notification;
  if (!decision) return REASONS[kind as KindWithoutDecision];
  if (kind === 'APPEAL') return 'You appealed.';
  return `${concernedBy(notification, decision)} ${whetherToAppeal(decision)}`.trimEnd();
}

/** “your reply in “Reach is not a goal””, “your reflection “Reach is not a goal””. */
function content({ about, title }: NotificationFacts): string {
  // What is decided about no content, but for suspensions, is about the profile.
  if (about === null) return 'your profile';
  const named = title === '' ? '' : `“${title}”`;
  if (about === 'REPLY') return `your reply in ${named || 'a discussion'}`;
  return `your ${contentKinds[about].label} ${named}`.trimEnd();
}

function discussion(notification: NotificationFacts): string {
  return notification.about === 'REPLY'
    ? `the discussion around ${content(notification)}`
    : `the discussion of ${content(notification)}`;
}

function place({ courseTitle }: NotifiedDecision): string {
  return courseTitle === null ? '' : ` in the course “${courseTitle}”`;
}

/** What a moderator did, for each action. */
const DECIDED: Record<ModerationAction, (notification: NotificationFacts, decision: NotifiedDecision) => string> = {
  APPROVE: (notification) => `A moderator approved ${content(notification)}, and it is shown`,
  HIDE: (notification) => `A moderator hid ${content(notification)}`,
  RESTORE: (notification, { textWaits }) =>
    textWaits
      ? `A moderator restored ${content(notification)}, and it is shown again as it was before: your newer text still waits`
      : `A moderator restored ${content(notification)}, and it is shown again`,
  DISMISS: (notification, { profileShown }) =>
    profileShown === false
      ? `A moderator did not accept what you say of yourself in ${content(notification)}: others are shown your handle alone`
      : `A moderator did not accept your edit of ${content(notification)}: the text from before stays`,
  WARN: (notification) => `A moderator warned you about ${content(notification)}`,
  SUSPEND: (_notification, decision) =>
    `A moderator suspended you${place(decision)}${decision.until ? ` until ${spellMoment(decision.until)}` : ''}: you can read but not write`,
  LIFT_SUSPENSION: (_notification, decision) =>
    `A moderator lifted your suspension${place(decision)}: you can write again`,
  LOCK: (notification) => `A moderator closed ${discussion(notification)} to replies`,
  UNLOCK: (notification) => `A moderator opened ${discussion(notification)} to replies again`,
  PIN: (notification) => `A moderator pinned ${content(notification)}`,
  UNPIN: (notification) => `A moderator unpinned ${content(notification)}`,
};

/** What is as before once it was undone. */
const UNDONE: Record<ModerationAction, (notification: NotificationFacts, decision: NotifiedDecision) => string> = {
  APPROVE: (notification, decision) => asBefore(notification, decision),
  HIDE: (notification, decision) => asBefore(notification, decision),
  RESTORE: (notification, decision) => asBefore(notification, decision),
  DISMISS: (notification) => `your edit of ${content(notification)} waits for a moderator again`,
  WARN: (notification) => `the warning about ${content(notification)} no longer stands`,
  SUSPEND: (_notification, decision) => `your suspension${place(decision)} no longer stands`,
  LIFT_SUSPENSION: (_notification, decision) => `your suspension${place(decision)} stands again`,
  LOCK: (notification) => `${discussion(notification)} is open to replies again`,
  UNLOCK: (notification) => `${discussion(notification)} is closed to replies again`,
  PIN: (notification) => `${content(notification)} is no longer pinned`,
  UNPIN: (notification) => `${content(notification)} is pinned again`,
};

function asBefore(notification: NotificationFacts, { action, formerStatus }: NotifiedDecision): string {
  if (formerStatus === 'HIDDEN') return `${content(notification)} is hidden again`;
  if (formerStatus === 'HELD') return `${content(notification)} waits for a moderator again`;
  return action === 'APPROVE'
    ? `your edit of ${content(notification)} waits for a moderator again`
    : `${content(notification)} is shown again`;
}

function describeDecision(notification: NotificationFacts, decision: NotifiedDecision): string {
  if (decision.undone) return `A moderator undid a decision: ${UNDONE[decision.action](notification, decision)}.`;
  return `${DECIDED[decision.action](notification, decision)}. Reason: ${decision.reason}`;
}

/** What was appealed against. */
function appealedAction(notification: NotificationFacts, decision: NotifiedDecision): string {
  switch (decision.action) {
    case 'HIDE':
      return `the decision to hide ${content(notification)}`;
    case 'WARN':
      return `the warning about ${content(notification)}`;
    case 'SUSPEND':
      return `your suspension${place(decision)}`;
    case 'LOCK':
      return `the decision to close ${discussion(notification)}`;
    case 'DISMISS':
      return `the decision not to accept your edit of ${content(notification)}`;
    default:
      return `what was decided about ${content(notification)}`;
  }
}

function describeOutcome(notification: NotificationFacts, decision: NotifiedDecision): string {
  const appeal = `Your appeal against ${appealedAction(notification, decision)} was`;
  const outcome =
    decision.outcome === 'OVERTURNED'
      ? `${appeal} granted: ${decision.undone ? 'it was undone' : 'it no longer stands, but something was changed since and is left as it is now'}`
      : `${appeal} turned down: it stands`;
  return `${outcome}. Explanation: ${decision.explanation ?? ''}`.trimEnd();
}

function concernedBy({ about }: NotificationFacts, { action }: NotifiedDecision): string {
  if (action === 'SUSPEND' || action === 'LIFT_SUSPENSION') return 'It is about what you may do.';
  if (action === 'LOCK' || action === 'UNLOCK') return about === 'REPLY' ? 'You wrote in it.' : 'You began it.';
  return 'You wrote it.';
}

function whetherToAppeal({ appealUntil, appealed, undone }: NotifiedDecision): string {
  if (undone) return 'It was undone since.';
  if (appealed) return 'You have appealed.';
  if (appealUntil === null) return '';
  return `If you think this is wrong, appeal with appealDecision until ${spellMoment(appealUntil)}.`;
}

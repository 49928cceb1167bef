import type { WatchedBy } from '#discussion';
import { spellMoment } from '#kernel';
import type { ModerationAction } from '#moderation';
import { contentKinds } from '#visibility';
import type {
  NotificationGroupView,
  NotificationKind,
  NotificationView,
  NotifiedDecision,
  NotifiedPrompt,
  PromptChange,
} from './notification.js';

/** The words of those of decisions come from the decision. */
type KindWithoutDecision = Exclude<NotificationKind, 'MODERATION' | 'APPEAL'>;

/** What the words are made of. */
export type NotificationFacts = Pick<NotificationView, 'kind' | 'about' | 'title' | 'decision'> &
  Partial<Pick<NotificationView, 'people' | 'watchedBy' | 'prompt'>> & {
    readonly actor: { readonly handle: string } | null;
  };

/** What somebody did, and what with. */
const ACTIONS: Record<Exclude<KindWithoutDecision, 'PROMPT'>, (notification: NotificationFacts) => string> = {
  MENTION: (notification) => `mentioned you in ${titled(notification)}`,
  REPLY: (notification) => `replied to you in ${titled(notification)}`,
  THREAD_ACTIVITY: (notification) =>
    notification.about === 'REPLY' ? `wrote in ${titled(notification)}` : `published ${titled(notification)}`,
  REACTION: (notification) => `reacted to ${content(notification)}`,
  RATING: (notification) => `rated your case study ${titled(notification)}`,
};

const CHANGES: Record<PromptChange, (title: string) => string> = {
  OPENED: (title) => `A prompt is open: ${title}`,
  CHANGED: (title) => `The dates of a prompt have changed: ${title}`,
  DUE_SOON: (title) => `A prompt that you have not answered is due soon: ${title}`,
};

const WATCHING: Record<WatchedBy, string> = {
  THREAD: 'You watch this discussion.',
  COURSE: 'You watch everything in its course.',
  WRITTEN_IN: 'You wrote in this discussion, and watch what you write in.',
};

const REASONS: Record<KindWithoutDecision, (notification: NotificationFacts) => string> = {
  MENTION: () => 'You were mentioned by your handle.',
  REPLY: () => 'You wrote what this answers.',
  THREAD_ACTIVITY: ({ watchedBy }) => (watchedBy ? WATCHING[watchedBy] : 'You watched this discussion.'),
  REACTION: () => 'You wrote it.',
  RATING: () => 'You put this case study on the shelf. You are told of its first rating only.',
  PROMPT: ({ prompt }) =>
    prompt?.change === 'DUE_SOON' ? 'You learn in its course, and have not answered it.' : 'You learn in its course.',
};

/** Who did what in which thread, in words: “@kay mentioned you in “Reach is not a goal””. Moderators are not named. */
export function message(notification: NotificationFacts): string {
  const { kind, actor, decision, prompt, people = 0 } = notification;
  if (decision)
    return kind === 'APPEAL' ? describeOutcome(notification, decision) : describeDecision(notification, decision);
  if (kind === 'PROMPT') return prompt ? describePrompt(prompt) : 'A prompt was changed';
  const who = actor ? `@${actor.handle}` : 'Somebody who has left';
  const others = people < 2 ? '' : people === 2 ? ' and somebody else' : ` and ${people - 1} others`;
  return `${who}${others} ${ACTIONS[kind as Exclude<KindWithoutDecision, 'PROMPT'>](notification)}`;
}

/** As `message` of something that stands alone; of several, how many there are in which thread: “5 new replies in “Reach is not a goal””. */
export function groupMessage({ newest, count, kinds }: NotificationGroupView): string {
  if (count === 1) return message(newest);
  const { MENTION = 0, REPLY = 0, THREAD_ACTIVITY = 0 } = kinds;
  const what = MENTION + REPLY + THREAD_ACTIVITY === count ? 'replies' : 'notifications';
  const own = [
    ...(MENTION > 0 ? [MENTION === 1 ? '1 mentions you' : `${MENTION} mention you`] : []),
    ...(REPLY > 0 && REPLY < count ? [REPLY === 1 ? '1 answers you' : `${REPLY} answer you`] : []),
  ];
  return [`${count} new ${what} in ${titled(newest)}`, ...own].join(', ');
}

function titled({ title }: NotificationFacts): string {
  return title === '' ? 'a discussion whose subject was withdrawn' : `“${title}”`;
}

function describePrompt({ change, title, dueAt }: NotifiedPrompt): string {
  return `${CHANGES[change](`“${title}”`)}${dueAt ? `, due ${spellMoment(dueAt)}` : ''}`;
}

/** Why it was sent and, of a decision, what can be done about it until when. */
export function reason(notification: NotificationFacts): string {
  const { kind, decision } = notification;
  if (!decision) return REASONS[kind as KindWithoutDecision](notification);
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

import type { NotificationKind, NotificationView } from './notification.js';

const DEEDS: Record<NotificationKind, string> = {
  MENTION: 'mentioned you in',
  REPLY: 'replied to you in',
  RATING: 'rated your case study',
};

const REASONS: Record<NotificationKind, string> = {
  MENTION: 'You were mentioned by your handle.',
  REPLY: 'You wrote what this answers.',
  RATING: 'You put this case study on the shelf. You are told of its first rating only.',
};

/** Who did what in which thread, in words: “@kay mentioned you in “Reach is not a goal””. */
export function message({
  kind,
  actor,
  title,
}: Pick<NotificationView, 'kind' | 'title'> & { actor: { handle: string } | null }): string {
  const who = actor ? `@${actor.handle}` : 'Somebody who has left';
  return `${who} ${DEEDS[kind]} ${title === '' ? 'a discussion whose subject was withdrawn' : `“${title}”`}`;
}

/** Why it was sent. */
export function reason(kind: NotificationKind): string {
  return REASONS[kind];
}

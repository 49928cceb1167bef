import { limits, type PostAddress } from '#kernel';
import { type Events, Statement, type Transaction } from '#platform';
import type { Composed } from './composer.service.js';
import type { PostHeld } from './post.events.js';

const KEEP = new Statement(
  'discussion/keep-texts',
  { threadId: 'uuid', number: 'integer', until: 'timestamptz' },
  `
  update post set kept_until = greatest(kept_until, :until) where thread_id = :threadId and number = :number`,
);

const DAY = 24 * 60 * 60 * 1000;

/** Keeps a post's texts for moderators, whatever its author does, for as long as superseded text is kept. */
export async function keepTexts(tx: Transaction, { threadId, number }: PostAddress, now: Date): Promise<void> {
  await tx.rows(KEEP.with({ threadId, number, until: new Date(now.getTime() + limits.revisionDays * DAY) }));
}

/** Puts what screening held into the moderators' queue. */
export async function sendToReview(tx: Transaction, events: Events, held: PostHeld): Promise<void> {
  await keepTexts(tx, held.address, held.at);
  await events.emit(tx, held);
}

/** The rule that holds a text and the words that matched; null where it is allowed. */
export function holdOf({ verdict }: Pick<Composed, 'verdict'>): PostHeld['because'] {
  return verdict.answer === 'hold' ? { rule: verdict.rule, matched: verdict.matched } : null;
}

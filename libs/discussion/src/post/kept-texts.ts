import { limits, type PostAddress } from '#kernel';
import { Statement, type Transaction } from '#platform';

const KEEP = new Statement(
  'update post set kept_until = greatest(kept_until, $3::timestamptz) where thread_id = $1 and number = $2',
);

const DAY = 24 * 60 * 60 * 1000;

/** Keeps a post's texts for moderators, whatever its author does, for as long as superseded text is kept. */
export async function keepTexts(tx: Transaction, { threadId, number }: PostAddress, now: Date): Promise<void> {
  await tx.rows(KEEP, [threadId, number, new Date(now.getTime() + limits.revisionDays * DAY)]);
}

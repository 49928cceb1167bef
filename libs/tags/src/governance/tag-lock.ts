import { Statement, type Transaction } from '#platform';

/** Any number that no other advisory lock of the application has. */
const LOCK = new Statement('tags/lock-tags', {}, 'select pg_advisory_xact_lock(7203712)');

/**
 * Waits until nobody else changes tags, for the rest of the transaction: two changes that are right each by itself may
 * close a circle together. Those who tag texts do not wait here but at the names that they follow.
 */
export async function lockTags(tx: Transaction): Promise<void> {
  await tx.rows(LOCK);
}

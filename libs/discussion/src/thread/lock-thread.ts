import { Statement, type Transaction } from '#platform';
import type { ContentStatus } from '#visibility';

/** No stronger than changing it: whoever writes what refers to the thread holds one of its posts by then, and must not wait for this. */
const LOCK = new Statement(
  'discussion/lock-thread',
  { threadId: 'uuid' },
  'select status from thread where id = :threadId for no key update',
);

/** Locks a thread's row until the end of the transaction. Answers its subject's status; null where there is no such thread. */
export function lockThread(tx: Transaction, threadId: string): Promise<{ status: ContentStatus } | null> {
  return tx.row<{ status: ContentStatus }>(LOCK.with({ threadId }));
}

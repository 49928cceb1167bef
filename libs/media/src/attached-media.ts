import { Statement, type Transaction } from '#platform';

const ATTACHED = new Statement(
  'media/ids-of-thread',
  { threadId: 'uuid' },
  'select id from media where thread_id = :threadId',
);

/** The images that hang on a subject. */
export async function attachedMedia(tx: Transaction, threadId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(ATTACHED.with({ threadId }))).map(({ id }) => id);
}

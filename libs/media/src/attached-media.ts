import { Statement, type Transaction } from '#platform';

const ATTACHED = new Statement('select id from media where thread_id = $1');

/** The images that hang on a subject. */
export async function attachedMedia(tx: Transaction, threadId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(ATTACHED, [threadId])).map(({ id }) => id);
}

import { type BrokenEntry, type ChainHead, type ChainReport, verifyChain } from '#audit';
import { connect } from '#platform';

const PROBLEMS: Readonly<Record<BrokenEntry['problem'], string>> = {
  HASH_DOES_NOT_FIT: 'its hash does not fit its content',
  DOES_NOT_FOLLOW: 'it does not follow the one before',
  MISSING: 'there is no entry with this number',
  NOT_AS_NOTED: 'its hash is not the one that was noted',
};

/**
 * Tells whether the log is as it was written, and answers the same.
 * @param noted an entry that must be in it
 */
export async function checkLog(url: string, noted: ChainHead | null): Promise<boolean> {
  const database = await connect({ url, entities: [] });
  try {
    const report = await verifyChain(database, noted);
    console.log(sentence(report));
    return !report.broken;
  } finally {
    await database.close();
  }
}

function sentence({ entries, head, broken }: ChainReport): string {
  if (broken) {
    const { number, id, problem } = broken;
    return `Entry ${number}${id === null ? '' : ` (${id})`} is broken: ${PROBLEMS[problem]}. The ${entries} before it are as they were written.`;
  }
  if (!head) return 'The log is empty.';
  return `${entries} ${entries === 1 ? 'entry' : 'entries'}, each as it was written. Head: ${head.number}:${head.hash}`;
}

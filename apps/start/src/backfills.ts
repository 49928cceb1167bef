import { fillEmailKeys } from '#members';
import { connect } from '#platform';
import { fillFormerLengths } from '#reflections';
import { fillPlainTexts, fillSearchEntries } from '#search';

/** A batch is stored in a moment; whatever takes a minute is better called off. */
const STATEMENT_TIMEOUT = 60_000;

/** Works out what versions before wrote without keeping it: keys of e-mail addresses, plain texts, the index of search, and how long reflections were. Says how far it is. */
export async function runBackfills(url: string): Promise<void> {
  const database = await connect({ url, entities: [], statementTimeout: STATEMENT_TIMEOUT });
  try {
    for (const fill of [fillEmailKeys, fillPlainTexts, fillSearchEntries, fillFormerLengths]) {
      await fill(database, (sentence) => console.log(sentence));
    }
  } finally {
    await database.close();
  }
}

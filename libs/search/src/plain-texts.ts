import { strategyPlainTexts } from '#cases';
import { postPlainTexts } from '#discussion';
import { type Database, fillColumns } from '#platform';

/**
 * Reads what versions before wrote without keeping its plain text, which search and screening go by: before anybody is served, after
 * every migration and restore, and now and then. Where nothing is left to read, it costs two looks at an index. See docs/decisions/0046.
 * @param report is told in a sentence how far it is
 */
export async function fillPlainTexts(database: Database, report: (sentence: string) => void): Promise<void> {
  await fillColumns(database, [postPlainTexts, strategyPlainTexts], (done, all) => {
    const [some, total] = [done, all].map((number) => number.toLocaleString('en'));
    report(`Plain text is kept of ${some} of ${total} texts that an earlier version wrote.`);
  });
}

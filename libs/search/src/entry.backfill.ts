import { type Backfill, type Database, fillColumns, Statement, type UnfilledRow } from '#platform';

/** Entries of the index that were made by how a version before cut texts into words. */
const entries: Backfill<UnfilledRow> = {
  count: new Statement(
    'search/count-entries-to-read',
    {},
    'select count(*)::integer as count from search_entry where reading < 2',
  ),
  next: new Statement(
    'search/entries-to-read',
    { threadId: 'uuid', number: 'integer', most: 'integer' },
    `
    select e.thread_id, e.number, coalesce(length(p.text), 0) as characters from search_entry e
    join post p on p.thread_id = e.thread_id and p.number = e.number
    where e.reading < 2 and (e.thread_id, e.number) > (:threadId, :number) order by e.thread_id, e.number limit :most`,
  ),
  fill: ({ thread_id, number }) => ({ thread_id, number }),
  store: new Statement('search/refill-entries', { filled: 'jsonb' }, 'select search_refill(:filled) as count'),
};

/**
 * Makes entries anew that versions before made, so that words are found in them as they are typed now: before anybody is served, after
 * every migration and restore, once the texts are kept that they are made of (`fillPlainTexts`), and now and then. Where nothing is left,
 * it costs a look at an index. See docs/decisions/0050.
 * @param report is told in a sentence how far it is
 */
export async function fillSearchEntries(database: Database, report: (sentence: string) => void): Promise<void> {
  await fillColumns(database, [entries], (done, all) => {
    const [some, total] = [done, all].map((number) => number.toLocaleString('en'));
    report(`Search finds ${some} of ${total} texts by their words as this version reads them.`);
  });
}

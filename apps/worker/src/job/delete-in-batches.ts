import { type Database, Statement } from '#platform';

/** Rows per statement: few enough that no lock is held for long and the statement timeout is far away. */
const BATCH = 1_000;

/**
 * Deletes the rows of a table that are due, a batch at a time. Answers how many there were.
 *
 * @param due a condition on the table's columns, with `$1`, `$2` … for the values
 */
export async function deleteInBatches(
  database: Database,
  table: string,
  due: string,
  values: readonly unknown[],
): Promise<number> {
  const statement = new Statement(
    `with gone as (delete from ${table} where ctid = any(array(select ctid from ${table} where ${due} limit ${BATCH}))
       returning 1)
     select count(*)::int as count from gone`,
  );
  for (let total = 0; ; ) {
    const count = (await database.row<{ count: number }>(statement, values))?.count ?? 0;
    total += count;
    if (count < BATCH) return total;
  }
}

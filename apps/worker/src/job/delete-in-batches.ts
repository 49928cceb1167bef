import { type Database, type Parameters, Statement, type ValuesOf } from '#platform';

const BATCH = 1_000;

/**
 * A statement for `deleteInBatches`: of the rows that are due it deletes some, and says how many.
 * @param due a condition on rows of the table
 */
export function deletionOf<const P extends Parameters>(name: string, table: string, parameters: P, due: string) {
  return new Statement(
    name,
    parameters,
    `with gone as (delete from ${table} where ctid = any(array(select ctid from ${table} where ${due} limit ${BATCH}))
       returning 1)
     select count(*)::int as count from gone`,
  );
}

/** Deletes whatever is due, a batch in each transaction, so that no lock is held for long. Answers how many rows went. */
export async function deleteInBatches<P extends Parameters>(
  database: Database,
  deletion: Statement<P>,
  values: ValuesOf<P>,
): Promise<number> {
  for (let total = 0; ; ) {
    const count = (await database.row<{ count: number }>(deletion.with(values)))?.count ?? 0;
    total += count;
    if (count < BATCH) return total;
  }
}

import type { Database } from '#platform';

const TABLES = `
  select relname as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select') order by relname`;

/** The tables that have this anywhere in any column: what was withdrawn stands in none. */
export async function tablesWith({ pool }: Database, words: string): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of (await pool.query<{ name: string }>(TABLES)).rows) {
    const { rowCount } = await pool.query(`select from ${name} t where strpos(t::text, $1) > 0 limit 1`, [words]);
    if (rowCount) found.push(name);
  }
  return found;
}

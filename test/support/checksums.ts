import type { Database } from '#platform';

const TABLES = `
  select relname as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('attempt', 'migration')
  and has_table_privilege(oid, 'select') order by relname`;

/** A sum over every row of every table that the application reads, but the counts of attempts and the migrations. */
export async function checksums({ pool }: Database): Promise<Record<string, string | null>> {
  const tables = (await pool.query<{ name: string }>(TABLES)).rows;
  const sums = tables.map(
    ({ name }) => `select '${name}' as name, md5(string_agg(t::text, '' order by t::text)) as sum from ${name} t`,
  );
  const { rows } = await pool.query<{ name: string; sum: string | null }>(sums.join(' union all '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

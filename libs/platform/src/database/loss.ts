import type { QueryRunner } from 'typeorm';
import { MIGRATION_TABLE } from './migrations.js';

/** What would be gone: rows of a table, or the values of a column that is dropped. */
export interface Loss {
  readonly what: string;
  readonly rows: number;
}

interface Column {
  readonly table: string;
  /** As SQL writes them. */
  readonly quotedTable: string;
  readonly column: string;
  readonly quotedColumn: string;
  /** What a row has there that was told nothing else, as SQL. */
  readonly usual: string;
}

/** What is worked out from other columns is no loss: by PostgreSQL, or by us, as the column's comment says. */
const COLUMNS = `
  select c.relname as table, quote_ident(c.relname) as "quotedTable", a.attname as column, quote_ident(a.attname) as "quotedColumn",
    coalesce(pg_get_expr(d.adbin, d.adrelid), 'null') as usual
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where coalesce(col_description(c.oid, a.attnum), '') <> 'Derived'
  and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '${MIGRATION_TABLE}'
  order by c.relname, a.attnum`;

/** What a change of the schema would delete. It is made and taken back, inside the transaction that is open. */
export async function lossesOf(runner: QueryRunner, change: () => Promise<void>): Promise<Loss[]> {
  const before: Column[] = await runner.query(COLUMNS);
  const rows = await countRows(runner, before);
  await runner.query('savepoint loss');
  await change();
  const after: Column[] = await runner.query(COLUMNS);
  const rest = await countRows(runner, after);
  await runner.query('rollback to savepoint loss');
  const losses = [...rows].map(([what, count]) => ({ what, rows: count - (rest.get(what) ?? 0) }));
  for (const column of before) {
    const stays = after.some((one) => one.table === column.table && one.column === column.column);
    if (!stays && rest.has(column.table)) losses.push(await valuesOf(runner, column));
  }
  return losses.filter((loss) => loss.rows > 0);
}

/** “3 rows of appeal, 1 row of decision and 12 values of post.kept_until”. */
export function spellLosses(losses: readonly Loss[]): string {
  const words = losses.map(({ what, rows }) => {
    const unit = what.includes('.') ? 'value' : 'row';
    return `${rows} ${unit}${rows === 1 ? '' : 's'} of ${what}`;
  });
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ');
}

/** How many rows each table has, but for the one of the migrations. */
export async function countTables(runner: QueryRunner): Promise<Map<string, number>> {
  return countRows(runner, await runner.query(COLUMNS));
}

async function countRows(runner: QueryRunner, columns: readonly Column[]): Promise<Map<string, number>> {
  const tables = new Map(columns.map(({ table, quotedTable }) => [table, quotedTable]));
  const counts = new Map<string, number>();
  for (const [table, quoted] of tables) {
    const [{ rows }] = await runner.query(`select count(*)::integer as rows from ${quoted}`);
    counts.set(table, rows);
  }
  return counts;
}

async function valuesOf(runner: QueryRunner, column: Column): Promise<Loss> {
  const { table, quotedTable, quotedColumn, usual } = column;
  const [{ rows }] = await runner.query(
    `select count(*) filter (where ${quotedColumn} is distinct from (${usual}))::integer as rows from ${quotedTable}`,
  );
  return { what: `${table}.${column.column}`, rows };
}

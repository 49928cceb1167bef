import pg from 'pg';

/** Whatever runs a statement on one connection. */
export type Queryable = Pick<pg.ClientBase, 'query'>;

export interface Table {
  readonly name: string;
  /** Those that are written; what is worked out from others is worked out again. */
  readonly columns: readonly string[];
}

export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  /** As SQL. */
  readonly definition: string;
}

export const quote = pg.escapeIdentifier;

export async function tablesOf(client: Queryable): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`);
  return rows;
}

export async function sequencesOf(client: Queryable): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname`,
  );
  return rows.map(({ name }) => name);
}

export async function foreignKeysOf(client: Queryable): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace order by c.relname, k.conname`);
  return rows;
}

/** What anything else than the migrations has put into the schema: names of tables, views, sequences and types. */
export async function relationsOf(client: Queryable): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by c.relname`);
  return rows.map(({ name }) => name);
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** A sum over every row of every table, by the tables' names, and over every file, by its path. */
export type Sums = Record<string, string>;

/**
 * Sums of all tables of a database, its log of migrations included.
 * @param snapshot of another connection; without it, as of now
 */
export async function tableSums(url: string, snapshot?: string): Promise<Sums> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    if (snapshot) await client.query(`set transaction snapshot '${snapshot}'`);
    const tables = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
    );
    const sums: Sums = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(row, '' order by row collate "C")), '') as sum
         from (select md5(t::text) as row from ${name} t) as rows`,
      );
      sums[name] = rows[0]?.sum as string;
    }
    return sums;
  } finally {
    await client.end();
  }
}

export function fileSums(folder: string): Sums {
  const sums: Sums = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) sums[path.slice(folder.length)] = createHash('sha256').update(readFileSync(path)).digest('hex');
  }
  return sums;
}

export async function sequenceValues(url: string): Promise<Record<string, string>> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; value: string }>(
      `select sequencename as name, last_value::text as value from pg_sequences where schemaname = 'public'`,
    );
    return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  } finally {
    await client.end();
  }
}

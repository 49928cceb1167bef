import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { StartupError } from '../process/startup-error.js';
import type { Part } from './archive.js';
import { type ForeignKey, foreignKeysOf, quote, sequencesOf, type Table, tablesOf } from './catalog.js';
import { type Manifest, readPartName } from './manifest.js';

/**
 * Loads tables with what a backup holds of them, inside the transaction that is open, as the owner of the tables. Foreign keys are away
 * meanwhile, so that no order is better than another, and are checked when they come back; triggers are off, since what they would
 * do is in the backup.
 */
export class TableLoader {
  private table: Table | null = null;
  private stream: CopyStreamQuery | null = null;
  private ended: Promise<void> = Promise.resolve();
  private readonly loaded = new Set<string>();

  private constructor(
    private readonly client: PoolClient,
    private readonly manifest: Manifest,
    private readonly tables: readonly Table[],
    private readonly foreignKeys: readonly ForeignKey[],
  ) {}

  /** Empties every table. @throws StartupError where the backup is of other tables than its migrations make */
  static async prepare(client: PoolClient, manifest: Manifest): Promise<TableLoader> {
    const [tables, foreignKeys] = [await tablesOf(client), await foreignKeysOf(client)];
    requireSame(tables, manifest);
    for (const { table, name } of foreignKeys) {
      await client.query(`alter table ${quote(table)} drop constraint ${quote(name)}`);
    }
    for (const { name } of tables) await client.query(`alter table ${quote(name)} disable trigger user`);
    await client.query(`truncate ${tables.map(({ name }) => quote(name)).join(', ')}`);
    return new TableLoader(client, manifest, tables, foreignKeys);
  }

  /** Loads a part of a table. Answers false for a part that is none. */
  async take({ name, content }: Part): Promise<boolean> {
    const said = readPartName(name);
    if (!said || !('table' in said)) {
      await this.end();
      return false;
    }
    if (this.table?.name !== said.table) await this.begin(said.table);
    const stream = this.stream as CopyStreamQuery;
    if (!stream.write(content)) await Promise.race([once(stream, 'drain'), this.ended]);
    return true;
  }

  /** Brings back what was away, and the sequences to where they were. */
  async finish(): Promise<void> {
    await this.end();
    for (const { name, rows } of this.manifest.tables) {
      if (rows > 0 && !this.loaded.has(name)) throw unlike(`${name} has no rows`);
    }
    await this.client.query('set constraints all immediate');
    for (const { table, name, definition } of this.foreignKeys) {
      await this.client.query(`alter table ${quote(table)} add constraint ${quote(name)} ${definition}`);
    }
    for (const { name } of this.tables) await this.client.query(`alter table ${quote(name)} enable trigger user`);
    const sequences = await sequencesOf(this.client);
    for (const { name, value, called } of this.manifest.sequences) {
      if (!sequences.includes(name)) throw unlike(`there is no sequence ${name}`);
      await this.client.query('select setval($1::regclass, $2::bigint, $3::boolean)', [quote(name), value, called]);
    }
  }

  private async begin(name: string): Promise<void> {
    await this.end();
    const table = this.manifest.tables.find((one) => one.name === name);
    if (!table || this.loaded.has(name)) throw unlike(`${name} is there twice`);
    this.loaded.add(name);
    this.table = table;
    const stream = this.client.query(
      copyFrom(`copy ${quote(name)} (${table.columns.map(quote).join(', ')}) from stdin`),
    );
    this.stream = stream;
    this.ended = finished(stream);
    // It is awaited at the end of the table, and wherever it holds up what comes.
    this.ended.catch(() => undefined);
  }

  private async end(): Promise<void> {
    const { stream, table } = this;
    if (!stream || !table) return;
    this.stream = null;
    this.table = null;
    stream.end();
    await this.ended;
    const { rows } = this.manifest.tables.find(({ name }) => name === table.name) as { rows: number };
    if (stream.rowCount !== rows) throw unlike(`${table.name} has ${stream.rowCount} rows instead of ${rows}`);
  }
}

function requireSame(tables: readonly Table[], { tables: kept, leftOut }: Manifest): void {
  const expected = new Map(kept.map(({ name, columns }) => [name, spell(columns)]));
  for (const name of leftOut) expected.set(name, spell(tables.find((table) => table.name === name)?.columns ?? []));
  const fits =
    tables.length === expected.size && tables.every(({ name, columns }) => expected.get(name) === spell(columns));
  if (!fits) throw unlike('its tables are not those that its migrations make');
}

/** In any order: columns that came by migrations stand where the table was when they came. */
const spell = (columns: readonly string[]) => JSON.stringify([...columns].sort());

function unlike(clause: string): StartupError {
  return new StartupError(`This backup does not hold what it says: ${clause}. Nothing was changed.`);
}

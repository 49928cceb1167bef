import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Clock } from '#kernel';
import { MIGRATION_TABLE, refuseNewerSchema } from '../database/migrations.js';
import { connectAsOwner } from '../database/owner-connection.js';
import { BACKUP_PROGRAM, SCHEMA_LOCK, waitForSchema } from '../database/schema-lock.js';
import { OWNERS_SETTINGS } from '../database/schema-session.js';
import { MEDIA_LOCK, type MediaStore } from '../media/media-store.js';
import { productVersion } from '../process/product-version.js';
import { StartupError } from '../process/startup-error.js';
import { ArchiveWriter, bufferOf, FORMAT } from './archive.js';
import { type Queryable, quote, sequencesOf, type Table, tablesOf } from './catalog.js';
import { MANIFEST, type Manifest, mediaPart, type PartContent, type TableContent, tablePart } from './manifest.js';

export interface BackupSource {
  readonly ownerUrl: string;
  readonly store: MediaStore;
  /** The names of the files that rows stand for, as the given connection sees them. */
  readonly mediaKeys: (client: Queryable) => Promise<readonly string[]>;
  /** Tables whose rows are not to be in it. */
  readonly leftOut: readonly string[];
  readonly clock: Clock;
  /** Is told of the snapshot that everything is read from, while others may read from it, too. */
  readonly onSnapshot?: (id: string) => Promise<void>;
}

/** Bytes of a table that are written as one part. */
const PART = 4_000_000;
const NEWLINE = 10;

/**
 * Writes database and media as of one moment, whoever writes meanwhile. Nobody waits for it but who would change the schema or remove
 * files. See docs/decisions/0034.
 */
export async function writeBackup(source: BackupSource, out: Writable): Promise<Manifest> {
  const client = await connectAsOwner(source.ownerUrl, {
    application_name: BACKUP_PROGRAM,
    options: OWNERS_SETTINGS,
  });
  // Whatever runs when the connection breaks is told; unheard, it would end the program.
  client.on('error', () => undefined);
  const archive = new ArchiveWriter(out);
  try {
    const manifest = await new Backup(source, client, archive).write();
    await archive.finish();
    return manifest;
  } catch (error) {
    await archive.abandon(error as Error);
    throw readable(error);
  } finally {
    await client.end();
  }
}

class Backup {
  private readonly parts: PartContent[] = [];
  private createdAt = new Date(0);

  constructor(
    private readonly source: BackupSource,
    private readonly client: pg.Client,
    private readonly archive: ArchiveWriter,
  ) {}

  async write(): Promise<Manifest> {
    const { client, source } = this;
    // The locks go with the connection. They come before the snapshot: what holds them now has changed what it is about to see.
    await waitForSchema(source.ownerUrl, () =>
      client.query('select pg_advisory_lock_shared($1), pg_advisory_lock_shared($2)', [SCHEMA_LOCK, MEDIA_LOCK]),
    );
    await refuseNewerSchema((text) => client.query(text).then(({ rows }) => rows));
    await client.query('begin transaction isolation level repeatable read, read only');
    const [snapshot] = await this.values<string>('select pg_export_snapshot()');
    this.createdAt = source.clock.now();
    const migrations = await this.values<string>(`select name from ${MIGRATION_TABLE} order by id`);
    await source.onSnapshot?.(snapshot as string);
    const every = await tablesOf(client);
    const kept = every.filter(({ name }) => !source.leftOut.includes(name));
    const tables: TableContent[] = [];
    for (const table of kept) tables.push({ ...table, rows: await this.copy(table) });
    const media = await this.copyMedia(await source.mediaKeys(client));
    const [postgres] = await this.values<string>('show server_version');
    const manifest: Manifest = {
      format: FORMAT,
      product: productVersion(),
      postgres: postgres as string,
      createdAt: this.createdAt.toISOString(),
      migrations,
      tables,
      leftOut: every.filter((table) => !kept.includes(table)).map(({ name }) => name),
      sequences: await this.sequences(),
      media,
      parts: [...this.parts],
    };
    await this.add(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 1)));
    await client.query('commit');
    return manifest;
  }

  /** Answers how many rows there are: each ends with the only newline that it has. */
  private async copy({ name, columns }: Table): Promise<number> {
    const stream = this.client.query(copyTo(`copy ${quote(name)} (${columns.map(quote).join(', ')}) to stdout`));
    let rows = 0;
    let chunks: Buffer[] = [];
    let bytes = 0;
    let part = 0;
    const flush = async () => {
      if (bytes > 0) await this.add(tablePart(name, ++part), Buffer.concat(chunks));
      chunks = [];
      bytes = 0;
    };
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) rows += 1;
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= PART) await flush();
    }
    await flush();
    return rows;
  }

  private async copyMedia(keys: readonly string[]): Promise<Manifest['media']> {
    const missing: string[] = [];
    let bytes = 0;
    for (const key of keys) {
      const file = await this.source.store.get(key);
      if (!file) {
        missing.push(key);
        continue;
      }
      const content = await bufferOf(file.stream);
      await this.add(mediaPart(key), content);
      bytes += content.length;
    }
    return { files: keys.length - missing.length, bytes, missing };
  }

  /** No transaction shows a sequence as of a moment; read after the tables it is never behind them. */
  private async sequences(): Promise<Manifest['sequences']> {
    const sequences = [];
    for (const name of await sequencesOf(this.client)) {
      const { rows } = await this.client.query(
        `select last_value::text as value, is_called as called from ${quote(name)}`,
      );
      sequences.push({ name, ...rows[0] });
    }
    return sequences;
  }

  private async add(name: string, content: Buffer): Promise<void> {
    await this.archive.add(name, content, this.createdAt);
    this.parts.push({ name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
  }

  /** The first column. */
  private async values<Value>(text: string): Promise<Value[]> {
    const { rows } = await this.client.query({ text, rowMode: 'array' });
    return rows.map(([value]) => value as Value);
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';
const UNDEFINED_TABLE = '42P01';

function readable(error: unknown): unknown {
  const { code } = error as { code?: string };
  if (code === INSUFFICIENT_PRIVILEGE) {
    return new StartupError(
      'The database does not let this login read all of it. Set DATABASE_OWNER_URL to the owner of the database.',
    );
  }
  if (code === UNDEFINED_TABLE) {
    return new StartupError(
      'There is nothing to back up: no migration has run in this database. Check DATABASE_URL or DATA_DIR.',
    );
  }
  return error;
}

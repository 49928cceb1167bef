import { ensureApplicationRole } from '../database/application-role.js';
import { countTables } from '../database/loss.js';
import { MIGRATION_TABLE } from '../database/migrations.js';
import { SchemaSession } from '../database/schema-session.js';
import { migrateJobQueue } from '../jobs/job-queue.js';
import type { MediaStore } from '../media/media-store.js';
import { StartupError } from '../process/startup-error.js';
import { readArchive } from './archive.js';
import { relationsOf } from './catalog.js';
import type { Manifest } from './manifest.js';
import { mediaFilesOf, restoreMedia } from './restore-media.js';
import { TableLoader } from './table-loader.js';

export interface RestoreTarget {
  readonly ownerUrl: string;
  /** As the application connects. */
  readonly url: string;
  readonly store: MediaStore;
  /** A table that has a row as soon as anybody has signed up. */
  readonly people: string;
  /** Tables whose rows make no database one that is in use. */
  readonly passing: readonly string[];
}

/**
 * Puts a backup, which `checkBackup` has answered, into an empty database and an empty store. All of the database comes or nothing.
 * @throws StartupError for a target that is not empty or in use; nothing is changed then
 */
export async function restoreBackup(target: RestoreTarget, path: string, manifest: Manifest): Promise<void> {
  await ensureApplicationRole(target.ownerUrl, target.url);
  const session = await SchemaSession.open(target.ownerUrl);
  try {
    await session.requireNoPrograms('a backup is restored');
    await requireEmptyStore(target.store, manifest);
    await session
      .transaction(() => restore(session, target, path, manifest))
      .catch((error: unknown) => {
        throw readable(error);
      });
    await session.runner.query('analyze');
  } finally {
    await session.close();
  }
  await migrateJobQueue(target.ownerUrl);
}

async function restore(session: SchemaSession, target: RestoreTarget, path: string, manifest: Manifest): Promise<void> {
  await makeSchema(session, target, manifest.migrations);
  const loader = await TableLoader.prepare(await session.client(), manifest);
  const placed = restoreMedia(target.store);
  try {
    for await (const part of readArchive(path)) {
      if (await loader.take(part)) continue;
      await placed.take(part);
    }
    await loader.finish();
    await session.migrate();
  } catch (error) {
    await placed.takeBack();
    throw error;
  }
}

/** Makes the tables as they were when the backup was made. The newest migrations come when its rows are there. */
async function makeSchema(session: SchemaSession, target: RestoreTarget, migrations: readonly string[]): Promise<void> {
  const seen = await session.seen();
  if (seen.length > 0) {
    await requireNobody(session, target.people);
    const rows = await countTables(session.runner);
    await revertAll(session);
    await requireNothingElse(session);
    await session.migrateTo(seen);
    const fresh = await countTables(session.runner);
    const filled = [...rows.keys()].filter(
      (name) => rows.get(name) !== fresh.get(name) && !target.passing.includes(name),
    );
    if (filled.length > 0) throw notEmpty(`has rows of its own in ${filled.join(', ')}`);
    if (seen.some((name) => !migrations.includes(name))) await revertAll(session);
  } else {
    await requireNothingElse(session);
  }
  await session.migrateTo(migrations);
}

/** Of what no migration has made. */
async function requireNothingElse(session: SchemaSession): Promise<void> {
  const others = (await relationsOf(await session.client())).filter((name) => !BOOKKEEPING.includes(name));
  if (others.length > 0) throw notEmpty(`holds something else: ${others.join(', ')}`);
}

const BOOKKEEPING = [MIGRATION_TABLE, `${MIGRATION_TABLE}_id_seq`];

async function revertAll(session: SchemaSession): Promise<void> {
  for (const _ of await session.seen()) await session.revert();
}

/** The likely mistake is found before anything is tried. */
async function requireNobody({ runner }: SchemaSession, people: string): Promise<void> {
  const [{ found }] = await runner.query('select to_regclass($1) is not null as found', [people]);
  if (!found) return;
  const [{ rows }] = await runner.query(`select count(*)::integer as rows from ${people}`);
  if (rows > 0) throw notEmpty(`holds ${rows} ${rows === 1 ? 'row' : 'rows'} of ${people}`);
}

async function requireEmptyStore(store: MediaStore, manifest: Manifest): Promise<void> {
  const own = mediaFilesOf(manifest);
  for await (const key of store.list()) {
    // A restore that broke off has left it: it is the same file.
    if (own.has(key)) continue;
    throw new StartupError(
      'The place for images holds files that are not of this backup. Name an empty one, by DATA_DIR or MEDIA_S3_BUCKET, or move them away. Nothing was changed.',
    );
  }
}

/** What PostgreSQL has against it, in a sentence; other errors as they are. */
function readable(error: unknown): unknown {
  const { code, message, severity } = error as { code?: string; message: string; severity?: string };
  if (!code || !severity) return error;
  return new StartupError(
    `PostgreSQL did not take the backup: ${message} (${code}). Nothing was changed. A new, empty database that belongs to the owner takes it.`,
  );
}

function notEmpty(clause: string): StartupError {
  return new StartupError(
    `The database is not empty: it ${clause}. A backup is restored into an empty one: make a new database, or set DATA_DIR to a new folder. Nothing was changed.`,
  );
}

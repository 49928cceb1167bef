import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { limits } from '#kernel';
import { Database } from './database.js';
import { GuardedPool } from './guarded-pool.js';
import { Pulse } from './pulse.js';
import { PLACE, type Place, Replica } from './replica.js';
import { types } from './timestamp.js';

/** The group role that the migrations grant the application's rights to. */
export const APPLICATION_ROLE = 'commonplace_app';

/** A class that TypeORM is given: an entity, or a migration. */
export type EntityClass = abstract new (...args: never[]) => object;

export interface ConnectionOptions {
  url: string;
  replicaUrls?: readonly string[];
  entities: ReadonlyArray<EntityClass>;
  /** Connections at most, of one process. */
  poolSize?: number;
  /** Milliseconds after which PostgreSQL gives up on a statement. */
  statementTimeout?: number;
}

/**
 * Connects as the application: whichever login the address names, the connection takes on the application's role,
 * which can neither alter a table nor touch what is append-only.
 */
export async function connect(options: ConnectionOptions): Promise<Database> {
  const { connections, statement, silence, lock, connection } = limits.database;
  const { url, replicaUrls = [], entities, poolSize = connections, statementTimeout = statement } = options;
  // Every statement is a few index ranges whatever its values are: planning each anew costs several times what running it does.
  const session = {
    options: `-c role=${APPLICATION_ROLE} -c timezone=UTC -c jit=off -c plan_cache_mode=force_generic_plan`,
    types,
    statement_timeout: statementTimeout,
    lock_timeout: lock,
    idle_in_transaction_session_timeout: 30_000,
    // What PostgreSQL cannot end any more, since it hangs or the network has lost it.
    query_timeout: statementTimeout + silence,
    connectionTimeoutMillis: connection,
  };
  const driver = { ...pg, Pool: GuardedPool };
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    poolSize,
    driver,
    entities: [...entities],
    extra: session,
  });
  await dataSource.initialize();
  const pulse = new Pulse<Place>({ connectionString: url, ...session }, PLACE);
  const replicas = replicaUrls.map(
    (address) => new Replica({ connectionString: address, max: poolSize, ...session }, pulse),
  );
  await Promise.all(replicas.map((replica) => replica.watch()));
  return new Database(dataSource, { pulse, replicas });
}

/** Every migration beside this program, oldest first. */
async function migrationClasses(): Promise<EntityClass[]> {
  const folder = fileURLToPath(new URL('../../../../migrations/', import.meta.url));
  const files = readdirSync(folder).filter((name) => /^\d+-[\w-]+\.(?:js|ts)$/.test(name) && !name.endsWith('.d.ts'));
  const modules = await Promise.all(
    files.sort().map((name) => import(new URL(`../../../../migrations/${name}`, import.meta.url).href)),
  );
  return modules.flatMap((module) => Object.values(module as Record<string, EntityClass>));
}

async function asOwner<Result>(ownerUrl: string, work: (source: DataSource) => Promise<Result>): Promise<Result> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: await migrationClasses(),
    migrationsTableName: 'migration',
    poolSize: 2,
    extra: { options: '-c timezone=UTC' },
  });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

/** Two programs that migrate at once take turns. The number is arbitrary, and used nowhere else. */
const MIGRATION_LOCK = 7_205_111;

/** Runs the migrations that this database has not seen, as its owner. Answers their names. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  return asOwner(ownerUrl, async (source) => {
    const lock = source.createQueryRunner();
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      return (await source.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
    } finally {
      await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await lock.release();
    }
  });
}

/** Takes back the newest migration. Answers its name, or null where nothing is left to take back. */
export async function revertMigration(ownerUrl: string): Promise<string | null> {
  return asOwner(ownerUrl, async (source) => {
    const newest = async () => {
      const rows: Array<{ name: string }> = await source.query('select name from migration order by id desc limit 1');
      return rows[0]?.name ?? null;
    };
    const name = await newest();
    if (name) await source.undoLastMigration({ transaction: 'each' });
    return name;
  });
}

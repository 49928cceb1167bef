import pg from 'pg';
import { DataSource } from 'typeorm';
import { limits } from '#kernel';
import { Database } from './database.js';
import { GuardedPool } from './guarded-pool.js';
import { requireOwnSchema } from './migrations.js';
import { Pipelines } from './pipelines.js';
import { Pulse } from './pulse.js';
import { PLACE, type Place, Replica } from './replica.js';
import { types } from './timestamp.js';

/** The group role that the migrations grant the application's rights to. See docs/decisions/0007. */
export const APPLICATION_ROLE = 'commonplace_app';

/** Every statement is a few index ranges whatever its values are: planning each anew costs several times what running it does. */
export const SESSION_OPTIONS = `-c role=${APPLICATION_ROLE} -c timezone=UTC -c jit=off -c plan_cache_mode=force_generic_plan`;

/** A class that TypeORM is given: an entity, or a migration. */
export type EntityClass = abstract new (...args: never[]) => object;

export interface ConnectionOptions {
  url: string;
  replicaUrls?: readonly string[];
  entities: ReadonlyArray<EntityClass>;
  /** Connections at most, of one process. */
  poolSize?: number;
  /** Of these, how many quick reads share: none, if not given. */
  pipelines?: number;
  /** Milliseconds after which PostgreSQL gives up on a statement. */
  statementTimeout?: number;
  /** What the connections are called where PostgreSQL lists them. */
  program?: string;
}

/**
 * Connects as the application: whichever login the address names, the connection takes on the application's role,
 * which can neither alter a table nor touch what is append-only.
 * @throws StartupError for a database whose schema is another version's
 */
export async function connect(options: ConnectionOptions): Promise<Database> {
  const { connections, statement, silence, lock, connection } = limits.database;
  const { url, replicaUrls = [], entities, poolSize = connections, statementTimeout = statement, program } = options;
  const { pipelines: shared = 0 } = options;
  const session = {
    options: SESSION_OPTIONS,
    types,
    ...(program && { application_name: program }),
    statement_timeout: statementTimeout,
    lock_timeout: lock,
    idle_in_transaction_session_timeout: 30_000,
    // What PostgreSQL cannot end any more, since it hangs or the network has lost it.
    query_timeout: statementTimeout + silence,
    connectionTimeoutMillis: connection,
    // Opening one, and preparing everything anew on it, costs as much as a hundred statements: many come at once after a quiet while.
    idleTimeoutMillis: 0,
    // What lies between does not forget a connection that is silent for long, and one that it has lost is found out.
    keepAlive: true,
    keepAliveInitialDelayMillis: 60_000,
  };
  const driver = { ...pg, Pool: GuardedPool };
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    poolSize: poolSize - shared,
    driver,
    entities: [...entities],
    extra: session,
  });
  await dataSource.initialize();
  try {
    await requireOwnSchema((text) => dataSource.query(text));
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  const pulse = new Pulse<Place>({ connectionString: url, ...session }, PLACE);
  const replicas = replicaUrls.map(
    (address) => new Replica({ connectionString: address, max: poolSize, ...session }, pulse),
  );
  await Promise.all(replicas.map((replica) => replica.watch()));
  const pipelines = shared > 0 ? new Pipelines({ connectionString: url, ...session }, shared) : undefined;
  return new Database(dataSource, { pulse, replicas, pipelines });
}

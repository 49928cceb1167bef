import type { PoolClient } from 'pg';
import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { StartupError } from '../process/startup-error.js';
import { APPLICATION_ROLE } from './connect.js';
import { MIGRATION_TABLE, migrationClasses, NEWER } from './migrations.js';
import { SCHEMA_LOCK, SCHEMA_PROGRAM, waitForSchema } from './schema-lock.js';

/** Whatever the settings of server and role are: what the owner does may take its time, and values are written in one form. */
export const OWNERS_SETTINGS =
  '-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres -c extra_float_digits=1 -c statement_timeout=0 -c lock_timeout=0 -c idle_in_transaction_session_timeout=0';

const PROGRAMS = `
  select count(*)::integer as programs from pg_stat_activity a join pg_roles r on r.rolname = a.usename
  where a.datname = current_database() and a.pid <> pg_backend_pid() and a.application_name <> '${SCHEMA_PROGRAM}'
  and not r.rolsuper and pg_has_role(r.oid, '${APPLICATION_ROLE}', 'member')`;

/** One connection as the owner of the schema, which nobody else changes until it is closed. */
export class SchemaSession {
  private constructor(
    private readonly source: DataSource,
    readonly runner: QueryRunner,
  ) {}

  static async open(ownerUrl: string): Promise<SchemaSession> {
    const source = new DataSource({
      type: 'postgres',
      url: ownerUrl,
      migrations: await migrationClasses(),
      migrationsTableName: MIGRATION_TABLE,
      poolSize: 1,
      extra: { options: OWNERS_SETTINGS, application_name: SCHEMA_PROGRAM },
    });
    await source.initialize();
    const session = new SchemaSession(source, source.createQueryRunner());
    try {
      await waitForSchema(ownerUrl, () => session.runner.query('select pg_advisory_lock($1)', [SCHEMA_LOCK]));
      await session.refuseNewer();
    } catch (error) {
      await session.close();
      throw error;
    }
    return session;
  }

  /** The connection itself. */
  async client(): Promise<PoolClient> {
    return (await this.runner.connect()) as PoolClient;
  }

  /** The migrations of this version, oldest first. */
  get known(): string[] {
    return this.source.migrations.map((migration) => migration.constructor.name);
  }

  /** The migrations that this database has seen, in that order. */
  async seen(): Promise<string[]> {
    return (await this.executor().getExecutedMigrations()).map(({ name }) => name).reverse();
  }

  /** Runs what the database has not seen, each migration in a transaction of its own where none is open. Answers their names. */
  async migrate(): Promise<string[]> {
    const names = (await this.executor().executePendingMigrations()).map(({ name }) => name);
    await this.runner.query(`grant select on ${MIGRATION_TABLE} to ${APPLICATION_ROLE}`);
    return names;
  }

  /** Runs those of these that the database has not seen. */
  async migrateTo(names: readonly string[]): Promise<void> {
    const executor = this.executor();
    for (const migration of await executor.getPendingMigrations()) {
      if (names.includes(migration.name)) await executor.executeMigration(migration);
    }
  }

  /** Takes back the newest migration. */
  async revert(): Promise<void> {
    await this.executor().undoLastMigration();
  }

  /** @throws StartupError while the API or a worker is connected: what they know of the schema would be wrong */
  async requireNoPrograms(purpose: string): Promise<void> {
    const [{ programs }] = (await this.runner.query(PROGRAMS)) as [{ programs: number }];
    if (programs === 0) return;
    throw new StartupError(
      `The API or a worker is connected to the database (${programs === 1 ? 'one connection' : `${programs} connections`}). Stop them all before ${purpose}.`,
    );
  }

  /** Runs `work` in one transaction on the connection. */
  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.runner.startTransaction();
    try {
      const result = await work();
      await this.runner.commitTransaction();
      return result;
    } catch (error) {
      // A connection that broke has nothing to take back; the first error is the one that says why.
      await this.runner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
  }

  /** The end of the connection is the end of its locks. */
  async close(): Promise<void> {
    await this.source.destroy();
  }

  private async refuseNewer(): Promise<void> {
    const known = new Set(this.known);
    if ((await this.seen()).some((name) => !known.has(name))) throw new StartupError(NEWER);
  }

  private executor(): MigrationExecutor {
    const executor = new MigrationExecutor(this.source, this.runner);
    executor.transaction = this.runner.isTransactionActive ? 'none' : 'each';
    return executor;
  }
}

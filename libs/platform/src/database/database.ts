import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { Statement } from './statement.js';

/** Whatever can answer a statement: the database at large, or one transaction of it. */
export interface Reader {
  rows<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  /** The first row, or null. */
  row<Row>(statement: Statement, values: readonly unknown[]): Promise<Row | null>;
}

/** One transaction: `manager` for entities, `rows` for prepared statements, both on the same connection. */
export class Transaction implements Reader {
  private readonly tasks: Array<() => unknown> = [];

  constructor(
    readonly manager: EntityManager,
    private readonly client: PoolClient,
  ) {}

  async rows<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    const result = await this.client.query({ name: statement.name, text: statement.text, values: values as unknown[] });
    return result.rows as Row[];
  }

  async row<Row>(statement: Statement, values: readonly unknown[]): Promise<Row | null> {
    return (await this.rows<Row>(statement, values))[0] ?? null;
  }

  /** Runs a task when, and only when, the transaction is committed. What must not be lost is a job row instead. */
  afterCommit(task: () => unknown): void {
    this.tasks.push(task);
  }

  /** @internal called by Database once the commit is acknowledged */
  committed(): void {
    for (const task of this.tasks) task();
  }
}

/** The application's way to PostgreSQL: prepared reads, and transactions for everything that is written. */
export class Database implements Reader {
  constructor(
    readonly dataSource: DataSource,
    private readonly replica: Pool | null = null,
  ) {}

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  /** The connections of the primary. */
  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  async rows<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    const result = await this.pool.query({ name: statement.name, text: statement.text, values: values as unknown[] });
    return result.rows as Row[];
  }

  async row<Row>(statement: Statement, values: readonly unknown[]): Promise<Row | null> {
    return (await this.rows<Row>(statement, values))[0] ?? null;
  }

  /**
   * Where this viewer's reads go. Visitors write nothing that they could miss, so a replica that lags by seconds
   * serves them as well; members read what they have just written, from the primary.
   */
  readerFor(viewer: { readonly memberId: string | null }): Reader {
    if (!this.replica || viewer.memberId !== null) return this;
    const replica = this.replica;
    const rows = async <Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> =>
      (await replica.query({ name: statement.name, text: statement.text, values: values as unknown[] })).rows as Row[];
    return {
      rows,
      row: async <Row>(statement: Statement, values: readonly unknown[]) =>
        (await rows<Row>(statement, values))[0] ?? null,
    };
  }

  /** Runs `work` in one transaction (READ COMMITTED): all of it is committed, or nothing is. */
  async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    let opened: Transaction | undefined;
    const result = await this.dataSource.transaction(async (manager) => {
      const client = (await manager.queryRunner?.connect()) as PoolClient;
      opened = new Transaction(manager, client);
      return work(opened);
    });
    opened?.committed();
    return result;
  }

  async close(): Promise<void> {
    await this.replica?.end();
    await this.dataSource.destroy();
  }
}

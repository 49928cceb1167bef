import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { Statement } from './statement.js';

/** Whatever can answer a statement: the database at large, or one transaction of it. */
export interface Reader {
  rows<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
  /** The first row, or null. */
  row<Row>(statement: Statement, values: readonly unknown[]): Promise<Row | null>;
}

type LastWork = (tx: Transaction, items: readonly unknown[]) => Promise<void>;

const SAVE = new Statement('savepoint part');
const TAKE_BACK = new Statement('rollback to savepoint part');
const RELEASE = new Statement('release savepoint part');

/** One transaction: `manager` for entities, `rows` for prepared statements, both on the same connection. */
export class Transaction implements Reader {
  private putOff: Array<{ work: LastWork; item: unknown }> = [];

  constructor(
    readonly manager: EntityManager,
    private readonly client: PoolClient,
  ) {}

  /**
   * Puts off until right before the commit what takes a lock that everybody waits for.
   * @param work gets everything that was put off for it, at once
   */
  beforeCommit<Item>(work: (tx: Transaction, items: readonly Item[]) => Promise<void>, item: Item): void {
    this.putOff.push({ work: work as LastWork, item });
  }

  /** Does what was put off, and then what that puts off in its turn. */
  async finish(): Promise<void> {
    while (this.putOff.length > 0) {
      const works = Map.groupBy(this.putOff, ({ work }) => work);
      this.putOff = [];
      for (const [work, entries] of works) {
        await work(
          this,
          entries.map(({ item }) => item),
        );
      }
    }
  }

  /** A part that is taken back by itself where it fails; the error is thrown on. Parts are not nested. */
  async part<Result>(work: () => Promise<Result>): Promise<Result> {
    const putOff = this.putOff.length;
    await this.rows(SAVE, []);
    try {
      const result = await work();
      await this.rows(RELEASE, []);
      return result;
    } catch (error) {
      await this.rows(TAKE_BACK, []);
      this.putOff.length = putOff;
      throw error;
    }
  }

  rows<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    return ask(this.client, statement, values);
  }

  async row<Row>(statement: Statement, values: readonly unknown[]): Promise<Row | null> {
    return (await this.rows<Row>(statement, values))[0] ?? null;
  }
}

/** Every statement is prepared under its name, once on each connection. */
async function ask<Row>(
  connection: Pick<Pool, 'query'>,
  { name, text }: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  return (await connection.query({ name, text, values: values as unknown[] })).rows as Row[];
}

/** PostgreSQL's code for a transaction that it ended to let others go on. */
const DEADLOCK = '40P01';
const TRIES = 3;

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

  rows<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    return ask(this.pool, statement, values);
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
    return {
      rows: (statement, values) => ask(replica, statement, values),
      row: async <Row>(statement: Statement, values: readonly unknown[]) =>
        (await ask<Row>(replica, statement, values))[0] ?? null,
    };
  }

  /**
   * Runs `work` in one transaction (READ COMMITTED): all of it is committed, or nothing is. One that PostgreSQL ends since
   * it waited in a circle with others is run again, so `work` has no effects but its statements'.
   */
  async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if ((error as { code?: string }).code !== DEADLOCK || tries === TRIES) throw error;
      }
    }
  }

  private async attempt<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(async (manager) => {
      const client = (await manager.queryRunner?.connect()) as PoolClient;
      const tx = new Transaction(manager, client);
      const result = await work(tx);
      await tx.finish();
      return result;
    });
  }

  async close(): Promise<void> {
    await this.replica?.end();
    await this.dataSource.destroy();
  }
}

import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { type BoundStatement, Database, type Reader, Transaction } from '#platform';

/**
 * A database whose every read and write is part of one transaction, also what the services take for a transaction of
 * their own: all of it is there after `commit`, or nothing, however the program ends. A write that fails is not taken
 * back by itself: whoever uses this gives up at the first error.
 */
export class OneTransaction extends Database {
  private readonly whole: Transaction;

  private constructor(
    dataSource: DataSource,
    private readonly runner: QueryRunner,
    client: PoolClient,
  ) {
    super(dataSource);
    this.whole = new Transaction(runner.manager, client);
  }

  /** Takes the connection over: closing this closes it. */
  static async begin({ dataSource }: Database): Promise<OneTransaction> {
    const runner = dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    await runner.startTransaction();
    return new OneTransaction(dataSource, runner, client);
  }

  override get manager() {
    return this.runner.manager;
  }

  override async rows<Row>(statement: BoundStatement): Promise<Row[]> {
    return this.whole.rows(statement);
  }

  override readerFor(): Reader {
    return this;
  }

  override async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const result = await work(this.whole);
    await this.whole.finish();
    return result;
  }

  async commit(): Promise<void> {
    await this.runner.commitTransaction();
  }

  /** What was not committed is taken back. Closing twice does no harm. */
  override async close(): Promise<void> {
    if (!this.dataSource.isInitialized) return;
    if (this.runner.isTransactionActive) await this.runner.rollbackTransaction();
    await this.runner.release();
    await super.close();
  }
}

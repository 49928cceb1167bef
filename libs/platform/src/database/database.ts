import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { limits } from '#kernel';
import { Semaphore } from '../concurrency/semaphore.js';
import { troubleOfDriver } from './driver-trouble.js';
import { type GuardedPool, holdingConnection, refuseSecondConnection, SecondConnection } from './guarded-pool.js';
import type { Pipelines } from './pipelines.js';
import { ask } from './prepared.js';
import type { Pulse } from './pulse.js';
import type { Place, Replica, ReplicaFault } from './replica.js';
import { currentStatements } from './request-statements.js';
import { currentSnapshot, Snapshot } from './snapshot.js';
import { type BoundStatement, Statement } from './statement.js';
import { unavailable } from './unavailable.js';

/** Whatever can answer a statement: the database at large, or one transaction of it. */
export interface Reader {
  rows<Row>(statement: BoundStatement): Promise<Row[]>;
  /** The first row, or null. */
  row<Row>(statement: BoundStatement): Promise<Row | null>;
}

/** Takes a transaction back that needs something from outside. Whoever catches it may go on to find out what else is needed. */
export class NeedsOutside extends Error {}

/** What transactions that are run again are waiting for, and have got. */
class OutsideWorks {
  private readonly done = new Map<string, unknown>();
  private readonly missing = new Map<string, () => Promise<unknown>>();

  get isComplete(): boolean {
    return this.missing.size === 0;
  }

  get<Result>(key: string, work: () => Promise<Result>): Result {
    if (this.done.has(key)) return this.done.get(key) as Result;
    this.missing.set(key, work);
    throw new NeedsOutside();
  }

  async fetch(): Promise<void> {
    for (const [key, work] of this.missing) this.done.set(key, await work());
    this.missing.clear();
  }
}

type LastWork = (tx: Transaction, items: readonly unknown[]) => Promise<void>;

const SAVE = new Statement('platform/savepoint', {}, 'savepoint part');
const TAKE_BACK = new Statement('platform/rollback-to-savepoint', {}, 'rollback to savepoint part');
const RELEASE = new Statement('platform/release-savepoint', {}, 'release savepoint part');

/** One transaction: `manager` for entities, `rows` for prepared statements, both on the same connection. */
export class Transaction implements Reader {
  private putOff: Array<{ work: LastWork; item: unknown }> = [];
  private readonly undoings: Array<() => Promise<unknown>> = [];

  /** @param outsideWorks what was done outside for it, if it can be taken back and run again */
  constructor(
    readonly manager: EntityManager,
    private readonly client: PoolClient,
    private readonly outsideWorks: OutsideWorks | null = null,
  ) {}

  /**
   * What `work` gives, without a connection and its locks waiting for it: the transaction is taken back, the work is done, and
   * everything is run again with what it gave. So it belongs behind what may refuse, and before what is costly to repeat.
   * @param key names the work: the same one is done once
   */
  async outside<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    if (!this.outsideWorks) return work();
    return this.outsideWorks.get(key, work);
  }

  /**
   * Puts off until right before the commit what takes a lock that everybody waits for.
   * @param work gets everything that was put off for it, at once
   */
  beforeCommit<Item>(work: (tx: Transaction, items: readonly Item[]) => Promise<void>, item: Item): void {
    this.putOff.push({ work: work as LastWork, item });
  }

  /**
   * For what was done elsewhere than in this database: should the transaction be taken back, be it to run it again, this is taken back, too.
   * @param undo what fails in it changes nothing
   */
  ifTakenBack(undo: () => Promise<unknown>): void {
    this.undoings.push(undo);
  }

  /** Takes back what was done elsewhere, from `first` on, the last first. */
  async undoElsewhere(first = 0): Promise<void> {
    for (const undo of this.undoings.splice(first).reverse()) await undo().catch(() => undefined);
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
    const [putOff, undoings] = [this.putOff.length, this.undoings.length];
    await this.rows(SAVE);
    try {
      const result = await work();
      await this.rows(RELEASE);
      return result;
    } catch (error) {
      await this.rows(TAKE_BACK);
      this.putOff.length = putOff;
      await this.undoElsewhere(undoings);
      throw error;
    }
  }

  rows<Row>(statement: BoundStatement): Promise<Row[]> {
    return ask(this.client, statement);
  }

  async row<Row>(statement: BoundStatement): Promise<Row | null> {
    return (await this.rows<Row>(statement))[0] ?? null;
  }
}

/** PostgreSQL's code for a transaction that it ended to let others go on. */
const DEADLOCK = '40P01';
const TRIES = 3;
/** How often a transaction can find out that it needs something from outside. After that it waits for it. */
const ROUNDS = 5;
/** What the same values would do everywhere, and a statement that took all its time already. */
const SAME_ANYWHERE = /^(?:22\w{3}|57014)$/;

/** What a `Database` is made of beside its connections to the primary. */
export interface DatabaseParts {
  /** Asks the primary how it is; without it, that is asked on a connection of the pool. */
  readonly pulse?: Pulse<Place>;
  readonly replicas?: readonly Replica[];
  /** What quick reads go through; without it, they go the way of all others. */
  readonly pipelines?: Pipelines;
}

/** The application's way to PostgreSQL: prepared reads, and transactions for everything that is written. */
export class Database implements Reader {
  private readonly pulse: Pulse<Place> | undefined;
  private readonly replicas: readonly Replica[];
  private readonly pipelines: Pipelines | undefined;
  private readonly writers: Semaphore;
  private turn = 0;

  constructor(
    readonly dataSource: DataSource,
    { pulse, replicas = [], pipelines }: DatabaseParts = {},
  ) {
    this.pulse = pulse;
    this.replicas = replicas;
    this.pipelines = pipelines;
    const { connections, writing } = limits.database;
    const all = (dataSource.options.poolSize ?? connections) + (pipelines?.connections ?? 0);
    this.writers = new Semaphore(Math.max(1, Math.floor((all * writing) / connections)));
  }

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  /** The connections to the primary that nobody shares. */
  get pool(): GuardedPool {
    return (this.dataSource.driver as unknown as { master: GuardedPool }).master;
  }

  /** Opens all connections, so that nobody who asks has to wait for that. Those that the server does not give are opened when they are needed. */
  async open(): Promise<void> {
    await Promise.all([
      this.pool.openAll(),
      this.pipelines?.openAll(),
      ...this.replicas.map((replica) => replica.open()),
    ]);
  }

  /** Connections to the primary that quick reads share: how many are open, and how many reads were sent on them and are not answered. */
  get shared(): { readonly open: number; readonly waiting: number } {
    return { open: this.pipelines?.open ?? 0, waiting: this.pipelines?.waiting ?? 0 };
  }

  /** Transactions that wait for their turn. */
  get waitingWriters(): number {
    return this.writers.waiting;
  }

  /** On a connection of its own. */
  rows<Row>(statement: BoundStatement): Promise<Row[]> {
    return inTurn(() => currentSnapshot()?.rows<Row>(statement) ?? ask(this.pool, statement));
  }

  async row<Row>(statement: BoundStatement): Promise<Row | null> {
    return (await this.rows<Row>(statement))[0] ?? null;
  }

  /**
   * Where this viewer's reads go, which never write. Visitors write nothing that they could miss, so a replica that lags by less than
   * `limits.database.replicaLag` serves them as well; members read what they have just written, from the primary.
   * @param pace `slow` for what may take longer than a page's other statements do: nothing waits behind it on the same connection
   */
  readerFor(viewer: { readonly memberId: string | null }, pace: 'quick' | 'slow' = 'quick'): Reader {
    if (currentSnapshot()) return this;
    if (this.replicas.length > 0 && viewer.memberId === null) return this.elsewhere;
    return pace === 'quick' && this.pipelines ? this.quick : this;
  }

  /** The primary, on connections that are shared. */
  private readonly quick: Reader = readerOf((statement) => {
    refuseSecondConnection();
    return (this.pipelines as Pipelines).rows(statement, this.pool);
  });

  /** A replica that serves, and the primary where none does. */
  private readonly elsewhere: Reader = readerOf((statement) => this.askReplica(statement));

  private async askReplica<Row>(statement: BoundStatement): Promise<Row[]> {
    const serving = this.replicas.filter(({ fault }) => fault === null);
    const replica = serving[this.turn++ % serving.length];
    if (!replica) return ask(this.pool, statement);
    return replica.rows<Row>(statement).catch((error: { code?: string }) => {
      if (error instanceof SecondConnection || SAME_ANYWHERE.test(error.code ?? '')) throw error;
      return ask(this.pool, statement);
    });
  }

  /** @throws whatever keeps the primary from answering, within `limits.database.answer`, however busy its connections are */
  async requireAnswer(): Promise<void> {
    await this.pulse?.ask();
  }

  /** The first row, on the connection that `requireAnswer` uses. @throws the same */
  async rowApart<Row extends object>(statement: BoundStatement): Promise<Row | undefined> {
    return (await (this.pulse?.rows<Row>(statement) ?? this.rows<Row>(statement)))[0];
  }

  /** Why visitors are not read for elsewhere, for each replica that does not serve. */
  get replicaFaults(): ReplicaFault[] {
    return this.replicas.flatMap(({ fault }) => fault ?? []);
  }

  /**
   * Whatever `work` reads, however far in, is read at one moment, of the primary, on one connection. The same statement for many viewers is
   * asked for all of them at once where they ask in one turn of the event loop.
   */
  async atOneMoment<Result>(work: () => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      return await new Snapshot(client).during(work);
    } finally {
      const failure = await client.query('rollback').then(
        () => undefined,
        (error: Error) => error,
      );
      client.release(failure);
    }
  }

  /**
   * Runs `work` in one transaction (READ COMMITTED): all of it is committed, or nothing is. One that PostgreSQL ends since
   * it waited in a circle with others is run again, and so is one that needs something from outside, so `work` has no effects but
   * its statements'.
   *
   * @throws Unavailable where its turn does not come in time: there are connections that writes never take
   */
  async transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    refuseSecondConnection();
    const outside = new OutsideWorks();
    for (let round = 1; ; round++) {
      const known = round <= ROUNDS ? outside : null;
      const write = () => this.writers.pass(() => this.untilNoCircle(work, known), patience());
      try {
        return await (currentStatements()?.await(write) ?? write());
      } catch (error) {
        if (!(error instanceof NeedsOutside)) throw error;
      }
      await outside.fetch();
    }
  }

  private async untilNoCircle<Result>(
    work: (tx: Transaction) => Promise<Result>,
    outside: OutsideWorks | null,
  ): Promise<Result> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.attempt(work, outside);
      } catch (error) {
        if ((error as { code?: string }).code !== DEADLOCK || tries === TRIES) throw error;
      }
    }
  }

  private async attempt<Result>(
    work: (tx: Transaction) => Promise<Result>,
    outside: OutsideWorks | null,
  ): Promise<Result> {
    let client: PoolClient | undefined;
    let tx: Transaction | undefined;
    try {
      return await this.dataSource.transaction(async (manager) => {
        client = (await manager.queryRunner?.connect()) as PoolClient;
        const begun = new Transaction(manager, client, outside);
        tx = begun;
        try {
          return await holdingConnection(async () => {
            const result = await work(begun);
            // Whoever has caught it has nothing to commit.
            if (outside && !outside.isComplete) throw new NeedsOutside();
            await begun.finish();
            return result;
          });
        } catch (error) {
          closeSilent(client, error);
          throw error;
        }
      });
    } catch (error) {
      if (client) closeSilent(client, error);
      await tx?.undoElsewhere();
      throw error;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.replicas.map((replica) => replica.close()));
    await this.pulse?.close();
    await this.pipelines?.close();
    await this.dataSource.destroy();
  }
}

const patience = () => ({ milliseconds: limits.database.turn, refusal: () => unavailable('busy') });

function readerOf(rows: <Row>(statement: BoundStatement) => Promise<Row[]>): Reader {
  const inOrder = <Row>(statement: BoundStatement) => inTurn(() => rows<Row>(statement));
  return { rows: inOrder, row: async <Row>(statement: BoundStatement) => (await inOrder<Row>(statement))[0] ?? null };
}

/** A read as part of its request, or by itself outside of any. */
function inTurn<Result>(statement: () => Promise<Result>): Promise<Result> {
  return currentStatements()?.send(statement) ?? statement();
}

/** A connection on which an answer is still owed must not be given to anybody else. */
function closeSilent(client: PoolClient, error: unknown): void {
  if (troubleOfDriver(error) === 'slow') void client.end();
}

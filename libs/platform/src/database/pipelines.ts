import type { ClientConfig } from 'pg';
import { limits } from '#kernel';
import type { GuardedPool } from './guarded-pool.js';
import { Pipeline } from './pipeline.js';
import { ask } from './prepared.js';
import { currentStatements, type RequestStatements } from './request-statements.js';
import type { BoundStatement } from './statement.js';
import { troubleOf } from './unavailable.js';

/** PostgreSQL's code for a statement that it ended since it took too long. */
const TOO_LONG = '57014';
/** How many runs make the mean of one statement, and of all. */
const [OF_ONE, OF_ALL] = [8, 64];
/** What is slow takes so many times as long as others: on a busy machine everything takes long, and has nothing to gain elsewhere. */
const TIMES = 4;

/** How long a statement takes. */
interface Pace {
  /** Milliseconds: a mean in which older runs count ever less. */
  mean: number;
  /** Until when it is slow, on the clock of `performance`. */
  slowUntil: number;
}

/**
 * The few connections that quick reads share. What may take longer must not stand before them: a statement that turns out to be slow
 * goes to a connection of its own for a while. One that PostgreSQL ends here, and all that a lost connection owes, is asked again
 * there, which does no harm, since nothing can be written here. See docs/decisions/0053.
 */
export class Pipelines {
  private readonly all: readonly Pipeline[];
  /** Milliseconds after which PostgreSQL ends a statement. */
  private readonly longest: number;
  private readonly paces = new Map<string, Pace>();
  /** Milliseconds that a statement takes: a mean of all, and of how many. */
  private usual = 0;
  private noted = 0;

  constructor(
    options: ClientConfig,
    readonly connections: number,
  ) {
    const { silence, pipelines } = limits.database;
    this.longest = pipelines.statement;
    const session = {
      ...options,
      options: `${options.options} -c default_transaction_read_only=on`,
      statement_timeout: this.longest,
      query_timeout: 0,
    };
    this.all = Array.from({ length: connections }, () => new Pipeline(session, this.longest + silence));
  }

  /** Connections that are open. */
  get open(): number {
    return this.all.filter(({ isOpen }) => isOpen).length;
  }

  /** Statements that were sent and are not answered. */
  get waiting(): number {
    return this.all.reduce((sum, { waiting }) => sum + waiting, 0);
  }

  /** Those that the server does not give are tried again when they are needed. */
  async openAll(): Promise<void> {
    await Promise.all(this.all.map((one) => one.open()));
  }

  /** @param pool what has connections that nobody shares */
  rows<Row>(statement: BoundStatement, pool: GuardedPool): Promise<Row[]> {
    const pace = this.paceOf(statement.name);
    const pipeline = pace.slowUntil > performance.now() ? null : this.next();
    if (!pipeline) return ask(pool, statement);
    const request = currentStatements();
    return new Promise((resolve, reject) => {
      pipeline.send(statement, (error, rows, milliseconds) => {
        if (!error) {
          if (milliseconds !== null) this.note(pace, milliseconds);
          resolve(rows as Row[]);
          return;
        }
        const tookTooLong = (error as { code?: string }).code === TOO_LONG;
        if (tookTooLong) this.note(pace, this.longest);
        if (tookTooLong || isUnprepared(error) || troubleOf(error) === 'away')
          askAgain<Row>(statement, pool, request).then(resolve, reject);
        else reject(error);
      });
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((one) => one.close()));
  }

  private paceOf(name: string): Pace {
    let pace = this.paces.get(name);
    if (!pace) {
      pace = { mean: 0, slowUntil: 0 };
      this.paces.set(name, pace);
    }
    return pace;
  }

  private note(pace: Pace, milliseconds: number): void {
    const { quick, slow } = limits.database.pipelines;
    pace.mean += (milliseconds - pace.mean) / OF_ONE;
    if (pace.mean > quick && pace.mean > TIMES * this.usual) {
      pace.slowUntil = performance.now() + slow;
      // Then it is tried once more, and is slow sooner if it is no quicker.
      pace.mean = quick / 2;
    }
    this.noted = Math.min(this.noted + 1, OF_ALL);
    this.usual += (milliseconds - this.usual) / this.noted;
  }

  /**
   * The first that keeps up, so that the others stay idle meanwhile: statements that go out together cost least. Where none does, since
   * much was asked or a statement takes long, whichever has least before it. Null where none is open, or all are full.
   */
  private next(): Pipeline | null {
    const { waiting, together, prompt } = limits.database.pipelines;
    const since = performance.now() - prompt;
    let found: Pipeline | null = null;
    let least: number = waiting;
    for (const one of this.all) {
      if (!one.isOpen) void one.open();
      else if (one.waiting < together && one.isAnsweredSince(since)) return one;
      else if (one.waiting < least) {
        found = one;
        least = one.waiting;
      }
    }
    return found;
  }
}

/** Whether it went out behind the one that was to prepare it, and that one failed: alone it tells what is the matter, if anything is. */
function isUnprepared(error: Error): boolean {
  return (error as { code?: string }).code === '26000';
}

/** Where it has a connection of its own; not for a request that was given up. */
async function askAgain<Row>(
  statement: BoundStatement,
  pool: GuardedPool,
  request: RequestStatements | undefined,
): Promise<Row[]> {
  request?.requireWaiting();
  return ask(pool, statement);
}

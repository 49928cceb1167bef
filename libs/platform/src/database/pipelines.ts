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
/** How much the last run of a statement counts in its mean. */
const WEIGHT = 1 / 8;

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
  private readonly paces = new Map<string, Pace>();
  private turn = 0;

  constructor(
    options: ClientConfig,
    readonly connections: number,
  ) {
    const { silence } = limits.database;
    const session = {
      ...options,
      options: `${options.options} -c default_transaction_read_only=on`,
      statement_timeout: limits.database.pipelines.statement,
      query_timeout: 0,
    };
    this.all = Array.from({ length: connections }, () => new Pipeline(session, session.statement_timeout + silence));
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
    const pipeline = pace.slowUntil > performance.now() ? null : this.leastBusy();
    if (!pipeline) return ask(pool, statement);
    const request = currentStatements();
    return new Promise((resolve, reject) => {
      pipeline.send(statement, (error, rows, milliseconds) => {
        if (!error) {
          note(pace, milliseconds);
          resolve(rows as Row[]);
        } else if (isAskedAgain(error, pace)) askAgain<Row>(statement, pool, request).then(resolve, reject);
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

  /** Null where none is open, or all have as much before them as is allowed. */
  private leastBusy(): Pipeline | null {
    let found: Pipeline | null = null;
    let least: number = limits.database.pipelines.waiting;
    this.turn++;
    for (let at = 0; at < this.all.length; at++) {
      const one = this.all[(this.turn + at) % this.all.length] as Pipeline;
      if (!one.isOpen) void one.open();
      else if (one.waiting < least) {
        found = one;
        least = one.waiting;
      }
    }
    return found;
  }
}

function note(pace: Pace, milliseconds: number): void {
  pace.mean += (milliseconds - pace.mean) * WEIGHT;
  if (pace.mean > limits.database.pipelines.quick) becomesSlow(pace);
}

function becomesSlow(pace: Pace): void {
  pace.slowUntil = performance.now() + limits.database.pipelines.slow;
  // After that it is tried once more, and found out sooner if it is no quicker.
  pace.mean = limits.database.pipelines.quick / 2;
}

async function askAgain<Row>(
  statement: BoundStatement,
  pool: GuardedPool,
  request: RequestStatements | undefined,
): Promise<Row[]> {
  request?.requireWaiting();
  return ask(pool, statement);
}

/** Whether a read that failed may succeed elsewhere: what was ended as too slow, and what got no answer. */
function isAskedAgain(error: Error & { code?: string }, pace: Pace): boolean {
  if (error.code === TOO_LONG) {
    becomesSlow(pace);
    return true;
  }
  return troubleOf(error) === 'away';
}

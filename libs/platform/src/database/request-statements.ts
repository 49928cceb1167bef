import { AsyncLocalStorage } from 'node:async_hooks';
import { limits } from '#kernel';
import { Turnstile } from '../turnstile/turnstile.js';
import { apart } from './guarded-pool.js';
import { unavailable } from './unavailable.js';

const current = new AsyncLocalStorage<RequestStatements>();

/** The statements of one request: a few at once (`limits.database.statementsPerRequest`), the others in the order in which they came. */
export class RequestStatements {
  private readonly turnstile = new Turnstile(limits.database.statementsPerRequest);
  private unanswered = 0;
  private givenUp = false;

  /** Whether the request waits for the database at this moment: for an answer, a connection or a turn. */
  get waiting(): boolean {
    return this.unanswered > 0;
  }

  /** Runs a request: whatever it asks of the database, however far in, counts as its own. */
  during<Result>(request: () => Result): Result {
    return apart(() => current.run(this, request));
  }

  /** Nobody waits for the request's answer any longer: what has not been sent is not sent any more. */
  giveUp(): void {
    this.givenUp = true;
  }

  /** Sends a read when it is its turn. */
  async send<Result>(statement: () => Promise<Result>): Promise<Result> {
    return this.await(() =>
      this.turnstile.pass(() => {
        if (this.givenUp) throw unavailable('slow');
        return statement();
      }),
    );
  }

  /** Does what waits for the database, without taking turns. */
  async await<Result>(work: () => Promise<Result>): Promise<Result> {
    this.unanswered++;
    try {
      return await work();
    } finally {
      this.unanswered--;
    }
  }
}

/** The request that the work under way belongs to; undefined outside of all. */
export function currentStatements(): RequestStatements | undefined {
  return current.getStore();
}

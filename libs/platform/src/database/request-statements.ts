import { AsyncLocalStorage } from 'node:async_hooks';
import { limits } from '#kernel';
import { CallerSemaphores } from '../concurrency/caller-semaphores.js';
import { Semaphore } from '../concurrency/semaphore.js';
import { apart } from './guarded-pool.js';
import { unavailable } from './unavailable.js';

const current = new AsyncLocalStorage<RequestStatements>();

const callers = new CallerSemaphores(() => limits.database.statementsPerCaller);

/**
 * The statements of one request: a few at once (`limits.database.statementsPerRequest`), and not many more of all requests of whoever
 * sends it (`statementsPerCaller`); the others in the order in which they came.
 */
export class RequestStatements {
  private readonly semaphore = new Semaphore(limits.database.statementsPerRequest);
  private readonly ofCaller: Semaphore | undefined;
  private unanswered = 0;
  private givenUp = false;
  private answeredAfter = 0;

  /** @param caller who sends the request; each stands for itself where that is not known */
  constructor(caller?: string) {
    this.ofCaller = caller === undefined ? undefined : callers.of(caller);
  }

  /** Milliseconds until statements were answered, all together, each with `limits.database.counted` at most, and without the turns that they waited for. */
  get milliseconds(): number {
    return this.answeredAfter;
  }

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

  /** @throws Unavailable once nobody waits for the request's answer */
  requireWaiting(): void {
    if (this.givenUp) throw unavailable('slow');
  }

  /** Sends a read when it is its turn. */
  async send<Result>(statement: () => Promise<Result>): Promise<Result> {
    return this.await(() =>
      this.semaphore.pass(() => {
        const sent = () => this.sent(statement);
        return this.ofCaller ? this.ofCaller.pass(sent) : sent();
      }),
    );
  }

  private async sent<Result>(statement: () => Promise<Result>): Promise<Result> {
    this.requireWaiting();
    const began = performance.now();
    try {
      return await statement();
    } finally {
      this.answeredAfter += Math.min(performance.now() - began, limits.database.counted);
    }
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

import { LRUCache } from 'lru-cache';
import { Semaphore } from './semaphore.js';

/** Callers that are known at a time. One that is forgotten while it still asks begins anew. */
const CALLERS = 10_000;

/** A semaphore for each caller, made when it first asks. */
export class CallerSemaphores {
  private readonly known = new LRUCache<string, Semaphore>({ max: CALLERS });

  /** @param atOnce works of one caller that are done at the same time, asked when its semaphore is made */
  constructor(private readonly atOnce: () => number) {}

  of(caller: string): Semaphore {
    let semaphore = this.known.get(caller);
    if (!semaphore) {
      semaphore = new Semaphore(this.atOnce());
      this.known.set(caller, semaphore);
    }
    return semaphore;
  }
}

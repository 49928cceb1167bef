import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Clock, limits } from '#kernel';

/** Sessions that are remembered, about 100 bytes each. */
const REMEMBERED = 10_000;

/**
 * What this process has seen of sessions, without a statement of its own: whoever opens, refreshes, ends or looks up one tells. A
 * token says in which session it was issued, but not whether that has ended since.
 */
@Injectable()
export class LiveSessions {
  /** When each was seen alive, in milliseconds. */
  private readonly seen = new LRUCache<string, number>({ max: REMEMBERED });
  /** None comes back to life: who looked one up just before it ended is not believed. */
  private readonly ended = new LRUCache<string, true>({ max: REMEMBERED });

  constructor(private readonly clock: Clock) {}

  saw(sessionId: string): void {
    if (!this.ended.has(sessionId)) this.seen.set(sessionId, this.clock.now().getTime());
  }

  /** What was seen of it may hold no longer. */
  forget(sessionId: string): void {
    this.seen.delete(sessionId);
  }

  sawEnd(sessionId: string): void {
    this.seen.delete(sessionId);
    this.ended.set(sessionId, true);
  }

  /** Whether it was alive a moment ago, as far as is known here; null where it may be. */
  isLive(sessionId: string): boolean | null {
    if (this.ended.has(sessionId)) return false;
    const at = this.seen.get(sessionId);
    return at !== undefined && this.clock.now().getTime() - at < limits.session.seen ? true : null;
  }
}

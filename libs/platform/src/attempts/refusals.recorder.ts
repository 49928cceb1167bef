import { Injectable } from '@nestjs/common';
import { Clock, type limits } from '#kernel';

/** What limits are called: those of attempts, and the budget of requests. */
export type LimitName = keyof typeof limits.attempts | 'requests';

/** How often a limit refused somebody. */
export interface RefusedLately {
  readonly limit: LimitName;
  readonly refused: number;
  readonly lastAt: Date;
}

const HOUR = 3_600_000;
/** Hours that are looked back at. */
const LATELY = 24;

/**
 * Which limits refused somebody in the last 24 hours, in this program alone and since it began. It says of nobody who it was, takes no more
 * room for a million refusals than for one, and costs no statement, so that whoever storms a limit finds nothing here to wear out.
 */
@Injectable()
export class Refusals {
  /** By limit, and by hours since 1970. */
  private readonly counts = new Map<LimitName, { readonly hours: Map<number, number>; lastAt: Date }>();

  constructor(private readonly clock: Clock) {}

  count(limit: LimitName): void {
    const now = this.clock.now();
    const hour = Math.floor(now.getTime() / HOUR);
    const known = this.counts.get(limit) ?? { hours: new Map<number, number>(), lastAt: now };
    known.hours.set(hour, (known.hours.get(hour) ?? 0) + 1);
    for (const old of known.hours.keys()) if (old <= hour - LATELY) known.hours.delete(old);
    known.lastAt = now;
    this.counts.set(limit, known);
  }

  /** Those that refused somebody, the one that did last first. */
  lately(): RefusedLately[] {
    const since = Math.floor(this.clock.now().getTime() / HOUR) - LATELY;
    return [...this.counts]
      .map(([limit, { hours, lastAt }]) => ({ limit, refused: sumAfter(hours, since), lastAt }))
      .filter(({ refused }) => refused > 0)
      .sort((one, other) => other.lastAt.getTime() - one.lastAt.getTime());
  }
}

function sumAfter(hours: ReadonlyMap<number, number>, since: number): number {
  return [...hours].reduce((sum, [hour, count]) => (hour > since ? sum + count : sum), 0);
}

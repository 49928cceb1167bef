/** A place in the log of all writes, as PostgreSQL spells it: two numbers in hexadecimal. */
export function readPlace(text: string): bigint {
  const [high, low] = text.split('/') as [string, string];
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}

/**
 * How far a replica is behind, without a write: places of the primary's log are noted down with the time, and what the
 * replica has replayed tells which of those times it has reached. An idle primary stays at one place, and its replica with it;
 * the time of the last write that was replayed would look like hours of lag there.
 */
export class Lag {
  private readonly noted: Array<{ at: number; place: bigint }> = [];
  private reached: number | null = null;

  /** @param at in milliseconds, before the primary was asked */
  note(at: number, place: bigint): void {
    this.noted.push({ at, place });
  }

  /** Milliseconds since the replica was known to show everything; never too few. Null while that was not seen yet. */
  behind(now: number, replayed: bigint): number | null {
    while (this.noted[0] && this.noted[0].place <= replayed) this.reached = this.noted.shift()?.at ?? null;
    // Of a replica that has stopped, the first place that it has not reached says everything.
    if (this.noted.length > 100) this.noted.splice(1, this.noted.length - 2);
    return this.reached === null ? null : now - this.reached;
  }
}

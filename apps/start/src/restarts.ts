/** Milliseconds until the first new start; each further one is twice as far, up to the longest. */
const SHORTEST = 250;
const LONGEST = 30_000;
/** Milliseconds that a program has to work for its death to be the first again. */
const WELL = 10_000;
/** Milliseconds at most until something is started again that ended for want of what it needs: once that is back, nobody waits long. */
const LONGEST_WITHOUT = 5_000;
/** Deaths in a row after which another start is of no use: with the starts between them, some half a minute. */
const MOST = 6;

/** When a program that ended unasked is started again, and when no more. See docs/decisions/0032. */
export class Restarts {
  #deaths = 0;
  /** How often in a row it ended for want of what it needs. */
  #without = 0;

  /** @param chance a number from 0 to 1, drawn anew each time */
  constructor(private readonly chance: () => number = Math.random) {}

  /** Deaths in a row, each soon after a start. */
  get deaths(): number {
    return this.#deaths;
  }

  /**
   * A program has ended.
   * @param worked milliseconds; 0 where it never came to it
   * @returns milliseconds to wait, half of which are left to chance, so that what fell together does not come back all at
   *   once; null where it is to be given up
   */
  after(worked: number): number | null {
    this.#deaths = worked >= WELL ? 1 : this.#deaths + 1;
    this.#without = 0;
    if (this.#deaths >= MOST) return null;
    return this.wait(this.#deaths, LONGEST);
  }

  /**
   * It has ended for want of what it needs: that is no death of its own, and no reason to give it up.
   * @param worked as above
   * @returns milliseconds to wait, as above
   */
  afterWant(worked: number): number {
    if (worked >= WELL) this.#deaths = 0;
    this.#without = worked >= WELL ? 1 : this.#without + 1;
    return this.wait(this.#without, LONGEST_WITHOUT);
  }

  private wait(times: number, longest: number): number {
    return Math.round(Math.min(SHORTEST * 2 ** (times - 1), longest) * (0.5 + this.chance() / 2));
  }
}

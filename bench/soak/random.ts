import { setTimeout as sleep } from 'node:timers/promises';
import { chanceOf } from './chance.js';
import { type Death, type Soak, underLoad } from './rounds.js';
import type { PartName } from './site.js';

const PARTS: readonly PartName[] = ['worker', 'API', 'PostgreSQL'];
/** Milliseconds at most between a site that works again and the next death. */
const LONGEST = 2_000;
/** Deaths of one part in a row, each within so many milliseconds of the last, after which it is left alone for as long: with one more or two, `npm start` gives it up, as it should. */
const IN_A_ROW = 4;
const SHORT_LIFE = 20_000;

export interface RandomSoakOptions {
  /** For how long, or until how many are dead: whichever is given. */
  readonly milliseconds?: number;
  readonly kills?: number;
  /** Which part is killed when, and who writes what: the same for the same seed, but for what takes longer. */
  readonly seed: number;
}

/** Kills parts of an installation at random while members write, mention each other, edit, react and are mailed; then looks whether all of it is there, once. */
export function soakAtRandom(
  directory: string,
  { milliseconds = Number.POSITIVE_INFINITY, kills = Number.POSITIVE_INFINITY, seed }: RandomSoakOptions,
  tell: (death: Death) => void = () => undefined,
): Promise<Soak> {
  const chance = chanceOf(seed);
  return underLoad(directory, seed + 1, async ({ site, writers }) => {
    const deaths: Death[] = [];
    const lives = new Lives();
    const end = performance.now() + milliseconds;
    while (deaths.length < kills && performance.now() < end) {
      await sleep(chance() * LONGEST);
      const parts = PARTS.filter((one) => !lives.isTired(one));
      // All of them have died often.
      if (parts.length === 0) continue;
      const part = parts[Math.floor(chance() * parts.length)] as PartName;
      const death = { part, milliseconds: await site.kill(part, () => writers.writeOne()) };
      lives.noteDeath(part);
      deaths.push(death);
      tell(death);
    }
    return { deaths, faults: [] };
  });
}

/** Who has died how often in a row. */
class Lives {
  /** Since when each works again after its own death or its database's, and how often it has died in a row. */
  private readonly deaths = new Map<PartName, { at: number; readonly inARow: number }>();

  isTired(part: PartName): boolean {
    const last = this.deaths.get(part);
    return last !== undefined && last.inARow >= IN_A_ROW && performance.now() - last.at < SHORT_LIFE;
  }

  /** Of a part that works again. */
  noteDeath(part: PartName): void {
    const last = this.deaths.get(part);
    const at = performance.now();
    this.deaths.set(part, { at, inARow: last && at - last.at < SHORT_LIFE ? last.inARow + 1 : 1 });
    if (part === 'PostgreSQL') for (const other of this.deaths.values()) other.at = at;
  }
}

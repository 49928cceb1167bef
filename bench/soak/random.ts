import { setTimeout as sleep } from 'node:timers/promises';
import { chanceOf } from './chance.js';
import { type Death, endOf, type Soak } from './rounds.js';
import { type PartName, Site } from './site.js';
import { Writers } from './writers.js';

const PARTS: readonly PartName[] = ['worker', 'API', 'PostgreSQL'];
/** Milliseconds at most between a site that works again and the next death. */
const LONGEST = 2_000;

export interface RandomSoakOptions {
  readonly milliseconds: number;
  /** Which part is killed when, and who writes what: the same for the same seed, but for what takes longer. */
  readonly seed: number;
}

/** Kills parts of an installation at random while members write, mention each other, edit and react; then looks whether all of it is there, once. */
export async function soakAtRandom(
  directory: string,
  { milliseconds, seed }: RandomSoakOptions,
  tell: (death: Death) => void = () => undefined,
): Promise<Soak> {
  const chance = chanceOf(seed);
  const site = await Site.start(directory);
  try {
    await site.running();
    const writers = await Writers.begin(site, chanceOf(seed + 1));
    const deaths: Death[] = [];
    const end = performance.now() + milliseconds;
    do {
      await sleep(chance() * LONGEST);
      const part = PARTS[Math.floor(chance() * PARTS.length)] as PartName;
      const death = { part, milliseconds: await site.kill(part, () => writers.writeOne()) };
      deaths.push(death);
      tell(death);
    } while (performance.now() < end);
    return { deaths, ...(await endOf(site, writers, [])) };
  } finally {
    await site.stop();
  }
}

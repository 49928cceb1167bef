import { setTimeout as sleep } from 'node:timers/promises';
import { audit, unseenDamages } from './audit.js';
import { chanceOf } from './chance.js';
import type { Death } from './rounds.js';
import { type PartName, Site } from './site.js';
import { Writers } from './writers.js';

const PARTS: readonly PartName[] = ['worker', 'API', 'PostgreSQL'];
/** Milliseconds at most between a site that works again and the next death. */
const LONGEST = 2_000;

export interface RandomSoak {
  readonly deaths: readonly Death[];
  /** Mutations that were acknowledged. */
  readonly acknowledged: number;
  readonly faults: readonly string[];
  /** What the audit was shown and did not find: it would say nothing of such a crash either. */
  readonly unseen: readonly string[];
  readonly exitCode: number | null;
}

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
): Promise<RandomSoak> {
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
    await writers.end();
    const faults = await audit(writers, site.ask);
    const unseen = await unseenDamages(writers, (work) => site.takingBack(work));
    return { deaths, acknowledged: writers.mutations, faults, unseen, exitCode: await site.stop() };
  } finally {
    await site.stop();
  }
}

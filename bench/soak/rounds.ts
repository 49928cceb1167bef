import { audit, unseenDamages } from './audit.js';
import { chanceOf } from './chance.js';
import { type PartName, Site } from './site.js';
import { Writers } from './writers.js';

/** The order in which they are killed. */
const PARTS: readonly PartName[] = ['worker', 'API', 'PostgreSQL', 'supervisor'];

export interface Death {
  readonly part: PartName;
  /** Milliseconds until the site answered a write again. */
  readonly milliseconds: number;
}

export interface Soak {
  readonly deaths: readonly Death[];
  /** Mutations that were acknowledged. */
  readonly acknowledged: number;
  readonly faults: readonly string[];
  /** What the audit was shown and did not find: it would say nothing of such a crash either. */
  readonly unseen: readonly string[];
  /** Of `npm start`, which was asked to stop in the end. */
  readonly exitCode: number | null;
}

/** Kills each part of an installation in turn while members write, and compares what is there with what they were told. */
export async function soak(
  directory: string,
  rounds: number,
  tell: (death: Death) => void = () => undefined,
): Promise<Soak> {
  const site = await Site.start(directory);
  try {
    await site.running();
    const writers = await Writers.begin(site, chanceOf(rounds));
    const deaths: Death[] = [];
    const faults: string[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const part of PARTS) {
        const death = { part, milliseconds: await site.kill(part, () => writers.writeOne()) };
        deaths.push(death);
        tell(death);
      }
      faults.push(...(await writers.faults()));
    }
    return { deaths, ...(await endOf(site, writers, faults)) };
  } finally {
    await site.stop();
  }
}

/** Lets the writers finish, looks whether all is there, and whether it would be seen if it were not. */
export async function endOf(site: Site, writers: Writers, before: readonly string[]): Promise<Omit<Soak, 'deaths'>> {
  await writers.end();
  const faults = [...before, ...(await audit(writers, site.ask))];
  const unseen = await unseenDamages(writers, (work) => site.takingBack(work));
  return { acknowledged: writers.mutations, faults, unseen, exitCode: await site.stop() };
}

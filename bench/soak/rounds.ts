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
  /** Texts that were acknowledged. */
  readonly acknowledged: number;
  readonly faults: readonly string[];
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
    const writers = await Writers.begin(site);
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
    await writers.end();
    faults.push(...(await writers.faults()));
    return { deaths, acknowledged: writers.acknowledged.size, faults, exitCode: await site.stop() };
  } finally {
    await site.stop();
  }
}

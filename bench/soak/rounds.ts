import { MailSink } from '../mail-sink.js';
import { audit, unseenDamages } from './audit.js';
import { chanceOf } from './chance.js';
import { Mails, SECRET } from './mails.js';
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
  /** Mails that came, and those of which nobody can know, since their worker was killed while the server took them. */
  readonly mails: { readonly came: number; readonly unknown: number };
  readonly faults: readonly string[];
  /** What the audit was shown and did not find: it would say nothing of such a crash either. */
  readonly unseen: readonly string[];
  /** Of `npm start`, which was asked to stop in the end. */
  readonly exitCode: number | null;
}

/** An installation under load. */
export interface Load {
  readonly site: Site;
  readonly writers: Writers;
  readonly mails: Mails;
}

/** Kills each part of an installation in turn while members write and are mailed, and compares what is there with what they were told. */
export function soak(directory: string, rounds: number, tell: (death: Death) => void = () => undefined): Promise<Soak> {
  return underLoad(directory, rounds, async ({ site, writers }) => {
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
    return { deaths, faults };
  });
}

/** Has members write while something is done to their installation; then lets them finish, looks whether all is there, and whether it would be seen if it were not. */
export async function underLoad(
  directory: string,
  seed: number,
  kill: (load: Load) => Promise<Pick<Soak, 'deaths' | 'faults'>>,
): Promise<Soak> {
  const sink = await MailSink.start();
  const site = await Site.start(directory, { SMTP_URL: sink.url, SESSION_SECRET: SECRET });
  try {
    await site.running();
    const writers = await Writers.begin(site, chanceOf(seed));
    const mails = await Mails.begin(site, sink);
    writers.start();
    const { deaths, faults: before } = await kill({ site, writers, mails });
    await writers.end();
    await mails.end();
    const { threadId } = writers;
    const faults = [...before, ...(await audit(writers, site.ask)), ...(await mails.faults(site.ask, threadId))];
    const unseen = [
      ...(await unseenDamages({ writers, mails }, (work) => site.takingBack(work))),
      ...(await mails.unseenDamages(site.ask, threadId)),
    ];
    const counts = { came: mails.count, unknown: await mails.unknown() };
    return { deaths, acknowledged: writers.mutations, mails: counts, faults, unseen, exitCode: await site.stop() };
  } finally {
    await site.stop();
    await sink.stop();
  }
}

import { accessSync, constants, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// This file runs outside Jest's own module system.
import './read-sources.mjs';

const { EmbeddedPostgres } = await import('../../libs/embedded-postgres/src/embedded-postgres.js');
// Written without types, for scripts that run before anything is built.
const { buildWeb } = (await import('../../scripts/build-web.mjs' as string)) as { buildWeb: () => Promise<void> };
const { findPostmaster, stopPostmaster } = await import('../../libs/embedded-postgres/src/postmaster.js');
const { isAlive } = await import('../../libs/platform/src/process/process-identity.js');

/** Linux's files in memory: a database is cloned there in a tenth of the time of a busy disk, and nothing waits until it is written. */
const MEMORY = '/dev/shm';
const TMPFS = 0x01021994;

/** The directories of tests carry the id of the process that made them. */
const DIRECTORY = /^commonplace-test-(\d+)-/;

/** Starts the one PostgreSQL of this test run, and sees to it that it goes with the run however that ends. */
export default async function globalSetup(): Promise<void> {
  await clearKilledRuns(tmpdir());
  // What specs and the programs that they start ask for their own files.
  process.env.TMPDIR ??= hasRoom(MEMORY) ? MEMORY : tmpdir();
  if (tmpdir() === MEMORY) await clearKilledRuns(MEMORY);
  await buildWeb();
  const directory = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
  const postgres = await EmbeddedPostgres.start({ directory, throwaway: true });
  process.env.TEST_DIRECTORY = directory;
  process.env.TEST_POSTGRES = JSON.stringify(postgres.connections);
  Object.assign(globalThis, {
    stopTestPostgres: async () => {
      await postgres.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  });
  process.once('exit', () => {
    if (isAlive(postgres.pid)) process.kill(postgres.pid, 'SIGQUIT');
    const clock = new Int32Array(new SharedArrayBuffer(4));
    for (let tries = 0; isAlive(postgres.pid) && tries < 250; tries += 1) Atomics.wait(clock, 0, 0, 20);
    rmSync(directory, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
}

/** Whether files of a whole run fit in there: a few hundred databases one after the other, and the log of one gigabyte or two. */
function hasRoom(memory: string): boolean {
  const GIGABYTE = 2 ** 30;
  try {
    accessSync(memory, constants.W_OK);
    const { type, bavail, bsize } = statfsSync(memory);
    return type === TMPFS && bavail * bsize >= 6 * GIGABYTE && process.availableMemory() >= 10 * GIGABYTE;
  } catch {
    return false;
  }
}

/** A run that was killed could not clean up: its servers and directories are removed here. */
async function clearKilledRuns(place: string): Promise<void> {
  for (const name of readdirSync(place)) {
    const pid = Number(DIRECTORY.exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const directory = join(place, name);
    try {
      const orphan = findPostmaster(join(directory, 'postgres'));
      if (orphan) await stopPostmaster(orphan.pid, 'immediate');
      rmSync(directory, { recursive: true, force: true });
    } catch {
      // Another user's: not ours to remove.
    }
  }
}

import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgres } from '#embedded-postgres';
import { type Config, ProcessLock, requireFolder, StartupError } from '#platform';
import type { Part, Run } from './kept-running.js';

/** How long a second start waits for an earlier one that is just stopping. */
const STOPPING_MILLISECONDS = 10_000;

/** The database that this installation works on, opened. */
export interface Installation {
  /** As the application connects. */
  url: string;
  /** As the migrations connect. */
  ownerUrl: string;
  /** The embedded PostgreSQL of its own, to be kept running at the same address; null for any other, and for one that is joined. */
  embedded: { run: Run; part: Part } | null;
  close(): Promise<void>;
}

/** The given database, or else an embedded PostgreSQL, which is started under the lock of the data directory. */
export async function openInstallation(config: Config): Promise<Installation> {
  if (config.databaseUrl) return given(config);
  requireFolder(config.dataDir);
  const lock = await takeLock(config.dataDir);
  try {
    const postgres = await EmbeddedPostgres.start({ directory: config.dataDir });
    const { connections } = postgres;
    let run = runOf(postgres);
    const part: Part = {
      name: 'PostgreSQL',
      whereToLook: `Its log is ${join(config.dataDir, 'postgres.log')}, that of the run before beside it.`,
      start: async () => {
        run = runOf(await EmbeddedPostgres.start({ directory: config.dataDir, port: connections.port }));
        return run;
      },
    };
    return {
      url: connections.applicationUrl(),
      ownerUrl: connections.ownerUrl(),
      embedded: { run, part },
      close: async () => {
        await run.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** As `openInstallation`, but joins a running `npm start` instead of refusing: for short programs such as `migrate`. */
export async function joinInstallation(config: Config): Promise<Installation> {
  if (config.databaseUrl || ProcessLock.holder(lockOf(config.dataDir)) === null) return openInstallation(config);
  const connections = EmbeddedPostgres.running(config.dataDir);
  if (!connections) throw new StartupError(`${config.dataDir} is just being opened or closed. Try again in a moment.`);
  return {
    url: connections.applicationUrl(),
    ownerUrl: connections.ownerUrl(),
    embedded: null,
    close: async () => undefined,
  };
}

function given(config: Config): Installation {
  return {
    url: config.databaseUrl,
    ownerUrl: config.databaseOwnerUrl ?? config.databaseUrl,
    embedded: null,
    close: async () => undefined,
  };
}

function runOf(postgres: EmbeddedPostgres): Run {
  return {
    works: Promise.resolve(true),
    ended: postgres.ended,
    gaveUp: false,
    lastWords: () => postgres.lastWords(),
    stop: () => postgres.stop(),
  };
}

async function takeLock(dataDir: string): Promise<ProcessLock> {
  const deadline = performance.now() + STOPPING_MILLISECONDS;
  for (let told = false; ; told = true) {
    const lock = ProcessLock.take(lockOf(dataDir));
    if (lock instanceof ProcessLock) return lock;
    if (performance.now() > deadline) {
      throw new StartupError(
        `Commonplace already runs on ${dataDir} (process ${lock.heldBy}). Stop that one first (Ctrl-C in its window), or set DATA_DIR and PORT to run another beside it.`,
      );
    }
    if (!told) console.log(`Process ${lock.heldBy} works on ${dataDir}; waiting in case it is just stopping …`);
    await delay(100);
  }
}

function lockOf(dataDir: string): string {
  return join(dataDir, 'start.lock');
}

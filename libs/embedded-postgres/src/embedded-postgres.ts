import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { StartupError, withFile } from '#platform';
import { Connections } from './connections.js';
import { createCredentials, readCredentials } from './credentials.js';
import { initialiseCluster } from './initialise.js';
import { takeOver } from './ownership.js';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { clearDataDirectory, findPostmaster, stopPostmaster } from './postmaster.js';
import { prepareCluster } from './prepare-cluster.js';
import { type Account, accountFor } from './unprivileged.js';

/** The major version whose files the installed binaries read. */
const VERSION = '18';

/** Long enough to replay the log after a crash. */
const START_MILLISECONDS = 120_000;

export interface EmbeddedPostgresOptions {
  /** Holds the cluster (`postgres/`), its log (`postgres.log`) and the passwords (`database-passwords.json`). */
  directory: string;
  /** Where it listens; anywhere that is free, where not given. */
  port?: number;
  /** For tests: faster, and a crash loses data. */
  throwaway?: boolean;
}

/**
 * A real PostgreSQL from npm, run as a child on 127.0.0.1 and a free port. It is a process group of its own: Ctrl-C
 * reaches the program that started it, which stops it last.
 *
 * Whoever starts one holds a lock on the directory (see ProcessLock): a server found running there is taken for one
 * that a killed parent left behind, and is stopped.
 */
export class EmbeddedPostgres {
  readonly connections: Connections;
  /** Resolves when the server ends, asked for or not, with a clause that says how. */
  readonly ended: Promise<string>;
  readonly #process: ChildProcess;
  readonly #log: string;
  readonly #throwaway: boolean;

  private constructor(process: ChildProcess, connections: Connections, log: string, throwaway: boolean) {
    this.#process = process;
    this.connections = connections;
    this.#throwaway = throwaway;
    this.#log = log;
    this.ended = exit(process).then(() =>
      process.signalCode ? `was ended by ${process.signalCode}` : `ended with code ${process.exitCode}`,
    );
  }

  /** The process id of the server. */
  get pid(): number {
    return this.#process.pid as number;
  }

  static async start({
    directory,
    port: wanted,
    throwaway = false,
  }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const place = resolve(directory);
    const data = join(place, 'postgres');
    const log = join(place, 'postgres.log');
    mkdirSync(place, { recursive: true });
    const binaries = await findPostgresBinaries();
    const account = accountFor(data, [binaries.postgres, binaries.initdb]);
    const passwords = join(place, 'database-passwords.json');
    await clearDataDirectory(data);
    let credentials = readCredentials(passwords);
    if (!existsSync(data)) {
      credentials ??= createCredentials(passwords);
      await initialiseCluster(binaries.initdb, account, data, credentials.postgres);
    }
    if (!credentials) {
      throw new StartupError(`${passwords} is missing, and without it the database in ${data} cannot be opened.`);
    }
    requireVersion(data);
    takeOver(data, account, (sentence) => console.error(sentence));
    const { server, port } = await launch(binaries, account, data, log, { wanted, throwaway });
    const embedded = new EmbeddedPostgres(server, new Connections(port, credentials), log, throwaway);
    try {
      await prepareCluster(embedded.connections);
    } catch (error) {
      await embedded.stop();
      throw error;
    }
    return embedded;
  }

  /** The connections of a server that another process runs in this directory, or null. */
  static running(directory: string): Connections | null {
    const place = resolve(directory);
    const server = findPostmaster(join(place, 'postgres'));
    const credentials = readCredentials(join(place, 'database-passwords.json'));
    return server?.ready && credentials ? new Connections(server.port, credentials) : null;
  }

  /** The process of the server that runs in this directory; null where there is none. */
  static runningAs(directory: string): number | null {
    return findPostmaster(join(resolve(directory), 'postgres'))?.pid ?? null;
  }

  /** The end of its log. */
  lastWords(): string {
    return lastLines(this.#log);
  }

  /** Ends all connections and stops the server: cleanly, or at once if its data is thrown away. */
  async stop(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      await stopPostmaster(this.pid, this.#throwaway ? 'immediate' : 'fast');
    }
    await this.ended;
  }
}

/** Starts the server, on another port if somebody took one that is not asked for in between. */
async function launch(
  binaries: PostgresBinaries,
  account: Account,
  data: string,
  log: string,
  { wanted, throwaway }: { wanted?: number; throwaway: boolean },
): Promise<{ server: ChildProcess; port: number }> {
  const deadline = performance.now() + START_MILLISECONDS;
  // What the run before said, should somebody ask why it ended.
  if (existsSync(log)) renameSync(log, log.replace(/\.log$/, '.previous.log'));
  for (;;) {
    const port = wanted ?? (await freePort());
    const { program, args, options } = account.command(binaries.postgres, ['-D', data, ...settings(port, throwaway)]);
    const output = openSync(log, 'w', 0o600);
    const server = spawn(program, args, { ...options, detached: true, stdio: ['ignore', output, output] });
    closeSync(output);
    if (await becomesReady(server, data, deadline)) return { server, port };
    const reason = lastLines(log);
    if (performance.now() > deadline) {
      throw new StartupError(`PostgreSQL did not start in ${START_MILLISECONDS / 1000} s. Its log ends:\n${reason}`);
    }
    // The backends of a killed server notice its death a moment later and let go of its memory then.
    if (/could not bind|could not create any TCP|pre-existing shared memory|lock file .* already exists/.test(reason)) {
      await new Promise((done) => setTimeout(done, 200));
      continue;
    }
    if (/No space left on device/.test(reason)) {
      throw new StartupError(`PostgreSQL cannot start because the disk that holds ${data} is full. Free some space.`);
    }
    throw new StartupError(
      `PostgreSQL did not start. Its log (${log}) ends as below. Where it names files that are damaged or missing, bring ${data} back from a backup.\n${reason}`,
    );
  }
}

function settings(port: number, throwaway: boolean): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: throwaway ? 200 : 100,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...(throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '2GB' } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function becomesReady(server: ChildProcess, data: string, deadline: number): Promise<boolean> {
  let over = false;
  void exit(server).then(() => {
    over = true;
  });
  while (!over) {
    const found = findPostmaster(data);
    if (found?.ready && found.pid === server.pid) return true;
    if (performance.now() > deadline) {
      server.kill('SIGQUIT');
      await exit(server);
      return false;
    }
    await new Promise((done) => setTimeout(done, 20));
  }
  return false;
}

/** Resolves when the process is over or could not be started. */
async function exit(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  await once(process, 'exit').catch(() => undefined);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

function lastLines(log: string): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
}

function requireVersion(data: string): void {
  const file = join(data, 'PG_VERSION');
  const found =
    existsSync(file) || !statSync(data).isDirectory() ? withFile(file, () => readFileSync(file, 'utf8').trim()) : '';
  if (found === VERSION) return;
  if (!/^\d{1,3}(?:\.\d)?$/.test(found)) {
    throw new StartupError(
      `${data} is no whole database: ${file} does not say which PostgreSQL wrote it. Bring the folder back from a backup; or, to begin anew without what was written, move it away.`,
    );
  }
  throw new StartupError(
    `${data} was written by PostgreSQL ${found}, and this is PostgreSQL ${VERSION}. Move the folder away, or start the version that wrote it and take its data over with pg_dump.`,
  );
}

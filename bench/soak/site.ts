import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedPostgres } from '#embedded-postgres';
import { commandOf, parentOf } from '#platform';

/** What can be killed. */
export type PartName = 'worker' | 'API' | 'supervisor' | 'PostgreSQL';

const PROGRAMS = { API: 'apps/api/src/main.js', worker: 'apps/worker/src/main.js' } as const;
/** Milliseconds between two looks. */
const LOOK = 25;
/** Milliseconds after which a site that does not come back is given up: a slow machine takes a tenth of it, and one that others use a half. */
const PATIENCE = 300_000;

/** Asks the database as its owner. */
export type Ask = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** An installation as `npm start` makes it, seen from outside: its processes, its address, its tables. Linux only. */
export class Site {
  output = '';
  readonly origin: string;
  #supervisor: ChildProcess;
  /** While the supervisor is killed and started again. */
  #away = false;

  private constructor(
    private readonly directory: string,
    private readonly port: number,
    /** Variables that its programs are given besides. */
    private readonly more: NodeJS.ProcessEnv,
  ) {
    this.origin = `http://127.0.0.1:${port}`;
    this.#supervisor = this.#spawn();
  }

  static async start(directory: string, more: NodeJS.ProcessEnv = {}): Promise<Site> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as { port: number };
    await new Promise((closed) => probe.close(closed));
    return new Site(directory, port, more);
  }

  /** Waits until it shows where it is. */
  async running(): Promise<void> {
    await this.until(async () => this.output.includes('Commonplace is running'));
  }

  #spawn(): ChildProcess {
    const { npm_lifecycle_event: _, ...inherited } = process.env;
    const env = {
      ...inherited,
      DATA_DIR: this.directory,
      PORT: String(this.port),
      NODE_ENV: 'development',
      DEMO: 'off',
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'silent',
      ...this.more,
    };
    this.output = '';
    const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    return child;
  }

  get isRunning(): boolean {
    return this.#supervisor.exitCode === null && this.#supervisor.signalCode === null;
  }

  /** The process of a part; null while there is none. */
  pidOf(part: PartName): number | null {
    const supervisor = this.#supervisor.pid as number;
    if (part === 'supervisor') return this.isRunning ? supervisor : null;
    if (part === 'PostgreSQL') return EmbeddedPostgres.runningAs(this.directory);
    const children = readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0 && parentOf(pid) === supervisor);
    return children.find((pid) => commandOf(pid)?.includes(PROGRAMS[part])) ?? null;
  }

  /**
   * Kills a part as the system does when it is out of memory, and waits until there is another one and the site reads, writes
   * and does its jobs. The supervisor is started again as its service manager would; all else has to come back by itself.
   * @returns milliseconds until the site answered again
   */
  async kill(part: PartName, write: () => Promise<void>): Promise<number> {
    const old = this.pidOf(part);
    if (old === null) throw new Error(`There is no ${part} to be killed.\n${this.output}`);
    const began = performance.now();
    this.#away = part === 'supervisor';
    process.kill(old, 'SIGKILL');
    if (part === 'supervisor') {
      await once(this.#supervisor, 'exit');
      this.#supervisor = this.#spawn();
      this.#away = false;
      // Until then it may be the old one's API that answers, for the last time.
      await this.running();
    }
    await this.until(async () => ![null, old].includes(this.pidOf(part)));
    await write();
    const answered = performance.now() - began;
    await this.#doesJobs();
    return answered;
  }

  /** Whether the worker works: a job that is due now is done. */
  async #doesJobs(): Promise<void> {
    await this.until(() =>
      this.ask(`select graphile_worker.add_job('forget-sessions', job_key := 'soak')`).then(() => true),
    );
    await this.until(async () => (await this.ask(`select from graphile_worker.jobs where key = 'soak'`)).length === 0);
  }

  readonly ask: Ask = (sql, values) => this.connected((ask) => ask(sql, values));

  /** Runs work in a transaction that is taken back, whatever it comes to. */
  takingBack(work: (ask: Ask) => Promise<void>): Promise<void> {
    return this.connected(async (ask) => {
      await ask('begin');
      try {
        await work(ask);
      } finally {
        await ask('rollback');
      }
    });
  }

  private async connected<Result>(work: (ask: Ask) => Promise<Result>): Promise<Result> {
    const client = new pg.Client(EmbeddedPostgres.running(this.directory)?.ownerUrl());
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(
        async <Row>(sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows as Row[],
      );
    } finally {
      await client.end();
    }
  }

  /** Waits for something; what fails meanwhile is not there yet. */
  async until(what: () => Promise<boolean>): Promise<void> {
    const deadline = performance.now() + PATIENCE;
    while (!(await what().catch(() => false))) {
      if (!this.isRunning && !this.#away) throw new Error(`npm start has ended:\n${this.output}`);
      if (performance.now() > deadline) throw new Error(`It did not come back. npm start says:\n${this.output}`);
      await sleep(LOOK);
    }
  }

  /** Asks it to stop. @returns its exit code */
  async stop(): Promise<number | null> {
    if (this.isRunning) {
      this.#supervisor.kill('SIGINT');
      await once(this.#supervisor, 'exit');
    }
    return this.#supervisor.exitCode;
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { nodeOptions } from '#platform';
import type { Operation } from './operation.js';

/** A server program under measurement, in a process of its own. */
export class Server {
  private constructor(
    readonly name: string,
    readonly url: string,
    private readonly process: ChildProcess,
  ) {}

  /**
   * Starts a compiled program beside this one, all of them as the product's are started, and waits until it answers.
   * @param more what its Node is to be started with besides
   */
  static async start(
    name: string,
    program: string,
    port: number,
    environment: Record<string, string>,
    more: readonly string[] = [],
  ): Promise<Server> {
    const child = spawn(process.execPath, [...nodeOptions, ...more, fileURLToPath(new URL(program, import.meta.url))], {
      env: { ...process.env, ...environment, PORT: String(port) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const url = `http://127.0.0.1:${port}/graphql`;
    for (let tries = 0; tries < 600; tries++) {
      if (child.exitCode !== null) throw new Error(`${name} did not start`);
      const answered = await fetch(url, { method: 'POST' }).then(
        () => true,
        () => false,
      );
      if (answered) return new Server(name, url, child);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${name} does not answer`);
  }

  get pid(): number {
    return this.process.pid as number;
  }

  /** Sends a message to the program, which answers each with one of its own. */
  tell<Answer>(message: string): Promise<Answer> {
    const answer = new Promise<Answer>((resolve) => this.process.once('message', (given) => resolve(given as Answer)));
    this.process.send(message);
    return answer;
  }

  /** The data of an operation that must succeed. Without a token it is a visitor's. */
  async ask<Data>(token: string | null, operation: Operation): Promise<Data> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(operation),
    });
    const answer = await response.text();
    if (response.status !== 200 || answer.includes('"errors"')) throw new Error(`${this.name}: ${answer}`);
    return (JSON.parse(answer) as { data: Data }).data;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    await ended;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

const TICKS = 100;

/** Seconds of CPU that a process has used. Linux only. */
export function cpuSeconds(pid: number): number {
  const { own } = secondsOf(pid);
  return own;
}

/** The same for PostgreSQL: its main process, every backend that lives now, and all that have ended. One of them may end meanwhile. */
export function postgresCpuSeconds(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  const living = children.reduce((sum, child) => sum + (secondsOfLiving(Number(child)) ?? 0), 0);
  const { own, ended } = secondsOf(pid);
  return own + ended + living;
}

/** What a process used itself, and what its children did that have ended. */
function secondsOf(pid: number): { own: number; ended: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ') ?? [];
  const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map((ticks) => Number(ticks) / TICKS);
  return { own: (user as number) + (system as number), ended: (endedUser as number) + (endedSystem as number) };
}

function secondsOfLiving(pid: number): number | undefined {
  try {
    return cpuSeconds(pid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether this machine has one. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of its own, to be stopped in the middle and to go on. */
export class OwnRedis {
  private constructor(
    private readonly server: ChildProcess,
    private readonly directory: string,
    private readonly port: number,
  ) {}

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** @param given the port of one that was stopped, to come back where it was */
  static async start(given?: number): Promise<OwnRedis> {
    const directory = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
    const port = given ?? (await freePort());
    const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no', dir: directory };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const server = spawn('redis-server', args, { stdio: 'ignore' });
    while (!(await listens(port))) await sleep(20);
    return new OwnRedis(server, directory, port);
  }

  /** Takes connections and bytes, as the kernel does for it, and answers nothing. */
  hang(): void {
    this.server.kill('SIGSTOP');
  }

  goOn(): void {
    this.server.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    if (this.server.exitCode === null && this.server.signalCode === null) {
      this.server.kill('SIGKILL');
      await once(this.server, 'exit');
    }
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Another one in its place, which knows nothing of what this one did. */
  async replaced(): Promise<OwnRedis> {
    await this.stop();
    return OwnRedis.start(this.port);
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    socket.once('connect', () => socket.destroy());
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

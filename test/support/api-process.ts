import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { transformFile } from '@swc/core';
import { nodeOptions } from '#platform';
import type { TestDatabase } from './database.js';

/** The API as a program of its own, built as `npm run build` builds it, for what only a process can show. */
export class ApiProcess {
  private child: ChildProcess;

  private constructor(
    readonly origin: string,
    readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {
    this.child = this.spawn();
  }

  static async start(database: TestDatabase, env: NodeJS.ProcessEnv = {}): Promise<ApiProcess> {
    const folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
    await build(folder);
    return ApiProcess.run(database, folder, env);
  }

  /** Another copy of the same program, on the same database and files. */
  async another(database: TestDatabase): Promise<ApiProcess> {
    return ApiProcess.run(database, this.folder, {});
  }

  private static async run(database: TestDatabase, folder: string, env: NodeJS.ProcessEnv): Promise<ApiProcess> {
    const port = await freePort();
    const started = new ApiProcess(`http://127.0.0.1:${port}`, folder, {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      DATA_DIR: join(folder, 'data'),
      PORT: String(port),
      RATE_LIMITS: 'off',
      ...env,
    });
    await started.ready();
    return started;
  }

  private spawn(): ChildProcess {
    return spawn(process.execPath, [...nodeOptions, 'dist/apps/api/src/main.js'], {
      cwd: this.folder,
      env: this.env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  private async ready(): Promise<void> {
    const answers = () =>
      fetch(`${this.origin}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      );
    while (!(await answers())) {
      if (this.child.exitCode !== null) throw new Error('The API ended before it was ready.');
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** Asks it to end, as an upgrade does, and starts it anew on the same port. Resolves when it is ready. */
  async restart(): Promise<void> {
    await this.end();
    this.child = this.spawn();
    await this.ready();
  }

  /** The most memory that it has ever had, in megabytes: what the operating system has counted, between any two looks too. */
  async peak(): Promise<number> {
    this.child.send('peak');
    const [kilobytes] = await once(this.child, 'message');
    return (kilobytes as number) / 1024;
  }

  async stop(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async end(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}

/** Asked for it, the program tells its peak. */
const TELL = `process.on('message', () => process.send(process.resourceUsage().maxRSS)); process.channel.unref();\n`;

async function build(folder: string): Promise<void> {
  const sources = globSync(['apps/{api,web}/src/**/*.{ts,tsx}', 'libs/*/src/**/*.ts']).filter(
    (path) => !/\.spec\.tsx?$/.test(path),
  );
  await Promise.all(
    sources.map(async (path) => {
      const target = join(folder, 'dist', path.replace(/\.tsx?$/, '.js'));
      const { code } = await transformFile(path, { sourceMaps: false });
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, path === join('apps', 'api', 'src', 'main.ts') ? TELL + code : code);
    }),
  );
  symlinkSync(resolve('dist', 'web'), join(folder, 'dist', 'web'));
  const { type, imports } = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type, imports }));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { transformFile } from '@swc/core';
import type { TestDatabase } from './database.js';

/** The API as a program of its own, built as `npm run build` builds it, for what only a process can show. */
export class ApiProcess {
  private constructor(
    readonly origin: string,
    readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(database: TestDatabase, env: NodeJS.ProcessEnv = {}): Promise<ApiProcess> {
    const folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
    await build(folder);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const child = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        DATABASE_URL: database.url,
        DATA_DIR: join(folder, 'data'),
        PORT: String(port),
        RATE_LIMITS: 'off',
        ...env,
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const started = new ApiProcess(origin, folder, child);
    while (
      !(await fetch(`${origin}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      ))
    ) {
      if (child.exitCode !== null) throw new Error('The API ended before it was ready.');
      await new Promise((done) => setTimeout(done, 50));
    }
    return started;
  }

  /** The most memory that it has ever had, in megabytes: what the operating system has counted, between any two looks too. */
  async peak(): Promise<number> {
    this.child.send('peak');
    const [kilobytes] = await once(this.child, 'message');
    return (kilobytes as number) / 1024;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      this.child.kill('SIGTERM');
      await once(this.child, 'exit');
    }
    rmSync(this.folder, { recursive: true });
  }
}

/** Asked for it, the program tells its peak. */
const TELL = `process.on('message', () => process.send(process.resourceUsage().maxRSS)); process.channel.unref();\n`;

async function build(folder: string): Promise<void> {
  const sources = globSync(['apps/api/src/**/*.ts', 'libs/*/src/**/*.ts']).filter((path) => !path.endsWith('.spec.ts'));
  await Promise.all(
    sources.map(async (path) => {
      const target = join(folder, 'dist', path.replace(/\.ts$/, '.js'));
      const { code } = await transformFile(path, { sourceMaps: false });
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, path === join('apps', 'api', 'src', 'main.ts') ? TELL + code : code);
    }),
  );
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

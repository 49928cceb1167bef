import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The nginx of this machine, where there is one. */
export function findNginx(): string | null {
  for (const program of ['nginx', '/usr/sbin/nginx']) {
    try {
      execFileSync(program, ['-v'], { stdio: 'ignore' });
      return program;
    } catch {
      // The next place.
    }
  }
  return null;
}

/** What the shipped configuration has to be told on a machine without Docker: addresses, and nothing of how it passes requests on. */
export function onThisMachine(configuration: string, port: number, copies: readonly string[], folder: string): string {
  const replace = (text: string, what: RegExp, by: string | ((...found: string[]) => string)) => {
    const found = text.match(new RegExp(what, 'g'))?.length;
    if (found !== 1) throw new Error(`${what} stands ${found ?? 0} times in deploy/nginx.conf, and not once.`);
    return text.replace(what, by as string);
  };
  // Free nginx resolves a name again since 1.27.3; here the copies have addresses that stay.
  const servers = (_all: string, rest: string) => copies.map((copy) => `server ${copy}${rest};`).join(' ');
  let text = replace(configuration, /server api:3000 resolve([^;]*);/, servers);
  text = replace(text, /listen 80;/, `listen 127.0.0.1:${port};`);
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => {
    const path = join(folder, kind);
    return `${kind}_temp_path ${path};`;
  });
  return replace(text, /http \{/, `http { ${folders.join(' ')}`);
}

/** nginx with the configuration that is shipped, in front of copies of the API. */
export class Nginx {
  private constructor(
    readonly origin: string,
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(program: string, copies: readonly string[]): Promise<Nginx> {
    const folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
    const port = await freePort();
    const path = join(folder, 'nginx.conf');
    mkdirSync(join(folder, 'logs'));
    writeFileSync(path, onThisMachine(readFileSync('deploy/nginx.conf', 'utf8'), port, copies, folder));
    const account = process.getuid?.() === 0 ? ' user root;' : '';
    const global = `daemon off; error_log stderr crit; pid ${join(folder, 'pid')};${account}`;
    const child = spawn(program, ['-p', folder, '-c', path, '-g', global], { stdio: ['ignore', 'inherit', 'inherit'] });
    const nginx = new Nginx(`http://127.0.0.1:${port}`, folder, child);
    for (;;) {
      if (child.exitCode !== null) throw new Error('nginx ended before it answered.');
      if (await fetch(`${nginx.origin}/metrics`).catch(() => null)) return nginx;
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      this.child.kill('SIGTERM');
      await once(this.child, 'exit');
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  await new Promise((closed) => probe.close(closed));
  return port;
}

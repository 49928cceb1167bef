import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Account, accountFor } from '../../../libs/embedded-postgres/src/unprivileged.js';
import type { TestDatabase } from '../../support/database.js';

/** Where Debian and its kin put the programs of the newest PostgreSQL that is installed; undefined where there is none. */
export const DEBIAN_PROGRAMS = globSync('/usr/lib/postgresql/*/bin/postgres')
  .map((path) => path.replace(/postgres$/, ''))
  .toSorted((one, other) => Number(one.split('/')[4]) - Number(other.split('/')[4]))
  .at(-1);

/** A PostgreSQL that somebody else has installed, with the roles and the database that `docs/operations.md` asks for. */
export class DebianPostgres {
  private databases = 0;

  private constructor(
    private readonly port: number,
    private readonly folder: string,
    private readonly stopServer: () => Promise<void>,
  ) {}

  static async start(programs: string): Promise<DebianPostgres> {
    const folder = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
    const data = join(folder, 'cluster');
    const account = accountFor(data, [join(programs, 'initdb')]);
    if (account.owner) chownSync(folder, account.owner.uid, account.owner.gid);
    const init = ['--pgdata', data, '--auth', 'trust', '--username', 'postgres', '--encoding', 'UTF8', '--no-sync'];
    const { program, args, options } = account.command(join(programs, 'initdb'), [...init, '--locale', 'C.UTF-8']);
    await promisify(execFile)(program, args, { ...options, cwd: '/' });
    const port = await freePort();
    const stop = serve(account, programs, data, folder, port);
    const server = new DebianPostgres(port, folder, stop);
    await server.asSuperuser(
      'postgres',
      'CREATE ROLE commonplace_app NOLOGIN',
      `CREATE ROLE commonplace_owner LOGIN PASSWORD 'one' IN ROLE commonplace_app`,
      `CREATE ROLE commonplace_app_login LOGIN PASSWORD 'another' IN ROLE commonplace_app`,
    );
    return server;
  }

  /** An empty database, made as the superuser makes it. */
  async createDatabase(): Promise<TestDatabase> {
    const name = `commonplace_${this.databases++}`;
    await this.asSuperuser(
      'postgres',
      `CREATE DATABASE ${name} OWNER commonplace_owner ENCODING 'UTF8' TEMPLATE template0`,
      `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
      `GRANT CONNECT ON DATABASE ${name} TO commonplace_app`,
    );
    const url = (login: string) => `postgres://${login}@127.0.0.1:${this.port}/${name}`;
    return {
      url: url('commonplace_app_login:another'),
      ownerUrl: url('commonplace_owner:one'),
      superuserUrl: url('postgres'),
      drop: () => this.asSuperuser('postgres', `DROP DATABASE ${name} WITH (FORCE)`),
    };
  }

  async stop(): Promise<void> {
    await this.stopServer();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Waits, at first, until the server lets anybody in. */
  private async asSuperuser(database: string, ...statements: string[]): Promise<void> {
    for (let tries = 1; ; tries++) {
      const client = new pg.Client(`postgres://postgres@127.0.0.1:${this.port}/${database}`);
      try {
        await client.connect();
        for (const statement of statements) await client.query(statement);
        return;
      } catch (error) {
        const { code } = error as { code?: string };
        if ((code !== 'ECONNREFUSED' && code !== '57P03') || tries === 300) throw error;
        await new Promise((done) => setTimeout(done, 100));
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }
}

function serve(account: Account, programs: string, data: string, folder: string, port: number): () => Promise<void> {
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off'];
  const given = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const { program, args, options } = account.command(join(programs, 'postgres'), given);
  const child = spawn(program, args, { ...options, cwd: '/', stdio: 'ignore' });
  const ended = once(child, 'exit');
  const end = () => child.kill('SIGQUIT');
  process.once('exit', end);
  return async () => {
    end();
    await ended;
    process.off('exit', end);
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Connections } from '../libs/embedded-postgres/src/connections.js';
import { EmbeddedPostgres } from '../libs/embedded-postgres/src/embedded-postgres.js';
import { findPostgresBinaries } from '../libs/embedded-postgres/src/postgres-binaries.js';
import { findPostmaster, stopPostmaster } from '../libs/embedded-postgres/src/postmaster.js';
import { accountFor } from '../libs/embedded-postgres/src/unprivileged.js';
import { migrate } from '../libs/platform/src/database/migrate.js';

/** A PostgreSQL of its own with a streaming replica, both real. */
export class StreamingReplica {
  private constructor(
    private readonly directory: string,
    private readonly primary: EmbeddedPostgres,
    private readonly standby: ChildProcess,
    /** Of the primary's database, and of the replica's: as the application, as the owner and as the superuser. */
    readonly urls: Readonly<
      Record<'primary' | 'replica' | 'primaryOwner' | 'primarySuperuser' | 'replicaSuperuser', string>
    >,
  ) {}

  static async start(): Promise<StreamingReplica> {
    const directory = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
    const primary = await EmbeddedPostgres.start({ directory: join(directory, 'primary'), throwaway: true });
    await migrate(primary.connections.ownerUrl());
    const data = join(directory, 'replica');
    await copy(primary, join(directory, 'primary', 'postgres'), data);
    const replica = new Connections(await freePort(), primary.connections.credentials);
    const standby = await serve(data, join(directory, 'primary', 'postgres'), replica.port);
    return new StreamingReplica(directory, primary, standby, {
      primary: primary.connections.applicationUrl(),
      replica: replica.applicationUrl(),
      primaryOwner: primary.connections.ownerUrl(),
      primarySuperuser: primary.connections.superuserUrl('commonplace'),
      replicaSuperuser: replica.superuserUrl('commonplace'),
    });
  }

  /** The replica is gone from one moment to the next. */
  loseReplica(): void {
    this.standby.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    if (this.standby.exitCode === null && this.standby.signalCode === null)
      await stopPostmaster(this.standby.pid as number, 'immediate');
    await this.primary.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** Copies a server's files while it runs, as a backup does. */
async function copy({ connections }: EmbeddedPostgres, from: string, to: string): Promise<void> {
  const client = new pg.Client(connections.superuserUrl());
  await client.connect();
  await client.query(`select pg_backup_start('replica', true)`);
  cpSync(from, to, { recursive: true, filter: (path) => basename(path) !== 'postmaster.pid' });
  const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
  await client.end();
  const { port, credentials } = connections;
  writeFileSync(join(to, 'backup_label'), rows[0]?.labelfile ?? '');
  writeFileSync(join(to, 'standby.signal'), '');
  writeFileSync(
    join(to, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${port} user=postgres password=${credentials.postgres}'\n`,
  );
}

async function serve(data: string, like: string, port: number): Promise<ChildProcess> {
  const { postgres } = await findPostgresBinaries();
  const account = accountFor(like, [postgres]);
  if (account.owner) giveTo(data, account.owner);
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
  const { program, args, options } = account.command(postgres, ['-D', data, ...settings.flatMap((one) => ['-c', one])]);
  const server = spawn(program, args, { ...options, detached: true, stdio: 'ignore' });
  while (!findPostmaster(data)?.ready) {
    if (server.exitCode !== null) throw new Error('The replica did not start.');
    await sleep(20);
  }
  return server;
}

function giveTo(path: string, { uid, gid }: { uid: number; gid: number }): void {
  chownSync(path, uid, gid);
  for (const entry of readdirSync(path, { recursive: true })) chownSync(join(path, String(entry)), uid, gid);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return port;
}

import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { isAlive, waitForExit } from '#platform';
import { EmbeddedPostgres } from './embedded-postgres.js';

describe('the embedded PostgreSQL', () => {
  let directory: string;
  const started: EmbeddedPostgres[] = [];

  async function start(): Promise<EmbeddedPostgres> {
    const postgres = await EmbeddedPostgres.start({ directory });
    started.push(postgres);
    return postgres;
  }

  async function ask<T>(url: string, sql: string): Promise<T[]> {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query(sql)).rows as T[];
    } finally {
      await client.end();
    }
  }

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), `commonplace-test-${process.pid}-`));
  });

  afterEach(async () => {
    for (const postgres of started.splice(0)) await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('keeps the owner and the application apart, and the data over a restart', async () => {
    const first = await start();
    await ask(first.connections.ownerUrl(), 'CREATE TABLE kept AS SELECT 1 AS one');
    await ask(first.connections.ownerUrl(), 'GRANT SELECT ON kept TO commonplace_app');
    await first.stop();
    const second = await start();
    const application = second.connections.applicationUrl();
    expect(await ask(application, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await expect(ask(application, 'DROP TABLE kept')).rejects.toThrow('must be owner');
    await expect(ask(application, 'CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
    expect(statSync(join(directory, 'database-passwords.json')).mode & 0o777).toBe(0o600);
  });

  it('sorts by code point and speaks UTF-8 and UTC everywhere', async () => {
    const { connections } = await start();
    const [settings] = await ask(
      connections.applicationUrl(),
      `SELECT current_setting('server_encoding') AS encoding, current_setting('timezone') AS zone,
              (SELECT string_agg(word, '' ORDER BY word) FROM (VALUES ('b'), ('B'), ('ä'), ('a')) AS v(word)) AS sorted`,
    );
    expect(settings).toEqual({ encoding: 'UTF8', zone: 'UTC', sorted: 'Babä' });
  });

  it('stops a server that a killed parent left behind and opens its data', async () => {
    const orphan = await start();
    await ask(orphan.connections.ownerUrl(), 'CREATE TABLE kept AS SELECT 1 AS one');
    const next = await start();
    expect(isAlive(orphan.pid)).toBe(false);
    expect(await ask(next.connections.ownerUrl(), 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('opens the data of a server that was itself killed', async () => {
    const killed = await start();
    await ask(killed.connections.ownerUrl(), 'CREATE TABLE kept AS SELECT 1 AS one');
    process.kill(killed.pid, 'SIGKILL');
    await waitForExit(killed.pid, 5_000);
    const next = await start();
    expect(await ask(next.connections.ownerUrl(), 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('takes no notice of a stale pid file, even if its id now belongs to another program', async () => {
    await (await start()).stop();
    writeFileSync(join(directory, 'postgres', 'postmaster.pid'), `${process.pid}\n${directory}\n1\n5432\n`);
    const next = await start();
    expect(await ask(next.connections.ownerUrl(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('starts over an interrupted first start', async () => {
    mkdirSync(join(directory, 'postgres.initialising', 'cluster', 'base'), { recursive: true });
    writeFileSync(join(directory, 'postgres.initialising', 'cluster', 'PG_VERSION'), '18\n');
    const { connections } = await start();
    expect(await ask(connections.ownerUrl(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says what to do with data of another version', async () => {
    await (await start()).stop();
    writeFileSync(join(directory, 'postgres', 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(/written by PostgreSQL 17.*pg_dump/);
  });

  it('tells another process where a running server is, and nothing once it is stopped', async () => {
    const postgres = await start();
    expect(EmbeddedPostgres.running(directory)).toEqual(postgres.connections);
    await postgres.stop();
    expect(EmbeddedPostgres.running(directory)).toBeNull();
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { limits } from '#kernel';
import { StreamingReplica } from '../../../../bench/streaming-replica.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { FaultyProxy } from '../../../../test/support/faulty-proxy.js';
import { sql } from '../../../../test/support/sql.js';
import { connect } from './connect.js';
import type { Database } from './database.js';
import type { Pulse } from './pulse.js';
import { type Place, Replica } from './replica.js';

const WHO = 'select current_database() as name, pg_is_in_recovery() as copied';
const BAD = 'select 1 / $1::integer as number';

/** Tries until it holds; Jest's own limit of time is the end of patience. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}

/** Milliseconds: as long as in service, since here a database is silent. */
Object.assign(limits.database, { answer: 1_000 });

describe('a replica that is lost', () => {
  let primary: TestDatabase;
  let other: TestDatabase;
  let proxy: FaultyProxy;
  let database: Database;

  // Two databases of one server show by their names which of them answers.
  beforeAll(async () => {
    primary = await createTestDatabase();
    other = await createTestDatabase();
    proxy = await FaultyProxy.to(other.url);
    database = await connect({ url: primary.url, replicaUrls: [proxy.url], entities: [] });
  });
  afterEach(async () => {
    proxy.mend();
    await until(() => database.replicaFaults.length === 0);
  });
  afterAll(async () => {
    await database?.close();
    await proxy?.close();
    await primary?.drop();
    await other?.drop();
  });

  const nameOf = ({ url }: TestDatabase) => new URL(url).pathname.slice(1);
  const visitors = () => database.readerFor({ memberId: null });
  const read = async () => (await visitors().row<{ name: string }>(sql(WHO)))?.name;
  const readMany = () => Promise.all(Array.from({ length: 40 }, read));

  it('lets every visitor read from the primary, those who wait for it as well, until it is back', async () => {
    expect(await read()).toBe(nameOf(other));
    const begun = readMany();
    proxy.cut();
    for (const name of await begun) expect([nameOf(primary), nameOf(other)]).toContain(name);
    expect(await readMany()).toEqual(Array(40).fill(nameOf(primary)));
    expect(database.replicaFaults).toEqual(['does not answer']);
    proxy.mend();
    await until(async () => (await read()) === nameOf(other));
  });

  it('is not asked by any request while it is away, and keeps nobody waiting that hangs', async () => {
    await readMany();
    proxy.silence();
    expect(await readMany()).toEqual(Array(40).fill(nameOf(primary)));
    const made = proxy.made;
    for (let round = 0; round < 5; round++) expect(await readMany()).toEqual(Array(40).fill(nameOf(primary)));
    // Nobody but who looks after it opens one, each time that it looks.
    expect(proxy.made - made).toBeLessThan(limits.database.connections);
  });

  it('is no excuse to ask twice what is wrong anywhere', async () => {
    let asked = 0;
    const count = () => void asked++;
    database.pool.on('acquire', count);
    await expect(visitors().rows(sql(BAD, [0]))).rejects.toThrow('division by zero');
    database.pool.off('acquire', count);
    expect(asked).toBe(0);
  });

  it('is no hindrance to begin with', async () => {
    proxy.cut();
    const late = await connect({ url: primary.url, replicaUrls: [proxy.url], entities: [] });
    expect(await late.readerFor({ memberId: null }).row(sql(WHO))).toMatchObject({ name: nameOf(primary) });
    await late.close();
  });
});

describe('a replica that is closed', () => {
  const end: () => Promise<void> = pg.Pool.prototype.end;
  const failures: unknown[] = [];
  let server: TestDatabase;

  beforeAll(async () => {
    server = await createTestDatabase();
    pg.Pool.prototype.end = function watched(this: pg.Pool) {
      const ended = end.call(this);
      ended.catch((error) => failures.push(error));
      return ended;
    } as typeof end;
  });
  beforeEach(() => {
    failures.length = 0;
  });
  afterAll(async () => {
    pg.Pool.prototype.end = end;
    await server?.drop();
  });

  it('while it is looked at ends its connections once, after the look', async () => {
    let hearPrimary: (place: Place) => void = () => undefined;
    const primary = { ask: () => new Promise<Place>((resolve) => (hearPrimary = resolve)) };
    const replica = new Replica({ connectionString: server.url }, primary as unknown as Pulse<Place>);
    const place = { place: '0/0', installation: 'another' };
    const first = replica.watch();
    hearPrimary(place);
    await first;
    expect(replica.fault).toBe(null);

    const second = replica.watch();
    const order: string[] = [];
    const closed = replica.close().then(() => order.push('closed'));
    await sleep(100);
    order.push('heard');
    hearPrimary(place);
    await Promise.all([second, closed]);
    await sleep(100);
    expect([failures, order]).toEqual([[], ['heard', 'closed']]);
  });

  it('and then turns out to be lost ends no connection again', async () => {
    const primary = { ask: async () => ({ place: '0/0', installation: 'another' }) };
    const replica = new Replica({ connectionString: server.url }, primary as unknown as Pulse<Place>);
    await replica.watch();
    const lost = replica.rows(sql('select pg_terminate_backend(pg_backend_pid())'));
    await Promise.all([expect(lost).rejects.toThrow(), replica.close(), replica.close()]);
    expect(failures).toEqual([]);
  });
});

describe('a replica that streams', () => {
  let servers: StreamingReplica;
  let database: Database;
  let primary: pg.Client;
  let replica: pg.Client;

  beforeAll(async () => {
    servers = await StreamingReplica.start();
    database = await connect({ url: servers.urls.primary, replicaUrls: [servers.urls.replica], entities: [] });
    primary = new pg.Client(servers.urls.primarySuperuser);
    replica = new pg.Client(servers.urls.replicaSuperuser);
    await primary.connect();
    await replica.connect();
    await primary.query('create table mark (at integer)');
  });
  afterAll(async () => {
    await database?.close();
    await primary?.end();
    await replica?.end();
    await servers?.stop();
  });

  const copied = async () =>
    (await database.readerFor({ memberId: null }).row<{ copied: boolean }>(sql(WHO)))?.copied ?? null;

  it('is read from by visitors, and by nobody else', async () => {
    await until(async () => (await copied()) === true);
    expect(await database.readerFor({ memberId: 'somebody' }).row(sql(WHO))).toMatchObject({ copied: false });
  });

  it('is not behind because nobody writes, nor at the end of a segment of the log', async () => {
    await primary.query('select pg_switch_wal()');
    await sleep(4_000);
    expect([database.replicaFaults, await copied()]).toEqual([[], true]);
  });

  it('is not read from while it is behind, and is again when it has caught up', async () => {
    await replica.query('select pg_wal_replay_pause()');
    await primary.query('insert into mark values (1)');
    await until(() => database.replicaFaults.includes('lags behind'));
    expect(await copied()).toBe(false);
    await replica.query('select pg_wal_replay_resume()');
    await until(async () => (await copied()) === true);
    expect(database.replicaFaults).toEqual([]);
  });
});

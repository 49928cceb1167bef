import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import pg from 'pg';
import { limits } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { FaultyProxy } from '../../../../test/support/faulty-proxy.js';
import { sql } from '../../../../test/support/sql.js';
import { connect } from './connect.js';
import type { Database } from './database.js';
import { SecondConnection } from './guarded-pool.js';
import { troubleOf } from './unavailable.js';

const SHARED = 3;
const VIEWER = { memberId: 'somebody' };
const WHO = 'select pg_backend_pid() as pid, $1::integer as number';
const SLOW = 'select pg_backend_pid() as pid, $1::integer as number from pg_sleep(0.3)';
/** Another statement that is as slow. */
const ALSO_SLOW = 'select pg_sleep(0.3), pg_backend_pid() as pid, $1::integer as number';
const BAD = 'select 1 / $1::integer as number';
const WRITE = `insert into attempt (key, used, resets_at) values ('k', 1, to_timestamp(0))`;

interface Answered {
  pid: number;
  number: number;
}

/** Milliseconds that a statement may take there, and in which a connection must have said something more. */
function bounds(statement: number, silence: number): void {
  jest.replaceProperty(limits.database.pipelines as { statement: number }, 'statement', statement);
  jest.replaceProperty(limits.database as { silence: number }, 'silence', silence);
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}

describe('connections that quick reads share', () => {
  let test: TestDatabase;
  let outside: pg.Client;
  let database: Database;
  let shared: ReadonlySet<number>;

  const opened = async (url = test.url) => {
    const own = await connect({ url, entities: [], pipelines: SHARED });
    await own.open();
    return own;
  };
  const ask = (text: string, value: number, from = database) =>
    from.readerFor(VIEWER).row<Answered>(sql(text, [value])) as Promise<Answered>;
  const many = (count: number, from = database) =>
    Promise.all(Array.from({ length: count }, (_, at) => ask(WHO, at, from)));
  const pidsOf = async (from: Database) =>
    new Set((await many(SHARED * limits.database.pipelines.waiting, from)).map(({ pid }) => pid));
  /** One after the other, each while those before it run: every connection has its share of them. */
  const spread = async (count: number, text: string, from = database) => {
    const asked: Array<Promise<Answered>> = [];
    for (let at = 0; at < count; at++) {
      asked.push(ask(text, at, from));
      await sleep(3 * limits.database.pipelines.prompt);
    }
    return asked;
  };
  const until3Open = (from = database) =>
    until(async () => {
      await many(1, from);
      return from.shared.open === SHARED;
    });

  beforeAll(async () => {
    test = await createTestDatabase();
    outside = new pg.Client(test.superuserUrl);
    await outside.connect();
  });
  beforeEach(async () => {
    bounds(10_000, 10_000);
    database = await opened();
    shared = await pidsOf(database);
  });
  afterEach(async () => {
    await database.close();
    jest.restoreAllMocks();
  });
  afterAll(async () => {
    await outside?.end();
    await test?.drop();
  });

  it('are used one after the other, as far as one has enough before it', async () => {
    const { together } = limits.database.pipelines;
    const used = async (count: number) => new Set((await many(count)).map(({ pid }) => pid)).size;
    expect([await used(together), await used(together + 1), await used(SHARED * together)]).toEqual([1, 2, SHARED]);
  });

  it('leave alone one that is at something that takes long', async () => {
    const [slow] = await spread(1, SLOW);
    const quick = await many(4);
    expect(quick.map(({ pid }) => pid)).not.toContain((await slow)?.pid);
  });

  it('are few, all used, and part of those that a process may have', async () => {
    expect([shared.size, database.shared.open]).toEqual([SHARED, SHARED]);
    expect(database.pool.totalCount).toBe(limits.database.connections - SHARED);
  });

  it('give each its own rows, however many ask at once', async () => {
    const answers = await many(40);
    expect(answers.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, at) => at));
    expect(answers.filter(({ pid }) => shared.has(pid)).length).toBeGreaterThan(SHARED);
  });

  it('send what is asked in one turn together', async () => {
    const number = SHARED * limits.database.pipelines.waiting;
    await many(number);
    const written = jest.spyOn(Socket.prototype as unknown as { _writev(): void }, '_writev');
    await many(number);
    expect(written).toHaveBeenCalledTimes(SHARED);
  });

  it('are not used for what is said to be slow, nor by what is asked of the database at large', async () => {
    const slow = await database.readerFor(VIEWER, 'slow').row<Answered>(sql(WHO, [1]));
    const large = await database.row<Answered>(sql(WHO, [1]));
    expect([slow, large].map((one) => shared.has(one?.pid as number))).toEqual([false, false]);
  });

  it('refuse a write, so that whatever is asked there may be asked again', async () => {
    await expect(database.readerFor(VIEWER).rows(sql(WRITE))).rejects.toMatchObject({ code: '25006' });
  });

  it('refuse whoever has a connection for a transaction', async () => {
    await expect(database.transaction(() => ask(WHO, 1))).rejects.toThrow(SecondConnection);
  });

  it('answer what was sent with a statement that fails, or cannot be prepared', async () => {
    const failing = ['select nonsense', 'not even SQL'].flatMap((text) =>
      [1, 2, 3].map(() => database.readerFor(VIEWER).rows(sql(text))),
    );
    const divided = [0, 0, 0].map((by) => database.readerFor(VIEWER).rows(sql(BAD, [by])));
    const others = many(12);
    const codes = (await Promise.allSettled([...failing, ...divided])).map((one) =>
      one.status === 'rejected' ? one.reason.code : 'answered',
    );
    expect(codes).toEqual([...Array(3).fill('42703'), ...Array(3).fill('42601'), ...Array(3).fill('22012')]);
    expect((await others).map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, at) => at));
    expect(await database.readerFor(VIEWER).row(sql(BAD, [1]))).toEqual({ number: 1 });
  });

  it('end what takes too long there, answer those behind it, and ask it again elsewhere', async () => {
    bounds(100, 10_000);
    const own = await opened();
    const pids = await pidsOf(own);
    const order: string[] = [];
    const slow = (await spread(SHARED, SLOW, own)).map((one) => one.finally(() => order.push('slow')));
    const quick = many(SHARED * 2, own).finally(() => order.push('quick'));
    for (const { pid } of await quick) expect(pids).toContain(pid);
    for (const { pid } of await Promise.all(slow)) expect(pids).not.toContain(pid);
    expect(order).toEqual(['quick', ...Array(SHARED).fill('slow')]);
    await own.close();
  });

  it('are not tried again for a while by what was too slow there, in whatever way that was found out', async () => {
    const quick = jest.replaceProperty(limits.database.pipelines as { quick: number }, 'quick', 10);
    bounds(1_000, 10_000);
    const own = await opened();
    const pids = await pidsOf(own);
    const isShared = async (text: string) => pids.has((await ask(text, 1, own)).pid);
    // How long it takes is known from the second time on a connection on, when it need not be prepared.
    expect(await isShared(SLOW)).toBe(true);
    expect([await isShared(SLOW), await isShared(SLOW), await isShared(ALSO_SLOW)]).toEqual([true, false, true]);
    const slow = jest.replaceProperty(limits.database.pipelines as { slow: number }, 'slow', 0);
    for (let at = 0; at < 2 * SHARED; at++) {
      expect(await isShared(ALSO_SLOW)).toBe(true);
      await sleep(10);
    }
    slow.restore();
    quick.restore();
    await own.close();
  });

  it('do not take for slow what this process was too busy to read', async () => {
    const quick = jest.replaceProperty(limits.database.pipelines as { quick: number }, 'quick', 10);
    const own = await opened();
    const pids = await pidsOf(own);
    for (let at = 0; at < 64; at++) await ask(WHO, at, own);
    const block = () => {
      for (const until = performance.now() + 40; performance.now() < until; );
    };
    const answered: number[] = [];
    for (let at = 0; at < 10; at++) {
      const one = ask(`${WHO} order by 1`, at, own);
      // It has been sent by then.
      setImmediate(() => setImmediate(block));
      answered.push((await one).pid);
    }
    expect(answered.filter((pid) => !pids.has(pid))).toEqual([]);
    quick.restore();
    await own.close();
  });

  it('leave what waits for a lock to others', async () => {
    bounds(100, 10_000);
    const own = await opened();
    await outside.query('begin; lock table course in access exclusive mode');
    const waiting = Array.from({ length: SHARED }, () =>
      own.readerFor(VIEWER).row(sql('select count(*)::integer as courses from course')),
    );
    expect(await many(SHARED * 2, own)).toHaveLength(SHARED * 2);
    await outside.query('rollback');
    expect(await Promise.all(waiting)).toEqual(Array(SHARED).fill({ courses: 0 }));
    await own.close();
  });

  it('take no more than so many that wait: others go elsewhere', async () => {
    const room = SHARED * limits.database.pipelines.waiting;
    const answers = await many(room + 4);
    expect(answers.filter(({ pid }) => shared.has(pid))).toHaveLength(room);
  });

  it('that are ended answer nothing, but somebody else does, and they are opened again', async () => {
    const reads = await spread(SHARED * 2, SLOW);
    await until(async () => {
      const { rowCount } = await outside.query(`select from pg_stat_activity where query = $1 and state = 'active'`, [
        SLOW,
      ]);
      return rowCount === SHARED;
    });
    await outside.query('select pg_terminate_backend(pid) from unnest($1::integer[]) pid', [[...shared]]);
    const answers = await Promise.all(reads);
    expect(answers.map(({ number }) => number)).toEqual(Array.from({ length: SHARED * 2 }, (_, at) => at));
    for (const { pid } of answers) expect(shared).not.toContain(pid);
    await until3Open();
    for (const pid of await pidsOf(database)) expect(shared).not.toContain(pid);
  });

  it('are answered for, at worst with what is the matter, while the server is silent', async () => {
    const proxy = await FaultyProxy.to(test.url);
    bounds(2_000, 1_000);
    const statement = jest.replaceProperty(limits.database as { statement: number }, 'statement', 2_000);
    const own = await opened(proxy.url);
    statement.restore();
    proxy.silence();
    const reads = await Promise.allSettled(Array.from({ length: 4 }, (_, at) => ask(WHO, at, own)));
    expect(reads.map((one) => one.status === 'rejected' && troubleOf(one.reason))).toEqual(Array(4).fill('slow'));
    expect(own.shared.waiting).toBe(0);
    proxy.mend();
    await until3Open(own);
    await own.close();
    await proxy.close();
  });

  it('are closed once what was sent is answered', async () => {
    const own = await opened();
    const reads = many(20, own);
    await own.close();
    expect(await reads).toHaveLength(20);
  });

  it('need not be there: reads go elsewhere until they are', async () => {
    const own = await connect({ url: test.url, entities: [], pipelines: SHARED });
    expect(own.shared.open).toBe(0);
    expect((await ask(WHO, 1, own)).number).toBe(1);
    await until3Open(own);
    await own.close();
  });
});

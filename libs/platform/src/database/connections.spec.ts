import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import pg from 'pg';
import { limits } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { sql } from '../../../../test/support/sql.js';
import { connect } from './connect.js';
import type { Database } from './database.js';
import { SecondConnection } from './guarded-pool.js';
import { RequestStatements } from './request-statements.js';
import { troubleOf, unavailable } from './unavailable.js';

const { connections, writing, statementsPerRequest, statementsPerCaller } = limits.database;
type Waits = Record<'lock' | 'turn' | 'connection', number>;
const ONE = 'select 1 as one';
const BRIEF = 'select pg_sleep(0.1)';
const COUNT = `insert into attempt (key, used, resets_at) values ('k', 1, to_timestamp(0))
  on conflict (key) do update set used = attempt.used + 1`;
const COUNTED = `select used from attempt where key = 'k'`;

describe('the connections of a process', () => {
  let test: TestDatabase;
  let database: Database;
  let outside: pg.Client;
  let taken = 0;
  let most = 0;

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await connect({ url: test.url, entities: [] });
    outside = new pg.Client(test.superuserUrl);
    await outside.connect();
    database.pool.on('acquire', () => {
      taken++;
      most = Math.max(most, taken);
    });
    database.pool.on('release', () => taken--);
  });
  beforeEach(async () => {
    await outside.query(`insert into attempt (key, used, resets_at) values ('k', 0, to_timestamp(0))
      on conflict (key) do update set used = 0`);
    most = 0;
  });
  afterAll(async () => {
    await database?.close();
    await outside?.end();
    await test?.drop();
  });

  const write = (to = database) => to.transaction((tx) => tx.rows(sql(COUNT)));
  const used = async (from = database) => (await from.row<{ used: number }>(sql(COUNTED)))?.used;
  /** Runs something while the one row that is written to is locked by somebody else. */
  const whileLocked = async (work: () => Promise<void>) => {
    await outside.query(`begin; select from attempt where key = 'k' for update`);
    await work().finally(() => outside.query('rollback'));
  };

  describe('inside a transaction', () => {
    it.each<[string, () => Promise<unknown>]>([
      ['a read', () => database.rows(sql(ONE))],
      ['a visitor’s read', () => database.readerFor({ memberId: null }).row(sql(ONE))],
      ['another transaction', () => database.transaction(async () => undefined)],
      ['the entity manager', () => database.manager.query('select 1')],
      ['the manager’s own transaction', () => database.manager.transaction(async () => undefined)],
      ['the data source', () => database.dataSource.query('select 1')],
      ['a query builder', () => database.dataSource.createQueryBuilder().select('1').from('attempt', 'a').getRawMany()],
      ['a query runner', () => database.dataSource.createQueryRunner().query('select 1')],
      ['the pool', async () => database.pool.query('select 1')],
      ['a client', async () => database.pool.connect()],
    ])('%s is refused as a mistake, and nothing is written', async (_name, second) => {
      const mistaken = database.transaction(async (tx) => {
        await tx.rows(sql(COUNT));
        await second();
      });
      await expect(mistaken).rejects.toThrow(SecondConnection);
      expect([await used(), most]).toEqual([0, 1]);
    });

    it('so is what was put off until right before the commit', async () => {
      const mistaken = database.transaction(async (tx) => tx.beforeCommit(async () => void (await used()), null));
      await expect(mistaken).rejects.toThrow(SecondConnection);
    });

    it('is not where one works after it, nor what it began and left running', async () => {
      let over: () => void = () => undefined;
      const end = new Promise<void>((resolve) => {
        over = resolve;
      });
      let left: Promise<unknown> = Promise.resolve();
      await database.transaction(async () => {
        left = end.then(() => database.rows(sql(ONE)));
      });
      expect(await database.rows(sql(ONE))).toEqual([{ one: 1 }]);
      over();
      expect(await left).toEqual([{ one: 1 }]);
    });

    it('is nobody else who works at the same time', async () => {
      await database.transaction(async () => undefined);
      const [, read] = await Promise.all([database.transaction(() => sleep(50)), database.rows(sql(ONE))]);
      expect(read).toEqual([{ one: 1 }]);
    });
  });

  describe('of one request', () => {
    // Opened before, so that statements meet on a slow computer, too.
    beforeEach(async () => {
      await Promise.all(Array.from({ length: connections }, () => database.rows(sql(BRIEF))));
      most = 0;
    });

    it('are a few at once, however much it asks for, and every answer comes', async () => {
      const request = new RequestStatements();
      const answers = request.during(() => Promise.all(Array.from({ length: 20 }, () => database.rows(sql(BRIEF)))));
      expect(request.waiting).toBe(true);
      expect(await answers).toHaveLength(20);
      expect([most, request.waiting]).toEqual([statementsPerRequest, false]);
    });

    it('are as many for each of two', async () => {
      const ask = () =>
        new RequestStatements().during(() => Promise.all(Array.from({ length: 9 }, () => database.rows(sql(BRIEF)))));
      await Promise.all([ask(), ask()]);
      expect(most).toBe(2 * statementsPerRequest);
    });

    it('are hardly more of all requests of one caller, and as many of any other', async () => {
      const ask = (caller: string) =>
        new RequestStatements(caller).during(() =>
          Promise.all(Array.from({ length: 9 }, () => database.rows(sql(BRIEF)))),
        );
      await Promise.all([ask('one'), ask('one'), ask('one')]);
      expect(most).toBe(statementsPerCaller);
      await Promise.all([ask('one'), ask('one'), ask('another')]);
      expect(most).toBe(statementsPerCaller + statementsPerRequest);
    });

    it('are no more once nobody waits for its answer', async () => {
      const request = new RequestStatements();
      const sent = request.during(() =>
        Promise.allSettled(Array.from({ length: 20 }, () => database.rows(sql(BRIEF)))),
      );
      request.giveUp();
      const statements = await sent;
      expect(statements.filter(({ status }) => status === 'fulfilled')).toHaveLength(statementsPerRequest);
    });
  });

  describe('of writers', () => {
    it('leave some for reads, whatever the writers wait for', async () => {
      let writes: Promise<unknown> = Promise.resolve();
      await whileLocked(async () => {
        writes = Promise.all(Array.from({ length: 24 }, () => write()));
        while (taken < writing) await sleep(10);
        expect(await Promise.all(Array.from({ length: 8 }, () => used()))).toEqual(Array(8).fill(0));
        expect([taken, database.pool.waitingCount, database.waitingWriters]).toEqual([writing, 0, 24 - writing]);
      });
      await writes;
      expect(await used()).toBe(24);
      expect(most).toBeLessThanOrEqual(connections);
    });

    it('are given back by whoever has waited too long for a lock or a turn, with nothing written', async () => {
      for (const limit of ['lock', 'turn'] as const) jest.replaceProperty(limits.database as Waits, limit, 1_000);
      const hasty = await connect({ url: test.url, entities: [] });
      await whileLocked(async () => {
        const writes = await Promise.allSettled(Array.from({ length: 24 }, () => write(hasty)));
        const troubles = writes.map((one) => one.status === 'rejected' && told(one.reason));
        expect(troubles).toEqual(Array(24).fill(told(unavailable('busy'))));
        expect([hasty.pool.totalCount - hasty.pool.idleCount, hasty.waitingWriters]).toEqual([0, 0]);
      });
      jest.restoreAllMocks();
      expect(await used()).toBe(0);
      await write(hasty);
      expect(await used()).toBe(1);
      await hasty.close();
    });
  });

  describe('once it is opened', () => {
    const opened = async () => {
      const own = await connect({ url: test.url, entities: [] });
      await own.open();
      return own;
    };
    afterEach(() => jest.useRealTimers());

    it('are all there before anybody asks, and stay however long nobody does', async () => {
      const own = await opened();
      expect(own.pool.idleCount).toBe(connections);
      jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'Date'] });
      await Promise.all(Array.from({ length: connections }, () => own.rows(sql(BRIEF))));
      jest.advanceTimersByTime(24 * 60 * 60 * 1000);
      expect([own.pool.totalCount, own.pool.idleCount]).toEqual([connections, connections]);
      jest.useRealTimers();
      await own.close();
    });

    it('are as many as the server gives, and none is kept from anybody', async () => {
      const name = new URL(test.url).pathname.slice(1);
      const others = async () =>
        (await outside.query('select from pg_stat_activity where datname = $1 and usename <> user', [name])).rowCount;
      // Those that were closed are gone a moment later.
      while (((await others()) as number) > database.pool.totalCount) await sleep(20);
      const few = database.pool.totalCount + 3;
      await outside.query(`alter database ${outside.escapeIdentifier(name)} connection limit ${few}`);
      try {
        const own = await opened();
        // Those that are refused at the same time count for a moment, too.
        expect([1, 2, 3]).toContain(own.pool.totalCount);
        expect(await own.rows(sql(ONE))).toEqual([{ one: 1 }]);
        await own.close();
      } finally {
        await outside.query(`alter database ${outside.escapeIdentifier(name)} connection limit -1`);
      }
    });
  });

  it('are waited for until a limit of time, and no longer', async () => {
    const limit = jest.replaceProperty(limits.database as Waits, 'connection', 5_000);
    const hasty = await connect({ url: test.url, entities: [] });
    limit.restore();
    const all = await Promise.all(Array.from({ length: connections }, () => hasty.pool.connect()));
    await expect(used(hasty).catch(told)).resolves.toEqual(told(unavailable('busy')));
    for (const client of all) client.release();
    expect(await used(hasty)).toBe(0);
    await hasty.close();
  });
});

/** How the edge would tell it. */
function told(error: unknown): unknown {
  const trouble = troubleOf(error);
  const { message, details } = (trouble ? unavailable(trouble) : error) as { message: string; details: object };
  return { message, details };
}

import pg from 'pg';
import { limits } from '#kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { sql } from '../../../../test/support/sql.js';
import { connect } from './connect.js';
import type { Database, Transaction } from './database.js';

const WHERE = `select current_database() as name, current_setting('role') as role, $1::integer as number`;

interface Where {
  name: string;
  role: string;
  number: number;
}

describe('the way to a replica', () => {
  let primary: TestDatabase;
  let replica: TestDatabase;
  let database: Database;

  // Two databases of their own show by their names which of them answers; streaming is PostgreSQL's affair.
  beforeAll(async () => {
    primary = await createTestDatabase();
    replica = await createTestDatabase();
    database = await connect({ url: primary.url, replicaUrls: [replica.url], entities: [] });
  });
  afterAll(async () => {
    await database?.close();
    await primary?.drop();
    await replica?.drop();
  });

  const ask = (memberId: string | null) => database.readerFor({ memberId }).row<Where>(sql(WHERE, [7]));

  it('is a visitor’s: whoever writes nothing misses nothing', async () => {
    const [visitor, member] = [await ask(null), await ask('somebody')];
    expect(visitor?.name).toBe(new URL(replica.url).pathname.slice(1));
    expect(member?.name).toBe(new URL(primary.url).pathname.slice(1));
  });

  it('is open there, too, before anybody asks', async () => {
    const watcher = new pg.Client(replica.superuserUrl);
    await watcher.connect();
    await database.open();
    const { rows } = await watcher.query(
      `select count(*)::integer as open from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    // And one that it is watched on.
    expect(rows).toEqual([{ open: limits.database.connections + 1 }]);
    await watcher.end();
  });

  it('takes on the application’s role there, too', async () => {
    expect(await ask(null)).toMatchObject({ role: 'commonplace_app', number: 7 });
    expect(await database.readerFor({ memberId: null }).rows<Where>(sql(WHERE, [8]))).toMatchObject([{ number: 8 }]);
  });
});

describe('a transaction', () => {
  let test: TestDatabase;
  let database: Database;
  let outside: pg.Pool;

  const PUT = 'insert into attempt (key, used, resets_at) values ($1, 1, to_timestamp(0))';
  const KEYS = 'select key from attempt order by key';
  const keys = async () => (await database.rows<{ key: string }>(sql(KEYS))).map(({ key }) => key);
  const fromOutside = async () => (await outside.query<{ key: string }>(KEYS)).rows.map(({ key }) => key).join();
  const put = (tx: Transaction, key: string) => tx.rows(sql(PUT, [key]));
  const putAll = async (tx: Transaction, given: readonly string[]) => void (await put(tx, given.join('+')));

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await connect({ url: test.url, entities: [] });
    outside = new pg.Pool({ connectionString: test.superuserUrl });
  });
  beforeEach(() => database.rows(sql('delete from attempt')));
  afterAll(async () => {
    await database?.close();
    await outside?.end();
    await test?.drop();
  });

  it('takes back a part that fails, with what it put off, and goes on', async () => {
    await database.transaction(async (tx) => {
      tx.beforeCommit(putAll, 'kept');
      const part = tx.part(async () => {
        await put(tx, 'failed');
        tx.beforeCommit(putAll, 'failed');
        throw new Error('no');
      });
      await expect(part).rejects.toThrow('no');
      await expect(tx.part(async () => put(tx, 'second'))).resolves.toEqual([]);
    });
    expect(await keys()).toEqual(['kept', 'second']);
  });

  it('does what was put off last, all of one kind at once', async () => {
    await database.transaction(async (tx) => {
      tx.beforeCommit(putAll, 'a');
      tx.beforeCommit(putAll, 'b');
      await put(tx, 'first');
      expect(await tx.rows(sql(KEYS))).toEqual([{ key: 'first' }]);
    });
    expect(await keys()).toEqual(['a+b', 'first']);
  });

  it('does what is put off by what was put off, after it', async () => {
    await database.transaction(async (tx) => {
      tx.beforeCommit(async (last) => {
        await put(last, 'late');
        last.beforeCommit(putAll, (await fromOutside()) || 'uncommitted');
      }, null);
    });
    expect(await keys()).toEqual(['late', 'uncommitted']);
  });

  it('does nothing that was put off where it fails', async () => {
    const failed = database.transaction(async (tx) => {
      tx.beforeCommit(putAll, 'a');
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await keys()).toEqual([]);
  });

  describe('that needs something from outside', () => {
    const held = () => database.pool.totalCount - database.pool.idleCount;
    const outside = (tx: Transaction, key: string, done: string[]) =>
      tx.outside(key, async () => {
        done.push(`${key}: ${held()} connections, ${(await keys()).join() || 'nothing'} written`);
        return key.toUpperCase();
      });

    it('holds no connection and no lock meanwhile, and writes everything once', async () => {
      const done: string[] = [];
      const result = await database.transaction(async (tx) => {
        await put(tx, 'first');
        tx.beforeCommit(putAll, 'last');
        const [a, b] = [await outside(tx, 'a', done), await outside(tx, 'b', done)];
        await put(tx, a + b + (await outside(tx, 'a', done)));
        return 'done';
      });
      expect(result).toBe('done');
      expect(done).toEqual(['a: 0 connections, nothing written', 'b: 0 connections, nothing written']);
      expect(await keys()).toEqual(['ABA', 'first', 'last']);
    });

    it('is never committed without it, whoever catches that it is missing', async () => {
      const done: string[] = [];
      let tries = 0;
      await database.transaction(async (tx) => {
        tries++;
        for (const key of ['a', 'b', 'c']) {
          await tx.part(async () => put(tx, await outside(tx, key, done))).catch(() => put(tx, `without ${key}`));
        }
      });
      expect([tries, done.length]).toEqual([2, 3]);
      expect(await keys()).toEqual(['A', 'B', 'C']);
    });

    it('writes nothing where that fails', async () => {
      const failed = database.transaction(async (tx) => {
        await put(tx, 'first');
        await tx.outside('a', async () => Promise.reject(new Error('no')));
      });
      await expect(failed).rejects.toThrow('no');
      expect(await keys()).toEqual([]);
    });

    it('waits for it in the end, where it needs something else each time', async () => {
      let tries = 0;
      const known = await database.transaction((tx) => {
        tries++;
        return tx.outside(`${tries}`, async () => `known at try ${tries}`);
      });
      expect(known).toBe('known at try 6');
    });
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { type KnownRows, SharedRead } from './shared-read.js';
import { types } from './timestamp.js';

interface Described {
  describe(message: object): void;
}

/** A column of each type that rows have, and a value of it as PostgreSQL reads it. */
const COLUMNS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  text: fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
  smallint: fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 }).map(String),
  integer: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map(String),
  bigint: fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map(String),
  'double precision': fc.double({ noNaN: false }).map(String),
  boolean: fc.constantFrom('true', 'false'),
  uuid: fc.uuid(),
  timestamptz: fc
    .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
    .map((date) => date.toISOString()),
  date: fc.constantFrom('2026-11-30', '1999-12-31', '2024-02-29'),
  jsonb: fc.json(),
  bytea: fc.uint8Array().map((bytes) => `\\x${Buffer.from(bytes).toString('hex')}`),
  numeric: fc.constantFrom('1.50', '-0.0001', 'NaN'),
  'integer[]': fc.array(fc.integer({ min: 0, max: 99 })).map((numbers) => `{${numbers}}`),
  'text[]': fc.constantFrom('{}', '{a,NULL,"b c"}'),
};

describe('a read on a shared connection', () => {
  let test: TestDatabase;
  let owner: pg.Client;
  let client: pg.Client;
  let known: KnownRows;
  /** The names of what was answered. */
  let answers: string[];

  const opened = async (pipeline: boolean, more: pg.ClientConfig = {}) => {
    const options = { connectionString: test.superuserUrl, types, options: '-c timezone=UTC' };
    const one = new pg.Client({ ...options, pipeline, ...more }).on('error', () => {});
    await one.connect();
    return one;
  };
  const read = <Row>(name: string, text: string, values: readonly unknown[] = []) =>
    new Promise<Row[]>((resolve, reject) => {
      const ended = (error: Error | null, rows: unknown[]) => {
        answers.push(name);
        return error ? reject(error) : resolve(rows as Row[]);
      };
      client.query(new SharedRead({ name, text, values }, known, ended));
    });
  /** How often PostgreSQL is asked what columns there are meanwhile. */
  const descriptions = async (work: () => Promise<unknown>) => {
    const asked = jest.spyOn(client.connection as unknown as Described, 'describe');
    await work();
    const times = asked.mock.calls.length;
    asked.mockRestore();
    return times;
  };

  beforeAll(async () => {
    test = await createTestDatabase();
    owner = await opened(false);
  });
  beforeEach(async () => {
    client = await opened(true);
    known = new Map();
    answers = [];
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await client.end();
  });
  afterAll(async () => {
    await owner?.end();
    await test?.drop();
  });

  it('has the rows that the driver makes, whatever the types, the first time and later', async () => {
    const kinds = Object.keys(COLUMNS);
    const text = `select ${kinds.map((kind, at) => `$${at + 1}::text::${kind} as "a ${kind}"`)}, number
      from generate_series(1, 3) number`;
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...kinds.map((kind) => fc.option(COLUMNS[kind] as fc.Arbitrary<string>))),
        async (values) => {
          const { rows } = await owner.query(text, values);
          expect(await read('everything', text, values)).toEqual(rows);
        },
      ),
    );
    expect(known.size).toBe(1);
  });

  it('is described once on a connection, by each that was sent before the first was answered', async () => {
    const ask = () => read('one', 'select $1::integer as number', [1]);
    expect(await descriptions(() => Promise.all([ask(), ask()]))).toBe(2);
    expect(await descriptions(() => Promise.all([ask(), ask()]))).toBe(0);
    expect(await descriptions(() => read('another', 'select 1 as number'))).toBe(1);
    expect(await ask()).toEqual([{ number: 1 }]);
  });

  it('has the columns that the driver has, whatever they are called', async () => {
    const text = `select 1, 2, 3 as one, 4 as one, 5 as "a'b""c\\d", 6 as constructor`;
    const { rows } = await owner.query(text);
    for (let time = 0; time < 2; time++) expect(await read('names', text)).toEqual(rows);
  });

  it('does not wait for its own answer longer than it takes, where the driver is told how long to wait', async () => {
    await client.end();
    client = await opened(true, { query_timeout: 50 });
    await read('quick', 'select 1 as number');
    await expect(read('silent', 'select pg_sleep(0.2)')).rejects.toThrow('Query read timeout');
    client = await opened(true, { query_timeout: 50 });
    known = new Map();
    await read('quick', 'select 1 as number');
    await sleep(100);
    expect(await read('quick', 'select 1 as number')).toEqual([{ number: 1 }]);
    expect(answers).toEqual(['quick', 'silent', 'quick', 'quick']);
  });

  it('has no rows where there are none, nor where it has no columns', async () => {
    for (let time = 0; time < 2; time++) {
      expect(await read('none', 'select 1 as number where false')).toEqual([]);
      expect(await read('bare', 'select from generate_series(1, 2)')).toEqual([{}, {}]);
    }
  });

  it('fails rather than reads its rows by columns that are others by now', async () => {
    await owner.query('create table changing (a integer, b text); insert into changing values (1, $$two$$)');
    const ask = () => read('changing', 'select * from changing');
    expect(await ask()).toEqual([{ a: 1, b: 'two' }]);
    await owner.query('alter table changing rename a to c');
    await expect(ask()).rejects.toMatchObject({ code: '0A000' });
    await owner.query('alter table changing rename c to a');
    expect(await ask()).toEqual([{ a: 1, b: 'two' }]);
    await owner.query('alter table changing alter a type text');
    await expect(ask()).rejects.toMatchObject({ code: '0A000' });
    expect(await read('fresh', 'select * from changing')).toEqual([{ a: '1', b: 'two' }]);
    await owner.query('drop table changing');
  });

  it('leaves the others as they are where it cannot be sent, fails, or its values cannot be read', async () => {
    const bad: Record<string, unknown> = {};
    bad.self = bad;
    const UNREADABLE = 'select 1 as number from generate_series(1, 2)';
    await read('unreadable', UNREADABLE);
    let rows = 0;
    known.set('unreadable', () => {
      throw new SyntaxError(`nobody reads row ${++rows}`);
    });
    const reads = [
      read('circular', 'select $1::jsonb as value', [bad]),
      read('divided', 'select 1 / $1::integer as number', [0]),
      read('unreadable', UNREADABLE),
      read('whole', 'select $1::integer as number', [7]),
    ];
    const [circular, divided, unreadable, whole] = await Promise.allSettled(reads);
    expect(circular).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('circular') } });
    expect(divided).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
    expect(unreadable).toMatchObject({ status: 'rejected', reason: { message: 'nobody reads row 1' } });
    expect(whole).toEqual({ status: 'fulfilled', value: [{ number: 7 }] });
    expect(await read('divided', 'select 1 / $1::integer as number', [1])).toEqual([{ number: 1 }]);
    for (let time = 0; time < 2; time++)
      expect(await read('circular', 'select $1::jsonb as value', [{ a: 1 }])).toEqual([{ value: { a: 1 } }]);
    await expect(read('circular', 'select $1::jsonb as value', [bad])).rejects.toThrow('circular');
    expect(await read('circular', 'select $1::jsonb as value', [{ a: 1 }])).toEqual([{ value: { a: 1 } }]);
    const times = (name: string) => answers.filter((answer) => answer === name).length;
    expect(['circular', 'divided', 'unreadable', 'whole'].map(times)).toEqual([5, 2, 2, 1]);
  });
});

/** @jest-environment-options {"ownModules": true} */
import { setTimeout as sleep } from 'node:timers/promises';
import { limits } from '#kernel';
import { startApi, type TestApi } from '../../support/api.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { ProbeModule } from '../../support/edge-probe.js';
import { FaultyProxy } from '../../support/faulty-proxy.js';

const FEED = '{ reflections(first: 3) { totalCount } }';
const FAULT = 'query Q($kind: String!) { databaseFault(kind: $kind) }';
/** Milliseconds: as long as in service, since here a database is silent. */
Object.assign(limits.database, { answer: 1_000 });

const { busy, away, full } = limits.retryAfter;

describe('what the database cannot do at present', () => {
  let api: TestApi;
  const lines: string[] = [];
  beforeAll(async () => {
    api = await startApi({ imports: [ProbeModule], log: { write: (line) => void lines.push(line) } });
  });
  afterAll(() => api.close());

  it.each([
    ['a lock was not to be had', '55P03', busy],
    ['there were too many connections', '53300', busy],
    ['there was no memory', '53200', busy],
    ['it gave up on the statement', '57014', away],
    ['it was told to end', '57P01', away],
    ['it is starting', '57P03', away],
    ['the connection broke', '08006', away],
    ['the disk is full', '53100', full],
    ['it can only be read', '25006', full],
  ])('is UNAVAILABLE with when to come again: %s (%s)', async (_what, kind, retryAfter) => {
    const { status, headers, errors } = await api.graphql(FAULT, { kind });
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/Try again in a .*; send a mutation again with the same idempotencyKey/),
        path: ['databaseFault'],
        extensions: { code: 'UNAVAILABLE', retryAfter },
      },
    ]);
    expect([status, headers['retry-after']]).toEqual([503, String(retryAfter)]);
  });

  it('is still INTERNAL where it is a mistake of ours', async () => {
    const { status, errors } = await api.graphql(FAULT, { kind: '42P01' });
    expect([status, errors?.[0]?.extensions.code]).toEqual([200, 'INTERNAL']);
  });

  it('is written down once, however many requests meet it', async () => {
    const told = () => lines.filter((line) => line.includes('"trouble":"full"'));
    for (let at = 0; at < 20; at++) await api.graphql(FAULT, { kind: '53100' });
    expect(told()).toHaveLength(1);
    expect(JSON.parse(told()[0] as string)).toMatchObject({ err: { code: expect.stringMatching(/^(53100|25006)$/) } });
  });
});

describe('a database that is lost', () => {
  let database: TestDatabase;
  let proxy: FaultyProxy;
  let api: TestApi;

  beforeAll(async () => {
    database = await createTestDatabase();
    proxy = await FaultyProxy.to(database.url);
    api = await startApi({ database: { ...database, url: proxy.url }, deadline: 1_000 });
  });
  afterAll(async () => {
    await api?.close();
    await proxy?.close();
    await database?.drop();
  });

  const ready = async () => {
    const { statusCode, body } = await api.inject({ method: 'GET', url: '/health/ready' });
    return [statusCode, JSON.parse(body).because];
  };
  const served = async () => (await api.graphql(FEED)).errors === undefined && (await ready())[0] === 200;
  const until = async (holds: () => Promise<boolean>) => {
    while (!(await holds())) await sleep(50);
  };

  it('is told by every answer and by /health/ready while it is away, and found again', async () => {
    await until(served);
    proxy.cut();
    const { status, headers, errors } = await api.graphql(FEED);
    expect([status, headers['retry-after'], errors?.[0]?.extensions.code]).toEqual([503, String(away), 'UNAVAILABLE']);
    const table = await api.inject({
      method: 'GET',
      url: '/case-studies/01920000-0000-7000-8000-000000000000/metrics.csv',
    });
    expect([table.statusCode, table.headers['retry-after']]).toEqual([503, String(away)]);
    expect(table.json().errors[0].extensions).toEqual({ code: 'UNAVAILABLE', retryAfter: away });
    expect(await ready()).toEqual([503, 'The database does not answer.']);
    proxy.mend();
    await until(served);
  });

  it('is told as well while it hangs, and never as if less were to be asked for', async () => {
    proxy.silence();
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.graphql(FEED)));
    for (const { status, errors } of answers) {
      expect([status, errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
      expect(errors?.[0]?.message).toMatch(/^The database could not answer in time\. Try again in a moment/);
    }
    expect(await ready()).toEqual([503, 'The database did not answer within 1000 ms.']);
    proxy.mend();
    await until(served);
  });
});

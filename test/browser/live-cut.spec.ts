import pg from 'pg';
import type { BrowserContext, Page } from 'playwright-core';
import { hasRedis, OwnRedis } from '../e2e/edge/own-redis.js';
import { startApi, type TestApi } from '../support/api.js';
import { describeInBrowser } from '../support/browser.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { FaultyProxy } from '../support/faulty-proxy.js';
import { LONG, numRuns } from '../support/num-runs.js';
import { ANN, BEN, placeOf, READER, ReadingRoom, scrollTo, settled, words } from './reading-room.js';
import { opened, said } from './told-page.js';

if (!hasRedis && process.env.CI_TOOLS === 'required') throw new Error('Redis is missing, and .ci/run tests it.');

/** Milliseconds for which something is away. */
const AWAY = numRuns(3, 30) * 1_000;
/** Milliseconds until a page finds back at the latest: it tries again after twice as long each time, on a busy machine a minute and a half. */
const PATIENCE = 150_000;

/** What pages say when they are cut off. */
const CUT_OFF = /net::ERR_(INTERNET|CONNECTION|EMPTY|INCOMPLETE|NETWORK|SOCKET)_/;

/** What is away meanwhile. */
type Fault = 'the browser’s network' | 'the line to its server' | 'what servers hear each other by';
const [OFFLINE, LINE, CARRIER] = [
  'the browser’s network',
  'the line to its server',
  'what servers hear each other by',
] as const satisfies readonly Fault[];

const CASES: ReadonlyArray<readonly ['PostgreSQL' | 'Redis', ReadonlyArray<readonly Fault[]>]> = [
  ['PostgreSQL', LONG ? [[OFFLINE], [LINE], [LINE, CARRIER], [CARRIER]] : [[OFFLINE], [LINE, CARRIER]]],
  ...(hasRedis ? ([['Redis', LONG ? [[LINE, CARRIER], [CARRIER]] : [[LINE, CARRIER]]]] as const) : []),
];

for (const [carrier, cases] of CASES) {
  describeInBrowser(
    `two browsers on one thread, each before another server, which hear each other by ${carrier}`,
    () => {
      let database: TestDatabase;
      let redis: OwnRedis | undefined;
      /** Where the servers listen, if that is PostgreSQL. */
      let direct: FaultyProxy;
      let room: ReadingRoom;
      let other: TestApi;
      /** Between one of the browsers and its server. */
      let line: FaultyProxy;

      beforeAll(async () => {
        database = await createTestDatabase();
        direct = await FaultyProxy.to(database.url);
        redis = carrier === 'Redis' ? await OwnRedis.start() : undefined;
        const config = { databaseDirectUrl: direct.url, ...(redis && { redisUrl: redis.url }) };
        room = await ReadingRoom.open(cases.length, { database, config });
        other = await startApi({ database, config });
        line = await FaultyProxy.to(await other.listen());
        for (const thread of cases.keys()) {
          await room.write(thread, [0, 1, 0, 3, 0], () => words(150));
          await room.read(thread, 5);
        }
      });
      afterAll(async () => {
        await line?.close();
        await room?.close();
        await other?.close();
        await direct?.close();
        await redis?.stop();
        await database?.drop();
      });

      async function lose(fault: Fault, context: BrowserContext): Promise<void> {
        if (fault === OFFLINE) await context.setOffline(true);
        else if (fault === LINE) line.cut();
        else if (redis) await redis.stop();
        else {
          await killListeners(database);
          direct.cut();
        }
      }

      async function find(fault: Fault, context: BrowserContext): Promise<void> {
        if (fault === OFFLINE) await context.setOffline(false);
        else if (fault === LINE) line.mend();
        else if (redis) redis = await redis.replaced();
        else direct.mend();
      }

      it.each(cases.map((faults, thread) => [faults.join(' and '), faults, thread] as const))(
        'are equal in the end, and nothing moved in either, though %s was away during three replies, an edit and a removal',
        async (_, faults, thread) => {
          const cut = await room.visit(READER, { baseURL: line.url });
          const near = await room.visit(ANN);
          for (const { page, context } of [cut, near]) {
            context.setDefaultTimeout(PATIENCE);
            await opened(page, () => page.goto(room.path(thread)));
            await scrollTo(page, 4, 200);
            await settled(page);
          }
          const places = async ({ page }: { page: Page }) => [await placeOf(page, 4), await placeOf(page, 5)];
          const before = [await places(cut), await places(near)];
          for (const fault of faults) await lose(fault, cut.context);
          const change = { id: room.world.id(thread, 1), bodyMarkdown: words(600) };
          await room.people.must(ANN, 'updateReply', change, 'reply { id }');
          await room.people.must(BEN, 'removeReply', { id: room.world.id(thread, 2) }, 'reply { id }');
          for (const parent of [1, 4, 0]) await room.answer(thread, parent, `To ${parent}.`);
          await cut.page.waitForTimeout(AWAY);
          for (const fault of faults) await find(fault, cut.context);
          for (const { page } of [cut, near]) {
            await page.getByRole('button', { name: '3 new replies' }).waitFor();
            await page.waitForFunction(
              () => (document.querySelector('#r1 > article')?.textContent?.length ?? 0) > 3_000,
            );
          }
          for (const [at, one] of [cut, near].entries()) {
            for (const [which, top] of (await places(one)).entries()) {
              // Scrolling goes by whole pixels.
              expect(Math.abs(top - (before[at]?.[which] as number))).toBeLessThan(2);
            }
          }
          for (const { page, context, seen } of [cut, near]) {
            await expectAsAnew(page, context, room.path(thread));
            expect(seen.filter((one) => !CUT_OFF.test(one))).toEqual([]);
            await context.close();
          }
        },
      );
    },
  );
}

/** What is new is shown once one says so; then the page is what it would be, were it opened only now. */
async function expectAsAnew(page: Page, context: BrowserContext, path: string): Promise<void> {
  await page.locator('.arrivals button').click();
  await page.locator('.arrivals').waitFor({ state: 'detached' });
  // What was taken away in sight keeps its room until it is not.
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await settled(page);
  const anew = await context.newPage();
  await anew.goto(path);
  expect(await said(page)).toEqual(await said(anew));
}

async function killListeners(database: TestDatabase): Promise<void> {
  const superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  const { rowCount } = await superuser.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'commonplace live' and datname = current_database()`);
  await superuser.end();
  expect(rowCount).toBeGreaterThan(0);
}

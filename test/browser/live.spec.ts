import type { BrowserContext, Page, Request } from 'playwright-core';
import { faultsOf } from '../support/axe.js';
import { describeInBrowser } from '../support/browser.js';
import { ANN, BEN, CY, placeOf, READER, ReadingRoom, scrollTo, settled, words } from './reading-room.js';
import { opened, said } from './told-page.js';

/** Which thread is whose. */
const [CUT, SEEN, BELL, ALONE, UNANSWERED] = [0, 1, 2, 3, 4] as const;

describeInBrowser('what happens while a page is open', () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await ReadingRoom.open(5);
    for (const thread of [CUT, SEEN, BELL, ALONE, UNANSWERED]) {
      await room.write(thread, [0, 1, 0, 3, 0], () => words(150));
      await room.read(thread, 5);
    }
  });
  afterAll(() => room?.close());

  it('is the same on both pages once a network was cut for one of them, and nothing moved or was lost', async () => {
    const [cut, other] = [await room.visit(READER), await room.visit(ANN)];
    for (const { page } of [cut, other]) await opened(page, () => page.goto(room.path(CUT)));
    const { page } = cut;
    await scrollTo(page, 4, 200);
    await page.click('#r4 > article [data-answer]');
    const box = page.locator('#r4 > .composer-place textarea');
    await box.fill('Half a sentence');
    await page.getByText('Draft kept in this browser').waitFor();
    await settled(page);
    const places = async () => [await placeOf(page, 4), await placeOf(page, 5)];
    const before = await places();
    await cut.context.setOffline(true);
    const change = { id: room.world.id(CUT, 1), bodyMarkdown: words(600) };
    await room.people.must(ANN, 'updateReply', change, 'reply { id }');
    await room.people.must(BEN, 'removeReply', { id: room.world.id(CUT, 2) }, 'reply { id }');
    for (const parent of [1, 4, 0]) await room.answer(CUT, parent, `To ${parent}.`);
    await cut.context.setOffline(false);
    for (const one of [cut.page, other.page]) await one.getByRole('button', { name: '3 new replies' }).waitFor();
    await page.waitForFunction(() => (document.querySelector('#r1 > article')?.textContent?.length ?? 0) > 3_000);
    // Scrolling goes by whole pixels.
    for (const [at, top] of (await places()).entries()) expect(Math.abs(top - (before[at] as number))).toBeLessThan(2);
    expect(await box.inputValue()).toBe('Half a sentence');
    expect(await box.evaluate((field) => field === document.activeElement)).toBe(true);
    for (const { page: stayed, context } of [cut, other]) {
      await stayed.locator('.arrivals button').click();
      await stayed.locator('.arrivals').waitFor({ state: 'detached' });
      // What was taken away in sight keeps its room until it is not.
      await stayed.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      await settled(stayed);
      const anew = await context.newPage();
      await anew.goto(room.path(CUT));
      expect(await said(stayed)).toEqual(await said(anew));
      expect(await faultsOf(stayed)).toEqual([]);
    }
    expect(await box.inputValue()).toBe('Half a sentence');
    for (const { context, seen } of [cut, other]) {
      expect(seen.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
      await context.close();
    }
  });

  it('is told, not asked for: a reply is offered, a removal leaves its room, and what grows waits until one says so', async () => {
    const { page, context, seen } = await room.visit(READER);
    await page.clock.install();
    await opened(page, () => page.goto(room.path(SEEN)));
    await scrollTo(page, 3, 20);
    await page.clock.pauseAt(new Date(Date.now() + 60_000));
    const before = await placeOf(page, 5);
    const [grown, gone] = [room.world.id(SEEN, 3), room.world.id(SEEN, 4)];
    await room.people.must(CY, 'updateReply', { id: grown, bodyMarkdown: words(400) }, 'reply { id }');
    await room.people.must(ANN, 'removeReply', { id: gone }, 'reply { id }');
    await room.answer(SEEN, 1, 'To the first.');
    const button = page.getByRole('button', { name: '1 new reply · 1 changed reply' });
    // Asked for, it would be there after thirty seconds at the earliest.
    for (let seconds = 0; seconds < 20 && !(await button.isVisible()); seconds += 1) {
      await page.clock.runFor(1_000);
      await page.evaluate(() => fetch('/offline', { method: 'HEAD' }));
    }
    expect(await button.isVisible()).toBe(true);
    expect(await placeOf(page, 5)).toBe(before);
    expect(await page.locator('#r4 > article').textContent()).toBe('This reply was withdrawn or removed.');
    await page.clock.resume();
    await button.click();
    await page.locator('#r6').waitFor();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.locator('#r4').waitFor({ state: 'detached' });
    expect(await page.locator('#r3 > details').count()).toBe(0);
    expect((await page.locator('#r3 > article .prose').textContent())?.length).toBeGreaterThan(1_500);
    expect(seen).toEqual([]);
    await context.close();
  });

  it('is asked for again where nobody answered, since it is told once', async () => {
    const { page, context } = await room.visit(READER);
    await opened(page, () => page.goto(room.path(UNANSWERED)));
    let asked = 0;
    await page.route('**/since/**', (route) => {
      asked++;
      if (asked === 1) return route.abort();
      return asked === 2 ? route.fulfill({ status: 503, body: 'Busy.' }) : route.continue();
    });
    await room.answer(UNANSWERED, 1, 'To the first.');
    await page.getByRole('button', { name: '1 new reply' }).waitFor();
    expect(asked).toBeGreaterThan(2);
    await context.close();
  });

  it('is told over one connection for all tabs, of notices too, until the session ends', async () => {
    const { page, context } = await room.visit(ANN);
    const connections = connectionsOf(context);
    await opened(page, () => page.goto(room.path(BELL)));
    const second = await context.newPage();
    await second.goto('/settings');
    const bells = [page, second].map((one) => one.locator('.top a[href="/notifications"] b'));
    const before = Number((await bells[0]?.count()) ? digits(await bells[0]?.textContent()) : '0');
    await room.answer(BELL, 1, 'To Ann.');
    for (const one of [page, second]) await showsUnread(one, before + 1);
    await page.getByRole('button', { name: '1 new reply' }).waitFor();
    await room.people.must(ANN, 'markNotificationsRead', { all: true }, 'viewer { unreadNotificationCount }');
    for (const bell of bells) await bell.waitFor({ state: 'detached' });
    expect(connections.open()).toBe(1);
    // The tab that holds it goes, and another goes on.
    await page.close();
    await room.answer(BELL, 1, 'To Ann, once more.');
    await showsUnread(second, 1);
    expect(connections.open()).toBe(1);
    const looked = second.waitForResponse((answer) => answer.url().includes('/sign-in'));
    await room.people.ok(ANN, 'mutation { signOut { __typename } }', {});
    await looked;
    await settled(second);
    expect(connections.open()).toBe(0);
    await context.close();
  });

  it('is asked for now and then where nothing can be told', async () => {
    const { page, context, seen } = await room.visit(READER);
    const connections = connectionsOf(context);
    await page.addInitScript(() => Reflect.deleteProperty(window, 'EventSource'));
    await page.clock.install();
    await page.goto(room.path(ALONE));
    await settled(page);
    await room.answer(ALONE, 1, 'To the first.');
    await room.people.must(
      CY,
      'updateReply',
      { id: room.world.id(ALONE, 3), bodyMarkdown: 'Shorter.' },
      'reply { id }',
    );
    await page.clock.fastForward(31_000);
    await page.getByRole('button', { name: '1 new reply' }).waitFor();
    expect(await page.locator('#r3 > article .prose').textContent()).toBe('Shorter.');
    expect(connections.made.size).toBe(0);
    expect(seen).toEqual([]);
    await context.close();
  });
});

/** Connections of a browser over which it is told. */
function connectionsOf(context: BrowserContext) {
  const made = new Set<Request>();
  const ended = new Set<Request>();
  context.on('request', (request) => {
    if (new URL(request.url()).pathname === '/live') made.add(request);
  });
  context.on('requestfinished', (request) => ended.add(request));
  context.on('requestfailed', (request) => ended.add(request));
  return {
    made,
    open: () => [...made].filter((one) => !ended.has(one) && !one.frame().page().isClosed()).length,
  };
}

async function showsUnread(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => {
    const bell = document.querySelector('.top a[href="/notifications"] b');
    return bell?.childNodes[1]?.textContent === String(wanted);
  }, count);
}

function digits(text: string | null | undefined): string {
  return /\d+/.exec(text ?? '')?.[0] ?? '0';
}

import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.js';
import {
  ANN,
  CY,
  inSight,
  NEWCOMER,
  numbersOn,
  placeOf,
  READER,
  ReadingRoom,
  type Seen,
  scrollTo,
  settled,
  words,
} from './reading-room.js';

/** Which thread is whose: each test that changes something has its own. */
const [LONG, DEEP, LIVE, STILL, FRESH, SLOW] = [0, 1, 2, 3, 4, 5] as const;

/** Three hundred replies: ten to the text, and below each six conversations of five. */
const CONVERSATIONS = Array.from({ length: 300 }, (_, at) => {
  if (at % 30 === 0) return 0;
  return at % 5 === 1 ? at - (at % 30) + 1 : at;
});

describeInBrowser('reading a thread', () => {
  let room: ReadingRoom;
  beforeAll(async () => {
    room = await ReadingRoom.open(6);
    await room.write(LONG, CONVERSATIONS);
    await room.read(LONG, 300);
    await room.write(
      DEEP,
      Array.from({ length: 12 }, (_, at) => at),
      () => words(80),
    );
    await room.write(LIVE, [0, 1, 0, 3, 0], () => words(120));
    await room.read(LIVE, 5);
    await room.write(STILL, [0, 1, 0, 3, 0]);
    await room.write(FRESH, [0, 1, 0, 3, 0, 5, 0, 0], () => words(150));
    await room.read(FRESH, 3);
    await room.write(SLOW, [0, 0, 0, 0, 0, 0], () => words(250));
    await room.read(SLOW, 0);
  });
  afterAll(() => room?.close());

  /** The long thread with all of its replies, as a script has put them there. */
  async function openAll(page: Page): Promise<void> {
    await page.goto(room.path(LONG));
    await page.click('.pager a[data-all]');
    await page.waitForSelector('.pager', { state: 'detached' });
    await settled(page);
  }

  describe('keeps the place', () => {
    it.each([
      ['that the browser kept', true],
      ['that is asked for anew', false],
    ])('comes back to the exact reply on a page %s, with all of 300 loaded', async (_how, kept) => {
      const { page, context, seen } = await room.visit(READER);
      // A page that wants to be told of its end is not kept.
      if (!kept) await page.addInitScript(() => window.addEventListener('unload', () => {}));
      await openAll(page);
      expect(await numbersOn(page)).toHaveLength(300);
      await scrollTo(page, 223, 40);
      const before = await inSight(page);
      await page.evaluate(() => Object.assign(window, { stays: true }));
      await page.goto('/courses');
      await goBack(page);
      expect(await page.evaluate(() => 'stays' in window)).toBe(kept);
      // Asked for anew, the replies come in pieces.
      await page.waitForSelector(`#r${before.number}`, { state: 'attached' });
      await settled(page);
      expect(await movedFrom(page, before)).toBeLessThanOrEqual(2);
      expect(seen).toEqual([]);
      await context.close();
    });

    it('reloads to the exact reply, by the reply and not by pixels', async () => {
      const { page, context } = await room.visit(READER);
      await openAll(page);
      await scrollTo(page, 223, -5);
      const [before, pixels] = [await inSight(page), await page.evaluate(() => window.scrollY)];
      expect(before.number).toBe(223);
      // In a narrower window, and with other heights for what was not in sight yet, it stands elsewhere on the page.
      await page.setViewportSize({ width: 500, height: 900 });
      await page.reload();
      await page.waitForSelector(`#r${before.number}`, { state: 'attached' });
      await settled(page);
      expect(await movedFrom(page, before)).toBeLessThanOrEqual(2);
      expect(Math.abs((await page.evaluate(() => window.scrollY)) - pixels)).toBeGreaterThan(500);
      await context.close();
    });

    it('never scrolls once the reader has scrolled', async () => {
      const { page, context } = await room.visit(READER);
      await openAll(page);
      await scrollTo(page, 280, 40);
      let release = () => {};
      const released = new Promise<void>((done) => {
        release = done;
      });
      await page.route('**/further**', async (route) => {
        await released;
        await route.continue();
      });
      await page.reload();
      await page.mouse.move(400, 400);
      await page.mouse.wheel(0, -900);
      await settled(page);
      const chosen = await inSight(page);
      release();
      await page.waitForFunction(() => document.getElementById('r280'));
      await settled(page);
      expect(await inSight(page)).toEqual(chosen);
      await context.close();
    });

    it('comes back from a conversation that was gone on with by itself to the reply where one left', async () => {
      const { page, context } = await room.visit(READER);
      await page.goto(room.path(LONG));
      await scrollTo(page, 33, 200);
      await page.click('#r33 > article a[data-more]');
      const goOn = page.locator('#r33 > article .menu-of-reply a[href^="?root="]');
      await goOn.scrollIntoViewIfNeeded();
      await settled(page);
      const before = await placeOf(page, 33);
      await goOn.click();
      await page.waitForURL('**root=33**');
      await settled(page);
      expect(await page.locator('.discussion > div > .thread > li').getAttribute('id')).toBe('r33');
      await goBack(page);
      // Scrolling ends on whole pixels.
      expect(Math.abs((await placeOf(page, 33)) - before)).toBeLessThanOrEqual(1);
      await context.close();
    });

    it('comes back from a picture to where it was opened', async () => {
      const { page, context } = await room.visit(READER);
      await page.goto(await room.picture());
      const picture = page.locator('figure.plate a').first();
      await picture.scrollIntoViewIfNeeded();
      await settled(page);
      const before = await picture.boundingBox();
      await picture.click();
      await page.waitForURL((url) => !url.pathname.startsWith('/reflections'));
      await goBack(page);
      expect(await picture.boundingBox()).toEqual(before);
      await context.close();
    });

    it.each([
      ['a visitor', null],
      ['a member', READER],
    ])('is a page that browsers may keep for %s: none of its parts waits for it to be left', async (_who, who) => {
      const { page, context } = await room.visit(who);
      await page.addInitScript(() => {
        const listened: string[] = [];
        Object.assign(window, { listened });
        const listen = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: never[]) {
          listened.push(type);
          return (listen as (...all: unknown[]) => void).call(this, type, ...rest);
        };
      });
      for (const address of [who === null ? '/' : room.path(LONG), '/case-studies', '/courses', '/search?q=desk']) {
        const answer = await page.goto(address);
        expect(answer?.headers()['cache-control'] ?? '').not.toContain('no-store');
        const listened = await page.evaluate(() => (window as unknown as { listened: string[] }).listened);
        expect(listened).toContain('pageshow');
        expect(listened.filter((type) => /unload/.test(type))).toEqual([]);
        expect(await page.evaluate(() => [window.onunload, window.onbeforeunload])).toEqual([null, null]);
      }
      await context.close();
    });
  });

  it('has every reply that is loaded in the document, wherever one is: find-in-page finds the first from the last', async () => {
    const { page, context } = await room.visit(READER);
    await openAll(page);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await settled(page);
    expect(await numbersOn(page)).toHaveLength(300);
    const empty = await page.$$eval(
      'article.reply .prose',
      (all) => all.filter((one) => !one.textContent?.trim()).length,
    );
    expect(empty).toBe(0);
    await context.close();
  });

  it.each([
    [1280, 5, 'usual'],
    [360, 3, 'usual'],
    [320, 3, 'largest'],
  ])(
    'at %i pixels is indented to level %i, and has room for 20 characters on each line, in the %s text',
    async (width, levels, textSize) => {
      const { page, context } = await room.visit(READER, { viewport: { width, height: 900 } });
      await context.addCookies([{ name: 'settings', value: `textSize=${textSize}`, url: room.browser.origin }]);
      await page.goto(room.path(DEEP));
      const lefts = await page.$$eval('article.reply', (all) =>
        all.map((one) => Math.round(one.getBoundingClientRect().left)),
      );
      expect(lefts).toHaveLength(12);
      expect(new Set(lefts).size).toBe(levels);
      expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
      expect(await page.$$eval('article.reply .prose p', leastRoom)).toBeGreaterThanOrEqual(20);
      expect(await page.locator('#r9 > article h3').textContent()).toContain('level 9, in reply to Ben');
      await context.close();
    },
  );

  it('offers what comes meanwhile by a button, and moves nothing until it is pressed', async () => {
    const { page, context, seen } = await room.visit(READER);
    await page.clock.install();
    await page.goto(room.path(LIVE));
    await scrollTo(page, 3, 100);
    const places = () =>
      page.$$eval('.discussion li[id^="r"]', (all) => all.map((one) => [one.id, one.getBoundingClientRect().top]));
    const before = await places();
    const arrived = [
      await room.answer(LIVE, 1, 'To the first.'),
      await room.answer(LIVE, 4, 'To the fourth.'),
      await room.answer(LIVE, 0, 'To the text.'),
    ];
    await page.clock.fastForward(31_000);
    const button = page.getByRole('button', { name: '3 new replies' });
    await button.waitFor();
    expect(await places()).toEqual(before);
    await button.click();
    expect(await page.locator('#r1 > details > ol > li').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'r2',
      'r6',
    ]);
    expect(await numbersOn(page)).toEqual([1, 2, arrived[0], 3, 4, arrived[1], 5, arrived[2]]);
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe(`r${arrived[0]}`);
    expect(await page.locator('#r6 > article .new').count()).toBe(1);
    expect(seen).toEqual([]);
    await context.close();
  });

  it('stays in its order whatever others think of it or change in it', async () => {
    const { page, context } = await room.visit(READER);
    await page.clock.install();
    await page.goto(room.path(STILL));
    const before = await numbersOn(page);
    const contentId = room.world.id(STILL, 5);
    await room.people.must(CY, 'react', { contentId, reaction: 'INSIGHTFUL', on: true }, 'content { id }');
    await room.people.must(
      ANN,
      'updateReply',
      { id: room.world.id(STILL, 4), bodyMarkdown: 'Changed.' },
      'reply { id }',
    );
    await page.clock.fastForward(31_000);
    await settled(page);
    expect(await numbersOn(page)).toEqual(before);
    await page.reload();
    expect(await numbersOn(page)).toEqual(before);
    await context.close();
  });

  describe('what is new since the last visit', () => {
    it('is said in words and colour, and gone through by n and p', async () => {
      const { page, context, seen } = await room.visit(READER);
      await page.goto(room.path(FRESH));
      const fresh = await page.$$eval('article.is-new', (all) => all.map((one) => one.parentElement?.id));
      expect(fresh).toEqual(['r4', 'r5', 'r6', 'r7', 'r8']);
      expect(await page.locator('a[data-first-new]').textContent()).toBe('5 new: go to the first');
      expect(await page.locator('#r4 > article .new').textContent()).toBe('new');
      const colours = await page.$$eval('#r4 > article .new, #r4 > article .when', (all) =>
        all.map((one) => getComputedStyle(one).color),
      );
      expect(new Set(colours).size).toBe(2);
      expect(await page.locator('.new-bar').isVisible()).toBe(false);
      const at = async (key: string) => {
        await page.keyboard.press(key);
        return page.evaluate(() => document.activeElement?.closest('li')?.id);
      };
      expect([await at('n'), await at('n'), await at('p'), await at('p')]).toEqual(['r4', 'r5', 'r4', 'r4']);
      await page.focus('#site-search');
      expect(await page.keyboard.press('n').then(() => page.inputValue('#site-search'))).toBe('n');
      expect(seen).toEqual([]);
      await context.close();
    });

    it('is gone through by a bar on phones', async () => {
      const { page, context } = await room.visit(READER, { viewport: { width: 360, height: 740 }, hasTouch: true });
      await page.goto(room.path(FRESH));
      const bar = page.locator('.new-bar');
      expect(await bar.isVisible()).toBe(true);
      for (const wanted of ['r4', 'r5']) {
        await bar.getByRole('button', { name: 'Next new' }).tap();
        expect(await page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe(wanted);
        expect(await placeOf(page, Number(wanted.slice(1)))).toBeGreaterThanOrEqual(0);
      }
      await bar.getByRole('button', { name: 'Previous new' }).tap();
      expect(await page.evaluate(() => document.activeElement?.closest('li')?.id)).toBe('r4');
      await context.close();
    });

    it('is nothing when a thread is opened for the first time', async () => {
      const { page, context } = await room.visit(NEWCOMER);
      await page.goto(room.path(FRESH));
      expect(await page.locator('article.reply').count()).toBe(8);
      expect(await page.locator('.discussion .new, .is-new, .new-bar').count()).toBe(0);
      await context.close();
    });
  });

  describe('what counts as read', () => {
    it('is what was half seen for a second, not what was opened or scrolled past; it can be undone, and stays so', async () => {
      const { page, context } = await room.visit(READER);
      await page.clock.install();
      const sent = () => page.waitForResponse((answer) => answer.url().endsWith('/act'));
      const pass = async (milliseconds: number) => {
        await frames(page);
        await page.clock.runFor(milliseconds);
      };
      await page.goto(room.path(SLOW));
      await page.clock.pauseAt(new Date(Date.now() + 60_000));
      await pass(5_000);
      expect(await room.unread(SLOW)).toEqual([1, 2, 3, 4, 5, 6]);
      // Past the first to the second, which is not looked at for long enough; the third is.
      await jumpTo(page, 1);
      await pass(300);
      await jumpTo(page, 2);
      await pass(900);
      await jumpTo(page, 3);
      const read = sent();
      await pass(1_100);
      await pass(3_000);
      await read;
      expect(await room.unread(SLOW)).toEqual([1, 2, 4, 5, 6]);
      await page.clock.resume();
      // Taken back, it stays so, however long one looks at it.
      await page.click('#r3 > article a[data-more]');
      await Promise.all([page.waitForEvent('load'), page.click('#r3 > article button[name=unread]')]);
      expect(await room.unread(SLOW)).toEqual([1, 2, 3, 4, 5, 6]);
      await jumpTo(page, 3);
      const again = sent();
      await frames(page);
      await page.clock.fastForward(2_000);
      await page.clock.fastForward(4_000);
      await again;
      const left = await room.unread(SLOW);
      expect(left).toContain(3);
      // And it is counted as such.
      await frames(page);
      expect(await page.textContent('.new-bar [data-left]')).toBe(String(left.length));
      await context.close();
    });
  });
});

/** A page that the browser kept is not loaded. */
async function goBack(page: Page): Promise<void> {
  await page.goBack({ waitUntil: 'commit' });
  await settled(page);
}

/** By how many pixels the reply that was on top stands elsewhere. Infinitely many where another one is on top. */
async function movedFrom(page: Page, before: Seen): Promise<number> {
  const now = await inSight(page);
  return now.number === before.number ? Math.abs(now.top - before.top) : Number.POSITIVE_INFINITY;
}

/** Puts a reply at the top of the window. */
async function jumpTo(page: Page, number: number): Promise<void> {
  await page.evaluate((one) => document.getElementById(`r${one}`)?.scrollIntoView({ block: 'start' }), number);
}

/** Waits until the browser has looked at what is in sight, whatever its clock says. */
async function frames(page: Page): Promise<void> {
  await page.screenshot();
  await page.screenshot();
}

/** How many characters the narrowest of some paragraphs has room for on a line. */
function leastRoom(paragraphs: Element[]): number {
  const rooms = paragraphs.map((paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    // Each line is one rectangle.
    const written = [...range.getClientRects()].reduce((sum, { width }) => sum + width, 0);
    const each = written / (paragraph.textContent as string).length;
    return paragraph.getBoundingClientRect().width / each;
  });
  return Math.min(...rooms);
}

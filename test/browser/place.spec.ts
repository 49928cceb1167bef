import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser, signInAs } from '../support/browser.js';
import { type DemoAddress, demoAddresses } from '../support/demo-addresses.js';
import { logins, startDemo, tokenOf } from '../support/demo-api.js';

/** How much of a page may move while it loads, all shifts together. */
const LAYOUT_SHIFT = 0.02;

/** Milliseconds by which fonts and pictures come late: the page has been painted without them. */
const LATE = 300;

/** The id of the reply at the window's top. */
const atTop = (page: Page) =>
  page.evaluate(() => {
    const articles = [...document.querySelectorAll('article.reply')];
    // Scrolling ends on whole pixels of the screen: one that ends there is not in sight.
    return articles.find((article) => article.getBoundingClientRect().bottom > 2)?.parentElement?.id;
  });

/**
 * Whether a reply has stood near the window's top for half a second, unmoved: what stands above it may still get its height.
 * @param isHeld whether it is scrolled there first, and again when it moved
 */
const isAtRest = ({ id, isHeld }: { id: string; isHeld: boolean }) => {
  const state = window as unknown as { rest?: { top: number; since: number } };
  const item = document.getElementById(id);
  const top = item?.getBoundingClientRect().top ?? Number.NaN;
  const isUnmoved = state.rest && Math.abs(top - state.rest.top) < 1;
  if (isHeld && !isUnmoved) item?.scrollIntoView();
  if (!state.rest || !isUnmoved) state.rest = { top, since: performance.now() };
  return Math.abs(top) < 60 && performance.now() - state.rest.since > 500;
};

/** Goes back to a page that writes down whether it was kept as it was. */
async function goBack(page: Page, path: string): Promise<string | null> {
  await page.evaluate(() => {
    sessionStorage.removeItem('persisted');
    // The call has its answer before the page is gone.
    setTimeout(() => history.back());
  });
  await page.waitForFunction((at) => location.pathname === at && sessionStorage.getItem('persisted'), path);
  return page.evaluate(() => sessionStorage.getItem('persisted'));
}

describeInBrowser('one’s place on a page, in a browser', () => {
  let api: TestApi;
  let browser: PageBrowser;
  let addresses: DemoAddress[];
  let thread: string;

  beforeAll(async () => {
    api = await startDemo();
    browser = await PageBrowser.start(api, { keepsPages: true });
    addresses = await demoAddresses(api, await tokenOf(api, logins.learner));
    thread = (addresses.find(({ name }) => name === 'thread') as DemoAddress).address;
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  describe.each([
    ['as it was left', true],
    ['loaded anew', false],
  ])('comes back with the page %s', (_how, kept) => {
    it.each([
      ['all', '.pager [data-all]', 190],
      ['a page more', '.pager a[rel=next]', 70],
    ])('to the same reply, where %s had been fetched', async (_what, link, number) => {
      const { page, context, seen } = await browser.visitor();
      await context.addInitScript((isKept) => {
        window.addEventListener('pageshow', ({ persisted }) => sessionStorage.setItem('persisted', String(persisted)));
        // Chromium keeps no page that wants to know of its end.
        if (!isKept) window.addEventListener('unload', () => {});
      }, kept);
      await page.goto(thread);
      await page.click(link);
      const reply = page.locator(`.thread li[id] >> nth=${number - 1}`);
      await reply.waitFor({ state: 'attached' });
      const id = (await reply.getAttribute('id')) as string;
      await page.waitForFunction(isAtRest, { id, isHeld: true });
      // Now and then Chromium decides otherwise, for reasons that it keeps to itself.
      let was: string | null = null;
      for (let tries = 0; was !== String(kept) && tries < 5; tries += 1) {
        // Opened from the reply itself: the place is written down as one leaves.
        await reply.locator('> article .name-link').click();
        await page.waitForURL('**/members/**');
        was = await goBack(page, thread);
        await page.waitForFunction(isAtRest, { id, isHeld: false });
        expect(await atTop(page)).toBe(id);
      }
      expect(was).toBe(String(kept));
      expect(seen).toEqual([]);
      await context.close();
    });
  });

  it('is kept while further replies come, which can be answered, reacted to and read like the first', async () => {
    const { page, context, seen } = await browser.visitor();
    await signInAs(page, logins.learner);
    await page.goto(`${thread}?all`);
    await page.waitForSelector('.pager', { state: 'detached' });
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    // Nobody reacts to what they wrote themselves.
    const others = ':not(:has(.name-link[href="/members/mina"])):has(button[name=react][aria-pressed=false])';
    const last = page.locator(`.thread li[id] > article${others} >> nth=140`);
    const button = last.locator('button[name=react][aria-pressed=false]').first();
    const name = (await button.getAttribute('value'))?.replace(/ o(n|ff)$/, '') as string;
    await button.click();
    const pressed = page.locator(`button[name=react][value="${name} off"]`);
    await pressed.waitFor();
    expect(await pressed.getAttribute('aria-pressed')).toBe('true');
    expect(await pressed.locator('[data-count]').textContent()).toMatch(/^ · \d+$/);
    await page.reload();
    await pressed.waitFor({ state: 'attached' });
    expect(await pressed.getAttribute('aria-pressed')).toBe('true');
    expect(seen).toEqual([]);
    await context.close();
  });

  it('stays where one asks what can be done with a reply, and the keys with it', async () => {
    const { page, context, seen } = await browser.visitor();
    await signInAs(page, logins.learner);
    await page.goto(thread);
    const more = page.getByRole('link', { name: /^More about .+, 3$/ });
    await more.focus();
    await page.keyboard.press('Enter');
    const menu = page.locator('#r3 > article .menu-of-reply');
    await menu.waitFor();
    expect(await more.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Link to this reply/);
    await more.click();
    await menu.waitFor({ state: 'detached' });
    expect(await more.getAttribute('aria-expanded')).toBe('false');
    expect(new URL(page.url()).search).toBe('');
    expect(seen).toEqual([]);
    await context.close();
  });

  it.each([360, 1280])(
    'moves with nothing that loads, at %i pixels, however late fonts and pictures come',
    async (width) => {
      const { page, context } = await browser.visitor({ viewport: { width, height: 800 }, serviceWorkers: 'block' });
      await context.route(/\.woff2$|\/media\//, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, LATE));
        await route.continue();
      });
      const moved: string[] = [];
      for (const { name, address } of addresses) {
        if (!['home', 'thread', 'shelf', 'case-study', 'course', 'member'].includes(name)) continue;
        await page.goto(address, { waitUntil: 'networkidle' });
        const shift = await page.evaluate(async () => {
          await document.fonts.ready;
          let sum = 0;
          const add = (entries: PerformanceEntryList) => {
            for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
          };
          const observer = new PerformanceObserver((list) => add(list.getEntries()));
          observer.observe({ type: 'layout-shift', buffered: true });
          // Two frames: whatever has come has been laid out.
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          add(observer.takeRecords());
          return sum;
        });
        if (shift > LAYOUT_SHIFT) moved.push(`${name}: ${shift.toFixed(3)}`);
      }
      expect(moved).toEqual([]);
      await context.close();
    },
  );
});

import type { Page } from 'playwright-core';
import { startApi, type TestApi } from '../support/api.js';
import { beyondEdge, faultsOf, RULES_OF_COLOUR, smallTargets } from '../support/axe.js';
import { describeInBrowser, PageBrowser } from '../support/browser.js';

/** What an admin has, and everybody's pages that nobody else has a reason to look at so closely. */
const PAGES = [
  ...['/admin', '/admin/begin', '/admin/members', '/admin/members/mina', '/admin/members/wren', '/admin/handles'],
  ...['/admin/jobs', '/admin/mail', '/admin/log', '/admin/log/verify', '/admin/name'],
  ...['/tags/memes/edit', '/tags/memes/merge', '/tags/memes/merge?into=videos'],
  ...['/rubrics', '/rubrics/new', '/help', '/help/reading', '/help/moderation'],
];

/** Nothing that axe knows, no target too small, and nothing beyond the edge of a narrow page, in the light and in the dark. */
async function lookAround(page: Page): Promise<void> {
  const faults: Record<string, unknown> = {};
  await page.setViewportSize({ width: 320, height: 800 });
  for (const address of PAGES) {
    await page.goto(address);
    const found = [...(await faultsOf(page)), ...(await smallTargets(page))];
    await page.evaluate(() => Object.assign(document.documentElement.dataset, { theme: 'dark' }));
    found.push(...(await faultsOf(page, RULES_OF_COLOUR)));
    const beyond = await beyondEdge(page);
    if (found.length > 0 || beyond > 0) faults[address] = [...found, beyond];
  }
  expect(faults).toEqual({});
}

describeInBrowser('the first five minutes of a new installation', () => {
  let api: TestApi;
  let browser: PageBrowser;
  beforeEach(async () => {
    api = await startApi();
    browser = await PageBrowser.start(api);
  });
  afterEach(async () => {
    await browser?.close();
    await api?.close();
  });

  it.each([true, false])(
    'lead to somebody else in a course of a named place; scripts: %s',
    async (javaScriptEnabled) => {
      const admin = await browser.visitor({ javaScriptEnabled });
      const { page } = admin;
      const signUp = async (on: typeof page, name: string) => {
        await on.fill('#displayName', name);
        await on.fill('#handle', name.toLowerCase());
        await on.fill('#email', `${name.toLowerCase()}@example.org`);
        await on.fill('#password', 'a goose in every reading room');
        await on.click('main form button.main');
      };
      await page.goto('/');
      await page.click('main .notice a');
      await signUp(page, 'Wren');
      await page.waitForURL('**/admin/begin');
      await page.fill('#name', 'Upper Vale Library School');
      await page.click('form[action="/admin/begin/name"] button.main');
      await page.waitForURL('**done=named');
      await page.fill('#title', 'Cataloguing');
      await page.click('form[action="/admin/begin/course"] button.main');
      await page.waitForURL('**done=course');
      const link = String(await page.textContent('code.address'));
      const guest = await browser.visitor({ javaScriptEnabled });
      await guest.page.goto(new URL(link).pathname);
      await guest.page.click('main a[href^="/sign-up"]');
      await signUp(guest.page, 'Mina');
      await guest.page.waitForURL('**/join/**');
      await guest.page.click('main form[action="/join"] button');
      await guest.page.waitForURL('**done=joined');
      expect(await guest.page.title()).toBe('Cataloguing · Upper Vale Library School');
      if (javaScriptEnabled) await lookAround(page);
      expect([...admin.seen, ...guest.seen]).toEqual([]);
    },
  );
});

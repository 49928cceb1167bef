import type { Page } from 'playwright-core';
import { startApi, type TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser, signInAs } from '../support/browser.js';

const MINA = { handle: 'mina', password: 'correct horse battery mina' };

describeInBrowser('the header', () => {
  let api: TestApi;
  let browser: PageBrowser;

  beforeAll(async () => {
    api = await startApi();
    await api.signUp('wren');
    await api.signUp('mina');
    browser = await PageBrowser.start(api);
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  const focused = (page: Page) =>
    page.evaluate('document.activeElement.textContent.trim() || document.activeElement.name');

  it('is gone through in the order in which it is seen, the way past it first', async () => {
    for (const width of [360, 1280]) {
      const { page } = await browser.visitor({ viewport: { width, height: 900 } });
      await signInAs(page, MINA);
      await page.goto('/');
      const order: unknown[] = [];
      for (let step = 0; step < 9; step += 1) {
        await page.keyboard.press('Tab');
        order.push(await focused(page));
      }
      expect(order).toEqual([
        'Skip to the text',
        'Commonplace',
        'Home',
        'Courses',
        'Shelf',
        'Write',
        'q',
        'Notices',
        'Account: mina',
      ]);
    }
  });

  it('leads past itself', async () => {
    const { page } = await browser.visitor();
    await page.goto('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
  });

  it('has a menu that opens by keyboard, and that Escape and a click elsewhere close', async () => {
    const { page } = await browser.visitor();
    await signInAs(page, MINA);
    await page.goto('/');
    await page.locator('.top .menu summary').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Drafts' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('link', { name: 'Drafts' }).isVisible()).toBe(false);
    expect(await focused(page)).toBe('Account: mina');
    await page.keyboard.press('Enter');
    await page.locator('h1').click();
    expect(await page.getByRole('link', { name: 'Drafts' }).isVisible()).toBe(false);
  });

  it.each(['usual', 'largest'])('and its menu stay on a screen of 320 pixels, text %s', async (textSize) => {
    const { page, context } = await browser.visitor({ viewport: { width: 320, height: 800 } });
    await signInAs(page, MINA);
    await context.addCookies([
      { name: 'settings', value: encodeURIComponent(`textSize=${textSize}`), url: browser.origin },
    ]);
    await page.goto('/');
    await page.locator('.top .menu summary').click();
    const box = await page.locator('.top .menu ul').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});

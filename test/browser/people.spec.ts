import type { TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser, signInAs } from '../support/browser.js';
import { logins, startDemo } from '../support/demo-api.js';

describeInBrowser('people’s pages, in a browser', () => {
  let api: TestApi;
  let browser: PageBrowser;
  beforeAll(async () => {
    api = await startDemo();
    browser = await PageBrowser.start(api);
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  describe('the list of shortcuts', () => {
    it('opens on ?, closes on Escape, and gives focus back', async () => {
      const { page, context, seen } = await browser.visitor();
      await page.goto('/settings');
      await page.focus('#theme-dark');
      await page.keyboard.press('?');
      await page.waitForSelector('dialog.shortcuts[open]');
      expect(await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog.shortcuts[open]', { state: 'hidden' });
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('theme-dark');
      expect(seen).toEqual([]);
      await context.close();
    });

    it.each(['in a field', 'with a modifier', 'switched off'])('does nothing %s', async (how) => {
      const { page, context } = await browser.visitor();
      await page.goto('/settings');
      if (how === 'switched off') {
        await page.check('#shortcuts-off');
        await page.click('main button[type=submit]');
        await page.waitForURL('**/settings?done=saved');
      }
      if (how === 'in a field') await page.focus('#site-search');
      await page.keyboard.press(how === 'with a modifier' ? 'Control+?' : '?');
      // A list that opened would have asked for its text by now.
      await page.evaluate(() => fetch('/shortcuts?part=1').then((answer) => answer.text()));
      expect(await page.locator('dialog').count()).toBe(0);
      await context.close();
    });
  });

  it.each([true, false])(
    'Back after signing out shows nothing of the former member, with scripts: %s',
    async (scripts) => {
      const { page, context } = await browser.visitor({ javaScriptEnabled: scripts });
      await signInAs(page, logins.learner);
      await page.goto('/members/mina');
      expect(await page.textContent('header')).toContain('Mina');
      await page.click('header summary');
      await page.click('form[action="/sign-out"] button');
      expect(await page.textContent('header')).toContain('Sign in');
      await page.goBack();
      await page.waitForLoadState();
      expect(await page.textContent('header')).toContain('Sign in');
      expect(await page.content()).not.toContain('Edit your profile');
      await context.close();
    },
  );

  it('a page that the browser kept alive is asked for anew once its member has gone', async () => {
    const { page, context } = await browser.visitor();
    await signInAs(page, logins.learner);
    await page.goto('/members/mina');
    const restore = () =>
      page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await page.evaluate(() => Object.assign(window, { stays: true }));
    await restore();
    expect(await page.evaluate(() => 'stays' in window)).toBe(true);
    await context.clearCookies();
    const loaded = page.waitForEvent('load');
    await restore();
    await loaded;
    expect(await page.textContent('header')).toContain('Sign in');
    await context.close();
  });

  it('a link that sets a password leaves its token neither in the address nor in the history', async () => {
    const { page, context } = await browser.visitor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url() + JSON.stringify(request.headers())));
    const token = 'tell-tale-token-of-more-than-twenty';
    await page.goto(`/reset-password#${token}`);
    await page.getByText('Your link was recognised').waitFor();
    expect(page.url()).not.toContain(token);
    expect(await page.inputValue('[name=resetToken]')).toBe(token);
    await page.goto('/');
    await page.goBack();
    expect(page.url()).not.toContain(token);
    expect(asked.join()).not.toContain(token);
    await context.close();
  });

  it('following a notice marks it as read', async () => {
    const { page, context } = await browser.visitor();
    await signInAs(page, logins.learner);
    await page.goto('/notifications');
    const unread = page.locator('.is-unread');
    const before = await unread.count();
    expect(before).toBeGreaterThan(0);
    // The page that sends it is gone before the answer comes.
    const sent = page.waitForRequest((request) => request.url().endsWith('/notifications/read'));
    await unread.first().locator('a[data-follow]').click();
    await sent;
    await page.waitForURL((url) => url.pathname !== '/notifications');
    const left = async () => {
      expect((await page.goto('/notifications'))?.ok()).toBe(true);
      return unread.count();
    };
    for (let tries = 0; tries < 20 && (await left()) === before; tries++) await page.waitForTimeout(100);
    expect(await left()).toBe(before - 1);
    await context.close();
  });

  it('the preview of one’s name follows the choice, without a script', async () => {
    const { page, context } = await browser.visitor({ javaScriptEnabled: false });
    await signInAs(page, logins.learner);
    await page.goto('/account');
    await page.check('#nameAudience-NOBODY');
    expect(await page.locator('.reach:visible').count()).toBe(1);
    expect(await page.locator('.reach:visible dd').allTextContents()).toEqual([
      '@mina',
      '@mina',
      '@mina',
      'Mina Takkula',
    ]);
    await context.close();
  });
});

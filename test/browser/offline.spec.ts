import type { TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser, signInAs } from '../support/browser.js';
import { logins, startDemo } from '../support/demo-api.js';

describeInBrowser('without a connection', () => {
  let api: TestApi;
  let browser: PageBrowser;
  beforeAll(async () => {
    api = await startDemo();
    browser = await PageBrowser.start(api);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  const readers = async () => {
    const found = await browser.visitor();
    await found.page.goto('/');
    await found.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await found.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    return found;
  };
  const kept = (page: Awaited<ReturnType<typeof readers>>['page']) =>
    page.evaluate(async () => {
      const requests = await (await caches.open('pages')).keys();
      return requests.map(({ url }) => new URL(url).pathname);
    });

  it('what was read can be read, what was not says so, and accounts are never kept', async () => {
    const { page, context } = await readers();
    await signInAs(page, logins.learner);
    await page.goto('/account');
    await page.goto('/members/oduya');
    await page.waitForFunction(async () => (await (await caches.open('pages')).match('/members/oduya')) !== undefined);
    expect(await kept(page)).not.toContain('/account');
    await context.setOffline(true);
    await page.goto('/members/oduya');
    expect(await page.textContent('h1')).toBe('Dr Folasade Oduya');
    await page.goto('/account');
    expect(await page.textContent('h1')).toBe('No connection');
    expect(await page.textContent('header')).not.toContain('Mina');
    await context.close();
  });

  it.each(['signing out', 'another member’s sign-in', 'a session that was ended elsewhere'])(
    'nothing of a member is left after %s',
    async (how) => {
      const { page, context } = await readers();
      await signInAs(page, logins.learner);
      await page.goto('/members/oduya');
      await page.waitForFunction(
        async () => (await (await caches.open('pages')).match('/members/oduya')) !== undefined,
      );
      if (how === 'signing out') {
        await page.locator('header summary').click();
        await page.click('form[action="/sign-out"] button');
      } else if (how === 'another member’s sign-in') {
        await context.clearCookies();
        await signInAs(page, logins.instructor);
      } else {
        const other = await browser.visitor();
        await signInAs(other.page, logins.learner);
        await other.page.goto('/account');
        await other.page.click('form[action="/account/sessions/others"] button');
        await other.context.close();
        await page.goto('/courses');
      }
      await page.waitForFunction(
        async () => (await (await caches.open('pages')).match('/members/oduya')) === undefined,
      );
      await context.setOffline(true);
      await page.goto('/members/oduya').catch(() => undefined);
      expect(await page.content()).not.toContain('Folasade');
      await context.close();
    },
  );
});

import type { TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser, signInAs } from '../support/browser.js';
import { logins, startDemo } from '../support/demo-api.js';

describeInBrowser('signing in, in a browser', () => {
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

  it.each([true, false])('works with scripts: %s, and nothing complains', async (javaScriptEnabled) => {
    const { page, context, seen } = await browser.visitor({ javaScriptEnabled });
    await signInAs(page, logins.learner);
    expect(await page.textContent('header')).toContain('Mina');
    await page.click('header summary');
    await page.click('form[action="/sign-out"] button');
    expect(await page.textContent('header')).toContain('Sign in');
    expect(seen).toEqual([]);
    await context.close();
  });
});

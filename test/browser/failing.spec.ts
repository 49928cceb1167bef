import { jest } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { RateLimited, Unavailable } from '#kernel';
import { SchemaInProcess } from '../../apps/api/src/graphql/schema-in-process.js';
import type { TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser, signInAs } from '../support/browser.js';
import { logins, startDemo } from '../support/demo-api.js';

const DAY = 24 * 60 * 60 * 1000;

/** Has the next document that matches fail; what a page asks for beside it, whenever that is, does not. */
function failOnce(matching: RegExp, error: Error): void {
  const { execute } = SchemaInProcess.prototype;
  const spy = jest.spyOn(SchemaInProcess.prototype, 'execute').mockImplementation(function (
    this: SchemaInProcess,
    ...given
  ) {
    if (!matching.test(given[0].trim())) return execute.apply(this, given);
    spy.mockRestore();
    return Promise.reject(error);
  });
}

describeInBrowser('when something fails', () => {
  let api: TestApi;
  let browser: PageBrowser;
  let thread: string;
  let report: string;

  beforeAll(async () => {
    api = await startDemo();
    browser = await PageBrowser.start(api);
    const { reflections } = await api.ok(
      '{ reflections(first: 1, orderBy: NEEDS_REPLY) { nodes { id thread { id } } } }',
    );
    thread = `/reflections/${reflections.nodes[0].id}`;
    report = `/threads/${reflections.nodes[0].thread.id}/replies/0/report`;
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  const mina = async (prepare?: (page: Page) => Promise<unknown>, javaScriptEnabled = true) => {
    const visitor = await browser.visitor({ javaScriptEnabled });
    await prepare?.(visitor.page);
    await signInAs(visitor.page, logins.learner);
    return visitor;
  };
  const field = '#write textarea[name=bodyMarkdown]';
  const isSent = (page: Page) => page.waitForFunction(() => document.activeElement?.matches('article.reply'));
  const keyIn = (body: string | null) => new URLSearchParams(body ?? '').get('idempotencyKey');

  describe('the browser’s clock', () => {
    it.each([-DAY, DAY])('may be wrong by %d ms', async (wrong) => {
      const { page, context, seen } = await mina((page) =>
        page.clock.install({ time: api.clock.now().getTime() + wrong }),
      );
      await page.goto(thread);
      await page.fill(field, `Written by a clock that is off by ${wrong}.`);
      await page.press(field, 'Control+Enter');
      await isSent(page);
      expect(await page.getAttribute(':focus time', 'datetime')).toMatch(/^2026-11-20T/);
      expect(seen).toEqual([]);
      await context.close();
    });

    it('may be set back by a day while somebody writes: the draft goes on being kept', async () => {
      const { page, context } = await mina((page) => page.clock.install());
      await page.goto('/write');
      await page.fill('#title', 'At two times');
      await page.fill('#bodyMarkdown', 'Before.');
      await page.waitForURL(/\/reflections\/[\w-]+\/edit$/);
      await page.clock.setSystemTime(Date.now() - DAY);
      await page.fill('#bodyMarkdown', 'Before, and after.');
      const kept = page.waitForRequest((request) => request.url().endsWith('/write/draft'));
      await page.clock.runFor(6_000);
      await kept;
      await context.close();
    });
  });

  it('a session that ends in the middle of writing leaves the text and its place, and the same key is sent', async () => {
    const { page, context } = await mina();
    await page.goto('/write');
    await page.fill('#bodyMarkdown', 'Begun before the session ended.');
    await page.fill('#title', 'Interrupted');
    const other = await mina();
    await other.page.goto('/account');
    await other.page.click('form[action="/account/sessions/others"] button');
    await other.context.close();
    const keys: Array<string | null> = [];
    page.on('request', (request) => {
      const body = request.postData();
      if (request.method() === 'POST' && body?.includes('act=publish')) keys.push(keyIn(body));
    });
    await page.click('.actions button[value=publish]');
    await page.waitForSelector('dialog[open]');
    expect(await page.inputValue('#bodyMarkdown')).toBe('Begun before the session ended.');
    await page.fill('dialog [name=emailOrHandle]', logins.learner.handle);
    await page.fill('dialog [name=password]', logins.learner.password);
    await page.click('dialog [type=submit]');
    await page.waitForURL(/done=published/);
    expect(new Set(keys).size).toBe(1);
    await context.close();
  });

  it.each([true, false])('cookies that are refused are named as the reason, with scripts: %s', async (scripts) => {
    const { page, context } = await browser.visitor({ javaScriptEnabled: scripts });
    await page.goto('/sign-in');
    await context.clearCookies();
    await page.fill('main [name=emailOrHandle]', logins.learner.handle);
    await page.fill('main [name=password]', logins.learner.password);
    await page.click('main button[type=submit]');
    await page.waitForSelector('.problem');
    expect(await page.textContent('.problem')).toContain('Your browser kept no cookie of this site');
    expect(await page.inputValue('main [name=emailOrHandle]')).toBe(logins.learner.handle);
    await context.close();
  });

  it.each(['full', 'forbidden'])(
    'a storage that is %s keeps nobody from writing, and says that nothing is kept',
    async (how) => {
      const { page, context, seen } = await mina((page) =>
        page.addInitScript((is) => {
          const refuse = () => {
            throw new DOMException('No.', is === 'full' ? 'QuotaExceededError' : 'SecurityError');
          };
          if (is === 'full') {
            Storage.prototype.setItem = refuse;
            Cache.prototype.put = refuse;
          } else
            for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
              Object.defineProperty(window, name, { get: refuse });
        }, how),
      );
      await page.goto(thread);
      await page.fill(field, 'Nothing keeps this.');
      await page.waitForFunction(() =>
        document.querySelector('#write [data-state]')?.textContent?.includes('keeps no drafts'),
      );
      await page.route('**/threads/*/replies', (route) => route.abort());
      await page.press(field, 'Control+Enter');
      await page.waitForSelector('#write .field-problem');
      expect(await page.inputValue(field)).toBe('Nothing keeps this.');
      await page.unroute('**/threads/*/replies');
      await page.press(field, 'Control+Enter');
      await isSent(page);
      expect(seen.filter((one) => !one.includes('ERR_FAILED'))).toEqual([]);
      await context.close();
    },
  );

  describe('a server that does not do what a form asks', () => {
    const answers: ReadonlyArray<[string, (route: Route) => Promise<void>, RegExp]> = [
      ['500', (route) => route.fulfill({ status: 500, body: '<h1>Oops' }), /server is busy/],
      ['503', (route) => route.fulfill({ status: 503, body: '' }), /server is busy/],
      ['429', (route) => route.fulfill({ status: 429, headers: { 'retry-after': '660' }, body: '' }), /in 11 minutes/],
      [
        'half a page',
        (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="en"><he' }),
        /did not work/,
      ],
    ];

    it('keeps what was typed, says what to do, and takes it the next time: 500, 503, 429, half a page', async () => {
      const { page, context } = await mina();
      await page.goto(thread);
      await page.fill(field, 'Sent five times.');
      for (const [name, answer, sentence] of answers) {
        await page.route('**/threads/*/replies', answer);
        // Of the time before it says the same.
        await page.evaluate(() => document.querySelector('#write .field-problem')?.replaceChildren());
        await page.press(field, 'Control+Enter');
        await page.waitForFunction(
          (words) => new RegExp(words).test(document.querySelector('#write .field-problem')?.textContent ?? ''),
          sentence.source,
        );
        expect([name, await page.inputValue(field)]).toEqual([name, 'Sent five times.']);
        await page.unroute('**/threads/*/replies');
      }
      await page.press(field, 'Control+Enter');
      await isSent(page);
      expect(await page.locator('article.reply').filter({ hasText: 'Sent five times.' }).count()).toBe(1);
      await context.close();
    });

    it.each([
      ['500', true, new Error('On purpose.'), 'Something went wrong here'],
      ['503', false, new Unavailable('The database is away.', 5), 'Something we need is not answering'],
      ['429', false, new RateLimited('Too often.', 5), 'Wait 5 seconds'],
    ])(
      'gives back a whole page with what was typed: %s, with scripts: %s',
      async (_status, scripts, error, sentence) => {
        const { page, context } = await mina(undefined, scripts);
        await page.goto(report);
        await page.locator('main input[type=radio]').first().check();
        const text = 'It says of somebody at the desk what they would not want to have said of them.';
        await page.fill('textarea[name=note]', text);
        failOnce(/^mutation ReportContent\b/, error);
        await page.locator('main form[method=post] button.main').click();
        await page.waitForSelector('.kept-text');
        expect(await page.inputValue('.kept-text textarea:visible')).toBe(text);
        expect(await page.textContent('main')).toContain(sentence);
        // It is nobody else's page.
        expect(await page.textContent('header')).not.toContain('Sign in');
        await context.close();
      },
    );

    it('and does not answer at all leaves the form as it was, and says so', async () => {
      const { page, context } = await mina();
      await page.goto(report);
      await page.locator('main input[type=radio]').first().check();
      await page.fill('textarea[name=note]', 'Still here.');
      await context.setOffline(true);
      await page.locator('main form[method=post] button.main').click();
      await page.waitForSelector('.no-connection');
      expect(await page.textContent('.no-connection')).toContain('What you typed stays here');
      expect(await page.inputValue('textarea[name=note]')).toBe('Still here.');
      await context.setOffline(false);
      await page.locator('main form[method=post] button.main').click();
      await page.waitForURL(/done=reported/);
      await context.close();
    });

    it('shows that it takes long', async () => {
      const { page, context } = await mina();
      await page.goto(thread);
      await page.fill(field, 'Slowly.');
      await page.route('**/threads/*/replies', async (route) => {
        await page.waitForSelector('#write button.main[aria-busy=true]');
        expect(await page.textContent('#write [data-state]')).toBe('Sending…');
        await route.continue();
      });
      await page.press(field, 'Control+Enter');
      await isSent(page);
      expect(await page.locator('[aria-busy]').count()).toBe(0);
      await context.close();
    });
  });
});

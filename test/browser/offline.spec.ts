import type { BrowserContext, Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser, signInAs } from '../support/browser.js';
import { logins, startDemo } from '../support/demo-api.js';

describeInBrowser('without a connection', () => {
  let api: TestApi;
  let browser: PageBrowser;
  let thread: string;

  beforeAll(async () => {
    api = await startDemo();
    browser = await PageBrowser.start(api);
    const { reflections } = await api.ok(
      '{ reflections(first: 20, orderBy: NEEDS_REPLY) { nodes { id thread { replyCount } } } }',
    );
    thread = `/reflections/${reflections.nodes.find((one: { thread: { replyCount: number } }) => one.thread.replyCount > 2).id}`;
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  /** A learner's browser, with what keeps pages in place. */
  const learner = async () => {
    const found = await browser.visitor();
    await signInAs(found.page, logins.learner);
    await found.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    return found;
  };
  const kept = (page: Page) =>
    page.evaluate(async () => {
      const requests = await (await caches.open('pages')).keys();
      return requests.map(({ url }) => new URL(url).pathname);
    });
  const untilKept = (page: Page, path: string, isKept = true) =>
    page.waitForFunction(
      async ([wanted, there]) => ((await (await caches.open('pages')).match(wanted as string)) !== undefined) === there,
      [path, isKept] as const,
    );
  const waiting = (page: Page) =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('waiting|')));
  const field = '#write textarea[name=bodyMarkdown]';
  const write = async (page: Page, text: string) => {
    await page.fill(field, text);
    await page.press(field, 'Control+Enter');
    await page.waitForSelector('.waiting');
  };
  /** How often a text stands in the thread, as its readers see it. */
  const stands = async (context: BrowserContext, text: string) => {
    const other = await context.newPage();
    await other.goto(`${thread}?order=newest`);
    const count = await other.locator('article.reply').filter({ hasText: text }).count();
    await other.close();
    return count;
  };
  const askToSignOut = async (page: Page) => {
    await page.locator('header summary').click();
    await page.click('form[action="/sign-out"] button');
    const dialog = page.getByRole('dialog', { name: 'Not everything has been sent yet' });
    await dialog.waitFor();
    return dialog;
  };
  const signedOut = (page: Page) => page.waitForSelector('header a[href^="/sign-in"]');
  const revoke = async () => {
    const other = await browser.visitor();
    await signInAs(other.page, logins.learner);
    await other.page.goto('/account');
    await other.page.click('form[action="/account/sessions/others"] button');
    await other.context.close();
  };

  it('what was read can be read, and says so; what was not says what can be; accounts are never kept', async () => {
    const { page, context } = await learner();
    await page.goto('/account');
    await page.goto(thread);
    await page.goto('/members/oduya');
    await untilKept(page, '/members/oduya');
    await untilKept(page, thread);
    expect(await kept(page)).not.toContain('/account');
    await context.setOffline(true);
    await page.goto('/members/oduya');
    expect(await page.textContent('h1')).toBe('Dr Folasade Oduya');
    expect(await page.textContent('.kept-notice')).toMatch(
      /^There is no connection\. This page is shown as it was on \d+ [A-Z]/,
    );
    // Its style and its scripts are there, too.
    await page.waitForFunction(() => (document.styleSheets[0]?.cssRules.length ?? 0) > 100);
    // A place on it is there where the page is.
    await page.goto(`${thread}?reply=2#r2`);
    await page.locator('#r2').waitFor();
    await page.click('#r2 > article a[data-more]');
    expect(await page.locator('#r2 > article [role=alert]').textContent()).toMatch(/did not work/);
    await page.goto('/account');
    expect(await page.textContent('h1')).toBe('No connection');
    expect(await page.textContent('header')).not.toMatch(/Mina|Sign in/);
    await page.click('#kept-pages a:has-text("Folasade")');
    expect(await page.textContent('h1')).toBe('Dr Folasade Oduya');
    await context.setOffline(false);
    await page.reload();
    expect(await page.locator('.kept-notice').count()).toBe(0);
    await context.close();
  });

  it('the page for it speaks the language, and has the look, of the others', async () => {
    const { page, context } = await learner();
    await page.goto('/settings');
    await page.check('#theme-dark');
    await page.check('#language-es');
    await page.click('main button[type=submit]');
    await page.waitForURL('**/settings?done=saved');
    await page.goto('/courses');
    await page.waitForFunction(async () => (await (await caches.match('/offline'))?.text())?.includes('Sin conexión'));
    await context.setOffline(true);
    await page.goto('/tags');
    expect(await page.textContent('h1')).toBe('Sin conexión');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    await context.close();
  });

  it('what waits as a session ends is a draft again, which says so, and is sent by its author', async () => {
    const { page, context } = await learner();
    await page.goto(thread);
    await context.setOffline(true);
    await write(page, 'Written as a session ended.');
    await context.clearCookies({ name: /access|refresh/ });
    await context.setOffline(false);
    const told = page.locator('p.done').filter({ hasText: 'You were signed out before this could be sent' });
    await told.locator('a[href^="/sign-in?to="]').waitFor();
    expect(await waiting(page)).toEqual([]);
    await signInAs(page, logins.learner);
    await page.goto(thread);
    await page.waitForFunction(
      (name) => document.querySelector<HTMLTextAreaElement>(name)?.value === 'Written as a session ended.',
      field,
    );
    await page.press(field, 'Control+Enter');
    await page.locator('article.reply').filter({ hasText: 'Written as a session ended.' }).waitFor();
    expect(await stands(context, 'Written as a session ended.')).toBe(1);
    await context.close();
  });

  it.each(['signing out', 'another member’s sign-in', 'a session that was ended elsewhere'])(
    'nothing of a member is left after %s',
    async (how) => {
      const { page, context } = await learner();
      await page.goto(thread);
      await page.goto('/members/oduya');
      await untilKept(page, '/members/oduya');
      await page.goto(thread);
      await page.route('**/threads/*/replies', (route) => route.abort());
      await write(page, 'For nobody else to send.');
      await page.fill(field, 'A draft of the former member.');
      await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('draft|')));
      if (how === 'signing out') {
        await (await askToSignOut(page)).getByRole('button', { name: 'Sign out anyway' }).click();
        await signedOut(page);
      } else if (how === 'another member’s sign-in') {
        await context.clearCookies({ name: /access|refresh/ });
        await signInAs(page, logins.instructor);
      } else {
        await revoke();
        await page.goto('/courses');
      }
      await untilKept(page, '/members/oduya', false);
      await page.unroute('**/threads/*/replies');
      expect(await waiting(page)).toEqual([]);
      // What was not sent when a session ended by itself is there for its author, and for nobody else.
      const drafts = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft|')));
      expect(drafts).toHaveLength(how.startsWith('a session') ? 2 : 0);
      await page.goBack();
      await page.waitForLoadState();
      expect(await page.content()).not.toMatch(/of the former member|For nobody else/);
      await context.setOffline(true);
      await page.goto('/members/oduya').catch(() => undefined);
      // What stands there without a connection: our own page for that, or the browser's.
      await page.waitForFunction(() => document.readyState === 'complete' && document.body !== null);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('Folasade');
      await context.setOffline(false);
      expect(await stands(context, 'For nobody else to send.')).toBe(0);
      await context.close();
    },
  );

  it('signing out says that one stays signed in, and what waits, until there is a connection', async () => {
    const { page, context } = await learner();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(thread);
    const told = page.locator('header .no-connection');
    const signOut = async () => {
      await page.locator('header summary').click();
      await page.click('form[action="/sign-out"] button');
      await told.waitFor();
    };
    await context.setOffline(true);
    await signOut();
    expect(await told.textContent()).toBe(
      'There is no connection, so you are still signed in. Sign out once you are connected.',
    );
    const aside = await told.evaluate((one) => Number.parseFloat(getComputedStyle(one).paddingInlineStart));
    expect(aside).toBeGreaterThanOrEqual(8);
    await context.setOffline(false);
    await told.waitFor({ state: 'detached' });
    // What waits is said too, and not sent meanwhile.
    await page.route('**/threads/*/replies', (route) => route.abort());
    await page.reload();
    await context.setOffline(true);
    await write(page, 'Left as I went.');
    await signOut();
    expect(await told.textContent()).toContain('Waiting to be sent: 1 reply.');
    await context.setOffline(false);
    await told.waitFor({ state: 'detached' });
    await page.locator('header summary').click();
    const dialog = await askToSignOut(page);
    // And if it goes again before they have chosen.
    await context.setOffline(true);
    await dialog.getByRole('button', { name: 'Sign out anyway' }).click();
    await dialog.getByText('you are still signed in').waitFor();
    await context.setOffline(false);
    await dialog.getByRole('button', { name: 'Sign out anyway' }).click();
    await signedOut(page);
    await context.close();
  });

  it('a form in which nothing is typed speaks of nothing typed', async () => {
    const { page, context } = await learner();
    await page.goto(thread);
    await page.evaluate(() => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action: '/nowhere' });
      form.append(Object.assign(document.createElement('button'), { textContent: 'Press' }));
      document.querySelector('main')?.append(form);
    });
    await context.setOffline(true);
    await page.click('form[action="/nowhere"] button');
    expect(await page.locator('main .no-connection').textContent()).toMatch(/nothing was done/);
    await context.close();
  });

  it('a reply waits where it was written, can be taken back, and is sent once', async () => {
    const { page, context } = await learner();
    await page.goto(thread);
    await untilKept(page, thread);
    await context.setOffline(true);
    await write(page, 'Written in a tunnel.');
    expect(await page.textContent('.waiting')).toMatch(/Waits for a connection[\s\S]*Written in a tunnel/);
    expect(await page.inputValue(field)).toBe('');
    await page.click('.waiting button:has-text("Take it back")');
    await page.waitForSelector('.waiting', { state: 'detached' });
    expect(await page.inputValue(field)).toBe('Written in a tunnel.');
    expect(await waiting(page)).toEqual([]);
    await page.press(field, 'Control+Enter');
    await page.waitForSelector('.waiting');
    await context.setOffline(false);
    await page.waitForSelector('article.reply:has-text("Written in a tunnel.")');
    expect(await page.locator('.waiting').count()).toBe(0);
    expect(await stands(context, 'Written in a tunnel.')).toBe(1);
    await context.close();
  });

  it('an answer to a reply is written on a page that was kept, and sent after the tab was closed, once by two tabs', async () => {
    const { page, context } = await learner();
    await page.goto(thread);
    await untilKept(page, thread);
    await context.setOffline(true);
    await page.reload();
    await page.waitForSelector('.kept-notice');
    await page.locator('a[data-answer]').first().click();
    const box = '.discussion li .composer-place textarea';
    expect(await page.locator(box).evaluate((one: HTMLTextAreaElement) => one.labels[0]?.textContent)).toMatch(
      /^Reply to .+, \d+$/,
    );
    await page.fill(box, 'From a page that was kept.');
    await page.press(box, 'Control+Enter');
    await page.waitForSelector('li > .waiting');
    await page.close();
    await context.setOffline(false);
    const posts: string[] = [];
    context.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/replies')) posts.push(request.url());
    });
    const [one, two] = [await context.newPage(), await context.newPage()];
    await Promise.all([one.goto('/courses'), two.goto('/tags')]);
    await one.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('waiting|')));
    expect(await stands(context, 'From a page that was kept.')).toBe(1);
    expect(posts).toHaveLength(1);
    await context.close();
  });

  it('is said before somebody signs out, who can stay, or have it sent first', async () => {
    const { page, context } = await learner();
    await page.goto(thread);
    await page.route('**/threads/*/replies', (route) => route.abort());
    await write(page, 'The first of two, before leaving.');
    await write(page, 'The second of two, before leaving.');
    const dialog = await askToSignOut(page);
    expect(await dialog.textContent()).toContain('Waiting to be sent: 2 replies.');
    await dialog.getByRole('button', { name: 'Stay signed in' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.tagName === 'SUMMARY');
    await askToSignOut(page);
    const send = dialog.getByRole('button', { name: 'Send first, then sign out' });
    await send.click();
    await dialog.getByText('Nothing could be sent').waitFor();
    expect(await waiting(page)).toHaveLength(2);
    await page.unroute('**/threads/*/replies');
    await send.click();
    await signedOut(page);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await signInAs(page, logins.learner);
    for (const which of ['first', 'second'])
      expect(await stands(context, `The ${which} of two, before leaving.`)).toBe(1);
    await context.close();
  });

  it('another tab shows what waits, and what was sent, without being asked', async () => {
    const { page, context } = await learner();
    const other = await context.newPage();
    await Promise.all([page.goto(thread), other.goto(thread)]);
    await page.route('**/threads/*/replies', (route) => route.abort());
    await write(page, 'Seen in two tabs.');
    await other.locator('.waiting').filter({ hasText: 'Seen in two tabs.' }).waitFor();
    await page.unroute('**/threads/*/replies');
    await page.click('.waiting button:has-text("Try now")');
    for (const tab of [page, other]) {
      await tab.locator('article.reply').filter({ hasText: 'Seen in two tabs.' }).waitFor();
      expect(await tab.locator('.waiting').count()).toBe(0);
    }
    expect(await waiting(page)).toEqual([]);
    expect(await stands(context, 'Seen in two tabs.')).toBe(1);
    // What was not sent, but taken back, goes without a word.
    await page.route('**/threads/*/replies', (route) => route.abort());
    await write(page, 'Taken back in the end.');
    await other.waitForSelector('.waiting');
    await page.click('.waiting button:has-text("Take it back")');
    await other.waitForSelector('.waiting', { state: 'detached' });
    expect(await other.locator('p.done').count()).toBe(0);
    await context.close();
  });

  it('a reply whose answer was lost is there once, and said to be there where its text was changed since', async () => {
    const { page, context } = await learner();
    await page.goto(thread);
    // It arrives; what comes back does not.
    await page.route('**/threads/*/replies', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await write(page, 'Arrived in silence.');
    await page.unroute('**/threads/*/replies');
    await page.click('.waiting button:has-text("Take it back")');
    await page.waitForFunction((at) => (document.querySelector(at) as HTMLTextAreaElement).value !== '', field);
    await page.fill(field, 'Arrived in silence, and was changed.');
    await page.press(field, 'Control+Enter');
    await page.waitForSelector('[data-sent-before]');
    expect(await page.textContent('[data-sent-before]')).toContain('Your reply is there already');
    expect(await page.inputValue(field)).toBe('Arrived in silence, and was changed.');
    await page.click('[data-sent-before] button');
    await page.waitForURL(/done=reply-edited/);
    expect(await stands(context, 'Arrived in silence, and was changed.')).toBe(1);
    expect(await stands(context, 'Arrived in silence.')).toBe(0);
    await context.close();
  });

  it('what the server does not take comes back with the reason', async () => {
    const { page, context } = await learner();
    await page.goto(thread);
    await context.setOffline(true);
    await write(page, 'too long '.repeat(6_000));
    await context.setOffline(false);
    await page.waitForSelector('.waiting .field-problem');
    expect(await page.textContent('.waiting .field-problem')).toMatch(/^This was not taken\. .*50,000/);
    await page.click('.waiting button:has-text("Change it")');
    await page.waitForFunction(
      (at) => (document.querySelector(at) as HTMLTextAreaElement).value.length > 50_000,
      field,
    );
    expect(await waiting(page)).toEqual([]);
    await context.close();
  });

  it('a reaction waits at its button', async () => {
    const { page, context } = await learner();
    await page.goto(thread);
    const button = page.locator('article.reply button[name=react][aria-pressed=false]').first();
    const value = await button.getAttribute('value');
    const mine = page.locator(`button[name=react][value="${value?.replace(/ on$/, ' off')}"]`);
    await context.setOffline(true);
    await button.click();
    await mine.and(page.locator('[data-waits]')).waitFor();
    expect(await mine.getAttribute('aria-pressed')).toBe('true');
    await context.setOffline(false);
    await mine.and(page.locator(':not([data-waits])')).waitFor();
    await page.reload();
    expect(await mine.getAttribute('aria-pressed')).toBe('true');
    await context.close();
  });

  it('a reflection waits, and is published once', async () => {
    const { page, context } = await learner();
    await page.goto('/write');
    await context.setOffline(true);
    await page.fill('#title', 'Thought of underground');
    await page.fill('#bodyMarkdown', 'Between two stations.');
    await page.click('.actions button[value=publish]');
    await page.waitForSelector('.waiting');
    expect(await page.locator('form[data-writing]').isVisible()).toBe(false);
    await context.setOffline(false);
    await page.waitForURL(/done=published/);
    expect(await page.textContent('main')).toContain('Between two stations.');
    await context.close();
  });
});

import { afterEach } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { cookieNames } from '#members';
import { Config } from '#platform';
import { describeInBrowser, PageBrowser } from '../support/browser.js';
import { ANA, CHI, COLLEAGUE, ModerationClient, TEACHER } from '../support/moderation-client.js';

/** Two instructors, each at an open desk. */
describeInBrowser('two at the desk, live', () => {
  let on: ModerationClient;
  let browser: PageBrowser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    on = await ModerationClient.start();
    browser = await PageBrowser.start(on.api);
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await on?.close();
  });

  async function visit(who: number) {
    const visitor = await browser.visitor();
    contexts.push(visitor.context);
    const name = cookieNames(on.api.app.get(Config, { strict: false })).access;
    const value = on.people.token(who) as string;
    await visitor.context.addCookies([{ name, value, url: browser.origin }]);
    return visitor;
  }

  /** Opens the desk, and waits until it is told what happens. */
  async function atDesk(who: number, address: string) {
    const visitor = await visit(who);
    const { page } = visitor;
    const told = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/live');
    const asked = page.waitForResponse((answer) => answer.url().includes('part=list'));
    await page.goto(address);
    await told;
    await asked;
    // What is loaded anew has forgotten it.
    await page.evaluate(() => Object.assign(window, { stays: true }));
    return visitor;
  }

  async function reported(text: string): Promise<string> {
    const id = await on.write(text);
    await on.report(id, CHI);
    return id;
  }

  const waiting = async (page: Page) =>
    Number(/\d+/.exec((await page.textContent('.top a[href="/desk"]')) as string)?.[0] ?? 0);
  const waits = (page: Page, count: number) =>
    page.waitForFunction(
      (wanted) => (document.querySelector('.top a[href="/desk"] b')?.childNodes[1]?.textContent ?? '0') === wanted,
      String(count),
    );
  const stays = (page: Page) => page.evaluate(() => 'stays' in window);
  const decisions = async (id: string) =>
    on.sql('select action, reason from decision where thread_id = $1 and number = $2', id.split('.'));

  it('one decides: the other sees it at once, and loses no word that was typed', async () => {
    const [id, beside] = [await reported('Buy a raffle ticket.'), await reported('Or two.')];
    const teacher = await atDesk(TEACHER, `/desk/${id}`);
    const colleague = await atDesk(COLLEAGUE, `/desk/${id}`);
    const { page } = colleague;
    const before = await waiting(page);
    await page.fill('#body', 'I know him from the choir.');
    await page.click('.suspend summary');
    await page.selectOption('#days', '30');
    await page.focus('#item-heading');
    await page.keyboard.press('w');
    await page.keyboard.type('Kindly meant, but no raffle.');
    for (let steps = 0; steps < 7; steps += 1) await page.keyboard.press('ArrowLeft');
    await teacher.page.focus('#item-heading');
    await teacher.page.keyboard.press('h');
    await teacher.page.keyboard.type('No lotteries.');
    await teacher.page.keyboard.press('Enter');
    await page.waitForSelector('.meanwhile');
    expect(await page.textContent('.meanwhile')).toMatch(/Decided meanwhile.*Hidden by Reader.*No lotteries\./s);
    // The caret is where it was, nothing is chosen any more, and Enter decides nothing.
    await page.keyboard.type('little ');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('#reason')).toBe('Kindly meant, but no little \nraffle.');
    expect([await page.inputValue('#body'), await page.inputValue('#days')]).toEqual([
      'I know him from the choir.',
      '30',
    ]);
    expect(await decisions(id)).toEqual([{ action: 'HIDE', reason: 'No lotteries.' }]);
    await page.waitForSelector(`.items [data-item="${id}"].is-decided .left`);
    for (const one of [page, teacher.page]) await waits(one, before - 1);
    expect(await page.textContent('#queue-heading')).toBe(before === 2 ? '1 waits' : `${before - 1} wait`);
    expect(await page.locator(`.items [data-item="${beside}"].is-decided`).count()).toBe(0);
    // Whoever decides all the same, decides anew.
    const sent = page.waitForResponse((answer) => answer.url().includes('/decide'));
    await page.click('.decide [value=WARN]');
    expect((await sent).status()).toBe(204);
    expect((await decisions(id)).map(({ action }) => action).sort()).toEqual(['HIDE', 'WARN']);
    expect([await stays(page), await stays(teacher.page)]).toEqual([true, true]);
    expect([...teacher.seen, ...colleague.seen]).toEqual([]);
  });

  it('asks for the list again where nobody answered, since it is told once', async () => {
    const { page } = await atDesk(TEACHER, '/desk');
    let asked = 0;
    await page.route(/part=list/, (route) => {
      asked++;
      if (asked === 1) return route.abort();
      return asked === 2 ? route.fulfill({ status: 503, body: 'Busy.' }) : route.continue();
    });
    const id = await reported('A goose that nobody saw.');
    await page.waitForSelector(`.items [data-item="${id}"]`);
    expect(asked).toBeGreaterThan(2);
  });

  it('both decide at once: one decision, and one clear message to whoever was late, with their reason', async () => {
    const [id] = [await reported('Buy a goose.'), await reported('Or two geese.')];
    const desks = [await atDesk(TEACHER, `/desk/${id}`), await atDesk(COLLEAGUE, `/desk/${id}`)];
    for (const [at, { page }] of desks.entries()) {
      await page.focus('#item-heading');
      await page.keyboard.press('h');
      await page.keyboard.type(`The reason of number ${at}.`);
    }
    const answers = desks.map(({ page }) => page.waitForResponse((answer) => answer.url().includes('/decide')));
    await Promise.all(desks.map(({ page }) => page.keyboard.press('Enter')));
    const statuses = await Promise.all(answers.map(async (answer) => (await answer).status()));
    expect([...statuses].sort()).toEqual([204, 422]);
    const made = await decisions(id);
    expect(made).toHaveLength(1);
    const at = statuses.indexOf(422);
    const { page } = desks[at]!;
    await page.waitForSelector(`.desk-item[data-item="${id}"] .problem`);
    // The list is told of it, too, and does not say it a second time.
    const later = await reported('Or three.');
    await page.waitForSelector(`.items [data-item="${later}"]`);
    expect(await page.locator('.items .left').count()).toBe(0);
    const winner = at === 0 ? 'colleague' : 'teacher';
    expect(await page.textContent('.done-strip')).toContain(`Decided meanwhile: @${winner} has hidden it.`);
    expect(await page.inputValue('#reason')).toBe(`The reason of number ${at}.`);
    expect(await page.locator('.desk-item .problem, .desk-item .meanwhile, .items .refused').count()).toBe(3);
    expect(await page.textContent('.desk-item .meanwhile')).toContain(made[0]!.reason);
    await desks[1 - at]!.page.waitForFunction(() => document.querySelector('.done-strip:not(.problem) p'));
    expect(desks[1 - at]!.seen).toEqual([]);
  });

  it('what is claimed, reported or taken back is there without a reload; and nothing else becomes another', async () => {
    const [id, beside] = [await reported('Come at four.'), await reported('Come at five.')];
    const { page, seen } = await atDesk(COLLEAGUE, `/desk/${beside}`);
    const teacher = await atDesk(TEACHER, `/desk/${id}`);
    const count = await waiting(page);
    const order = () =>
      page.locator('.items > li').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-item')));
    const before = await order();
    await page.check(`.items [data-item="${beside}"] input`);
    await page.focus('#reason');
    await page.keyboard.type('Five is fi');
    await teacher.page.click('.claim [value=yes]');
    await page.waitForFunction(
      (one) => document.querySelector(`.items [data-item="${one}"]`)?.textContent?.includes('is looking'),
      id,
    );
    const third = await reported('Come at six.');
    await page.waitForSelector(`.items [data-item="${third}"]`);
    await waits(page, count + 1);
    expect(await order()).toEqual([...before, third]);
    const { id: decision } = await on.decided(TEACHER, { itemId: beside, action: 'DISMISS' });
    await page.waitForSelector('.meanwhile');
    await waits(page, count);
    await on.people.must(TEACHER, 'undoDecision', { decisionId: decision }, 'decision { id }');
    await page.waitForFunction(() => !document.querySelector('.meanwhile'));
    await page.waitForFunction(
      (one) => document.querySelector(`.items [data-item="${one}"]:not(.is-decided)`) !== null,
      beside,
    );
    await page.keyboard.type('ne.');
    expect(await page.inputValue('#reason')).toBe('Five is fine.');
    expect(await page.isChecked(`.items [data-item="${beside}"] input`)).toBe(true);
    expect(await page.locator('.is-current').getAttribute('data-item')).toBe(beside);
    expect(await stays(page)).toBe(true);
    expect([...seen, ...teacher.seen]).toEqual([]);
  });

  it('counts what waits on every page of a browser, over one connection; learners are told nothing of it', async () => {
    const { page, context } = await atDesk(TEACHER, '/desk');
    const opened: string[] = [];
    context.on('request', (request) => {
      if (new URL(request.url()).pathname === '/live') opened.push(request.url());
    });
    const second = await context.newPage();
    await second.goto('/settings');
    const learner = await visit(ANA);
    await learner.page.goto('/settings');
    const count = await waiting(page);
    const id = await reported('At the desk on Sunday.');
    for (const one of [page, second]) await waits(one, count + 1);
    await on.decided(COLLEAGUE, { itemId: id, action: 'DISMISS' });
    for (const one of [page, second]) await waits(one, count);
    expect(opened).toEqual([]);
    expect(await learner.page.locator('.top a[href="/desk"]').count()).toBe(0);
    expect(await second.textContent('.top a[href="/desk"] b')).toMatch(/^,? ?\d+ waits?$/);
  });

  it('one person has two tabs: what is decided in one is known in the other, which keeps what was typed there', async () => {
    const [id] = [await reported('Buy a duck.'), await reported('Or two ducks.')];
    const { page, context, seen } = await atDesk(TEACHER, `/desk/${id}`);
    const second = await context.newPage();
    const asked = second.waitForResponse((answer) => answer.url().includes('part=list'));
    await second.goto(`/desk/${id}`);
    await asked;
    await second.fill('#reason', 'Half a reas');
    await page.focus('#item-heading');
    await page.keyboard.press('d');
    await page.keyboard.press('Enter');
    await second.waitForSelector('.meanwhile');
    expect(await second.textContent('.meanwhile')).toContain('Dismissed by');
    expect(await second.inputValue('#reason')).toBe('Half a reas');
    await second.waitForSelector(`.items [data-item="${id}"].is-decided`);
    expect((await decisions(id)).map(({ action }) => action)).toEqual(['DISMISS']);
    expect(seen).toEqual([]);
  });
});

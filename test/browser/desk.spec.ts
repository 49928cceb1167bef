import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser } from '../support/browser.js';
import { logins, startDemo } from '../support/demo-api.js';

type Box = NonNullable<Awaited<ReturnType<ReturnType<Page['locator']>['boundingBox']>>>;

/** At the desk of the demo's course, without the mouse. */
describeInBrowser('keys at the desk', () => {
  let api: TestApi;
  let browser: PageBrowser;
  beforeAll(async () => {
    api = await startDemo({ jit: 'auto' });
    browser = await PageBrowser.start(api);
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  async function signIn(page: Page): Promise<void> {
    await page.goto('/sign-in');
    await page.fill('main [name=emailOrHandle]', logins.instructor.handle);
    await page.fill('main [name=password]', logins.instructor.password);
    await page.keyboard.press('Enter');
    await page.waitForURL('/');
  }

  const shown = (page: Page) => page.getAttribute('.desk-item', 'data-item');
  const strip = (page: Page) => page.textContent('.done-strip p');
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Until another item is shown. */
  const another = (page: Page, than: string | null) =>
    page.waitForFunction((id) => document.querySelector<HTMLElement>('.desk-item')?.dataset.item !== id, than);
  const decided = async () =>
    Number((await api.db.pool.query('select count(*)::integer as n from decision')).rows[0].n);

  async function open(page: Page): Promise<string> {
    await signIn(page);
    await page.goto('/desk?order=reported');
    await press(page, 'j');
    await page.waitForSelector('.desk-item');
    return (await shown(page)) as string;
  }

  it('do alone what there is to do: claim, hide, undo, dismiss, warn, several at once', async () => {
    const { page, context, seen } = await browser.visitor();
    const first = await open(page);
    await press(page, 'c');
    await page.waitForSelector('.claim [value=no]');
    // A reason is asked for in place; letters in it are letters.
    await press(page, 'h');
    await page.keyboard.type('Take out where she lives, d and w.');
    await press(page, 'Enter');
    await another(page, first);
    expect(await strip(page)).toBe('Hidden. Its author is told, with your reason.');
    await press(page, 'u');
    await page.waitForFunction((id) => document.querySelector<HTMLElement>('.desk-item')?.dataset.item === id, first);
    expect(
      (await api.db.pool.query(`select 1 from decision where reason like 'Take out%' and undone_at is not null`))
        .rowCount,
    ).toBe(1);
    await press(page, 'w');
    await page.keyboard.type('Kindly meant, but leave out the door.');
    const sent = page.waitForResponse((answer) => answer.url().includes('/decide'));
    await press(page, 'Enter');
    await another(page, first);
    await sent;
    // A modifier makes it the browser's key; and what is not offered is not done.
    const before = await decided();
    await press(page, 'Control+h', 'Alt+d', 'Shift+W', 'a', 'r');
    expect(await page.locator('.is-chosen').count()).toBe(0);
    expect(await decided()).toBe(before);
    // Five of them, one decision.
    for (let at = 0; at < 5; at += 1) {
      const id = await shown(page);
      await press(page, 'x', 'j');
      await another(page, id);
    }
    await press(page, 'b');
    await page.keyboard.type('One wanders, and comes back.');
    await page.focus('.bulk [value=DISMISS]');
    await press(page, 'Enter');
    await page.waitForSelector('#decided');
    expect(await page.textContent('.done p')).toBe('Dismiss: done with 5 of 5.');
    expect(seen).toEqual([]);
    await context.close();
  });

  it('keep what was chosen while a claim was on its way', async () => {
    await api.db.pool.query('update moderation_item set claimed_by = null, claimed_until = null');
    const { page, context } = await browser.visitor();
    const id = await open(page);
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/claim**', async (route) => {
      const response = await route.fetch();
      await released;
      await route.fulfill({ response });
    });
    await press(page, 'c', 'h');
    await page.keyboard.type('A phone number is nobody else’s business.');
    release();
    await page.waitForSelector('.claim [value=no]');
    await press(page, 'Enter');
    await another(page, id);
    expect(await strip(page)).toBe('Hidden. Its author is told, with your reason.');
    await press(page, 'u');
    await page.waitForFunction((one) => document.querySelector<HTMLElement>('.desk-item')?.dataset.item === one, id);
    await context.close();
  });

  it('show the next item before the last decision is confirmed, and bring back what is refused, with its reason', async () => {
    const { page, context } = await browser.visitor();
    const id = await open(page);
    let release = () => {};
    const released = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/decide**', async (route) => {
      await released;
      await route.continue();
    });
    await press(page, 'h');
    await page.keyboard.type('Somebody was faster than I.');
    await api.db.pool.query(
      `update moderation_item set claimed_by = (select id from member where handle = 'r.benavides'), claimed_until = $1::timestamptz + interval '10 minutes'
       where thread_id = $2 and number = $3`,
      [api.clock.now(), ...id.split('.')],
    );
    await press(page, 'Enter');
    await another(page, id);
    expect(await shown(page)).not.toBe(id);
    release();
    await page.waitForSelector('.done-strip.problem');
    await page.waitForFunction((one) => document.querySelector<HTMLElement>('.desk-item')?.dataset.item === one, id);
    expect(await strip(page)).toContain('@r.benavides is looking at this');
    expect(await page.inputValue('#reason')).toBe('Somebody was faster than I.');
    await context.close();
  });

  it('are as quiet as one wants them: without shortcuts none does anything', async () => {
    const { page, context } = await browser.visitor();
    await open(page);
    await page.evaluate(() => {
      document.documentElement.dataset.shortcuts = 'off';
    });
    const id = await shown(page);
    await press(page, 'h', 'j', 'x', 'c');
    expect([await shown(page), await page.locator('.is-chosen, .items :checked, .claim [value=no]').count()]).toEqual([
      id,
      0,
    ]);
    await context.close();
  });

  it('bring no reason of another decision, and show all of what Enter does', async () => {
    const { page, context } = await browser.visitor();
    await open(page);
    const reason = () => page.inputValue('form.decide textarea[name=reason]');
    // The window ends right below the reason.
    const { y, height } = (await page.locator('form.decide textarea[name=reason]').boundingBox()) as Box;
    const end = Math.ceil(y + height) + 4;
    await page.setViewportSize({ width: 1280, height: end });
    await press(page, 'd');
    expect(await reason()).not.toBe('');
    await page.locator('.chosen-hint').waitFor();
    const hint = await page.locator('.chosen-hint').boundingBox();
    // Scrolling goes by whole pixels.
    expect((hint as Box).y + (hint as Box).height).toBeLessThan(end + 1);
    await press(page, 'Escape', 'h');
    expect(await reason()).toBe('');
    await context.close();
  });

  it('go on through signing in again: the reason is sent once more, and none that is typed meanwhile is lost', async () => {
    await api.db.pool.query('update moderation_item set claimed_by = null, claimed_until = null');
    const { page, context } = await browser.visitor();
    const id = await open(page);
    await press(page, 'h');
    await page.keyboard.type('It tells where she lives.');
    await context.clearCookies({ name: /commonplace/ });
    const before = await decided();
    await press(page, 'Enter');
    await another(page, id);
    await page.waitForSelector('.sign-in-again');
    await page.fill('#again-emailOrHandle', logins.instructor.handle);
    await page.fill('#again-password', logins.instructor.password);
    const sent = page.waitForResponse((answer) => answer.url().includes(`/desk/${id}/decide`));
    await press(page, 'Enter');
    expect((await sent).status()).toBe(204);
    expect(await decided()).toBe(before + 1);
    const { rows } = await api.db.pool.query('select reason from decision where reason = $1', [
      'It tells where she lives.',
    ]);
    expect(rows).toHaveLength(1);
    expect(await strip(page)).toBe('Hidden. Its author is told, with your reason.');
    // Whoever does not sign in finds the item as it was, with what was typed.
    const next = (await shown(page)) as string;
    await context.clearCookies({ name: /commonplace/ });
    await press(page, 'w');
    await page.keyboard.type('Leave out the door.');
    await press(page, 'Enter');
    await page.waitForSelector('.sign-in-again');
    await press(page, 'Escape');
    await page.waitForFunction((one) => document.querySelector<HTMLElement>('.desk-item')?.dataset.item === one, next);
    expect(await page.inputValue('#reason')).toBe('Leave out the door.');
    expect(await decided()).toBe(before + 1);
    await context.close();
  });
});

import type { Page } from 'playwright-core';
import type { Json, TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser, signInAs } from '../support/browser.js';
import { type DemoAddress, demoAddresses } from '../support/demo-addresses.js';
import { logins, startDemo, tokenOf } from '../support/demo-api.js';
import { everythingIn, hear, nested } from './heard.js';

const REPLIES = `query ($id: ID!) { thread(id: $id) { replies(first: 50) { nodes {
  number depth status author { handle displayName } parent { number author { handle displayName } } } } } }`;
const REPLY = `mutation ($input: CreateReplyInput!) { createReply(input: $input) { reply { id number } } }`;
const EDIT = `mutation ($input: UpdateReplyInput!) { updateReply(input: $input) { reply { number } } }`;

describeInBrowser('by ear and by keyboard', () => {
  let api: TestApi;
  let browser: PageBrowser;
  let addresses: DemoAddress[];
  let thread: string;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    api = await startDemo({ jit: 'auto' });
    browser = await PageBrowser.start(api);
    for (const login of [logins.learner, logins.instructor]) tokens[login.handle] = await tokenOf(api, login);
    addresses = await demoAddresses(api, tokens.mina as string);
    thread = addresses.find(({ name }) => name === 'thread')?.address as string;
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  const mina = async (from = browser) => {
    const visitor = await from.visitor();
    await signInAs(visitor.page, logins.learner);
    return visitor;
  };
  const threadId = () => thread.split('/').at(-1) as string;
  const oduya = { answers: (parent: number, bodyMarkdown: string) => reply('oduya', parent, bodyMarkdown) };
  const reply = async (handle: string, parent: number, bodyMarkdown: string): Promise<Json> => {
    const parentId = parent > 0 ? `${threadId()}.${parent}` : null;
    const input = { threadId: threadId(), parentId, bodyMarkdown };
    return (await api.ok(REPLY, { input }, { token: tokens[handle] })).createReply.reply;
  };

  /** What has the focus, as it is read out: its role by its element, and its name. */
  const focus = (page: Page) =>
    page.evaluate(() => {
      const one = document.activeElement as HTMLElement;
      const label = one.getAttribute('aria-labelledby');
      const named = label ? document.getElementById(label)?.textContent : one.getAttribute('aria-label');
      return `${one.tagName.toLowerCase()} ${(named ?? one.textContent ?? '').replace(/\s+/g, ' ').trim()}`;
    });
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.closest('li[id^=r]')?.id);
  const box = (number: number) => `#r${number} > .composer-place textarea`;

  it('reads a thread as who answers whom on which level, and nothing before the words', async () => {
    // By itself: to tell everything of every page takes a browser twice the time.
    const listening = await PageBrowser.start(api, { listening: true });
    const { page } = await mina(listening);
    await page.goto(thread);
    const { thread: known } = await api.ok(REPLIES, { id: threadId() }, { token: tokens.mina });
    const nameOf = (author: Json | null) =>
      author ? (author.displayName ?? `@${author.handle}`) : 'Somebody who is not shown';
    const expected = known.replies.nodes.map(({ depth, status, author, parent }: Json) => [
      status === 'REMOVED'
        ? expect.stringMatching(/^This reply was withdrawn or removed\., level/)
        : `${nameOf(author)}, level ${depth}${parent ? `, in reply to ${nameOf(parent.author)}` : ''}`,
      depth,
    ]);
    const tree = await hear(page);
    const region = [...everythingIn(tree)].find(({ role, name }) => role === 'region' && /^\d+ replies/.test(name));
    const articles = nested(region!, 'article', 'list');
    expect(
      articles.map(({ at, depth }) => [at.name.replaceAll(' ,', ',').replace(/[\u2068\u2069]/g, ''), depth]),
    ).toEqual(expected);
    expect(expected.some(([, depth]: [string, number]) => depth >= 5)).toBe(true);
    const all = [...everythingIn(tree)];
    expect(all.filter(({ role }) => ['feed', 'tree', 'treeitem', 'application'].includes(role))).toEqual([]);
    for (const { at } of articles) {
      const [heading] = at.children;
      expect(heading?.role).toBe('heading');
      // Whose each control is, is said by itself.
      const controls = [...everythingIn(at)].filter(({ role }) => role === 'button' || role === 'DisclosureTriangle');
      for (const { name } of controls) expect(name).toMatch(/, \d+\b|\d+$/);
    }
    const links = [...everythingIn(region!)].filter(({ role, name }) => role === 'link' && name.startsWith('Reply'));
    expect(new Set(links.map(({ name }) => name)).size).toBe(links.length);
    await listening.close();
  });

  it('puts the focus on what was sent, and back on Reply where the box is closed', async () => {
    const { page, context } = await mina();
    await page.goto(thread);
    await page.focus('#r15 [data-answer="15"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector(box(15));
    await page.waitForFunction((at) => document.activeElement?.matches(at), box(15));
    await page.keyboard.type('Not sent.');
    await page.locator('#r15 > .composer-place [data-close]').press('Enter');
    expect(await focus(page)).toMatch(/^a Reply to .*, 15$/);
    await page.keyboard.press('Enter');
    await page.waitForFunction((at) => document.activeElement?.matches(at), box(15));
    await page.fill(box(15), 'An answer by keyboard.');
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(() => document.activeElement?.matches('article'));
    expect(await focus(page)).toMatch(/^article Mina .*, level 2, in reply to Zofia/);
    expect(await page.textContent(':focus')).toContain('An answer by keyboard.');
    await page.fill('#write textarea', 'To the subject.');
    await page.locator('#write button.main').press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('article'));
    expect(await focus(page)).toMatch(/^article Mina .*, level 1$/);
    await context.close();
  });

  it('puts the focus on what comes next where a reply was withdrawn, else on what it answered', async () => {
    const { page, context } = await mina();
    const parent = await oduya.answers(0, 'Who is next?');
    const first = await reply('mina', parent.number, 'One.');
    const second = await reply('mina', parent.number, 'Two.');
    const top = await reply('mina', 0, 'The last of all.');
    const withdraw = async ({ number }: Json) => {
      await page.goto(`/threads/${threadId()}/replies/${number}/withdraw`);
      await page.locator('main form button.main').press('Enter');
      await page.waitForURL(/done=reply-withdrawn/);
      await page.waitForFunction(() => document.activeElement !== document.body);
      return focused(page);
    };
    expect(await withdraw(first)).toBe(`r${second.number}`);
    expect(await focus(page)).toMatch(/^article Mina .*, level 2, in reply to/);
    expect(await page.textContent('main')).toContain('withdrawn');
    expect(await withdraw(second)).toBe(`r${parent.number}`);
    expect(await withdraw(top)).toBeUndefined();
    expect(await focus(page)).toBe('p It is withdrawn.');
    await context.close();
  });

  it('puts the focus on the first of those that "next" and "all" bring', async () => {
    const { page, context } = await browser.visitor();
    await page.goto(thread);
    const last = await page.evaluate(() => [...document.querySelectorAll('article.reply')].at(-1)?.parentElement?.id);
    await page.locator('.pager a[rel=next]').press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('article'));
    const order = await page.evaluate(() =>
      [...document.querySelectorAll('article.reply')].map(({ parentElement }) => parentElement?.id),
    );
    expect(await focused(page)).toBe(order[order.indexOf(last) + 1]);
    const before = await focused(page);
    await page.locator('.pager a[data-all]').press('Enter');
    await page.waitForSelector('.pager', { state: 'detached' });
    await page.waitForFunction((before) => document.activeElement?.closest('li')?.id !== before, before);
    expect(await focused(page)).toBe(
      await page.evaluate(
        (count) => document.querySelectorAll('article.reply')[count]?.parentElement?.id,
        order.length,
      ),
    );
    await context.close();
  });

  it('has one polite live region, which says numbers, and one sentence in ten seconds at most', async () => {
    const { page, context } = await mina();
    await page.clock.install({ time: api.clock.now() });
    await page.goto(thread);
    await page.evaluate(() => {
      const said: Array<[number, string]> = [];
      Object.assign(window, { said });
      const place = document.getElementById('announcer') as HTMLElement;
      new MutationObserver(() => said.push([Date.now(), place.textContent ?? ''])).observe(place, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    const said = () => page.evaluate(() => (window as unknown as { said: Array<[number, string]> }).said);
    const pass = async (seconds: number) => {
      for (let each = 0; each < seconds; each += 1) await page.clock.runFor(1_000);
      await page.waitForLoadState('networkidle');
    };
    await page.focus('#write textarea');
    await page.keyboard.type('Kept while others write.');
    await page.waitForSelector('#write [role=toolbar]');
    const live = await page.evaluate(() =>
      [
        ...document.querySelectorAll('[aria-live], [role=status], [role=log], [role=marquee], [role=timer], output'),
      ].map(({ id, className }) => id || className),
    );
    expect(live).toEqual(['announcer']);
    await oduya.answers(15, 'A secret word: quince.');
    await pass(31);
    await page.waitForSelector('.arrivals');
    await pass(1);
    expect((await said()).map(([, sentence]) => sentence)).toEqual(['1 new reply']);
    await oduya.answers(15, 'Another one.');
    await pass(31);
    await page.waitForFunction(() => document.querySelector('.arrivals')?.textContent?.startsWith('2'));
    await page.locator('.pager a[rel=next]').press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('article'));
    await page.fill('#write textarea', 'To be said.');
    await page.locator('#write button.main').press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('To be said.'));
    await pass(25);
    const all = await said();
    expect(all.length).toBeGreaterThanOrEqual(3);
    for (const [at, [time]] of all.entries()) {
      // Clock and timers of a browser round as they like.
      if (at > 0) expect(time - (all[at - 1] as [number, string])[0]).toBeGreaterThanOrEqual(9_950);
    }
    expect(all.map(([, sentence]) => sentence).join(' ')).not.toMatch(/quince|Another|To be said/);
    await context.close();
  });

  it('says that it loads only where that takes more than a second', async () => {
    const { page, context } = await browser.visitor();
    await page.clock.install({ time: api.clock.now() });
    await page.goto(thread);
    let go = () => {};
    await page.route('**/further*', async (route) => {
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      await route.continue();
    });
    // From here on time passes only where this says so.
    await page.clock.pauseAt(new Date(api.clock.now().getTime() + 120_000));
    await page.locator('.pager a[rel=next]').press('Enter');
    await page.waitForFunction(() => document.querySelector('.pager')?.getAttribute('aria-busy') === 'true', null, {
      polling: 50,
    });
    await page.clock.runFor(900);
    expect(await page.textContent('#announcer')).toBe('');
    await page.clock.runFor(200);
    expect(await page.textContent('#announcer')).toBe('Loading more replies');
    go();
    await page.waitForFunction(() => document.activeElement?.matches('article'));
    await context.close();
  });

  it('opens a box again in which something was typed, also where its reply is loaded later', async () => {
    const { page, context } = await mina();
    const kept = () =>
      page.waitForFunction(() => document.querySelector('[data-state]')?.textContent?.includes('kept'));
    await page.goto(`${thread}?all`);
    const late = await page.evaluate(
      () => [...document.querySelectorAll('[data-answer]')].at(-1)?.getAttribute('data-answer') as string,
    );
    for (const number of ['15', late]) {
      await page.locator(`[data-answer="${number}"]`).press('Enter');
      await page.waitForFunction((at) => document.activeElement?.matches(at), box(Number(number)));
      await page.keyboard.type(`Half a thought about ${number}`);
      await kept();
      await page.waitForTimeout(500);
    }
    await page.goto('/courses');
    await page.goto(thread);
    await page.waitForSelector(box(15));
    await page.waitForFunction((at) => (document.querySelector(at) as HTMLTextAreaElement).value !== '', box(15));
    expect(await page.inputValue(box(15))).toBe('Half a thought about 15');
    // It is open, and nothing more: the reader is where they were.
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.locator('.pager a[data-all]').press('Enter');
    await page.waitForSelector(box(Number(late)));
    await page.waitForFunction(
      (at) => (document.querySelector(at) as HTMLTextAreaElement).value !== '',
      box(Number(late)),
    );
    expect(await page.inputValue(box(Number(late)))).toBe(`Half a thought about ${late}`);
    await context.close();
  });

  it('says in the box that what is answered was edited meanwhile, with what came and what went', async () => {
    const { page, context } = await mina();
    const answered = await oduya.answers(0, 'The first part stays.\n\nThe second part goes.\n\nThe third part stays.');
    await page.clock.install({ time: api.clock.now() });
    await page.goto(`${thread}?reply=${answered.number}`);
    await page.locator(`[data-answer="${answered.number}"]`).press('Enter');
    const field = box(answered.number);
    await page.waitForFunction((at) => document.activeElement?.matches(at), field);
    await page.waitForSelector(`#r${answered.number} > .composer-place [role=toolbar]`);
    await page.keyboard.type('As you say.');
    const bodyMarkdown = 'The first part stays.\n\nThe third part stays.\n\nA fourth part came.';
    await api.ok(EDIT, { input: { id: answered.id, bodyMarkdown } }, { token: tokens.oduya });
    await page.clock.runFor(21_000);
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.edited-note');
    expect(await page.textContent('.edited-note')).toContain('This was edited while you wrote');
    expect(await page.locator('.edited-note ins').allTextContents()).toEqual([
      expect.stringContaining('A fourth part came.'),
    ]);
    expect(await page.locator('.edited-note del').allTextContents()).toEqual([
      expect.stringContaining('The second part goes.'),
    ]);
    expect(await page.inputValue(field)).toBe('As you say.');
    await page.focus(field);
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(() => document.activeElement?.matches('article'));
    expect(await page.textContent(':focus')).toContain('As you say.');
    await context.close();
  });

  it.each([
    ['the system wishes', { reducedMotion: 'reduce' }, ''],
    ['the settings wish', { reducedMotion: 'no-preference' }, 'motion=off'],
  ] as const)('scrolls nowhere smoothly where %s so', async (_who, options, settings) => {
    const { page, context } = await browser.visitor(options);
    await signInAs(page, logins.learner);
    await context.addCookies([{ name: 'settings', value: settings || 'textSize=usual', url: browser.origin }]);
    await page.addInitScript(() => {
      const smooth: string[] = [];
      Object.assign(window, { smooth });
      for (const name of ['scrollIntoView', 'scrollTo', 'scrollBy', 'scroll'] as const) {
        const original = Element.prototype[name] as (...all: unknown[]) => void;
        Element.prototype[name] = function record(this: Element, ...all: unknown[]) {
          if ((all[0] as ScrollOptions)?.behavior === 'smooth') smooth.push(name);
          original.apply(this, all);
        } as never;
      }
    });
    await page.goto(thread);
    expect(await moving(page)).toEqual([]);
    await page.locator('[data-answer="15"]').press('Enter');
    await page.waitForSelector(box(15));
    expect(await page.evaluate(() => (window as unknown as { smooth: string[] }).smooth)).toEqual([]);
    await context.close();
  });

  describe('on every page', () => {
    const faults = { focus: [] as string[], moving: [] as string[], lost: [] as string[] };

    // One visit shows all of it: what is asked changes nothing that is asked after it.
    beforeAll(async () => {
      const { page, context } = await mina();
      const session = await context.newCDPSession(page);
      await session.send('Page.enable');
      const textOf = (pixels: number) =>
        session.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: (pixels * 13) / 16 } });
      const fontSize = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      for (const { name, address } of addresses) {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.goto(address);
        await page.keyboard.press('Tab');
        faults.focus.push(...(await unseenFocus(page)).map((one) => `${name}: ${one}`));
        await textOf(32);
        expect(await fontSize()).not.toBe('16px');
        faults.lost.push(...(await lost(page)).map((one) => `${name}: ${one}`));
        await textOf(16);
        faults.moving.push(...(await moving(page)).map((one) => `${name}, by the system: ${one}`));
        await page.emulateMedia({ reducedMotion: 'no-preference' });
        // As the settings' cookie has it written: a page has nothing else of them.
        await page.evaluate(() => Object.assign(document.documentElement.dataset, { motion: 'off' }));
        faults.moving.push(...(await moving(page)).map((one) => `${name}, by the settings: ${one}`));
      }
      await context.close();
    }, 120_000);

    it('shows where the focus is, on everything that can have it', () => expect(faults.focus).toEqual([]));
    it('moves nothing where the system or the settings wish so', () => expect(faults.moving).toEqual([]));
    it('loses nothing where the text is twice as large', () => expect(faults.lost).toEqual([]));
  });
});

/** What can be reached by Tab and looks the same with the focus on it. */
function unseenFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const look = (one: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(one);
      const outline = outlineStyle === 'none' || outlineWidth === '0px' ? 'none' : outlineColor;
      return { outline, rest: `${boxShadow} ${borderColor}` };
    };
    const reached = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]',
      ),
    ].filter(
      (one) => one.checkVisibility() && !(one as HTMLButtonElement).disabled && one !== document.querySelector('main'),
    );
    return reached.flatMap((one) => {
      // What stands for it: a level of the rubric shows the focus of its button.
      const shown = one.closest('.level') ?? one;
      one.blur();
      const before = look(shown);
      one.focus();
      const after = look(shown);
      if (document.activeElement !== one || !one.matches(':focus-visible')) return [];
      const seen = after.outline !== 'none' && after.outline !== before.outline;
      return seen || after.rest !== before.rest ? [] : [`${one.tagName} ${one.textContent?.trim().slice(0, 30)}`];
    });
  });
}

/** What moves by itself, or would on its way from one state to another. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // What stands on other pages moves there.
    const probe = document.createElement('div');
    probe.innerHTML = '<section class="reveal"><div class="came"></div></section>';
    document.body.append(probe);
    const still = (value: string) =>
      value.split(', ').every((one) => one === '0s' || one === '0.001ms' || one === '1e-06s');
    return [...document.querySelectorAll('*')].flatMap((one) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
      const moves = animationName !== 'none' || !still(transitionDuration) || scrollBehavior === 'smooth';
      return moves ? [`${one.tagName} ${one.className}`] : [];
    });
  });
}

/** What is cut off, or wider than the window. */
function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const cut = [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')].filter((one) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(one);
      if (!one.checkVisibility() || clipPath !== 'none' || one.closest('.vh')) return false;
      // Where there is little room, one’s own name is shortened on the button that opens one’s own menu.
      if (one.matches('.top .menu summary bdi')) return false;
      const hidden = (value: string) => value === 'hidden' || value === 'clip';
      return (
        (hidden(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
        (hidden(overflowY) && one.scrollHeight > one.clientHeight + 1)
      );
    });
    return [
      ...(wide > 0 ? [`${wide} pixels wider than the window`] : []),
      ...cut.map((one) => `${one.tagName} ${one.className} is cut off`),
    ];
  });
}

import type { BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import type { TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser, signInAs } from '../support/browser.js';
import { DEMO_NOW, logins, startDemo, tokenOf } from '../support/demo-api.js';
import { photo } from '../support/media-client.js';

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<h2 style='mso-style-link:"Heading 2"'>The desk<o:p></o:p></h2>
<p class=MsoNormal>A noun is <b>cheap</b>, a <i>question</i> is not. See <a href="https://example.org/a_(b)">the notes</a>.</p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>  </span></span>first</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>  </span></span>below it</p>
<!--EndFragment--></body></html>`;
const DOCS = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1><span style="font-weight:400">Weeding</span></h1>
<p><span style="font-weight:700">Strong</span><span> and </span><span style="font-style:italic">soft</span></p>
<ol><li><p><span>one</span></p></li><li><p><span>two</span></p><ul><li><p>deeper</p></li></ul></li></ol></b>`;

describeInBrowser('writing, in a browser', () => {
  let api: TestApi;
  let browser: PageBrowser;
  let reflection: string;

  beforeAll(async () => {
    api = await startDemo();
    browser = await PageBrowser.start(api);
    const { reflections } = await api.ok(
      '{ reflections(first: 20, orderBy: NEEDS_REPLY) { nodes { id author { handle } } } }',
    );
    reflection = reflections.nodes.find((one: { author: { handle: string } }) => one.author.handle !== 'mina').id;
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  const mina = async (options: BrowserContextOptions = {}) => {
    const visitor = await browser.visitor(options);
    await signInAs(visitor.page, logins.learner);
    return visitor;
  };
  const field = '#write textarea[name=bodyMarkdown]';
  const paste = (page: Page, selector: string, html: string) =>
    page.evaluate(
      ([at, text]) => {
        const data = new DataTransfer();
        data.setData('text/html', text as string);
        data.setData('text/plain', 'plain');
        const target = document.querySelector(at as string) as HTMLElement;
        target.focus();
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      },
      [selector, html],
    );

  describe('a reply', () => {
    it('is kept at each pause, and stands there again after a reload, until it is sent once', async () => {
      const { page, context, seen } = await mina();
      await page.goto(`/reflections/${reflection}`);
      await page.fill(field, 'A sentence that must not be lost.');
      await page.waitForFunction(() => document.querySelector('#write [data-state]')?.textContent?.includes('kept'));
      await page.reload();
      await page.waitForFunction((at) => (document.querySelector(at) as HTMLTextAreaElement).value !== '', field);
      expect(await page.inputValue(field)).toBe('A sentence that must not be lost.');
      await page.focus(field);
      await page.keyboard.press('Control+Enter');
      await page.keyboard.press('Control+Enter');
      await page.waitForFunction(() => document.activeElement?.matches('article.reply'));
      expect(await page.textContent(':focus')).toContain('A sentence that must not be lost.');
      expect(await page.inputValue(field)).toBe('');
      expect(await page.getByText('A sentence that must not be lost.').count()).toBe(1);
      await page.reload();
      expect(await page.getByText('A sentence that must not be lost.').count()).toBe(1);
      await page.waitForTimeout(300);
      expect(await page.inputValue(field)).toBe('');
      expect(seen).toEqual([]);
      await context.close();
    });

    it('of two tabs is kept twice, and each tab shows the other’s', async () => {
      const { page, context } = await mina();
      await page.goto(`/reflections/${reflection}`);
      await page.fill(field, 'From the first tab.');
      await page.waitForFunction(() => document.querySelector('#write [data-state]')?.textContent?.includes('kept'));
      const other = await context.newPage();
      await other.goto(`/reflections/${reflection}`);
      await other.waitForSelector('.other-draft');
      expect(await other.textContent('.other-draft')).toContain('From the first tab.');
      await other.fill(field, 'From the second tab.');
      await other.waitForFunction(() => document.querySelector('#write [data-state]')?.textContent?.includes('kept'));
      await page.reload();
      await page.waitForSelector('.other-draft');
      expect(await page.inputValue(field)).toBe('From the first tab.');
      expect(await page.textContent('.other-draft')).toContain('From the second tab.');
      await context.close();
    });

    it('is another member’s to neither read nor send', async () => {
      const { page, context } = await mina();
      await page.goto(`/reflections/${reflection}`);
      await page.fill(field, 'Mina’s own words.');
      await page.waitForFunction(() => document.querySelector('#write [data-state]')?.textContent?.includes('kept'));
      await context.clearCookies();
      await signInAs(page, logins.instructor);
      await page.goto(`/reflections/${reflection}`);
      await page.waitForTimeout(200);
      expect(await page.inputValue(field)).toBe('');
      expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft')))).toEqual([]);
      await context.close();
    });

    it('can call people by a list that only Esc, and a choice, closes', async () => {
      const { page, context, seen } = await mina();
      await page.goto(`/reflections/${reflection}`);
      await page.focus(field);
      await page.waitForSelector('#write [role=toolbar]');
      expect(await page.getAttribute(field, 'role')).toBeNull();
      await page.keyboard.type('Thank you, @odu');
      await page.waitForSelector('[role=listbox]');
      expect(await page.getAttribute(field, 'role')).toBe('combobox');
      expect(await page.getAttribute(field, 'aria-expanded')).toBe('true');
      await page.keyboard.press('Escape');
      expect(await page.locator('[role=listbox]').count()).toBe(0);
      expect(await page.getAttribute(field, 'role')).toBeNull();
      expect(await page.inputValue(field)).toBe('Thank you, @odu');
      await page.keyboard.type(' and @odu');
      await page.waitForSelector('[role=listbox]');
      await page.keyboard.press('Enter');
      expect(await page.inputValue(field)).toBe('Thank you, @odu and @oduya ');
      await page.keyboard.type('@nobodyhasthis');
      await page.waitForTimeout(400);
      expect(await page.locator('[role=listbox]').count()).toBe(0);
      await page.keyboard.press('Enter');
      expect(await page.inputValue(field)).toContain('@nobodyhasthis\n');
      expect(seen).toEqual([]);
      await context.close();
    });

    it('quotes what was selected in what people wrote', async () => {
      const { page, context, seen } = await mina();
      await page.goto(`/reflections/${reflection}`);
      const words = await page.evaluate(() => {
        const paragraph = document.querySelector('main .prose p') as HTMLElement;
        document.getSelection()?.selectAllChildren(paragraph);
        return document.getSelection()?.toString().trim();
      });
      await page.focus(field);
      await page.click('#write [role=toolbar] button:last-child');
      expect(await page.inputValue(field)).toBe(`> ${words}\n\n`);
      await page.keyboard.type('Yes.');
      expect(await page.inputValue(field)).toBe(`> ${words}\n\nYes.`);
      expect(seen).toEqual([]);
      await context.close();
    });

    it('is sent once its author has signed in again, in place', async () => {
      const { page, context } = await mina();
      await page.goto(`/reflections/${reflection}`);
      await page.fill(field, 'Written while the session ended.');
      await context.clearCookies();
      await page.keyboard.press('Control+Enter');
      await page.waitForSelector('dialog[open]');
      await page.fill('dialog [name=emailOrHandle]', logins.learner.handle);
      await page.fill('dialog [name=password]', logins.learner.password);
      await page.click('dialog [type=submit]');
      await page.waitForFunction(() => document.activeElement?.matches('article.reply'));
      expect(await page.textContent(':focus')).toContain('Written while the session ended.');
      await context.close();
    });
  });

  describe('the edit of a reply', () => {
    it('is written as everything else is, kept, held against what was saved meanwhile, and leads back', async () => {
      const { page, context, seen } = await mina();
      await page.goto(`/reflections/${reflection}`);
      await page.fill(field, 'To be edited, as it was.');
      await page.keyboard.press('Control+Enter');
      await page.waitForFunction(() => document.activeElement?.matches('article.reply'));
      const place = await page.evaluate(() => document.activeElement?.closest('li[id^=r]')?.id);
      const address = `/threads/${reflection}/replies/${place?.slice(1)}/edit`;
      await page.goto(address);
      await page.focus('[data-editor]');
      await page.waitForSelector('[role=toolbar]');
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' With @odu');
      await page.waitForSelector('[role=option][data-handle=oduya]');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('[data-state]')?.textContent?.includes('kept'));
      await page.reload();
      await page.waitForFunction(() => document.querySelector('[data-state]')?.textContent?.includes('back'));
      expect(await page.inputValue('[data-editor]')).toBe('To be edited, as it was. With @oduya ');
      const other = await context.newPage();
      await other.goto(address);
      await other.waitForSelector('.other-draft');
      await other.fill('[data-editor]', 'From another window.');
      await other.click('.actions button[value=save]');
      await other.waitForURL(/done=reply-edited/);
      await page.click('.actions button[value=preview]');
      await page.waitForSelector('.preview .prose a');
      await page.click('.actions button[value=save]');
      await page.waitForSelector('#conflict-heading');
      expect(await page.textContent('section[aria-labelledby=conflict-heading]')).toMatch(/taken away: another/);
      expect(await page.inputValue('[data-editor]')).toBe('To be edited, as it was. With @oduya ');
      await page.click('.actions button[value=save]');
      await page.waitForURL((url) => url.searchParams.get('done') === 'reply-edited' && url.hash === `#${place}`);
      expect(await page.textContent(`#${place}`)).toContain('To be edited, as it was. With');
      await page.goto(address);
      expect(await page.inputValue('[data-editor]')).toContain('With @oduya');
      // The browser tells of the refusal that was wanted.
      expect(seen.filter((one) => !one.includes('409'))).toEqual([]);
      await context.close();
    });
  });

  describe('a reflection', () => {
    it('is kept on the server while it is written, and goes on there after a reload', async () => {
      const { page, context, seen } = await mina();
      await page.goto('/write');
      await page.fill('#title', 'Kept as I go');
      await page.fill('#bodyMarkdown', 'One, two, three.');
      await page.waitForURL(/\/reflections\/[\w-]+\/edit$/);
      await page.waitForFunction(() =>
        document.querySelector('[data-state]')?.textContent?.startsWith('Draft kept at'),
      );
      expect(await page.textContent('[data-words]')).toContain('3 words');
      await page.reload();
      expect(await page.inputValue('#title')).toBe('Kept as I go');
      expect(await page.inputValue('#bodyMarkdown')).toBe('One, two, three.');
      await page.fill('#bodyMarkdown', 'One, two, three, four.');
      await page.click('.actions button[value=publish]');
      await page.waitForURL(/done=published/);
      expect(await page.textContent('main')).toContain('One, two, three, four.');
      expect(seen).toEqual([]);
      await context.close();
    });

    it.each([
      ['en-GB', /^\d+ [A-Z][a-z]+ \d{4}, \d\d:\d\d$/],
      ['en-US', /^[A-Z][a-z]+ \d+, \d{4}, \d+:\d\d\s[AP]M$/],
    ])('tells times as the pages do, also those that scripts write: %s', async (locale, form) => {
      const { page, context } = await browser.visitor({ locale, timezoneId: 'America/New_York' });
      await signInAs(page, logins.learner);
      // As at the first page of all, whose server knows no zone.
      await context.clearCookies({ name: 'zone' });
      const times = () => page.locator('main time[datetime*=T]:not([data-said], [data-style])').allTextContents();
      await page.goto('/account');
      await page.waitForFunction(() => document.cookie.includes('zone='));
      const first = await times();
      expect(first.filter((time) => !form.test(time))).toEqual([]);
      expect(first.length).toBeGreaterThan(0);
      await page.reload();
      expect(await times()).toEqual(first);
      await page.goto('/write');
      await page.fill('[name=title]', 'A draft');
      await page.fill('textarea[name=bodyMarkdown]', 'Some words.');
      const state = page.locator('[data-state]').filter({ hasText: /\d:\d\d/ });
      await state.waitFor();
      expect(/[AP]M/.test((await state.textContent()) as string)).toBe(locale === 'en-US');
      await context.close();
    });

    it('calls whoever is going to read it, before anything is stored and as a draft', async () => {
      const { page, context, seen } = await mina();
      await page.goto('/write');
      await page.focus('#bodyMarkdown');
      await page.waitForSelector('[role=toolbar]');
      await page.keyboard.type('As @odu');
      await page.waitForSelector('[role=option][data-handle=oduya]');
      await page.keyboard.press('Enter');
      expect(await page.inputValue('#bodyMarkdown')).toBe('As @oduya ');
      await page.fill('#title', 'Called before it was kept');
      await page.waitForURL(/\/reflections\/[\w-]+\/edit$/);
      await page.reload();
      await page.focus('#bodyMarkdown');
      await page.waitForSelector('[role=toolbar]');
      await page.keyboard.press('Control+End');
      await page.keyboard.type('said to @zof');
      await page.waitForSelector('[role=option][data-handle=zofia_w]');
      expect(seen).toEqual([]);
      await context.close();
    });

    it('shows both texts where another tab has changed it', async () => {
      const { page, context } = await mina();
      await page.goto('/write');
      await page.fill('#title', 'Two windows');
      await page.fill('#bodyMarkdown', 'First.');
      await page.click('.actions button[value=save]');
      await page.waitForURL(/done=saved/);
      const other = await context.newPage();
      await other.goto(page.url());
      await other.fill('#bodyMarkdown', 'The other window’s.');
      await other.click('.actions button[value=save]');
      await other.waitForURL(/done=saved/);
      await page.fill('#bodyMarkdown', 'This window’s.');
      await page.click('.actions button[value=save]');
      await page.waitForSelector('.side-by-side');
      expect(await page.textContent('.side-by-side')).toMatch(/other window’s[\s\S]*This window’s/);
      await page.click('button[value=both]');
      await page.waitForFunction(() =>
        (document.querySelector('#bodyMarkdown') as HTMLTextAreaElement).value.includes('other window’s'),
      );
      expect(await page.inputValue('#bodyMarkdown')).toMatch(/^This window’s\.[\s\S]*The other window’s\.$/);
      await context.close();
    });

    it('asks before fewer words are published than the prompt asks for, and does it where that is wanted', async () => {
      const { page, context } = await mina();
      const { viewer } = await api.ok(
        '{ viewer { courses(first: 5) { nodes { prompts { id minimumWords closesAt } } } } }',
        {},
        { token: await tokenOf(api, logins.learner) },
      );
      const { id } = viewer.courses.nodes
        .flatMap(({ prompts }: { prompts: object[] }) => prompts)
        .find(
          (one: { minimumWords: number | null; closesAt: string | null }) =>
            one.minimumWords && (one.closesAt ?? '9') > DEMO_NOW.toISOString(),
        );
      await page.goto(`/write?prompt=${id}`);
      await page.fill('#title', 'In four words');
      await page.fill('#bodyMarkdown', 'Not quite enough yet.');
      await page.click('.actions [value=publish]');
      await page.waitForSelector('.asks:focus');
      expect(await page.textContent('.asks')).toContain('Your reflection has 4 words; the prompt asks for');
      expect(await page.inputValue('#bodyMarkdown')).toBe('Not quite enough yet.');
      await page.click('.asks button');
      await page.waitForURL(/done=published$/);
      await context.close();
    });

    it('has the focus on what is wrong, also without scripts', async () => {
      const { page, context } = await browser.visitor({ javaScriptEnabled: false });
      await signInAs(page, logins.learner);
      await page.goto('/write');
      await page.click('.actions [value=publish]');
      expect(await page.textContent('.problem:focus')).toMatch(/Title: .*Text: /s);
      await context.close();
    });

    it('takes the picture that was chosen before its script had come', async () => {
      // What a worker has kept of scripts would come at once.
      const { page, context } = await mina({ serviceWorkers: 'block' });
      let letCome = () => {};
      const held = new Promise<void>((resolve) => {
        letCome = resolve;
      });
      await page.route('**/assets/*.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto('/write', { waitUntil: 'commit' });
      const early = { name: 'early.jpg', mimeType: 'image/jpeg', buffer: await photo(40, 30) };
      await page.setInputFiles('[data-without-script] input', early);
      letCome();
      await page.waitForSelector('.picture img');
      expect(await page.locator('[data-without-script]').count()).toBe(0);
      expect(await page.locator('.picture').count()).toBe(1);
      await context.close();
    });

    it('takes pictures by a button, says why one is refused, and asks what they show', async () => {
      const { page, context } = await mina();
      await page.goto('/write');
      const take = (name: string, buffer: Buffer) =>
        page.setInputFiles('[data-pictures] input[type=file]', { name, mimeType: 'image/png', buffer });
      await page.waitForSelector('[data-pictures] input[type=file]', { state: 'attached' });
      await take('notes.png', Buffer.from('no picture at all'));
      await page.waitForSelector('.uploads .field-problem');
      const reason = () => page.textContent('.uploads li:last-child .field-problem');
      expect(await reason()).toMatch(/^notes\.png did not arrive\. This file is no picture .* it is a text,/);
      // The same file would be refused again.
      expect(await page.locator('.uploads button').allTextContents()).toEqual(['Choose another file', 'Dismiss']);
      await page.click('.uploads button >> text=Dismiss');
      expect(await page.locator('.uploads li').count()).toBe(0);
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Add a picture');
      await take('cut-short.png', Buffer.from('\x89PNG\r\n', 'latin1'));
      await page.waitForSelector('.uploads .field-problem');
      expect(await reason()).toMatch(/^cut-short\.png did not arrive\. This picture is damaged or incomplete/);
      await take('IMG_1.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));
      await page.waitForSelector('.uploads li:nth-child(2) .field-problem');
      expect(await reason()).toMatch(
        /^IMG_1\.HEIC did not arrive\. This is a HEIC image, .* Export or share it as a JPEG/,
      );
      await take('large.jpg', Buffer.alloc(10_000_001));
      await page.waitForSelector('.uploads li:nth-child(3) .field-problem');
      expect(await reason()).toMatch(
        /^large\.jpg did not arrive\. This file is too large: a picture has at most 10 MB/,
      );
      await take(
        'goose.png',
        await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b5548' } })
          .png()
          .toBuffer(),
      );
      await page.waitForSelector('.picture img');
      expect(await page.locator('.uploads li').count()).toBe(0);
      const name = await page.getAttribute('.picture textarea', 'name');
      expect(name).toMatch(/^alt-/);
      await page.fill('.picture textarea', 'A goose at the desk.');
      await page.fill('.picture [name^=credit]', 'Mina');
      await page.fill('.picture [name^=licence]', 'CC BY 4.0');
      await page.fill('#title', 'With a picture');
      await page.fill('#bodyMarkdown', 'See ');
      await page.click('.picture button');
      expect(await page.inputValue('#bodyMarkdown')).toBe('See (picture 1)');
      await page.click('.actions button[value=publish]');
      await page.waitForURL(/done=published/);
      const id = /reflections\/([\w-]+)/.exec(page.url())?.[1];
      const { reflection: made } = await api.ok(
        'query ($id: ID!) { reflection(id: $id) { media { altText credit licence } } }',
        { id },
        { cookies: Object.fromEntries((await context.cookies()).map((one) => [one.name, one.value])) },
      );
      expect(made.media).toEqual([{ altText: 'A goose at the desk.', credit: 'Mina', licence: 'CC BY 4.0' }]);
      await context.close();
    });

    it('takes over headings, lists, links and emphasis from word processors', async () => {
      const { page, context, seen } = await mina();
      await page.goto('/write');
      await page.focus('#bodyMarkdown');
      await page.waitForSelector('[role=toolbar]');
      await paste(page, '#bodyMarkdown', WORD);
      await page.waitForFunction(() => (document.querySelector('#bodyMarkdown') as HTMLTextAreaElement).value !== '');
      expect(await page.inputValue('#bodyMarkdown')).toBe(
        [
          '## The desk',
          '',
          'A noun is **cheap**, a *question* is not. See [the notes](https://example.org/a_%28b%29).',
          '',
          '- first',
          '   - below it',
        ].join('\n'),
      );
      await page.fill('#bodyMarkdown', '');
      await paste(page, '#bodyMarkdown', DOCS);
      await page.waitForFunction(() => (document.querySelector('#bodyMarkdown') as HTMLTextAreaElement).value !== '');
      expect(await page.inputValue('#bodyMarkdown')).toBe(
        ['# Weeding', '', '**Strong** and *soft*', '', '1. one', '2. two', '   - deeper'].join('\n'),
      );
      expect(seen).toEqual([]);
      await context.close();
    });

    it('shows in place what it will look like, and goes back to the button', async () => {
      const { page, context } = await mina();
      await page.goto('/write');
      await page.fill('#bodyMarkdown', 'a **strong** word');
      await page.waitForSelector('[role=toolbar]');
      await page.click('.actions button[value=preview]');
      await page.waitForSelector('[data-preview] strong');
      await page.click('[data-preview] button');
      expect(await page.evaluate(() => (document.activeElement as HTMLButtonElement).value)).toBe('preview');
      expect(await page.inputValue('#bodyMarkdown')).toBe('a **strong** word');
      await context.close();
    });
  });
});

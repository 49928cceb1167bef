import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { startApi, type TestApi } from '../support/api.js';
import { beyondEdge, faultsOf } from '../support/axe.js';
import { describeInBrowser, PageBrowser, signInAs } from '../support/browser.js';

const MINA = { handle: 'mina', password: 'correct horse battery mina' };

describeInBrowser('adding a case study, in a browser', () => {
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

  /** Of axe, and words that stand beyond the page's edge. */
  async function allFaults(page: Page): Promise<string[]> {
    const beyond = await beyondEdge(page);
    return [...(await faultsOf(page)), ...(beyond > 0 ? [`${page.url()} is ${beyond} wider than the page`] : [])];
  }

  async function begin(page: Page): Promise<string> {
    await page.goto('/case-studies/new');
    await page.fill('[name=title]', 'Geese at the desk');
    await page.fill('[name="organisation.name"]', 'Harbour Library');
    await page.fill('[name="strategy.goal"]', 'More questions.');
    await page.fill('[name="strategy.approach"]', 'A goose a week.');
    await page.click('.actions [value=save]');
    await page.waitForURL(/\/edit\?done=begun$/);
    return new URL(page.url()).pathname.replace(/\/edit$/, '');
  }

  it.each([
    { javaScriptEnabled: true, width: 1280, colorScheme: 'light' as const },
    { javaScriptEnabled: false, width: 320, colorScheme: 'dark' as const },
  ])('works from the first word to a corrected table: %j', async ({ javaScriptEnabled, width, colorScheme }) => {
    const options = { javaScriptEnabled, colorScheme, viewport: { width, height: 800 } };
    const { page, context, seen } = await browser.visitor(options);
    await signInAs(page, MINA);
    const base = await begin(page);
    await page.click('text=Add another source');
    expect(page.url()).toContain('#sources.1');
    expect(await page.inputValue('[name="strategy.goal"]')).toBe('More questions.');
    await page.goto(`${base}/figures/table`);
    await page.fill('[name=table]', 'series,unit,provenance,on,value\nLoans,books,EXPORT,2026-03-02,many');
    await page.click('.actions button');
    await page.fill('[name="cell.2.4"]', '131');
    await page.click('.actions button');
    await page.waitForURL(/done=imported/);
    // The refusal of the table, which the browser writes down itself.
    expect(seen.filter((line) => !line.includes('422'))).toEqual([]);
    await context.close();
  });

  it('sends a picture with its reason where it does not arrive, and keeps it for another try', async () => {
    const { page, context, seen } = await browser.visitor();
    await signInAs(page, MINA);
    const base = await begin(page);
    await page.goto(`${base}/pictures`);
    const choose = (name: string, buffer: Buffer) =>
      page.setInputFiles('#file', { name, mimeType: 'image/jpeg', buffer });
    const reason = () => page.textContent('p.uploads .field-problem');
    const send = '[data-island="writing/file"] .actions button';
    await page.fill('[name=altText]', 'A goose.');
    await choose('large.jpg', Buffer.alloc(10_000_001));
    await page.waitForSelector('p.uploads .field-problem');
    expect(await reason()).toMatch(/^large\.jpg did not arrive\. This file is too large: a picture has at most 10 MB/);
    await choose('IMG_1.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'));
    await page.click(send);
    await page.waitForSelector('#file-problem');
    expect(await page.textContent('#file-problem')).toContain('This is a HEIC image');
    expect(await page.evaluate('document.querySelector("#file").files[0].name')).toBe('IMG_1.HEIC');
    expect(await page.inputValue('[name=altText]')).toBe('A goose.');
    const goose = sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b5548' } });
    await choose('goose.png', await goose.png().toBuffer());
    expect(await page.locator('#file-problem, .problem, .has-problem').count()).toBe(0);
    await page.route('**/pictures/new', (route) => route.abort());
    await page.click(send);
    await page.waitForSelector('p.uploads .field-problem');
    expect(await reason()).toContain('goose.png did not arrive. There is no connection.');
    await page.unroute('**/pictures/new');
    await page.click('p.uploads button');
    await page.waitForURL(/done=attached/);
    expect(await page.inputValue('textarea[name^="altText-"]')).toBe('A goose.');
    expect(seen.filter((line) => !/422|ERR_FAILED/.test(line))).toEqual([]);
    await context.close();
  });

  it('saves, and neither removes a source nor publishes, where Enter is pressed in a field', async () => {
    const { page, context } = await browser.visitor();
    await signInAs(page, MINA);
    await begin(page);
    await page.fill('[name="organisation.place"]', 'Leeds');
    await page.press('[name="organisation.place"]', 'Enter');
    await page.waitForURL(/done=saved/);
    expect(await page.textContent('.edit-state')).toContain('draft');
    await context.close();
  });

  it('brings the focus to what was refused, and from there to the field', async () => {
    const { page, context } = await browser.visitor();
    await signInAs(page, MINA);
    await begin(page);
    await page.fill('[name="effort.teamSize"]', 'some');
    await page.click('.actions [value=save]');
    await page.waitForSelector('[role=alert]');
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.name')).toBe('effort.teamSize');
    await context.close();
  });

  it('has no fault that axe finds, and nothing beyond its edges, however narrow', async () => {
    const { page, context } = await browser.visitor({ viewport: { width: 320, height: 800 } });
    await signInAs(page, MINA);
    const base = await begin(page);
    await page.goto(`${base}/figures/new`);
    await page.fill('[name=name]', 'Loans');
    await page.click('.actions button');
    const faults = await allFaults(page);
    for (const path of [
      '/case-studies/new',
      ...['edit', 'figures', 'figures/table', 'pictures', 'blind'].map((part) => `${base}/${part}`),
    ]) {
      await page.goto(path);
      faults.push(...(await allFaults(page)));
    }
    await page.goto(`${base}/figures/table`);
    await page.fill('[name=table]', 'series,unit,provenance,on,value\nLoans,books,EXPORT,2026-03-02,many');
    await page.click('.actions button');
    faults.push(...(await allFaults(page)));
    await page.goto('/dev/ui');
    expect([...faults, await beyondEdge(page)]).toEqual([0]);
    await page.goto('/dev/mail');
    await page.locator('main .list a').first().click();
    await page.waitForURL('**/dev/mail/*');
    expect(await beyondEdge(page)).toBe(0);
    await context.close();
  });
});

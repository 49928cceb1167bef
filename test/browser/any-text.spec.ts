import pg from 'pg';
import type { TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser, signInAs } from '../support/browser.js';
import { type DemoAddress, demoAddresses } from '../support/demo-addresses.js';
import { logins, startDemo, tokenOf } from '../support/demo-api.js';
import { LONG } from '../support/num-runs.js';
import { astray, bare, tooWide, unturned } from '../support/page-text.js';
import { roughen } from './rough-texts.js';

/** What fits the narrowest window that must do fits this one, but for what changes with the width. */
const ALSO_NARROW = LONG ? [360] : [];

describeInBrowser('pages in any language, with any text', () => {
  let api: TestApi;
  let browser: PageBrowser;
  let addresses: DemoAddress[];
  let token: string;
  let superuser: pg.Client;

  beforeAll(async () => {
    api = await startDemo({ jit: 'auto' });
    browser = await PageBrowser.start(api);
    token = await tokenOf(api, logins.learner);
    const { caseStudies } = await api.ok('{ caseStudies(first: 1) { nodes { id slug } } }', {}, { token });
    const [study] = caseStudies.nodes;
    addresses = [...(await demoAddresses(api, token)), ...furtherAddresses(study.slug)];
    superuser = new pg.Client(api.database.superuserUrl);
    await superuser.connect();
    // Whoever wrote a case study has further pages of it.
    const author = `(select id from member where handle = 'mina')`;
    await superuser.query(`update thread set author_id = ${author} where id = $1`, [study.id]);
    await superuser.query(`update post set author_id = ${author} where thread_id = $1 and number = 0`, [study.id]);
    const { rows } = await superuser.query(
      `select thread_id as id, number from post where author_id = ${author} and number > 0 and status = 'VISIBLE' order by 1, 2 limit 1`,
    );
    for (const page of ['changes', 'edit', 'withdraw', 'report']) {
      const { id, number } = rows[0];
      addresses.push({ name: page, address: `/threads/${id}/replies/${number}/${page}`, own: true });
    }
  });
  afterAll(async () => {
    await superuser?.end();
    await browser?.close();
    await api?.close();
  });

  const mina = async (language: string) => {
    const visitor = await browser.visitor({ viewport: { width: 360, height: 800 } });
    await signInAs(visitor.page, logins.learner);
    await visitor.context.addCookies([{ name: 'settings', value: `language=${language}`, url: browser.origin }]);
    return visitor;
  };

  it('says nothing that is in no catalogue, and has room for two fifths more', async () => {
    const { page, context } = await mina('en-XA');
    const faults: string[] = [];
    for (const { name, address } of addresses) {
      await page.goto(address);
      faults.push(...(await bare(page)).map((text) => `${name}: ${text}`));
      for (const width of [320, ...ALSO_NARROW]) {
        await page.setViewportSize({ width, height: 800 });
        faults.push(...(await tooWide(page)).map((one) => `${name} at ${width}: ${one}`));
      }
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('turns round where writing runs from right to left', async () => {
    const { page, context } = await mina('ar-XB');
    const faults: string[] = [];
    for (const { name, address } of addresses) {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        faults.push(...(await tooWide(page)).map((one) => `${name} at ${width}: ${one}`));
        faults.push(...(await unturned(page)).map((one) => `${name} at ${width}: ${one}`));
      }
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('holds any text that people can write, and keeps it from turning what stands around', async () => {
    await roughen(api, superuser, token);
    const { page, context } = await mina('en');
    const faults: string[] = [];
    for (const { name, address } of addresses) {
      const answer = await page.goto(address);
      if (answer && answer.status() >= 500) faults.push(`${name}: ${answer.status()}`);
      for (const width of [320, ...ALSO_NARROW, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        faults.push(...(await tooWide(page)).map((one) => `${name} at ${width}: ${one}`));
        if (process.env.SHOTS)
          await page.screenshot({ path: `${process.env.SHOTS}/${name}-${width}.png` }).catch(() => null);
      }
      faults.push(...(await astray(page)).map((one) => `${name}: ${one}`));
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});

/** Pages of one case study beside those that `demoAddresses` has, for whoever wrote it. */
function furtherAddresses(slug: string): DemoAddress[] {
  const at = `/case-studies/${slug}`;
  return [
    { name: 'rate', address: `${at}/rate`, own: true },
    { name: 'ratings', address: `${at}/ratings` },
    { name: 'edit-case-study', address: `${at}/edit`, own: true },
    { name: 'figures', address: `${at}/figures`, own: true },
    { name: 'new-figures', address: `${at}/figures/new`, own: true },
    { name: 'table', address: `${at}/figures/table`, own: true },
    { name: 'pictures', address: `${at}/pictures`, own: true },
    { name: 'blind', address: `${at}/blind`, own: true },
  ];
}

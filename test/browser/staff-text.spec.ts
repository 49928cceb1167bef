import pg from 'pg';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser.js';
import { logins, tokenOf } from '../support/demo-api.js';
import { type DemoInBrowser, type Opener, openDemoInBrowser } from '../support/demo-in-browser.js';
import { LONG, oneOf } from '../support/num-runs.js';
import { astray, bare, tooWide, unturned } from '../support/page-text.js';
import { roughen } from './rough-texts.js';

/** Those who have an office, and a learner for what is decided about them. */
const WHO: readonly Opener[] = LONG ? [null, 'learner', 'instructor', 'admin'] : ['learner', 'instructor', 'admin'];

describeInBrowser('pages of offices in any language, with any text', () => {
  let demo: DemoInBrowser;
  beforeAll(async () => {
    demo = await openDemoInBrowser();
  });
  afterAll(() => demo?.close());

  /** Looks at each page of somebody's in one language. */
  async function look(
    language: string,
    at: (page: Awaited<ReturnType<DemoInBrowser['open']>>['page']) => Promise<string[]>,
  ): Promise<Record<string, string[]>> {
    const faults: Record<string, string[]> = {};
    for (const who of WHO) {
      const { page, context } = await demo.open(who, { viewport: { width: 320, height: 800 } }, { language });
      const pages = demo.staff.filter(({ by }) => by === who);
      for (const { name, address } of oneOf(3, pages)) {
        const answer = await page.goto(address);
        const found = [...(answer && answer.status() >= 500 ? [`${answer.status()}`] : []), ...(await at(page))];
        if (found.length > 0) faults[name] = [...new Set(found)].slice(0, 6);
      }
      await context.close();
    }
    return faults;
  }

  it('say nothing that is in no catalogue, and have room for two fifths more', async () => {
    // What developers have is in English only.
    const isForDevelopers = (page: Page) => new URL(page.url()).pathname.startsWith('/dev/');
    expect(
      await look('en-XA', async (page) => [
        ...(isForDevelopers(page) ? [] : await bare(page)),
        ...(await tooWide(page)),
      ]),
    ).toEqual({});
  });

  it('turn round where writing runs from right to left', async () => {
    const faults = await look('ar-XB', async (page) => {
      const found: string[] = [];
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        found.push(...(await tooWide(page)), ...(await unturned(page)).map((one) => `at ${width}: ${one}`));
      }
      return found;
    });
    expect(faults).toEqual({});
  });

  it('hold any text that people can write, and keep it from turning what stands around', async () => {
    const superuser = new pg.Client(demo.api.database.superuserUrl);
    await superuser.connect();
    await roughen(demo.api, superuser, await tokenOf(demo.api, logins.learner));
    await superuser.end();
    const faults = await look('en', async (page) => {
      const found: string[] = [];
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        found.push(...(await tooWide(page)));
      }
      return [...found, ...(await astray(page))];
    });
    expect(faults).toEqual({});
  });
});

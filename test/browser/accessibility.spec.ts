import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser, signInAs } from '../support/browser.js';
import { type DemoAddress, demoAddresses } from '../support/demo-addresses.js';
import { logins, startDemo } from '../support/demo-api.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How a page may look: a theme of the settings, and what the system wishes. */
const LOOKS = [
  { theme: 'light', textSize: 'usual' },
  { theme: 'dark', textSize: 'usual' },
  { theme: 'contrast', textSize: 'largest' },
] as const;

/** All of a page but for what an author left empty in a table of theirs. */
const WHERE = JSON.stringify({ exclude: [['.prose th']] });

/** What another theme may make wrong. */
const RULES_OF_COLOUR = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

describeInBrowser('what can be reached, read and heard', () => {
  let api: TestApi;
  let browser: PageBrowser;
  let addresses: DemoAddress[];

  beforeAll(async () => {
    api = await startDemo({ jit: 'auto' });
    browser = await PageBrowser.start(api);
    const { handle, password } = logins.learner;
    const { signIn } = await api.ok('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
      input: { emailOrHandle: handle, password },
    });
    addresses = await demoAddresses(api, signIn.accessToken);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  /** Faults of one page as axe names them, each with the element. */
  async function faultsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
    const options = { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) };
    const results = (await page.evaluate(`axe.run(${WHERE}, ${JSON.stringify(options)})`)) as AxeResults;
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')} — ${failureSummary?.split('\n')[1]?.trim()}`,
      ),
    );
  }

  it.each([
    ['a visitor', false],
    ['a learner', true],
  ])(
    'has no fault that axe knows, as %s, in any theme',
    async (_who, signedIn) => {
      const { page, context, seen } = await browser.visitor({ reducedMotion: 'reduce' });
      if (signedIn) await signInAs(page, logins.learner);
      const faults: Record<string, string[]> = {};
      for (const { name, address, own } of addresses) {
        if (own && !signedIn) continue;
        await page.goto(address);
        await page.evaluate(AXE);
        for (const look of LOOKS) {
          // As the settings' cookie has it written (account-pages.spec): a page has nothing else of them.
          await page.evaluate((chosen) => Object.assign(document.documentElement.dataset, chosen), look);
          const found = await faultsOf(page, look.theme === 'light' ? undefined : RULES_OF_COLOUR);
          if (found.length > 0) faults[`${name} (${look.theme})`] = found.slice(0, 5);
        }
      }
      expect(faults).toEqual({});
      expect(seen.filter((complaint) => !complaint.includes('404'))).toEqual([]);
      await context.close();
    },
    180_000,
  );

  it('fits 320 pixels, with the largest text too, and offers no target under 24 pixels', async () => {
    const { page, context } = await browser.visitor({ viewport: { width: 320, height: 700 } });
    await signInAs(page, logins.learner);
    const faults: string[] = [];
    for (const textSize of ['usual', 'largest']) {
      await context.addCookies([{ name: 'settings', value: `textSize=${textSize}`, url: browser.origin }]);
      for (const { name, address } of addresses) {
        await page.goto(address);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > 320) faults.push(`${name} is ${wide} wide with ${textSize} text`);
        if (textSize === 'usual') faults.push(...(await smallTargets(page)).map((target) => `${name}: ${target}`));
      }
    }
    expect(faults).toEqual([]);
    await context.close();
  }, 180_000);
});

/** Buttons, links outside of sentences, and fields that are smaller than 24 by 24 pixels (WCAG 2.2, 2.5.8). */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLInputElement>(
        'button, summary, input:not([type=hidden]), select, textarea, nav a, .quiet a',
      ),
    ]
      .filter((one) => one.checkVisibility() && !one.closest('.vh') && !one.classList.contains('vh'))
      .filter((one) => {
        const { width, height } = (
          one.labels?.[0] && /^(?:radio|checkbox)$/.test(one.type) ? one.labels[0] : one
        ).getBoundingClientRect();
        return width > 0 && (width < 24 || height < 24);
      })
      .map((one) => `${one.tagName.toLowerCase()} ${one.textContent?.trim().slice(0, 30) || one.getAttribute('name')}`),
  );
}

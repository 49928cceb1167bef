import { beyondEdge, faultsOf, RULES_OF_COLOUR, smallTargets } from '../support/axe.js';
import { describeInBrowser, signInAs } from '../support/browser.js';
import { logins } from '../support/demo-api.js';
import { type DemoInBrowser, OPENERS, openDemoInBrowser } from '../support/demo-in-browser.js';
import { cutOffWhenSpaced, unreached } from '../support/keyboard.js';
import { LONG, oneOf } from '../support/num-runs.js';

/** How a page may look: a theme of the settings, and what the system wishes. */
const LOOKS = [
  { theme: 'light', textSize: 'usual' },
  { theme: 'dark', textSize: 'usual' },
  { theme: 'contrast', textSize: 'largest' },
] as const;

describeInBrowser('what can be reached, read and heard', () => {
  let demo: DemoInBrowser;
  beforeAll(async () => {
    demo = await openDemoInBrowser();
  });
  afterAll(() => demo?.close());

  it.each([
    // What is coloured for a visitor is for a learner too.
    ['a visitor', false, LONG ? LOOKS : LOOKS.slice(0, 1)],
    ['a learner', true, LOOKS],
  ])('has no fault that axe knows, as %s, in any theme', async (_who, signedIn, looks) => {
    const { page, context, seen } = await demo.browser.visitor({ reducedMotion: 'reduce' });
    if (signedIn) await signInAs(page, logins.learner);
    const faults: Record<string, string[]> = {};
    for (const { name, address, own } of demo.addresses) {
      if (own && !signedIn) continue;
      await page.goto(address);
      for (const look of looks) {
        // As the settings' cookie has it written (account-pages.spec): a page has nothing else of them.
        await page.evaluate((chosen) => Object.assign(document.documentElement.dataset, chosen), look);
        const found = await faultsOf(page, look.theme === 'light' ? undefined : RULES_OF_COLOUR);
        if (found.length > 0) faults[`${name} (${look.theme})`] = found.slice(0, 5);
      }
    }
    expect(faults).toEqual({});
    expect(seen.filter((complaint) => !complaint.includes('404'))).toEqual([]);
    await context.close();
  });

  it('fits 320 pixels, with the largest text too, and offers no target under 24 pixels', async () => {
    const { page, context } = await demo.browser.visitor({ viewport: { width: 320, height: 700 } });
    await signInAs(page, logins.learner);
    const faults: string[] = [];
    for (const { name, address } of demo.addresses) {
      await page.goto(address);
      faults.push(...(await smallTargets(page)).map((target) => `${name}: ${target}`));
      for (const textSize of ['usual', 'largest']) {
        await page.evaluate(
          (chosen) => Object.assign(document.documentElement.dataset, { textSize: chosen }),
          textSize,
        );
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > 320) faults.push(`${name} is ${wide} wide with ${textSize} text`);
      }
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  describe('on the pages of offices, and those that are seldom opened', () => {
    /** Every other one; all of them with `npm run test:long`. */
    const pagesOf = (who: (typeof OPENERS)[number]) =>
      oneOf(
        2,
        demo.staff.filter(({ by }) => by === who),
      );

    it.each(OPENERS)('there is no fault that axe knows, by day and in the dark: as %s', async (who) => {
      const { page, context, seen } = await demo.open(who, { reducedMotion: 'reduce' });
      const faults: Record<string, string[]> = {};
      for (const { name, address } of pagesOf(who)) {
        await page.goto(address);
        for (const look of LONG ? LOOKS : LOOKS.slice(0, 2)) {
          await page.evaluate((chosen) => Object.assign(document.documentElement.dataset, chosen), look);
          const found = await faultsOf(page, look.theme === 'light' ? undefined : RULES_OF_COLOUR);
          if (found.length > 0) faults[`${name} (${look.theme})`] = found.slice(0, 5);
        }
      }
      expect(faults).toEqual({});
      expect(seen.filter((complaint) => !complaint.includes('404'))).toEqual([]);
      await context.close();
    });

    it.each(OPENERS)(
      'all fits 320 pixels, is large enough and is reached by keys, however text is spaced: as %s',
      async (who) => {
        const { page, context } = await demo.open(who, {
          viewport: { width: 320, height: 700 },
          reducedMotion: 'reduce',
        });
        const faults: Record<string, string[]> = {};
        for (const { name, address } of pagesOf(who)) {
          await page.goto(address);
          const found = [...(await smallTargets(page)), ...(await cutOffWhenSpaced(page)), ...(await unreached(page))];
          for (const textSize of ['usual', 'largest']) {
            await page.evaluate(
              (chosen) => Object.assign(document.documentElement.dataset, { textSize: chosen }),
              textSize,
            );
            const beyond = await beyondEdge(page);
            if (beyond > 0) found.push(`${beyond} wider than the window with ${textSize} text`);
          }
          if (found.length > 0) faults[name] = found.slice(0, 8);
        }
        expect(faults).toEqual({});
        await context.close();
      },
    );
  });
});

import { beyondEdge, faultsOf, smallTargets } from '../support/axe.js';
import { describeInBrowser } from '../support/browser.js';
import { type DemoInBrowser, OPENERS, openDemoInBrowser } from '../support/demo-in-browser.js';

const THEMES = ['light', 'dark', 'contrast'] as const;
/** The largest text where it has the least room. */
const SIZES = [
  { width: 320, textSize: 'usual' },
  { width: 320, textSize: 'largest' },
  { width: 768, textSize: 'usual' },
  { width: 1280, textSize: 'usual' },
] as const;

const LOOKS = THEMES.flatMap((theme) => SIZES.map((size) => ({ theme, ...size })));

/** Every page of the demo in one language: in each theme and size, for a visitor, a learner and whoever has an office, by all rules. */
export function lookAtEveryPage(language: 'en' | 'es'): void {
  describeInBrowser(`every page of the demo, ${language}`, () => {
    let demo: DemoInBrowser;
    beforeAll(async () => {
      demo = await openDemoInBrowser();
    }, 300_000);
    afterAll(() => demo?.close());

    it.each(LOOKS)(
      'can be read and reached by all rules that axe has: $theme, $width wide, $textSize text',
      async ({ theme, width, textSize }) => {
        const faults: Record<string, string[]> = {};
        for (const who of OPENERS) {
          const settings = { language, theme, textSize };
          const { page, context, seen } = await demo.open(who, { viewport: { width, height: 800 } }, settings);
          const everybodys = who === null || who === 'learner' ? demo.addresses.filter(({ own }) => who || !own) : [];
          for (const { name, address } of [...everybodys, ...demo.staff.filter(({ by }) => by === who)]) {
            await page.goto(address);
            const found = [
              ...(await faultsOf(page)),
              ...(await smallTargets(page)).map((target) => `small: ${target}`),
            ];
            const beyond = await beyondEdge(page);
            if (beyond > 0) found.push(`${beyond} wider than the window`);
            if (found.length > 0) faults[`${name}, as ${who ?? 'a visitor'}`] = found.slice(0, 5);
          }
          const complaints = seen.filter((complaint) => !complaint.includes('404'));
          if (complaints.length > 0) faults[`complaints of ${who ?? 'a visitor'}`] = complaints;
          await context.close();
        }
        expect(faults).toEqual({});
      },
      600_000,
    );
  });
}

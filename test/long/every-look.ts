import { beyondEdge, faultsOf, smallTargets } from '../support/axe.js';
import { describeInBrowser, signInAs } from '../support/browser.js';
import { logins } from '../support/demo-api.js';
import { type DemoInBrowser, openDemoInBrowser } from '../support/demo-in-browser.js';

const THEMES = ['light', 'dark', 'contrast'] as const;
/** The largest text where it has the least room. */
const SIZES = [
  { width: 320, textSize: 'usual' },
  { width: 320, textSize: 'largest' },
  { width: 768, textSize: 'usual' },
  { width: 1280, textSize: 'usual' },
] as const;

const LOOKS = THEMES.flatMap((theme) => SIZES.map((size) => ({ theme, ...size })));

/** Every page of the demo in one language: in each theme and size, for a visitor and a learner, by all rules. */
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
        for (const who of [null, logins.learner]) {
          const { page, context, seen } = await demo.browser.visitor({ viewport: { width, height: 800 } });
          if (who) await signInAs(page, who);
          const settings = new URLSearchParams({ language, theme, textSize });
          await context.addCookies([{ name: 'settings', value: settings.toString(), url: demo.browser.origin }]);
          for (const { name, address, own } of demo.addresses) {
            if (own && !who) continue;
            await page.goto(address);
            const found = [
              ...(await faultsOf(page)),
              ...(await smallTargets(page)).map((target) => `small: ${target}`),
            ];
            const beyond = await beyondEdge(page);
            if (beyond > 0) found.push(`${beyond} wider than the window`);
            if (found.length > 0) faults[`${name}, ${who ? 'signed in' : 'signed out'}`] = found.slice(0, 5);
          }
          faults.complaints = seen.filter((complaint) => !complaint.includes('404'));
          if (faults.complaints.length === 0) delete faults.complaints;
          await context.close();
        }
        expect(faults).toEqual({});
      },
      300_000,
    );
  });
}

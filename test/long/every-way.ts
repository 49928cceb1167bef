import type { Page } from 'playwright-core';
import { beyondEdge, faultsOf, RULES_OF_COLOUR } from '../support/axe.js';
import { describeInBrowser } from '../support/browser.js';
import { type JourneyOptions, NewcomerJourney } from '../support/newcomer-journey.js';

const WIDTHS = [360, 768, 1280] as const;
const LOOKS = [
  { look: 'light', theme: 'light' },
  { look: 'dark', theme: 'dark' },
  { look: 'contrast', theme: 'contrast' },
  { look: 'forced', theme: 'light', forcedColors: 'active' },
] as const;
const LANGUAGES = ['en', 'es'] as const;

/** How somebody goes about it, whatever their window and its look. */
export interface Mode extends Pick<JourneyOptions, 'device' | 'javaScriptEnabled'> {
  readonly mode: string;
}

/** Each width, look and language, and once for whoever wants nothing to move. */
export function everyWay<How extends object>(how: How, prefix: string) {
  const ways = WIDTHS.flatMap((width) =>
    LOOKS.flatMap(({ look, ...seen }) =>
      LANGUAGES.map((language) => ({
        ...how,
        ...seen,
        width,
        language,
        handle: `${prefix}_${width}_${look}_${language}`,
      })),
    ),
  );
  const still = { ...how, width: 1280, reducedMotion: 'reduce' as const, handle: `${prefix}_without_motion` };
  return [...ways, still];
}

/** The journey of a newcomer in one mode: in each width, look and language, and once for whoever wants nothing to move. */
export function walkEveryWay({ mode, ...how }: Mode): void {
  const ways: readonly JourneyOptions[] = everyWay(how, mode);

  describeInBrowser('the journey of a newcomer', () => {
    let journey: NewcomerJourney;
    beforeAll(async () => {
      journey = await NewcomerJourney.start(ways.map(({ handle }) => handle));
    });
    afterAll(() => journey?.close());

    it.each(ways)('goes to its end, within the window and to be read: $handle', async (way) => {
      const faults: string[] = [];
      const seen = await journey.walk(way, async (page, place) => {
        faults.push(...(await faultsAt(page, way)).map((fault) => `${place}: ${fault}`));
      });
      expect([...faults, ...seen]).toEqual([]);
    });
  });
}

/** What a page on the way is not as it should be, for whoever goes this way. */
export async function faultsAt(
  page: Page,
  {
    javaScriptEnabled,
    forcedColors,
    reducedMotion,
    language,
  }: Pick<JourneyOptions, 'javaScriptEnabled' | 'forcedColors' | 'reducedMotion' | 'language'>,
): Promise<string[]> {
  const faults: string[] = [];
  const beyond = await beyondEdge(page);
  if (beyond > 0) faults.push(`${beyond} pixels wider than the window`);
  const spoken = await page.evaluate(() => document.documentElement.lang);
  if (!spoken.startsWith(language ?? 'en')) faults.push(`in ${spoken}`);
  if (reducedMotion) {
    const moving = await page.evaluate(() => document.getAnimations().length);
    if (moving > 0) faults.push(`${moving} things move`);
  }
  // axe is a script; and forced colours are the system's own.
  if (!javaScriptEnabled || forcedColors) return faults;
  // What fades in has its colours at the end, or when it is broken off.
  await page.evaluate(async () => void (await Promise.allSettled(document.getAnimations().map((one) => one.finished))));
  faults.push(...(await faultsOf(page, RULES_OF_COLOUR)));
  return faults;
}

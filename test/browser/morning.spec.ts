import { describeInBrowser } from '../support/browser.js';
import { MorningJourney } from '../support/morning-journey.js';

/** The ways of one and the same morning. Each width, theme and language: `npm run test:long`. */
const WAYS = [
  { mode: 'by keyboard alone', javaScriptEnabled: true, width: 1280 },
  { mode: 'without scripts', javaScriptEnabled: false, width: 360 },
] as const;

describeInBrowser('an instructor in the morning', () => {
  it.each(WAYS)(
    'claims, hides, undoes, warns, dismisses five, approves, suspends and hears an appeal: $mode',
    async (way) => {
      const journey = await MorningJourney.start();
      try {
        expect(await journey.walk(way)).toEqual([]);
      } finally {
        await journey.close();
      }
    },
  );
});

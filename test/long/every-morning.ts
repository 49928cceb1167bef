import { describeInBrowser } from '../support/browser.js';
import { MorningJourney, type MorningOptions } from '../support/morning-journey.js';
import { everyWay, faultsAt } from './every-way.js';

/** An instructor's morning in one mode, in each width, look and language: each time at a desk as it was before. */
export function walkEveryMorning(mode: string, how: Pick<MorningOptions, 'javaScriptEnabled'>): void {
  const ways: ReadonlyArray<MorningOptions & { readonly handle: string }> = everyWay(how, mode);
  describeInBrowser('the morning of an instructor', () => {
    it.each(ways)('goes to its end, within the window and to be read: $handle', async (way) => {
      const journey = await MorningJourney.start();
      try {
        const faults: string[] = [];
        const seen = await journey.walk(way, async (page, place) => {
          faults.push(...(await faultsAt(page, way)).map((fault) => `${place}: ${fault}`));
        });
        expect([...faults, ...seen]).toEqual([]);
      } finally {
        await journey.close();
      }
    });
  });
}

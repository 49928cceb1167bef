import { describeInBrowser } from '../support/browser.js';
import { Keyboard, Pointer } from '../support/input-device.js';
import { NewcomerJourney } from '../support/newcomer-journey.js';

/** The ways of one and the same journey. Each width, theme and language: `npm run test:long`. */
const WAYS = [
  { mode: 'with scripts', handle: 'ada', javaScriptEnabled: true, device: Pointer, width: 1280 },
  { mode: 'without scripts', handle: 'bo', javaScriptEnabled: false, device: Pointer, width: 360 },
  { mode: 'by keyboard alone', handle: 'cleo', javaScriptEnabled: true, device: Keyboard, width: 1280 },
] as const;

describeInBrowser('a newcomer', () => {
  let journey: NewcomerJourney;
  beforeAll(async () => {
    journey = await NewcomerJourney.start(WAYS.map(({ handle }) => handle));
  });
  afterAll(() => journey?.close());

  it.each(WAYS)('signs up, joins, writes, is called, answers, rates and sees what came: $mode', async (way) => {
    expect(await journey.walk(way)).toEqual([]);
  });
});

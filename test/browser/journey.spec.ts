import { describeInBrowser } from '../support/browser.js';
import { Keyboard, Pointer } from '../support/hand.js';
import { NewcomersTown } from '../support/newcomer.js';

/** The ways of one and the same journey. Each width, theme and language: `npm run test:long`. */
const WAYS = [
  { mode: 'with scripts', handle: 'ada', javaScriptEnabled: true, hand: Pointer, width: 1280 },
  { mode: 'without scripts', handle: 'bo', javaScriptEnabled: false, hand: Pointer, width: 360 },
  { mode: 'by keyboard alone', handle: 'cleo', javaScriptEnabled: true, hand: Keyboard, width: 1280 },
] as const;

describeInBrowser('a newcomer', () => {
  let town: NewcomersTown;
  beforeAll(async () => {
    town = await NewcomersTown.open(WAYS.map(({ handle }) => handle));
  });
  afterAll(() => town?.close());

  it.each(WAYS)('signs up, joins, writes, is called, answers, rates and sees what came: $mode', async (way) => {
    expect(await town.walk(way)).toEqual([]);
  });
});

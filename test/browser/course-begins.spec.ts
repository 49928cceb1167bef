import { type SignedUp, startApi, type TestApi } from '../support/api.js';
import { describeInBrowser, PageBrowser } from '../support/browser.js';
import { walkFromNothing } from '../support/course-journey.js';
import { Keyboard, Pointer } from '../support/input-device.js';

/** The ways of one and the same journey. Both languages and each width: `npm run test:long`. */
const WAYS = [
  { mode: 'with scripts', name: 'ada', javaScriptEnabled: true, device: Pointer, width: 1280 },
  { mode: 'without scripts', name: 'bo', javaScriptEnabled: false, device: Pointer, width: 360 },
  { mode: 'by keyboard', name: 'cleo', javaScriptEnabled: true, device: Keyboard, width: 1280 },
] as const;

describeInBrowser('a course', () => {
  let api: TestApi;
  let browser: PageBrowser;
  let admin: SignedUp;
  beforeAll(async () => {
    api = await startApi();
    admin = await api.signUp('oduya');
    browser = await PageBrowser.start(api);
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  it.each(WAYS)(
    'begins with nothing, and ends with the first reflection before its instructor: $mode',
    async ({ name, ...way }) => {
      // That the dates are refused once is meant; browsers complain of the answer’s status.
      const seen = await walkFromNothing({ api, browser, admin }, way, { name });
      expect(seen.filter((complaint) => !complaint.includes('422'))).toEqual([]);
    },
  );
});

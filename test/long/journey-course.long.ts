import { type SignedUp, startApi, type TestApi } from '../support/api.js';
import { beyondEdge, faultsOf } from '../support/axe.js';
import { describeInBrowser, PageBrowser } from '../support/browser.js';
import { walkFromNothing } from '../support/course-journey.js';
import { Keyboard, Pointer } from '../support/input-device.js';

const MODES = [
  { mode: 'scripts', javaScriptEnabled: true, device: Pointer },
  { mode: 'plain', javaScriptEnabled: false, device: Pointer },
  { mode: 'keyboard', javaScriptEnabled: true, device: Keyboard },
] as const;

const WAYS = MODES.flatMap((how) =>
  ([360, 1280] as const).flatMap((width) =>
    (['en', 'es'] as const).map((language) => ({ ...how, width, language, name: `${how.mode}_${width}_${language}` })),
  ),
);

describeInBrowser('a course from nothing to its first reflection', () => {
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

  it.each(WAYS)('is within the window and to be read all the way: $name', async ({ name, ...way }) => {
    const faults: string[] = [];
    const seen = await walkFromNothing({ api, browser, admin }, way, {
      name,
      arrived: async (page, place) => {
        if ((await beyondEdge(page)) > 0) faults.push(`${place}: wider than the window`);
        // axe is a script.
        if (way.javaScriptEnabled) faults.push(...(await faultsOf(page)).map((fault) => `${place}: ${fault}`));
      },
    });
    expect([...faults, ...seen.filter((complaint) => !complaint.includes('422'))]).toEqual([]);
  });
});

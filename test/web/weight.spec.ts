import { Assets } from '../../apps/web/src/page/assets.js';
import type { TestApi } from '../support/api.js';
import { type DemoAddress, demoAddresses } from '../support/demo-addresses.js';
import { logins, startDemo, tokenOf } from '../support/demo-api.js';
import { PageReader } from '../support/page-reader.js';

/** Bytes with Brotli. */
const THREAD_SCRIPT = 15_000;
const ANY_SCRIPT = 40_000;
const FONTS = 60_000;
/** The longest thread with all that was said in it, as it is sent. */
const THREAD_HTML = 30_000;

/** Pages on which a thread is read. */
const THREADS = /^(?:thread|reply|branch|newest|more|case-study)$/;

describe('what a page weighs before the first key is pressed', () => {
  let api: TestApi;
  let assets: Assets;
  let reader: PageReader;
  let addresses: DemoAddress[];

  beforeAll(async () => {
    api = await startDemo();
    assets = api.app.get(Assets, { strict: false });
    reader = new PageReader(api);
    await reader.signIn(logins.learner);
    addresses = await demoAddresses(api, await tokenOf(api, logins.learner));
  });
  afterAll(() => api?.close());

  const weigh = (address: string | undefined) => {
    const asset = assets.find(address?.replace('/assets/', '') ?? '');
    if (!asset) throw new Error(`${address} is no file of the pages.`);
    return (asset.compressed ?? asset.body).length;
  };

  it('is little script, on each page', async () => {
    const heavy: string[] = [];
    for (const { name, address } of addresses) {
      const { $ } = await reader.open(address);
      const files = $('script[src], link[rel=modulepreload]')
        .toArray()
        .map((one) => $(one).attr('src') ?? $(one).attr('href'));
      expect(files.length).toBeGreaterThan(0);
      const bytes = files.reduce((sum, file) => sum + weigh(file), 0);
      if (bytes > (THREADS.test(name) ? THREAD_SCRIPT : ANY_SCRIPT)) heavy.push(`${name}: ${bytes}`);
    }
    expect(heavy).toEqual([]);
  });

  it('is little script at the desk, too, with an item before one', async () => {
    const instructor = new PageReader(api);
    await instructor.signIn(logins.instructor);
    const { $ } = await instructor.open('/desk');
    const item = await instructor.open($('.items h3 a').attr('href') as string);
    const files = item
      .$('script[src], link[rel=modulepreload]')
      .toArray()
      .map((one) => item.$(one).attr('src') ?? item.$(one).attr('href'));
    expect(files.some((file) => file?.includes('desk'))).toBe(true);
    expect(files.reduce((sum, file) => sum + weigh(file), 0)).toBeLessThanOrEqual(ANY_SCRIPT);
  });

  it('is a style in which no rule asks what is in everything around a thread', async () => {
    const thread = addresses.find(({ name }) => name === 'thread') as DemoAddress;
    const { $ } = await reader.open(thread.address);
    const style = assets.find($('link[rel=stylesheet]').attr('href')?.replace('/assets/', '') ?? '')?.body.toString();
    const rules = style?.replaceAll(/@supports[^{]*/g, '') ?? '';
    const asking = [...rules.matchAll(/(:is\([^)]*\)|[\w.#-]+)(?:\[[^\]]*\])*(?::not\()?:has\(/g)].map(
      ([, whose]) => whose as string,
    );
    expect(asking.length).toBe(rules.split(':has(').length - 1);
    // A browser would look through all of a thread for each piece of it that is added: the more there is, the longer.
    expect(asking.filter((whose) => $('.thread').closest(whose).length > 0)).toEqual([]);
  });

  it('is one font, and HTML that an old telephone takes', async () => {
    const { $ } = await reader.open('/');
    const style = assets.find($('link[rel=stylesheet]').attr('href')?.replace('/assets/', '') ?? '')?.body.toString();
    const fonts = [...(style ?? '').matchAll(/url\(["']?(?:\.\/|\/assets\/)?([\w.-]+\.woff2)/g)].map(
      ([, file]) => file,
    );
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.reduce((sum, file) => sum + weigh(file), 0)).toBeLessThanOrEqual(FONTS);
    expect(style).toMatch(/font-display:\s*(?:optional|swap)/);
    const thread = addresses.find(({ name }) => name === 'thread') as DemoAddress;
    for (const one of [reader, new PageReader(api)]) {
      const sent = await one.send('GET', `${thread.address}?all`, undefined, { 'accept-encoding': 'br' });
      expect(sent.headers['content-encoding']).toBe('br');
      expect(sent.rawPayload.length).toBeLessThanOrEqual(THREAD_HTML);
    }
  });
});

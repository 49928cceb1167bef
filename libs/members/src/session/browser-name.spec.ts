import fc from 'fast-check';
import { limits } from '#kernel';
import { browserName } from './browser-name.js';

describe('the name of a browser', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
      'Safari on iOS',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
      'Microsoft Edge on Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    ['curl/8.14.1', null],
    ['', null],
    [undefined, null],
    ['\u0000\n', null],
  ])('%j is %j', (userAgent, expected) => {
    expect(browserName(userAgent)).toBe(expected);
  });

  it('is short and plain, whatever came', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2000 }),
      fc.string({ maxLength: 40 }).map((text) => `${text}/1.0 x`),
    );
    fc.assert(
      fc.property(anything, (userAgent) => {
        const name = browserName(userAgent) ?? 'x';
        expect(name).toMatch(/^[\x20-\x7e]+$/);
        expect(name.length).toBeLessThanOrEqual(limits.browserNameCharacters);
      }),
    );
    expect(browserName(`Mozilla/5.0 (${'(('.repeat(100_000)}`)).not.toBeUndefined();
  });
});

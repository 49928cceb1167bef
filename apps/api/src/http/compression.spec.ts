import { encodingOf } from './compression.js';

describe('how a page is compressed', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5, BR;q=0.1', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, gzip; q=0', null],
    ['*', 'br'],
    ['identity', null],
    ['', null],
    [undefined, null],
  ])('is what %j takes', (header, encoding) => {
    expect(encodingOf(header)).toBe(encoding);
  });
});

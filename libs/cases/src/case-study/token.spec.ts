import fc from 'fast-check';
import { newToken, slugWith, tokenOf } from './token.js';

describe('a case study’s token', () => {
  it('is found at the end of every address that is made with it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (title) => {
        const token = newToken();
        const slug = slugWith(title, token);
        expect(tokenOf(slug)).toBe(token);
        expect(tokenOf(slug.toUpperCase())).toBe(token);
      }),
    );
  });

  it('is another one each time, of ten characters that are not taken for others', () => {
    const tokens = Array.from({ length: 2_000 }, newToken);
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(new Set(tokens.join('')).size).toBe(32);
    for (const token of tokens) expect(token).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/);
  });

  it.each([
    '',
    'memes',
    '0123456789x',
    'memes0123456789',
    'memes-012345678',
    'memes-012345678o',
    'memes-0123456789-',
    'memes-012345678\n',
  ])('is not in “%s”', (slug) => {
    expect(tokenOf(slug)).toBeNull();
  });
});

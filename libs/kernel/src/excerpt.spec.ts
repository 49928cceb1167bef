import { excerptOf, quoteOf } from './excerpt.js';

describe('the beginning of a text', () => {
  it('is one line, cut between words, the ellipsis within its length', () => {
    expect(excerptOf(' Two\n\nlines\tand  more. ')).toBe('Two lines and more.');
    expect(excerptOf('one two three', 13)).toBe('one two three');
    expect(excerptOf('one two three', 12)).toBe('one two…');
    expect(excerptOf('extraordinary', 6)).toBe('extra…');
    expect(excerptOf('', 6)).toBe('');
  });

  it('keeps its lines as a quotation, without empty ones', () => {
    expect(quoteOf(' Two \n \n lines\tand  more. ', 100)).toBe('Two\nlines and more.');
    expect(quoteOf('one\ntwo three', 9)).toBe('one\ntwo…');
    expect(quoteOf('one\ntwo three', 5)).toBe('one…');
  });

  it.each([
    ['an excerpt', excerptOf],
    ['a quotation', quoteOf],
  ])('turns the direction of nothing around it as %s, and is never cut inside a character', (_what, begin) => {
    expect(begin('\u202eeltit a\u202c and \u2067more\u2069', 280)).toBe('eltit a and more');
    expect(begin(`${'a'.repeat(5)}😀😀`, 7)).toBe('aaaaa😀😀');
    expect(begin('😀'.repeat(300), 280)).toBe(`${'😀'.repeat(279)}…`);
  });
});

import fc from 'fast-check';
import { growth, LINEAR } from '../../../../test/support/computing-time.js';
import { numRuns } from '../../../../test/support/num-runs.js';
import { findMentions } from './mention-parser.js';

const handles = (text: string, before = '') => findMentions(text, before).map(({ handle }) => handle);

describe('findMentions', () => {
  it.each([
    ['Yes, @mettlsa! I saw', ['mettlsa']],
    ['@kayzdaze2020. You', ['kayzdaze2020']],
    ['@a.b-c_d.-.', ['a.b-c_d']],
    ['thank you, @Anna, and @BOB.', ['anna', 'bob']],
    ['(@anna) "@bob" +@carl -@dora ¡@eve', ['anna', 'bob', 'carl', 'dora', 'eve']],
    ['library‚Äôs @anna’s @bob‚Äôs', ['anna', 'bob']],
    ['❤️@anna 😀@bob', ['anna', 'bob']],
    ['\ud800@anna \udc00@bob', ['anna', 'bob']],
    [`@${'a'.repeat(30)}.- @ab/cd`, ['a'.repeat(30), 'ab']],
  ])('finds in %j %j', (text, expected) => {
    expect(handles(text)).toEqual(expected);
  });

  it.each([
    'é@anna',
    '‚Äô@anna',
    'e\u0301@anna',
    '図@anna',
    '٣@anna',
    '𝒜@anna',
    'a@anna',
    '1@anna',
    '_@anna',
    '.@anna',
    '/@anna',
    '@@anna',
    '@bob@anna'.slice(1),
    `@${'a'.repeat(31)}`,
    '@a',
    '@a.',
    '@.anna',
    '@-anna',
    '@',
    '@ anna',
    '@é',
  ])('finds nobody in %j', (text) => {
    expect(handles(text)).toEqual([]);
  });

  it('says where the mention stands, as it was typed', () => {
    const text = 'Dear @Anna.B., and @bob';
    expect(findMentions(text).map(({ start, end }) => text.slice(start, end))).toEqual(['@Anna.B', '@bob']);
  });

  it('looks at what stands before the stretch', () => {
    expect(handles('@anna', 'foo')).toEqual([]);
    expect(handles('\u0301@anna', 'e')).toEqual([]);
    expect(handles('@anna', 'foo ')).toEqual(['anna']);
    expect(handles('@anna', '😀')).toEqual(['anna']);
    expect(handles('@anna', '𝒜')).toEqual([]);
  });

  it('agrees with a slow reading, character by character', () => {
    const unit = fc.constantFrom(...'@@@ab0._-/ ,é', '😀', '\u0301', '\ufe0f', '\ud83d', '𝒜', '٣', '²', 'x'.repeat(14));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), fc.string({ unit, maxLength: 3 }), (text, before) => {
        expect(handles(text, before)).toEqual(slowly(text, before));
      }),
      { numRuns: numRuns(2_000, 5_000) },
    );
  });

  it('takes linear time', () => {
    const read = (unit: string, times: number) => () => handles(unit.repeat(times));
    for (const unit of ['@', '@ab ', '@.', '.', '\u0301', '\u0301@', '@a-']) {
      expect([unit, growth(read(unit, 25_000), read(unit, 100_000)) < LINEAR]).toEqual([unit, true]);
    }
  });
});

/** The rule once more, as a machine that eats one character after the other. */
function slowly(text: string, before: string): string[] {
  const found: string[] = [];
  const characters = Array.from(before + text);
  let from = Array.from(before).length;
  // A pair may have come together where the two were joined.
  if (characters.length !== from + Array.from(text).length) from--;
  for (let at = from; at < characters.length; at++) {
    if (characters[at] !== '@') continue;
    let previous = at - 1;
    while (previous >= 0 && /\p{M}/u.test(characters[previous] as string)) previous--;
    const free = previous < 0 || !/[\p{L}\p{Nd}_./@]/u.test(characters[previous] as string);
    const run: string[] = [];
    while ('abcdefghijklmnopqrstuvwxyz0123456789._-'.includes((characters[at + 1 + run.length] ?? '@').toLowerCase())) {
      run.push((characters[at + 1 + run.length] as string).toLowerCase());
    }
    while (run.at(-1) === '.' || run.at(-1) === '-') run.pop();
    if (free && run.length >= 2 && run.length <= 30 && run[0] !== '.' && run[0] !== '-') found.push(run.join(''));
  }
  return found;
}

import fc from 'fast-check';
import { growth, LINEAR } from '../../../../test/support/computing-time.js';
import { numRuns } from '../../../../test/support/num-runs.js';
import { findMentions, handlesTyped } from './mention-parser.js';

/** What each mention can mean: the whole run, and what is left of it where that is nobody's handle. */
const found = (text: string, before = '') =>
  findMentions(before + text, [{ start: before.length, end: before.length + text.length }]).map(({ handles }) =>
    handles.join(' or '),
  );

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
    ['@anna— @bob… @carl、 @dora²', ['anna', 'bob', 'carl', 'dora']],
    ['@anna¹²⁰ ⁹@bob', ['anna', 'bob']],
    ['@anna:hello @bob: x.org @carl:3.5 @dora:12.30', ['anna', 'bob', 'carl', 'dora']],
    ['@anna\u200b @bob\u2069 \u2068@carl', ['anna', 'bob', 'carl']],
  ])('finds in %j %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'é@anna',
    '‚Äô@anna',
    'e\u0301@anna',
    '図@anna',
    '٣@anna',
    '𝒜@anna',
    'a@anna',
    'a\u00ad@anna',
    '1@anna',
    '_@anna',
    '.@anna',
    '/@anna',
    '@@anna',
    '@bob@anna'.slice(1),
    'Ⅷ@anna',
    '₂@anna',
    '＠@anna',
    '﹫@anna',
    `@${'a'.repeat(31)}`,
    '@a',
    '@a.',
    '@.anna',
    '@-anna',
    '@',
    '@ anna',
    '@é',
  ])('finds nobody in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    '@Zoë',
    '@Zoe\u0308',
    '@José!',
    '@Łukasz @Çelik @İpek',
    '@annaß @anna図 @anna٣ @anna𝒜 @anna\u20e3',
    '@anna.é @anna-é @anna_é',
    '@annaⅧ @anna₂ @anna½ @anna② @anna〇',
    '@anna@example.social @bob@carl',
    '@anna＠example.social @bob﹫carl @anna.Bell＠example.social @anna\u200b＠x',
    '@anna:example.social @anna:Example.social @anna:EXAMPLE.SOCIAL @anna:Example.Social',
    '@anna:bücher.example @anna:例え.テスト @anna:xn--bcher-kva.example @anna:example.xn--p1ai',
    `@anna:ex\u00adample.social @anna\u200b:example.social @anna:my_host.example @anna:${'a'.repeat(63)}.${'b'.repeat(63)}.example`,
    '@anna.Bell@example.social @anna--x@example.social @anna\u200b@x',
    '@an\u00adna @an\u200dna @anna\u200bé',
  ])('takes no part of another name for a handle: %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['@mina--thanks', ['mina--thanks or mina']],
    ['@mina.Thanks', ['mina.thanks or mina']],
    ['@mina...ok', ['mina...ok or mina']],
    ['@mina---. @mina..', ['mina', 'mina']],
    ['@mina.-Ok', ['mina.-ok']],
    ['@a.b-c.De--f..g', ['a.b-c.de--f..g or a.b-c.de--f or a.b-c.de or a.b-c']],
    ['@Kim--ok.Thanks @R.Benavides...ok', ['kim--ok.thanks or kim--ok or kim', 'r.benavides...ok or r.benavides']],
    ['@mina.thanks @mina-Thanks', ['mina.thanks', 'mina-thanks']],
    ['@a--thanks', ['a--thanks']],
    ['@mina--él @mina...está @mina.Él @mina.Mañana @mina.Ǆ', ['mina', 'mina', 'mina', 'mina', 'mina']],
    ['@an.B--é @a.b--@bob @a.b...@bob', ['an.b or an', 'a.b', 'bob', 'a.b', 'bob']],
    [
      '@anna-@bob.-@mina @anna.@bob @anna\u200b.\u200b@bob @ann:@bob',
      ['anna', 'bob', 'mina', 'anna', 'bob', 'anna', 'bob', 'ann', 'bob'],
    ],
    [`@mina--${'a'.repeat(30)}`, ['mina']],
    ['@mina--th\u00adanks', ['mina']],
  ])('ends a run before what parts sentences, unless it is a handle as a whole: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['@anna/@bob/@Carl', ['anna', 'bob', 'carl']],
    ['@anna./@bob @anna//@bob @anna /@bob', ['anna', 'anna', 'anna']],
    ['x/@bob @é/@bob @a/@bob', []],
    ['@anna--x/@bob', ['anna--x or anna', 'bob']],
    ['@anna--é/@bob', ['anna']],
  ])('finds one after a slash directly after another: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('says where the mention stands, as it was typed', () => {
    const text = 'Dear @Anna.B., and @bob';
    expect(findMentions(text)).toEqual([
      { start: 5, handles: ['anna.b', 'anna'] },
      { start: 19, handles: ['bob'] },
    ]);
  });

  it('looks at what stands around the stretch', () => {
    expect(found('@anna', 'foo')).toEqual([]);
    expect(found('\u0301@anna', 'e')).toEqual([]);
    expect(found('@anna', 'foo ')).toEqual(['anna']);
    expect(found('@anna', '😀')).toEqual(['anna']);
    expect(found('@anna', '𝒜')).toEqual([]);
    const within = (text: string, end: number) =>
      findMentions(text, [{ start: 0, end }]).flatMap(({ handles }) => handles);
    expect(within('@annë', 4)).toEqual([]);
    expect(within('@anna', 4)).toEqual([]);
    expect(within('@ann.', 4)).toEqual(['ann']);
    expect(within('@ann.Bell', 5)).toEqual(['ann']);
    expect(within('@ann@x', 4)).toEqual([]);
    expect(within('@ann', 1)).toEqual([]);
  });

  it('knows how a mention can be read from how it was typed', () => {
    const unit = fc.constantFrom(...'@abZ0._-/ é');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        for (const { start, handles } of findMentions(text)) {
          expect(handlesTyped(text.slice(start, start + 1 + (handles[0] as string).length))).toEqual(handles);
        }
      }),
      { numRuns: numRuns(2_000, 5_000) },
    );
  });

  it('agrees with a slow reading, character by character', () => {
    const unit = fc.constantFrom(
      ...'@@@ab0B._-/ ,é',
      ...['--', '..', '/@', '😀', '\u0301', '\ufe0f', '\ud83d', '𝒜', '٣', '²', 'Ⅷ', '＠', 'x'.repeat(14)],
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), fc.string({ unit, maxLength: 3 }), (text, before) => {
        expect(found(text, before)).toEqual(slowly(before + text, before.length));
      }),
      { numRuns: numRuns(2_000, 5_000) },
    );
  });

  it('takes linear time', () => {
    const read = (unit: string, times: number) => () => found(unit.repeat(times));
    for (const unit of ['@', '@ab ', '@.', '.', '\u0301', '\u0301@', '@a-', '\u00ad', '@a\u00ad', '@ab/', '--', '.A']) {
      expect([unit, growth(read(unit, 25_000), read(unit, 100_000)) < LINEAR]).toEqual([unit, true]);
      const run = (times: number) => () => found(`@a${unit.repeat(times)}`);
      expect([unit, growth(run(25_000), run(100_000)) < LINEAR]).toEqual([unit, true]);
    }
  });
});

/** The rule once more, as a machine that eats one character after the other. */
function slowly(text: string, from: number): string[] {
  const found: string[] = [];
  const characters = Array.from(text);
  const charAt = (index: number) => characters[index] ?? '';
  const isOn = (character: string) => /^\p{M}$/u.test(character);
  const isWord = (character: string) => /^[\p{L}\p{N}]$/u.test(character) && character !== '²';
  const isTrail = (character = '') => ['.', '-', '\ufe0f'].includes(character);
  let mentionEnd = -1;
  for (let at = 0; at < characters.length; at++) {
    if (charAt(at) !== '@' || characters.slice(0, at).join('').length < from) continue;
    let previous = at - 1;
    while (isOn(charAt(previous))) previous--;
    const blocked = isWord(charAt(previous)) || ['_', '.', '/', '@', '＠'].includes(charAt(previous));
    const between = mentionEnd < 0 ? ' ' : characters.slice(mentionEnd, at).join('');
    if (blocked && !/^(?:\/|[.\-\ufe0f]*\.\ufe0f*)$/.test(between)) continue;
    let end = at + 1;
    while (/^[a-z0-9._-]$/i.test(charAt(end)) || charAt(end) === '\ufe0f') end++;
    let next = charAt(end);
    const run = characters.slice(at + 1, end);
    let trail = run.length;
    while (isTrail(run[trail - 1])) trail--;
    const breaks = run.flatMap((here, index) => {
      const after = run[index + 1] ?? next;
      const parts = (here === '-' && after === '-') || (here === '.' && (after === '.' || /^\p{Lu}$/u.test(after)));
      return parts ? [index] : [];
    });
    if (breaks.some((index) => index >= trail)) next = '';
    const isAt = next === '@' || next === '＠';
    if (isAt && !run.slice(trail).some((one) => one === '.' || one === '-')) continue;
    if (isAt) next = '';
    const parts: string[][] = isWord(next) || isOn(next) ? [] : [[...run]];
    for (const index of breaks.toReversed()) parts.push(run.slice(0, index));
    const handles: string[] = [];
    for (const part of parts) {
      while (isTrail(part.at(-1))) part.pop();
      const handle = part.join('').toLowerCase();
      const isOne = handle.length >= 2 && handle.length <= 30 && !/^[.-]/.test(handle) && !handle.includes('\ufe0f');
      if (isOne && !handles.includes(handle)) handles.push(handle);
    }
    if (handles.length === 0) continue;
    found.push(handles.join(' or '));
    mentionEnd = at + 1 + (handles[0] as string).length;
  }
  return found;
}

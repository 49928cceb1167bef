import fc from 'fast-check';
import { InvalidInput, limits } from '#kernel';
import { numRuns } from '../../../../test/support/num-runs.js';
import { readTagNames, tagKey, tagSlug } from './tag-name.js';

describe('a name of a tag', () => {
  it.each([
    ['case', 'Social Media', 'social MEDIA'],
    ['white space', '  social \t media ', 'social media'],
    ['a no-break space', 'social\u00a0media', 'social media'],
    ['hyphens', 'e-books', 'e books'],
    ['dashes and underscores', 'short–form_video', 'short-form video'],
    ['accents', 'Médiathèque', 'mediatheque'],
    ['accents written apart', 'Me\u0301diathe\u0300que', 'Médiathèque'],
    ['full-width letters', 'ＴｉｋＴｏｋ', 'tiktok'],
    ['ligatures', 'ﬁnes', 'fines'],
    ['ß', 'Straße', 'STRASSE'],
    ['the sigma at the end', 'ΛΟΓΟΣ', 'λογος'],
    ['the dot of a Turkish İ', 'İstanbul', 'istanbul'],
    ['apostrophes', 'Readers’ advisory', "readers' advisory"],
    ['apostrophes left out', 'Readers’ advisory', 'readers advisory'],
    ['sign of a hashtag', '#memes', 'Memes'],
    ['signs of a hashtag', ' # ＃memes', 'Memes'],
    ['what nobody sees', 'so\u00adcial\u200bmedia', 'socialmedia'],
    ['other characters that nobody sees', 'so\u034fci\ue000al\u0378me\u{e0041}dia\ufffc', 'socialmedia'],
    ['other white space', 'social\u2800\u0085media', 'social media'],
  ])('is the same whatever its %s', (_what, one, other) => {
    expect(tagKey(one)).toBe(tagKey(other));
    expect(tagKey(one)).not.toBe('');
  });

  it.each([
    ['words', 'ebooks', 'e-books'],
    ['signs', 'C', 'C++'],
    ['marks that are letters of their script', 'कि', 'क'],
    ['voiced kana', 'は', 'ば'],
  ])('is another with other %s', (_what, one, other) => {
    expect(tagKey(one)).not.toBe(tagKey(other));
  });

  it('is compared by a key that is its own key, and whose address leads back to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const key = tagKey(text);
        expect(tagKey(key)).toBe(key);
        if (key === '') return;
        const slug = tagSlug(key);
        expect(slug).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u);
        expect(tagKey(slug) === key || /(?:^|-)[0-9a-f]{16}$/.test(slug)).toBe(true);
      }),
      { numRuns: numRuns(500, 2_000) },
    );
  });

  it('is compared by a key that no form of a letter changes', () => {
    const changed: string[] = [];
    for (let point = 0; point < 0x20_000; point++) {
      const letter = String.fromCodePoint(point);
      const key = tagKey(letter);
      const forms = [
        key,
        letter.toLowerCase(),
        letter.toUpperCase(),
        letter.normalize('NFD'),
        letter.normalize('NFKC'),
      ];
      if (!/^\p{Cs}$/u.test(letter) && forms.some((form) => tagKey(form) !== key)) changed.push(letter);
    }
    expect(changed).toEqual([]);
  });

  it('gives no two names one address', () => {
    expect(new Set(['C', 'C++', 'C#', 'C--', 'C+'].map((name) => tagSlug(tagKey(name)))).size).toBe(4);
    expect(tagSlug(tagKey('Readers’ Advisory'))).toBe('readers-advisory');
    const taken = tagSlug(tagKey('C++'));
    expect(tagSlug(tagKey(taken))).not.toBe(taken);
    expect(tagSlug('facade')).toBe('facade');
  });

  const problemsOf = (names: string[]) => {
    try {
      readTagNames(names, 'input.tags');
    } catch (error) {
      return (error as InvalidInput).fields;
    }
    return [];
  };

  it('has 1 to 50 characters, one of them a letter or digit, on one line', () => {
    const long = 'x'.repeat(limits.tagCharacters);
    expect(problemsOf([long, 'ok', '本', '7', '  spaced  '])).toEqual([]);
    const wrong = [
      'fine',
      `${long}x`,
      'x'.repeat(200),
      '',
      ' ',
      '---',
      'a\u0000b',
      'half \ud83d',
      '\u200b',
      'ﷺ'.repeat(50),
    ];
    expect(problemsOf(wrong)).toEqual(
      wrong.slice(1).map((_, at) => ({ path: `input.tags.${at + 1}`, message: expect.stringMatching(/\w{3}.*\.$/) })),
    );
    for (const nothing of ['\u3164', '\ue000\ufe0f', '\u2800', '\u0301', '\u0085'])
      expect(problemsOf([nothing])).toHaveLength(1);
    expect(problemsOf(['x'.repeat(200)])[0]?.message).toContain('50 characters; this has 200');
  });

  it('is written without the sign of a hashtag, which stays in C#', () => {
    const names = readTagNames(['#Memes', ' ##  ＃Memes', 'C#', '#️⃣ 1'], 'input.tags').map(({ name }) => name);
    expect(names).toEqual(['Memes', 'Memes', 'C#', '#️⃣ 1']);
    expect(problemsOf(['#'])).toHaveLength(1);
  });

  it('comes with nine others at most', () => {
    expect(problemsOf(Array.from({ length: 10 }, (_, at) => `tag ${at}`))).toEqual([]);
    expect(problemsOf(Array.from({ length: 11 }, (_, at) => `tag ${at}`))).toEqual([
      { path: 'input.tags', message: expect.stringContaining('10') },
    ]);
  });
});

import fc from 'fast-check';
import { limits } from '#kernel';
import { addressed } from './course.queries.js';
import { slugOf } from './slug.js';

describe('A slug', () => {
  it.each([
    ['Reflective Blogging', 'reflective-blogging'],
    ['  What’s "open"?  Access & ethics… ', 'whats-open-access-ethics'],
    ['Über Bücher: Einführung', 'über-bücher-einführung'],
    ['Introducción a la catalogación', 'introducción-a-la-catalogación'],
    ['図書館情報学 2026', '図書館情報学-2026'],
    ['पुस्तकालय विज्ञान', 'पुस्तकालय-विज्ञान'],
    ['İstanbul', 'i̇stanbul'],
    ['ﬁling', 'filing'],
    ['—', ''],
    ['🦆', ''],
  ])('of %j is %j', (title, slug) => {
    expect(slugOf(title)).toBe(slug.normalize('NFKC'));
  });

  it.each(['Uber-Bu\u0308cher', ' uber-bücher\n', 'uber\u00ad-bücher\u200b', 'Ｕｂｅｒ-BÜCHER'])(
    'is asked for by %j',
    (typed) => {
      expect(addressed(typed)).toBe('uber-bücher');
    },
  );

  it('is cut between words, or inside the only one', () => {
    expect(slugOf(`${'a'.repeat(60)} ${'b'.repeat(30)}`)).toBe('a'.repeat(60));
    expect(slugOf('𐐀'.repeat(200))).toBe('𐐨'.repeat(limits.slugCharacters));
  });

  it('of a slug is the slug itself, never too long, and whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const slug = slugOf(title);
        expect(slugOf(slug)).toBe(slug);
        expect(addressed(slug) ?? '').toBe(slug);
        expect([...slug].length).toBeLessThanOrEqual(limits.slugCharacters);
        expect(slug.isWellFormed()).toBe(true);
        expect(slug).not.toMatch(/^-|-$|--|\s/);
      }),
    );
  });
});

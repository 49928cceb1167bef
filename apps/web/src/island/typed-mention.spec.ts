import { typedMention } from './typed-mention.js';

describe('the list of whom to mention', () => {
  it.each([
    ['@', ''],
    ['Dear @an', 'an'],
    ['¡@ana', 'ana'],
    ['—@Québ', 'Québ'],
    ['*@an', 'an'],
    ['_@an', 'an'],
    ['@ann/@bo', 'bo'],
    ['> said so\n\nYes, @an', 'an'],
    ['a > @an', 'an'],
    [`${'word '.repeat(30)}@an`, 'an'],
  ])('opens in %j', (before, typed) => {
    expect(typedMention(before)).toBe(typed);
  });

  it.each([
    'an',
    'ann@',
    'é@an',
    'e\u0301@an',
    'a_@an',
    '\\@an',
    'x/@an',
    '@@an',
    '@an b',
    '> @an',
    ' > as @an',
    '>> @an',
    '@a\n> @b',
  ])('stays closed in %j', (before) => {
    expect(typedMention(before)).toBeNull();
  });
});

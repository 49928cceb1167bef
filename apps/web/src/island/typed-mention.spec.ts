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
    ['❤️@an', 'an'],
    ['note²@an', 'an'],
    ['@ann.@bo', 'bo'],
    ['@ann...@bo', 'bo'],
    ['@ann-@bo', 'bo'],
    ['@ann/@bob/@mi', 'mi'],
    ['> said so\n- @an', 'an'],
    ['> # Said\n@an', 'an'],
    ['> said so\n>\n@an', 'an'],
    ['@a\n@b', 'b'],
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
    'x@ann/@bo',
    '@é.@bo',
    'Ⅷ@an',
    '₂@an',
    '＠@an',
    'e\u0301\u200b@an',
    '@@an',
    '@an b',
    '> @an',
    ' > as @an',
    '>> @an',
    '@a\n> @b',
    '> said so\n@an',
    '> said so\nand more\n@an',
    '> - said so\n@an',
    '- > @an',
  ])('stays closed in %j', (before) => {
    expect(typedMention(before)).toBeNull();
  });
});

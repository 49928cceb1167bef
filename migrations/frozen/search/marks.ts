/*
 * Marks of tones and stacked letters of scripts without spaces (Thai, Lao, Burmese, Khmer, Hangul), of Unicode 17.0, for brackets of a
 * regular expression of PostgreSQL: they count for nothing, as accents do.
 */
export const MARKS = '0e47-0e4c 0e4e 0eba 0ec8-0ecc 0ece 1037 1039-103a 17c9-17d3 17dd 302e-302f'
  .replaceAll(/[\da-f]{4}/g, String.raw`\U0000$&`)
  .replaceAll(' ', '');

const fold = (text: string) => text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** What has a name in CLDR, but is no country. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** What people write that CLDR has no name for. */
const USUAL = [
  ['usa', 'US'],
  ['united states of america', 'US'],
  ['great britain', 'GB'],
  ['uae', 'AE'],
  ['czech republic', 'CZ'],
  ['turkey', 'TR'],
  ['ivory coast', 'CI'],
] as const;

/** The codes of ISO 3166-1 by the codes and the English names of countries. Old codes, such as UK, lead to today's. */
const CODES = new Map<string, string>([
  ...USUAL,
  ...LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
    const name = NO_COUNTRIES.has(code) ? undefined : names.of(code);
    const today = Intl.getCanonicalLocales(`und-${code}`)[0]?.slice('und-'.length) ?? code;
    return name ? [[fold(code), today] as const, [fold(name), today] as const] : [];
  }),
]);

/** What a country is compared by: its ISO 3166-1 code where the text is one or its English name, else the text in small letters. */
export function countryKey(text: string): string {
  const folded = fold(text);
  return CODES.get(folded) ?? folded;
}

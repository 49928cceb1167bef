import { lineKey } from '#kernel';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** What has a name in CLDR, but is no country. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** What people write, and ISO 3166-1's English short names, where CLDR has another name or none. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE'],
  BA: ['Bosnia', 'Bosnia-Herzegovina'],
  BN: ['Brunei Darussalam'],
  BO: ['Bolivia (Plurinational State of)', 'Plurinational State of Bolivia'],
  BQ: ['Bonaire, Sint Eustatius and Saba'],
  CD: ['Congo (the Democratic Republic of the)', 'Democratic Republic of the Congo', 'DR Congo', 'Congo, DR', 'DRC'],
  CG: ['Congo (the)', 'Republic of the Congo', 'Congo Republic', 'Congo, Republic of the'],
  CI: ['Ivory Coast'],
  CN: ['People’s Republic of China', 'PRC'],
  CV: ['Cabo Verde', 'Cape Verde'],
  CZ: ['Czech Republic', 'Czechia'],
  DE: ['Federal Republic of Germany'],
  FK: ['Falkland Islands [Malvinas]'],
  FM: ['Micronesia (Federated States of)', 'Federated States of Micronesia'],
  GB: ['Great Britain', 'Britain', 'U.K.', 'United Kingdom of Great Britain and Northern Ireland'],
  HK: ['Hong Kong', 'Hong Kong SAR', 'Hong Kong, China'],
  HM: ['Heard Island and McDonald Islands'],
  IE: ['Republic of Ireland'],
  IR: ['Iran (Islamic Republic of)', 'Islamic Republic of Iran'],
  KG: ['Kyrgyz Republic'],
  KP: ['Korea (the Democratic People’s Republic of)', 'Democratic People’s Republic of Korea', 'DPRK', 'Korea, North'],
  KR: ['Korea (the Republic of)', 'Republic of Korea', 'Korea, South'],
  LA: ['Lao People’s Democratic Republic', 'Lao PDR'],
  MD: ['Moldova (the Republic of)', 'Republic of Moldova'],
  MF: ['Saint Martin (French part)'],
  MK: ['Macedonia', 'Republic of North Macedonia'],
  MM: ['Myanmar', 'Burma'],
  MO: ['Macao', 'Macau', 'Macao SAR', 'Macau SAR', 'Macao, China'],
  NL: ['Netherlands (Kingdom of the)', 'Kingdom of the Netherlands', 'Holland'],
  PN: ['Pitcairn'],
  PS: ['Palestine', 'Palestine, State of', 'State of Palestine'],
  RU: ['Russian Federation'],
  SH: ['Saint Helena, Ascension and Tristan da Cunha'],
  SK: ['Slovak Republic'],
  SX: ['Sint Maarten (Dutch part)'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland', 'Eswatini'],
  TL: ['East Timor', 'Timor-Leste'],
  TR: ['Turkey', 'Türkiye'],
  TW: ['Taiwan (Province of China)'],
  TZ: ['Tanzania, the United Republic of', 'United Republic of Tanzania'],
  UM: ['United States Minor Outlying Islands'],
  US: ['U.S.', 'USA', 'United States of America'],
  VA: ['Holy See', 'Vatican', 'Vatican City State'],
  VE: ['Venezuela (Bolivarian Republic of)', 'Bolivarian Republic of Venezuela'],
  VG: ['Virgin Islands (British)'],
  VI: ['Virgin Islands (U.S.)', 'United States Virgin Islands'],
  VN: ['Viet Nam'],
};

/** ISO 3166-1's codes that are in use or were, with today's and CLDR's English name. */
const COUNTRIES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
  const name = NO_COUNTRIES.has(code) ? undefined : names.of(code);
  const today = Intl.getCanonicalLocales(`und-${code}`)[0]?.slice('und-'.length) ?? code;
  return name ? [{ code, name, today }] : [];
});

/** Old codes, such as UK, lead to today's. */
const BY_CODE = new Map(COUNTRIES.map(({ code, today }) => [lineKey(code), today]));
const BY_NAME = new Map([
  ...COUNTRIES.map(({ name, today }) => [bare(lineKey(name)), today] as const),
  ...Object.entries(USUAL).flatMap(([code, usual]) => usual.map((name) => [bare(lineKey(name)), code] as const)),
]);

/** A folded name without what people write one way or the other: accents, signs, “the”, “Saint” and “St.”. */
function bare(folded: string): string {
  return folded
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘ʼ.]/g, '')
    .replaceAll('&', ' and ')
    .replace(/[\p{Pd}()[\],]/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && word !== 'the')
    .map((word) => (word === 'saint' ? 'st' : word))
    .join(' ');
}

/**
 * What a country is compared by: its ISO 3166-1 code where the text is one or its English name, in one of the usual ways to
 * write it; else the text in small letters.
 */
export function countryKey(text: string): string {
  const folded = lineKey(text);
  return BY_CODE.get(folded) ?? BY_NAME.get(bare(folded)) ?? folded;
}

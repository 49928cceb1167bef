/** Formats of days and numbers, each made once: making one takes longer than a hundred uses of it. */
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const passed = new Map<string, Intl.RelativeTimeFormat>();

/** The most formats that are kept; time zones come from browsers. */
const MOST = 2_000;

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  let key = locale;
  for (const [name, value] of Object.entries(options)) key += ` ${name} ${value}`;
  return kept(dates, key, () => new Intl.DateTimeFormat(locale, options));
}

/** Numbers with at most so many decimals. */
export function numberFormat(locale: string, decimals: number): Intl.NumberFormat {
  const options = { maximumFractionDigits: decimals };
  return kept(numbers, `${locale} ${decimals}`, () => new Intl.NumberFormat(locale, options));
}

/** How long ago something was: “yesterday” rather than “1 day ago”. */
export function agoFormat(locale: string): Intl.RelativeTimeFormat {
  return kept(passed, locale, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
}

function kept<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  let format = formats.get(key);
  if (!format) {
    format = make();
    if (formats.size < MOST) formats.set(key, format);
  }
  return format;
}

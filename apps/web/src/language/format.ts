/** Formats of days and numbers, each made once: making one takes longer than a hundred uses of it. */
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/** The most formats that are kept; time zones come from browsers. */
const MOST = 2_000;

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dates, `${locale} ${Object.entries(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

/** Numbers with at most so many decimals. */
export function numberFormat(locale: string, decimals: number): Intl.NumberFormat {
  const options = { maximumFractionDigits: decimals };
  return kept(numbers, `${locale} ${decimals}`, () => new Intl.NumberFormat(locale, options));
}

function kept<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  let format = formats.get(key);
  if (!format) {
    format = make();
    if (formats.size < MOST) formats.set(key, format);
  }
  return format;
}

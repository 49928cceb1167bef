import pg from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const FORM = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00$/;

/** The digits of a text from one place to another, as a number. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

/**
 * A moment as PostgreSQL writes it in UTC: `2026-11-23 09:30:00.125+00`. Some ten times as fast as reading every form that a
 * timestamp can have, which was a tenth of what a page of rows cost; other forms are left to pg's own parser.
 */
export function parseTimestamp(text: string): Date {
  if (!FORM.test(text)) return pg.types.getTypeParser(TIMESTAMPTZ)(text) as Date;
  // The fraction has no trailing zeros; microseconds beyond the millisecond are dropped.
  const places = Math.min(text.length - 3, 23) - 20;
  const milliseconds = places > 0 ? digits(text, 20, 20 + places) * 10 ** (3 - places) : 0;
  return new Date(
    Date.UTC(
      digits(text, 0, 4),
      digits(text, 5, 7) - 1,
      digits(text, 8, 10),
      digits(text, 11, 13),
      digits(text, 14, 16),
      digits(text, 17, 19),
      milliseconds,
    ),
  );
}

const asItIs = (text: string): string => text;

/** Parsers for the values of a connection, whose time zone must be UTC. A calendar date has no moment: it stays `2026-11-23`. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format: 'text' | 'binary') => {
    if (format !== 'binary' && type === TIMESTAMPTZ) return parseTimestamp;
    if (format !== 'binary' && type === DATE) return asItIs;
    return pg.types.getTypeParser(type, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

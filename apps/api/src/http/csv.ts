import { stringify } from 'csv-stringify/sync';

/**
 * Where a spreadsheet starts to compute: before the sign of a formula (of full width, too) that stands at the beginning of a
 * cell, or after what a program takes for the end of one, since many separate cells by semicolons or tabs, and quotation marks
 * then hold nothing together. (Where commas separate them, quotation marks do.) White space, quotation marks and apostrophes may stand between: some programs drop them.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const SIGN = '(?=[=+\\-@＝＋－＠])';
const BEGINNING = '(?:^|[;\\t\\r\\n])[\\s"\']*';
/** A cell that begins with a tab or a line end is one whose beginning some programs drop. */
const DROPPED = '(?=[\\t\\r\\n])';
const FORMULA = new RegExp(`${SIGN}(?<=${BEGINNING})|${DROPPED}(?<=^'*)`, 'g');
/** The apostrophes that were put there: behind each stands what it guards, before it whatever stood there already. */
const GUARD = new RegExp(`'${SIGN}(?<=${BEGINNING})|'${DROPPED}(?<=^'+)`, 'g');

/** A cell in which no spreadsheet computes anything: an apostrophe, which `readCell` takes away again, guards each formula. */
export function guardCell(text: string): string {
  return text.replace(FORMULA, "'");
}

/** What a cell said before it was guarded. */
export function readCell(text: string): string {
  return text.replace(GUARD, '');
}

/**
 * A table as RFC 4180 writes it, in UTF-8 with a byte order mark, without which spreadsheets guess another encoding. No cell
 * starts a formula, however the spreadsheet separates them.
 */
export function formatTable(columns: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  return stringify(
    [columns, ...rows].map((row) => row.map(guardCell)),
    {
      bom: true,
      record_delimiter: 'windows',
      // The library sees only its own kind of line end.
      quoted_match: /[\r\n]/,
    },
  );
}

/** What every answer with a table says of itself. */
export const TABLE_TYPE = 'text/csv; charset=utf-8; header=present';

/** A file's name in any script (RFC 6266), with one in ASCII for programs that know no other. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]+/g, '');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

import { stringify } from 'csv-stringify/sync';

/**
 * What a spreadsheet takes for a formula, or for an apostrophe that we put before one.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^'*[=+\-@\t\r]/;
/** What was made harmless so. */
const HARMLESS = /^'+[=+\-@\t\r]/;

/** A cell that no spreadsheet computes: what begins like a formula gets an apostrophe, which `readCell` takes away again. */
function cell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function readCell(text: string): string {
  return HARMLESS.test(text) ? text.slice(1) : text;
}

/**
 * A table as RFC 4180 writes it, in UTF-8 with a byte order mark, without which spreadsheets guess another encoding. No cell
 * starts a formula.
 */
export function formatTable(columns: readonly string[], rows: ReadonlyArray<readonly string[]>): string {
  return stringify(
    [columns, ...rows].map((row) => row.map(cell)),
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

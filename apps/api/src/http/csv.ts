import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { limits, QueryTooComplex } from '#kernel';
import { sharedEventLoop } from '../graphql/shared-event-loop.js';

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
export function* formatTable<Row>(
  columns: readonly string[],
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly string[],
): Generator<string> {
  yield format([columns], true);
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) yield format(rows.slice(at, at + ROWS_AT_ONCE).map(cellsOf));
}

/** A fraction of a millisecond's work. */
const ROWS_AT_ONCE = 50;

function format(rows: ReadonlyArray<readonly string[]>, bom = false): string {
  return stringify(
    rows.map((row) => row.map(guardCell)),
    {
      bom,
      record_delimiter: 'windows',
      // The library sees only its own kind of line end.
      quoted_match: /[\r\n]/,
    },
  );
}

/**
 * A table to send, made in slices between which everybody else has their turn. It is whole before it is sent: who got a part of one would not
 * see that.
 * @throws QueryTooComplex for more than a table may have
 */
export async function prepareTable(parts: Iterable<string>): Promise<Readable> {
  const ready: Buffer[] = [];
  let bytes = 0;
  let since = performance.now();
  for (const part of parts) {
    const made = Buffer.from(part);
    bytes += made.length;
    if (bytes > limits.tableBytes) {
      throw new QueryTooComplex(
        `As a table this comes to more than ${limits.tableBytes.toLocaleString('en')} bytes. Read it over GraphQL, page by page.`,
      );
    }
    ready.push(made);
    if (performance.now() - since < limits.query.running.slice) continue;
    await sharedEventLoop.next();
    since = performance.now();
  }
  return Readable.from(ready, { objectMode: false });
}

/** What every answer with a table says of itself. */
export const TABLE_TYPE = 'text/csv; charset=utf-8; header=present';

/** A file's name in any script (RFC 6266), with one in ASCII for programs that know no other. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]+/g, '');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

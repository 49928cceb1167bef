import { parse } from 'csv-parse/sync';

/** A row of a table with the line on which it begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

export interface Table {
  readonly separator: string;
  /** The names of the columns, then the rows; those that cannot be taken apart are not here. */
  readonly rows: readonly TableRow[];
}

/** Only to show a person their own table: whether it can be stored, and what is wrong with it, the API says. */
export function readTable(text: string): Table {
  const preface = /^\ufeff?(?:"?sep=([,;\t])"?[ ;,\t]*(?:\r\n?|\n|$))?/i.exec(text) as RegExpExecArray;
  const separator = preface[1] ?? separatorOf(text.slice(preface[0].length));
  const rows: TableRow[] = [];
  let at = preface[0].length;
  let line = preface[1] ? 2 : 1;
  const see = ({ record, raw }: { record: string[]; raw: string }): null => {
    rows.push({ line, cells: record, start: at, end: at + raw.length });
    at += raw.length;
    line += raw.match(/\r\n?|\n/g)?.length ?? 0;
    return null;
  };
  try {
    parse(text.slice(preface[0].length), {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      raw: true,
      info: true,
      on_record: see as never,
    });
  } catch {
    // What stands before the odd quotation mark can be shown.
  }
  return { separator, rows };
}

function separatorOf(text: string): string {
  const first = /[^\r\n]+/.exec(text)?.[0] ?? '';
  const count = (separator: string) => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** A cell that was corrected in place; what stood there tells whether the table is still the one that was looked at. */
export interface Correction {
  readonly line: number;
  readonly column: number;
  readonly was: string;
  readonly now: string;
}

/** The text with some cells corrected. All else stays as it was typed, to the letter. */
export function corrected(text: string, corrections: readonly Correction[]): string {
  const { rows, separator } = readTable(text);
  let result = text;
  for (const row of [...rows].reverse()) {
    const here = corrections.filter(
      ({ line, column, was, now }) => line === row.line && row.cells[column] === was && now !== was,
    );
    if (here.length === 0) continue;
    const cells = row.cells.map((cell, column) => here.find((one) => one.column === column)?.now ?? cell);
    const raw = text.slice(row.start, row.end);
    const ending = /(?:\r\n?|\n)$/.exec(raw)?.[0] ?? '';
    result =
      result.slice(0, row.start) +
      cells.map((cell) => quoted(cell, separator)).join(separator) +
      ending +
      result.slice(row.end);
  }
  return result;
}

function quoted(cell: string, separator: string): string {
  return /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

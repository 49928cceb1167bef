import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { SeriesChange } from '#cases';
import { checkIncomingText, DomainError, type FieldProblem, limits } from '#kernel';
import { readCell } from '../http/csv.js';
import { type MetricColumn, metricColumns } from './metric-csv.js';
import { type Places, type Row, RowReader } from './metric-row.js';

/** What is wrong with one value of a file. */
export interface FileProblem extends FieldProblem {
  /** From 1, the line of the column names; null for the file as a whole. A value over several lines is where its row begins. */
  readonly line: number | null;
  readonly column: MetricColumn | null;
}

const { nameCharacters, unitCharacters, noteCharacters } = limits.metric;

/** The most characters of a cell; twice as many units are looked at. */
const MOST: Readonly<Record<MetricColumn, number>> = {
  series: nameCharacters,
  unit: unitCharacters,
  note: noteCharacters,
  paid: limits.momentCharacters,
  provenance: limits.momentCharacters,
  baseline: limits.momentCharacters,
  on: limits.momentCharacters,
  value: limits.momentCharacters,
};

const NEEDED: readonly MetricColumn[] = ['series', 'unit', 'on', 'value'];

/** A table of figures that somebody sent, and everything that is wrong with it. */
export class MetricFile {
  readonly series: SeriesChange[];
  private readonly places: Places;
  private readonly problems = new Map<string, FileProblem>();
  private unreadable = false;

  constructor(text: string) {
    const table = text.replace(/^\ufeff/, '');
    const separator = separatorOf(table);
    const rows = new RowReader(separator !== ',', (line, column, message) => this.refuse(line, column, message));
    this.readRows(table, separator, rows);
    this.series = rows.series;
    this.places = rows.places;
  }

  /**
   * What to answer where something is wrong: with the file itself, or with what was read from it.
   * @param problems by paths of the input of `recordMetrics`
   */
  complaint(problems: readonly FieldProblem[]): Error | null {
    for (const { path, message } of this.unreadable ? [] : problems) {
      const place = this.places.find(path);
      if (place) this.refuse(place.line, place.column, message);
    }
    const found = [...this.problems.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    if (found.length === 0) return null;
    const count = found.length === 1 ? 'one thing is' : `${found.length.toLocaleString('en')} things are`;
    const more = found.length - limits.metric.problems;
    return new DomainError(
      'BAD_USER_INPUT',
      `Nothing was stored: ${count} wrong with this file. Correct it as \`fields\` says, and send it again.`,
      { fields: found.slice(0, limits.metric.problems), ...(more > 0 && { more }) },
    );
  }

  /** What is said first of a place is kept. */
  private refuse(line: number | null, column: MetricColumn | null, message: string): void {
    const path = [line === null ? 'file' : `line ${line}`, ...(column === null ? [] : [`column ${column}`])].join(', ');
    if (!this.problems.has(path)) this.problems.set(path, { path, line, column, message });
  }

  private readRows(text: string, separator: string, rows: RowReader): void {
    const oversize = tooLarge(text);
    if (oversize) {
      this.refuseWhole(null, oversize);
      return;
    }
    const preface = SEPARATOR_LINE.exec(text)?.[0] ?? '';
    let line = preface === '' ? 1 : 2;
    let columns: ReadonlyArray<MetricColumn | null> | null = null;
    let headLine = line;
    const read: Array<{ readonly row: Row; readonly line: number }> = [];
    let rowsFollow = false;
    const see = (record: readonly string[], raw: string): null => {
      const here = line;
      line += raw.match(/\r\n?|\n/g)?.length ?? 0;
      if (this.unreadable || record.every((cell) => cell.trim() === '')) return null;
      if (columns === null) {
        columns = this.readHead(record, here);
        headLine = here;
      } else {
        const row = this.readRow(record, columns, here);
        if (row) read.push({ row, line: here });
        rowsFollow = true;
      }
      return null;
    };
    try {
      parse(text.slice(preface.length), {
        delimiter: separator,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        raw: true,
        info: true,
        on_record: (({ record, raw }: { record: string[]; raw: string }) => see(record, raw)) as never,
      });
    } catch (error) {
      // The first row that cannot be read ends it: reading on costs the square of what follows.
      if (!(error instanceof CsvError)) throw error;
      this.refuseQuotes(error, line);
    }
    rows.compare(read.map(({ row }) => row));
    for (const { row, line: at } of read) rows.read(row, at);
    if (this.unreadable) return;
    if (columns === null) this.refuseWhole(1, `This file is empty. ${head()}`);
    else if (!rowsFollow) this.refuseWhole(headLine, 'No figures follow the names. Add a line for each figure.');
  }

  /** From there on nobody can know which comma separates what. */
  private refuseQuotes(error: CsvError, line: number): void {
    this.unreadable = true;
    const what =
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'In this row a quotation mark opens, and none closes it.'
        : 'In this row a quotation mark stands within a text.';
    this.refuse(
      line,
      null,
      `${what} Put the whole text in quotation marks and double those within it. What follows was not read.`,
    );
  }

  private readHead(cells: readonly string[], line: number): ReadonlyArray<MetricColumn | null> {
    const names = cells.map((cell) => cell.trim().toLowerCase());
    const columns = names.map((name) => metricColumns.find((column) => column === name) ?? null);
    const missing = NEEDED.filter((column) => !columns.includes(column));
    if (missing.length > 0) {
      const which = `${missing.length === 1 ? 'A column is' : 'Columns are'} missing: ${missing.join(', ')}.`;
      this.refuseWhole(line, `${which} ${head()}`);
    } else {
      const wrong = wrongNames(names);
      if (wrong.length > 0) this.refuseWhole(line, `${wrong.join(' ')} ${head()}`);
    }
    return columns;
  }

  /** Null for a row that was refused. */
  private readRow(cells: readonly string[], columns: ReadonlyArray<MetricColumn | null>, line: number): Row | null {
    if (cells.length !== columns.length) {
      this.refuse(
        line,
        null,
        `This row has ${cells.length} cells under ${columns.length} column names. Put a text that contains the separator in quotation marks.`,
      );
      return null;
    }
    const row: Row = {};
    let readable = true;
    for (const [index, column] of columns.entries()) {
      if (!column) continue;
      const cell = cells[index] as string;
      // Before anything is made of it: names are compared in a normal form, which may be eighteen times as long.
      const problem = checkIncomingText(cell, MOST[column]);
      if (problem === null) row[column] = readCell(cell).trim();
      else this.refuse(line, column, problem);
      readable &&= problem === null;
    }
    return readable ? row : null;
  }

  private refuseWhole(line: number | null, message: string): void {
    this.unreadable = true;
    this.refuse(line, null, message);
  }
}

/** As many as a message has room for: of the names of a table, and of the characters of one. */
const NAMED = { names: 5, characters: 40 };

/** A sentence for each name that is no column's or that a column before it has. */
function wrongNames(names: readonly string[]): string[] {
  const sentences = names.flatMap((name, at) => {
    if (name === '') return ['A column has no name.'];
    const letters = [...name];
    const shown = letters.length > NAMED.characters ? `${letters.slice(0, NAMED.characters).join('')}…` : name;
    if (!metricColumns.some((column) => column === name)) return [`The column “${shown}” is not known.`];
    return names.indexOf(name) < at ? [`The column “${shown}” stands here twice.`] : [];
  });
  return [...new Set(sentences)].slice(0, NAMED.names);
}

function head(): string {
  return `Begin it with a line of the names ${metricColumns.join(', ')}, each once and in any order; paid, provenance, baseline and note may be left out.`;
}

/** Counted before anything is parsed: an empty line or cell costs as much as a full one. */
function tooLarge(text: string): string | null {
  const { fileLines, fileCells } = limits.metric;
  let lines = 0;
  let cells = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) lines++;
    else if (unit === 0x2c || unit === 0x3b || unit === 0x09) cells++;
  }
  // A carriage return and a line feed are one end of a line.
  if (lines > 2 * fileLines) return `Send at most ${fileLines.toLocaleString('en')} lines at once.`;
  return cells > fileCells
    ? `This file has more than ${fileCells.toLocaleString('en')} commas, semicolons and tabs. Send it in parts.`
    : null;
}

/** What Excel takes for a table's separator, and other programs for its first line. */
const SEPARATOR_LINE = /^"?sep=([,;\t])"?[ ;,\t]*(?:\r\n?|\n|$)/i;

/** What the file says itself, or the one of comma, semicolon and tab that the first line has most of. */
function separatorOf(text: string): string {
  const said = SEPARATOR_LINE.exec(text)?.[1];
  if (said) return said;
  const first = /[^\r\n]+/.exec(text)?.[0] ?? '';
  const count = (separator: string) => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

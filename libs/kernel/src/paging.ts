import { InvalidInput } from './error.js';
import { limits } from './limit.js';

/** The arguments of a Relay connection, as they come. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** A page to read: `size` rows after (or, backwards, before) the row whose sort key is `key`. */
export interface PageRequest<Key> {
  size: number;
  backward: boolean;
  key: Key | null;
}

/** What a statement answered: the rows in the order of the list, and whether the list goes on at either end. */
export interface Page<Row> {
  rows: Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** Turns a row's sort key into the text of a cursor and back; `parse` answers null for a text that is not one. */
export interface CursorCodec<Key> {
  format(key: Key): string;
  parse(cursor: string): Key | null;
}

/** Tells whether a text can be one part of a key: a regular expression, or whatever else knows. */
export interface CursorPart {
  test(text: string): boolean;
}

/** What is said of a text that is no cursor, or one of another list. */
export const NO_CURSOR = 'This cursor is not one of this list. Start again without it.';

/**
 * A codec for keys that are tuples of texts and numbers.
 * @param order a short name of the sort order: a cursor of one order is malformed for another
 * @param parts what each part must look like
 */
export function tupleCursor(order: string, parts: readonly CursorPart[]): CursorCodec<readonly string[]> {
  return {
    format: (key) => Buffer.from([order, ...key].join('|'), 'latin1').toString('base64url'),
    parse(cursor) {
      if (cursor.length > limits.cursorCharacters || !/^[\w-]+$/.test(cursor)) return null;
      const [name, ...key] = Buffer.from(cursor, 'base64url').toString('latin1').split('|');
      const fits =
        name === order && key.length === parts.length && parts.every((part, at) => part.test(key[at] as string));
      return fits ? key : null;
    },
  };
}

const MOMENT = /^[12]\d{3}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** The form alone would let February 30 through, which the database refuses. */
function isMoment(text: string): boolean {
  const moment = new Date(MOMENT.test(text) ? text : Number.NaN);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
}

/** The parts that keys are made of. */
export const cursorPart = {
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  time: { test: isMoment },
  integer: /^\d{1,9}$/,
  /** A path of a thread, in hexadecimal: eight digits a level. */
  path: /^(?:[0-7][0-9a-f]{7}){1,100}$/,
  /** A handle, which sorts a list of people. */
  handle: /^[a-z0-9._-]{2,30}$/,
} as const;

/**
 * Reads connection arguments.
 * @param path where the arguments stand, for the error's path
 * @throws InvalidInput for a size out of bounds, both directions at once, or a cursor that was never given out
 */
export function readPage<Key>(args: PageArguments, codec: CursorCodec<Key>): PageRequest<Key> {
  const { first, after, last, before } = args;
  const backward = last != null || (before != null && first == null);
  if (first != null && last != null) throw InvalidInput.at('last', 'Ask for `first` or for `last`, not for both.');
  if (backward ? after != null : before != null) {
    throw InvalidInput.at(
      backward ? 'after' : 'before',
      'Use `after` with `first` to page forwards, or `before` with `last` to page backwards.',
    );
  }
  const size = (backward ? last : first) ?? limits.page.default;
  if (size < 0 || size > limits.page.most) {
    throw InvalidInput.at(backward ? 'last' : 'first', `Ask for 0 to ${limits.page.most} rows at a time.`);
  }
  const cursor = backward ? before : after;
  if (cursor == null) return { size, backward, key: null };
  const key = codec.parse(cursor);
  if (key === null) {
    throw InvalidInput.at(backward ? 'before' : 'after', NO_CURSOR);
  }
  return { size, backward, key };
}

/**
 * How many rows a statement should fetch for a page: one more than shown, rounded up to one of a few figures,
 * so that the limit can be a literal in few prepared statements (a parameter there costs a generic plan).
 */
export function fetchSize(size: number): number {
  return size <= 10 ? 11 : size <= 20 ? 21 : size <= 50 ? 51 : limits.page.most + 1;
}

/** What of a page changes the text of the statement that reads it. */
export interface PageShape {
  readonly size: number;
  readonly backward: boolean;
  /** Whether it begins behind a row whose key the values end with. */
  readonly continued: boolean;
}

export function pageShape({ size, backward, key }: PageRequest<unknown>): PageShape {
  return { size: fetchSize(size), backward, continued: key !== null };
}

/** The forms that a statement of a page has, for `npm run sql`: of a page of 20, read from the front. */
export const pageForms: Readonly<Record<'first' | 'continued', PageShape>> = {
  first: { size: fetchSize(20), backward: false, continued: false },
  continued: { size: fetchSize(20), backward: false, continued: true },
};

/** Cuts a page out of the rows that a statement fetched in reading direction, and turns a backward one round. */
export function cutPage<Row>(request: PageRequest<unknown>, fetched: Row[]): Page<Row> {
  const more = fetched.length > request.size;
  const rows = more ? fetched.slice(0, request.size) : fetched;
  if (request.backward) rows.reverse();
  return {
    rows,
    hasNextPage: request.backward ? request.key !== null : more,
    hasPreviousPage: request.backward ? more : request.key !== null,
  };
}

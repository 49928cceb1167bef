import { limits } from '#kernel';
import { tooComplex } from './error.js';
import { type Rows, rowsOf } from './rows.js';

const bounds = limits.query;

/** The cost of a part of an operation for one row, and the lists in it, whose costs are multiplied by their rows. */
export interface Share {
  values: number;
  characters: number;
  lists: List[];
}

/** A list in an operation, with the cost of each of its rows. */
export interface List extends Share {
  rows: Rows;
  /** What the message advises if there is too much of it. */
  advice?: string;
}

/** The cost of an operation with the variables of one request. */
export interface Expense {
  values: number;
  characters: number;
}

export type Variables = Readonly<Record<string, unknown>>;

/** Whether the cost is the same whatever the variables are. */
export function isKnown(share: Share): boolean {
  return !share.lists.some(dependsOnVariables);
}

/** @throws BadRequest for a page size out of bounds (BAD_USER_INPUT) or too much of everything (QUERY_TOO_COMPLEX) */
export function expenseWithin(share: Share, variables: Variables): Expense {
  const expense = expenseOf(share, variables);
  check(expense, share);
  return expense;
}

function check({ values, characters }: Expense, share: Share): void {
  if (values > bounds.cost) {
    const advice = adviceOf(share.lists) ?? 'Ask for fewer rows or fewer fields.';
    throw tooComplex(
      `This asks for up to ${spell(values)} values; ${spell(bounds.cost)} at a time are the most. ${advice}`,
    );
  }
  if (characters > bounds.characters) {
    throw tooComplex(
      `The texts that this asks for can have ${spell(characters)} characters; ${spell(bounds.characters)} at a time are the most. Ask for fewer rows or fewer fields.`,
    );
  }
}

function spell(count: number): string {
  return Math.round(count).toLocaleString('en');
}

function dependsOnVariables(list: List): boolean {
  return typeof list.rows !== 'number' || list.lists.some(dependsOnVariables);
}

function adviceOf(lists: readonly List[]): string | undefined {
  for (const list of lists) {
    const advice = list.advice ?? adviceOf(list.lists);
    if (advice !== undefined) return advice;
  }
  return undefined;
}

function expenseOf(share: Share, variables: Variables): Expense {
  const sum = { values: share.values, characters: share.characters };
  for (const list of share.lists) {
    const rows = rowsOf(list.rows, variables);
    const each = expenseOf(list, variables);
    sum.values += rows * each.values;
    sum.characters += rows * each.characters;
  }
  return sum;
}

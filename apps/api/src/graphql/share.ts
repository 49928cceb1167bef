import { limits } from '#kernel';
import type { Budget } from './budget.js';
import type { Expense } from './expense.js';
import type { Measured } from './measure.js';

const bounds = limits.query;

/** What an operation has used. */
export type Taken = Pick<Budget, 'rows' | 'bytes' | 'milliseconds'>;

/** How much of each limit an operation has used, as parts of 1. */
export function sharesOf(
  { shape, repeats }: Measured,
  expense: Expense,
  { rows, bytes, milliseconds }: Taken,
): Record<string, number> {
  return {
    depth: shape.depth / bounds.depth,
    rootFields: shape.roots / bounds.rootFields,
    fields: shape.fields / bounds.fields,
    aliases: shape.aliases / bounds.aliases,
    repeats: repeats / bounds.repeats,
    cost: expense.values / bounds.cost,
    characters: expense.characters / bounds.characters,
    rows: rows / bounds.running.rows,
    bytes: bytes / bounds.running.bytes,
    milliseconds: milliseconds / bounds.running.milliseconds,
  };
}

import { type FieldNode, type GraphQLField, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';
import { limits } from '#kernel';
import { BadRequest } from './error.js';

/** How many rows a list is asked for: known from the document, or only with the variables. */
export type Rows = number | { variables: readonly AskedBy[]; least: number; otherwise: number };

interface AskedBy {
  variable: string;
  path: string;
}

/** @throws BadRequest BAD_USER_INPUT for a page size out of bounds */
export function rowsOf(rows: Rows, variables: Readonly<Record<string, unknown>>): number {
  if (typeof rows === 'number') return rows;
  let most = rows.least;
  for (const { variable, path } of rows.variables) {
    const given = variables[variable];
    // Null counts as not given, whatever default the variable has.
    const asked = typeof given === 'number' ? checked(given, path) : rows.otherwise;
    most = Math.max(most, asked);
  }
  return most;
}

function checked(rows: number, path: string): number {
  if (rows >= 0 && rows <= limits.page.most) return rows;
  throw new BadRequest('BAD_USER_INPUT', `Ask for 0 to ${limits.page.most} rows at a time.`, { path });
}

/** Reads page sizes from the fields of one operation. */
export class RowsAskedFor {
  private readonly defaults = new Map<string, ValueNode>();

  constructor(operation: OperationDefinitionNode) {
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      if (defaultValue) this.defaults.set(variable.name.value, defaultValue);
    }
  }

  /** By `first` or `last`; where both are given, the larger. @throws BadRequest */
  of(node: FieldNode, field: GraphQLField<unknown, unknown>): Rows {
    const otherwise = defaultOf(field);
    let least = 0;
    let known = false;
    const variables: AskedBy[] = [];
    for (const { name, value } of node.arguments ?? []) {
      if (name.value !== 'first' && name.value !== 'last') continue;
      if (value.kind === Kind.INT) {
        least = Math.max(least, checked(Number(value.value), name.value));
        known = true;
      } else if (value.kind === Kind.VARIABLE) {
        variables.push(this.variable(value.name.value, name.value));
      }
    }
    if (variables.length === 0) return known ? least : otherwise;
    return { variables, least, otherwise };
  }

  private variable(variable: string, path: string): AskedBy {
    const byDefault = this.defaults.get(variable);
    if (byDefault?.kind === Kind.INT) checked(Number(byDefault.value), path);
    return { variable, path };
  }
}

/** How many rows a list has if no size is given, or null. */
function defaultOf(field: GraphQLField<unknown, unknown>): number {
  const said = field.args.find(({ name }) => name === 'first')?.defaultValue;
  return Math.max(typeof said === 'number' ? said : 0, limits.page.default);
}

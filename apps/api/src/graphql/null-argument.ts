import { type GraphQLArgument, GraphQLError, getLocation, type SourceLocation, type VariableNode } from 'graphql';
import { BadRequest } from './error.js';
import type { Outcome } from './run.js';

/** Where a variable is given for an argument that takes no null. */
export interface StrictPlace {
  readonly argument: GraphQLArgument;
  readonly variable: VariableNode;
  /** Whether it is an argument of a directive, such as the condition of `@include`. */
  readonly ofDirective: boolean;
}

/**
 * Puts a helpful error in the place of an executor's about null for an argument with a default. Neither executor gives that error a
 * code, and the compiled one no node: it is known by its location, which is the variable's.
 */
export function namingNullArguments(outcome: Outcome, places: readonly StrictPlace[]): Outcome {
  if (!outcome.errors || places.length === 0) return outcome;
  return { ...outcome, errors: outcome.errors.map((error) => named(error, places)) };
}

function named(error: unknown, places: readonly StrictPlace[]): unknown {
  if (!(error instanceof GraphQLError) || error.locations?.length !== 1) return error;
  const [location] = error.locations as [SourceLocation];
  const place = places.find(({ variable }) => isAt(variable, location));
  if (!place) return error;
  const { name, type } = place.argument;
  const message = `\`${name}\` must be a ${type}: leave it out, or give a value that is not null.`;
  const told = new BadRequest('BAD_USER_INPUT', message, { path: name });
  return new GraphQLError(message, { path: error.path, originalError: told });
}

function isAt({ loc }: VariableNode, { line, column }: SourceLocation): boolean {
  if (!loc) return false;
  const own = getLocation(loc.source, loc.start);
  return own.line === line && own.column === column;
}

import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { limits } from '#kernel';
import { Refusal } from './budget.js';
import type { RequestContext } from './context.js';
import { presentError } from './error.js';
import type { Outcome } from './run.js';

/** What is answered to an operation, whichever thread ran it. */
export interface Answer {
  /** The status of HTTP; undefined for Apollo's default. */
  readonly status: number | undefined;
  readonly result: { errors?: GraphQLFormattedError[]; data?: Record<string, unknown> | null };
}

/** The answer for an outcome, or a refusal if that is too large. */
export function answerWithin(context: RequestContext, outcome: Outcome): Answer {
  if (outcome instanceof Refusal) return answerOf(context, outcome, outcome.status);
  const { budget } = context;
  if (budget.takeAnswer(outcome.data)) {
    const answer = answerOf(context, outcome, undefined);
    const { errors } = answer.result;
    if (!errors || budget.takeAnswer(errors)) return answer;
  }
  const refusal = budget.refusal as Refusal;
  return answerOf(context, refusal, refusal.status);
}

export function answerOf(context: RequestContext, outcome: Outcome, status: number | undefined): Answer {
  let data = outcome.data as Record<string, unknown> | null | undefined;
  if (!outcome.errors) return { status, result: { data } };
  const log = (details: object) => context.request.log.error(details, 'an operation failed');
  const found = inOrder(outcome.errors, data);
  // Some errors are left out below: without data, no null lacks its error.
  if (found.length > limits.query.errors) data = null;
  const errors = found.slice(0, limits.query.errors).map((error) => presentError(error, log));
  const isAway = errors.some(({ extensions }) => extensions?.code === 'UNAVAILABLE');
  return { status: isAway ? 503 : status, result: data === undefined ? { errors } : { errors, data } };
}

/** What headers and metrics need to know of an answer's errors. */
export interface Troubles {
  /** The code of each error. */
  readonly codes: readonly string[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;
}

export function troublesOf({ result }: Answer): Troubles {
  const told = (result.errors ?? []).map(({ extensions }) => extensions ?? {});
  return {
    codes: told.map(({ code }) => code as string),
    retryAfter: told.findLast(({ retryAfter }) => typeof retryAfter === 'number')?.retryAfter as number | undefined,
  };
}

/**
 * One error for each null in the answer, in the order of their paths. The executors report errors in different orders, and
 * differ in what they report below a value that became null: clients shall not notice which of them ran.
 */
function inOrder(errors: readonly unknown[], data: unknown): readonly unknown[] {
  if (errors.length === 1) return errors;
  const placed = errors.map((error) => {
    const path = error instanceof GraphQLError ? error.path : undefined;
    return { error, path, place: JSON.stringify(path ?? []) };
  });
  placed.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
  const byHole = new Map<string, unknown>();
  for (const { error, path } of placed) {
    const hole = path ? holeOf(path, data) : `${byHole.size}`;
    if (!byHole.has(hole)) byHole.set(hole, error);
  }
  return [...byHole.values()];
}

/** The part of a path down to the value that is null. */
function holeOf(path: ReadonlyArray<string | number>, data: unknown): string {
  let value = data;
  let depth = 0;
  while (value != null && depth < path.length) {
    value = (value as Record<string | number, unknown>)[path[depth] as string | number];
    depth += 1;
  }
  return JSON.stringify(path.slice(0, depth));
}

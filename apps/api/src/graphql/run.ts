import { execute } from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import { type RequestStatements, unavailable } from '#platform';
import type { Before, Times } from './budget.js';
import type { RequestContext } from './context.js';
import type { Expense } from './expense.js';
import { namingNullArguments } from './null-argument.js';
import type { Jit, Plan } from './plan.js';

/** How operations are run. */
export interface ExecutionOptions extends Times {
  readonly introspection: boolean;
  readonly jit: Jit;
}

export type Variables = Readonly<Record<string, unknown>>;

/** What an operation led to. */
export interface Outcome {
  data?: unknown;
  errors?: readonly unknown[];
}

/** An operation with the variables of one request. */
export interface Work {
  readonly plan: Plan;
  /** As they were sent. */
  readonly given: Variables;
  /** The same with every default in its place. */
  readonly variables: Variables;
  readonly expense: Expense;
}

/** What is to be done for a request, or what is wrong with its variables. */
export function workOf(plan: Plan, given: Variables): Work | { readonly fault: unknown } {
  try {
    const variables = plan.variables.read(given);
    return { plan, given, variables, expense: plan.measured.checkCost(variables) };
  } catch (fault) {
    return { fault };
  }
}

/**
 * Runs an operation, but waits for it no longer than its budget and the deadline last.
 * @param before milliseconds of the deadline that are over already, and of computing that are used
 */
export function runInTime(
  work: Work,
  compiled: CompiledQuery | null,
  context: RequestContext,
  statements: RequestStatements,
  times: Times,
  before: Before = { passed: 0, used: 0 },
): Promise<Outcome> {
  const { passed } = before;
  if (passed >= times.deadline) return Promise.resolve({ errors: [unavailable('busy')] });
  const { budget } = context;
  const writes = work.plan.operation.operation === 'mutation';
  return new Promise((resolve, reject) => {
    // Either it asked for too much, or it waited for the database.
    const expire = () => budget.expire(statements.waiting ? unavailable('slow') : undefined);
    const timer = setTimeout(expire, times.deadline - passed);
    budget.begin(times, before, writes, (refusal) => {
      clearTimeout(timer);
      context.expire();
      resolve(refusal);
      statements.giveUp();
    });
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      resolve(namingNullArguments(outcome, work.plan.strictPlaces));
    };
    const running = statements.during(() => run(work, compiled, context));
    if (!(running instanceof Promise)) {
      end(running);
      return;
    }
    running.then(end, (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

function run(
  { plan, given, variables }: Work,
  compiled: CompiledQuery | null,
  context: RequestContext,
): Outcome | Promise<Outcome> {
  const { schema, document, operationName } = plan;
  // The compiled function coerces once more, but misses the defaults of an input's fields: it gets what was read.
  // Every value reads as itself (enums are called what they are, a Date is a DateTime).
  if (compiled) return compiled.query(context.root, context, variables) as Outcome | Promise<Outcome>;
  const { root: rootValue } = context;
  return execute({ schema, document, operationName, rootValue, contextValue: context, variableValues: given }) as
    | Outcome
    | Promise<Outcome>;
}

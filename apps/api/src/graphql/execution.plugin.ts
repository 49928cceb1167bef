import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestListener,
  GraphQLResponse,
} from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { type DocumentNode, execute, GraphQLError, type GraphQLSchema } from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import { limits, Unavailable } from '#kernel';
import { CallerTurnstiles, RequestStatements, unavailable } from '#platform';
import type { Metrics } from '../http/metrics.js';
import type { RequestBudget } from '../http/request-budget.js';
import { Refusal } from './budget.js';
import type { RequestContext } from './context.js';
import { presentError } from './error.js';
import type { Expense } from './measure.js';
import { type Jit, Plan, Plans } from './plan.js';
import { turns } from './turns.js';

const PATIENCE = { milliseconds: limits.query.deadline, refusal: () => unavailable('busy') };

type Variables = Readonly<Record<string, unknown>>;

interface Outcome {
  data?: unknown;
  errors?: readonly unknown[];
}

export interface ExecutionOptions {
  introspection: boolean;
  jit: Jit;
  /** Milliseconds until an operation is given up. */
  deadline: number;
  /** Milliseconds that it works at a stretch. */
  slice: number;
}

/**
 * Runs operations in Apollo's place, from the parsed document to the answer: limits and validation once per document,
 * then the compiled function or graphql-js, and one presentation of errors for both.
 */
export class ExecutionPlugin implements ApolloServerPlugin<RequestContext> {
  private plans!: Plans;
  private readonly callers = new CallerTurnstiles(() => limits.query.atOnce);
  private readonly listener: GraphQLRequestListener<RequestContext> = {
    responseForOperation: (request) => this.respond(request),
  };

  constructor(
    private readonly options: ExecutionOptions,
    private readonly metrics: Metrics,
    private readonly requests: RequestBudget,
  ) {}

  async serverWillStart({ schema }: { schema: GraphQLSchema }): Promise<void> {
    this.plans = new Plans(schema, this.options);
  }

  async requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return this.listener;
  }

  private async respond(request: GraphQLRequestContext<RequestContext>): Promise<GraphQLResponse> {
    const began = performance.now();
    const context = request.contextValue;
    const plan = this.plans.find(request.document as DocumentNode, request.request.operationName);
    if (!(plan instanceof Plan)) return this.refuse(context, plan, began);
    const given = request.request.variables ?? {};
    const read = readVariables(plan, given);
    if ('fault' in read) return this.refuse(context, [read.fault], began);
    const statements = new RequestStatements(this.requests.callerOf(context.request));
    const compiled = plan.compile();
    const found = performance.now() - began;
    const writes = plan.operation.operation === 'mutation';
    const outcome = await this.inTurn(context, writes, () =>
      this.runInTime(statements, context, writes, () => run(plan, compiled, context, given, read.variables)),
    ).catch((error: unknown): Outcome => {
      if (error instanceof Unavailable) return { errors: [error] };
      throw error;
    });
    const answer = this.answerWithin(context, outcome);
    this.requests.charge(context.request, found + context.budget.milliseconds + statements.milliseconds);
    this.metrics.operationDone(plan.operation.operation, plan.operationName, performance.now() - began);
    this.metrics.limitsTaken(plan.shares(read.expense, context.budget));
    return answer;
  }

  /** Answers what is not run: finding that out is work, too. */
  private refuse(context: RequestContext, errors: readonly unknown[], began: number): GraphQLResponse {
    this.requests.charge(context.request, performance.now() - began);
    return this.answer(context, { errors }, 400);
  }

  /**
   * Begins an operation when few others of its caller are under way. Mutations begin one in each turn of the event loop, since what they do before their
   * first statement is not cut into slices.
   */
  private async inTurn(
    context: RequestContext,
    writes: boolean,
    operation: () => Outcome | Promise<Outcome>,
  ): Promise<Outcome> {
    const begin = async () => {
      if (writes) await turns.next();
      return operation();
    };
    const caller = this.requests.callerOf(context.request);
    return caller === undefined ? begin() : this.callers.of(caller).pass(begin, PATIENCE);
  }

  /** Runs an operation, but waits for it no longer than its budget and the deadline last. */
  private runInTime(
    statements: RequestStatements,
    context: RequestContext,
    writes: boolean,
    operation: () => Outcome | Promise<Outcome>,
  ): Outcome | Promise<Outcome> {
    const { budget } = context;
    return new Promise((resolve, reject) => {
      // It asks for less, or the database lets it wait.
      const expire = () => budget.expire(statements.waiting ? unavailable('slow') : undefined);
      const timer = setTimeout(expire, this.options.deadline);
      budget.begin(this.options, writes, (refusal) => {
        clearTimeout(timer);
        context.expire();
        resolve(refusal);
        statements.giveUp();
      });
      const end = (outcome: Outcome): void => {
        clearTimeout(timer);
        resolve(outcome);
      };
      const running = statements.during(operation);
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

  /** What an operation led to, or why that is too large. */
  private answerWithin(context: RequestContext, outcome: Outcome): GraphQLResponse {
    if (outcome instanceof Refusal) return this.answer(context, outcome, outcome.status);
    const { budget } = context;
    if (budget.takeAnswer(outcome.data)) {
      const answer = this.answer(context, outcome, undefined);
      const { errors } = answer.body.kind === 'single' ? answer.body.singleResult : {};
      if (!errors || budget.takeAnswer(errors)) return answer;
    }
    const refusal = budget.refusal as Refusal;
    return this.answer(context, refusal, refusal.status);
  }

  private answer(context: RequestContext, outcome: Outcome, status: number | undefined): GraphQLResponse {
    let data = outcome.data as Record<string, unknown> | null | undefined;
    const http = { status, headers: new HeaderMap() };
    if (!outcome.errors) return { http, body: { kind: 'single', singleResult: { data } } };
    const log = (details: object) => context.request.log.error(details, 'an operation failed');
    const found = inOrder(outcome.errors, data);
    // Where nothing else is answered, no null is without its error.
    if (found.length > limits.query.errors) data = null;
    const errors = found.slice(0, limits.query.errors).map((error) => presentError(error, log));
    for (const { extensions } of errors) {
      if (extensions?.code === 'UNAVAILABLE') http.status = 503;
      this.metrics.errorAnswered(extensions?.code as string);
      if (typeof extensions?.retryAfter === 'number') context.reply.header('retry-after', extensions.retryAfter);
    }
    return { http, body: { kind: 'single', singleResult: data === undefined ? { errors } : { errors, data } } };
  }
}

/** The variables of this request with every default in its place, or what is wrong with them. */
function readVariables(plan: Plan, given: Variables): { variables: Variables; expense: Expense } | { fault: unknown } {
  try {
    const variables = plan.variables.read(given);
    return { variables, expense: plan.measured.checkCost(variables) };
  } catch (fault) {
    return { fault };
  }
}

function run(
  plan: Plan,
  compiled: CompiledQuery | null,
  context: RequestContext,
  given: Variables,
  read: Variables,
): Outcome | Promise<Outcome> {
  // The compiled function coerces once more, but misses the defaults of an input's fields: it gets what was read.
  // Every value reads as itself (enums are called what they are, a Date is a DateTime).
  if (compiled) return compiled.query(undefined, context, read) as Outcome | Promise<Outcome>;
  const { schema, document, operationName } = plan;
  return execute({ schema, document, operationName, contextValue: context, variableValues: given }) as
    | Outcome
    | Promise<Outcome>;
}

/**
 * One error for each null that it made, in the order of places. The executors meet errors in different orders, and say
 * more or less of what lies below a value that was given up: clients shall not see which of them ran.
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

/** The part of a path down to where the answer ends in null. */
function holeOf(path: ReadonlyArray<string | number>, data: unknown): string {
  let value = data;
  let depth = 0;
  while (value != null && depth < path.length) {
    value = (value as Record<string | number, unknown>)[path[depth] as string | number];
    depth += 1;
  }
  return JSON.stringify(path.slice(0, depth));
}

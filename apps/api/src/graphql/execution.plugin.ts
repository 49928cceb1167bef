import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestListener,
  GraphQLResponse,
} from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { type DocumentNode, execute, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { QueryTooComplex } from '#kernel';
import { RequestStatements, unavailable } from '#platform';
import type { Metrics } from '../http/metrics.js';
import type { RequestContext } from './context.js';
import { presentError } from './error.js';
import { type Jit, Plan, Plans } from './plan.js';

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
}

/**
 * Runs operations in Apollo's place, from the parsed document to the answer: limits and validation once per document,
 * then the compiled function or graphql-js, and one presentation of errors for both.
 */
export class ExecutionPlugin implements ApolloServerPlugin<RequestContext> {
  private plans!: Plans;
  private readonly listener: GraphQLRequestListener<RequestContext> = {
    responseForOperation: (request) => this.respond(request),
  };

  constructor(
    private readonly options: ExecutionOptions,
    private readonly metrics: Metrics,
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
    if (!(plan instanceof Plan)) return this.answer(context, { errors: plan }, 400);
    const given = request.request.variables ?? {};
    const read = readVariables(plan, given);
    if ('fault' in read) return this.answer(context, { errors: [read.fault] }, 400);
    const outcome = await this.runInTime(plan, context, given, read.variables);
    const answer = this.answer(context, outcome, outcome instanceof OutOfTime ? 503 : undefined);
    this.metrics.operationDone(plan.operation.operation, plan.operationName, performance.now() - began);
    return answer;
  }

  /** Runs an operation, but waits for it no longer than the deadline. */
  private runInTime(
    plan: Plan,
    context: RequestContext,
    given: Variables,
    read: Variables,
  ): Outcome | Promise<Outcome> {
    const statements = new RequestStatements();
    const running = statements.during(() => run(plan, context, given, read));
    if (!(running instanceof Promise)) return running;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        context.expire();
        resolve(new OutOfTime(this.options.deadline, statements.waiting));
        statements.giveUp();
      }, this.options.deadline);
      running.then(
        (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        },
        (error) => {
          clearTimeout(timer);
          reject(error);
        },
      );
    });
  }

  private answer(context: RequestContext, outcome: Outcome, status: number | undefined): GraphQLResponse {
    const data = outcome.data as Record<string, unknown> | null | undefined;
    const http = { status, headers: new HeaderMap() };
    if (!outcome.errors) return { http, body: { kind: 'single', singleResult: { data } } };
    const log = (details: object) => context.request.log.error(details, 'an operation failed');
    const errors = inOrder(
      outcome.errors.map((error) => presentError(error, log)),
      data,
    );
    for (const { extensions } of errors) {
      if (extensions?.code === 'UNAVAILABLE') http.status = 503;
      this.metrics.errorAnswered(extensions?.code as string);
      if (typeof extensions?.retryAfter === 'number') context.reply.header('retry-after', extensions.retryAfter);
    }
    return { http, body: { kind: 'single', singleResult: data === undefined ? { errors } : { errors, data } } };
  }
}

/** What an operation that took too long is answered with: it asks for less, or the database lets it wait. */
class OutOfTime {
  readonly data = undefined;
  readonly errors: readonly unknown[];

  constructor(deadline: number, database: boolean) {
    this.errors = [
      database
        ? unavailable('slow')
        : new QueryTooComplex(
            `This took longer than ${deadline / 1000} seconds and was given up. Ask for less at once; send a mutation again with the same idempotencyKey.`,
          ),
    ];
  }
}

/** The variables of this request with every default in its place, or what is wrong with them. */
function readVariables(plan: Plan, given: Variables): { variables: Variables } | { fault: unknown } {
  try {
    const variables = plan.variables.read(given);
    plan.measured.checkCost(variables);
    return { variables };
  } catch (fault) {
    return { fault };
  }
}

function run(plan: Plan, context: RequestContext, given: Variables, read: Variables): Outcome | Promise<Outcome> {
  const compiled = plan.compile();
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
function inOrder(errors: GraphQLFormattedError[], data: unknown): GraphQLFormattedError[] {
  if (errors.length === 1) return errors;
  const placed = errors.map((error) => ({ error, place: JSON.stringify(error.path ?? []) }));
  placed.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
  const byHole = new Map<string, GraphQLFormattedError>();
  for (const { error } of placed) {
    const hole = error.path ? holeOf(error.path, data) : `${byHole.size}`;
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

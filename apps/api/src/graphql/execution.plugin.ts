import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestListener,
  GraphQLResponse,
} from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { limits, Unavailable } from '#kernel';
import { CallerSemaphores, RequestStatements, unavailable } from '#platform';
import type { Lane } from '../lane/lane.service.js';
import type { LaneAnswer, LaneTask, Spent } from '../lane/message.js';
import type { Metrics } from '../traffic/metrics.recorder.js';
import type { RequestBudget } from '../traffic/request-budget.limiter.js';
import { type Answer, answerOf, answerWithin, type Troubles, troublesOf } from './answer.js';
import type { Before } from './budget.js';
import type { RequestContext } from './context.js';
import { Plan } from './plan.js';
import { Plans } from './plans.js';
import { type ExecutionOptions, type Outcome, runInTime, type Work, workOf } from './run.js';
import { sharedEventLoop } from './shared-event-loop.js';
import { Written } from './written.js';

const PATIENCE = { milliseconds: limits.query.deadline, refusal: () => unavailable('busy') };

/** An operation that was run, here or in the lane. */
interface Done {
  readonly response: GraphQLResponse;
  readonly spent: Spent;
}

/**
 * Runs operations in Apollo's place, from the parsed document to the answer: limits and validation once per document,
 * then the compiled function or graphql-js, and one presentation of errors for both. Expensive queries are run in the lane.
 * See docs/decisions/0011.
 */
export class ExecutionPlugin implements ApolloServerPlugin<RequestContext> {
  private plans!: Plans;
  private readonly callers = new CallerSemaphores(() => limits.query.atOnce);
  private readonly listener: GraphQLRequestListener<RequestContext> = {
    responseForOperation: (request) => this.respond(request),
  };

  constructor(
    private readonly options: ExecutionOptions & { readonly toLane: 'expensive' | 'all' },
    private readonly metrics: Metrics,
    private readonly requests: RequestBudget,
    private readonly lane: Lane,
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
    const work = workOf(plan, request.request.variables ?? {});
    if ('fault' in work) return this.refuse(context, [work.fault], began);
    const found = performance.now() - began;
    const { response, spent } =
      (this.isForLane(work, context) && (await this.runInLane(work, context, request.request.operationName))) ||
      (await this.runHere(work, context));
    this.requests.charge(context.request, found + spent.milliseconds + spent.besides);
    plan.took(spent);
    this.metrics.operationDone(plan.operation.operation, plan.operationName, performance.now() - began);
    this.metrics.limitsTaken(plan.shares(work.expense, spent));
    return response;
  }

  /** Answers an operation that is not run. Finding out that it cannot be is work, which is charged, too. */
  private refuse(context: RequestContext, errors: readonly unknown[], began: number): GraphQLResponse {
    this.requests.charge(context.request, performance.now() - began);
    return this.respondWith(context, answerOf(context, { errors }, 400));
  }

  /** Not for operations of pages, since pages are rendered in this thread; nor for those that take from what this process counts. */
  private isForLane({ plan, expense }: Work, context: RequestContext): boolean {
    if (!this.lane.works || context.ofPage || plan.measured.counts) return false;
    if (plan.operation.operation !== 'query') return false;
    return this.options.toLane === 'all' || plan.isExpensive(expense);
  }

  private async runHere(work: Work, context: RequestContext): Promise<Done> {
    const statements = new RequestStatements(this.requests.callerOf(context.request));
    const began = performance.now();
    const compiled = work.plan.compile();
    const ready = performance.now() - began;
    const used = work.plan.takePreparation();
    const writes = work.plan.operation.operation === 'mutation';
    const outcome = await this.inTurn(context, async () => {
      // What a mutation does before its first statement is not cut into slices: one begins in each turn of the event loop.
      if (writes) await sharedEventLoop.next();
      return runInTime(work, compiled, context, statements, this.options, { passed: 0, used });
    }).catch(turnedAway);
    const response = this.respondWith(context, answerWithin(context, outcome));
    const { rows, bytes, milliseconds } = context.budget;
    return { response, spent: { rows, bytes, milliseconds, besides: ready + statements.milliseconds } };
  }

  /** @returns null if the lane has ended before the operation could begin */
  private async runInLane(work: Work, context: RequestContext, name: string | undefined): Promise<Done | null> {
    const { request, reply } = context;
    const came = performance.now();
    const used = work.plan.takePreparation();
    const caller = this.requests.callerOf(request);
    const answer: LaneAnswer | Outcome | null = await this.inTurn(context, () =>
      this.lane.run(caller, taskOf(work, context, name, { passed: performance.now() - came, used }), reply),
    ).catch(turnedAway);
    if (answer === null) return null;
    if ('body' in answer) {
      if (answer.codes.includes('UNAUTHENTICATED')) await this.requests.doubt(request);
      return { response: this.respondInLetters(context, answer), spent: answer.spent };
    }
    const told = answerOf(context, answer, undefined);
    return { response: this.respondWith(context, told), spent: { rows: 0, bytes: 0, milliseconds: 0, besides: 0 } };
  }

  /** Begins an operation once few enough others of the same caller are running. */
  private async inTurn<Result>(context: RequestContext, begin: () => Promise<Result>): Promise<Result> {
    const caller = this.requests.callerOf(context.request);
    return caller === undefined ? begin() : this.callers.of(caller).pass(begin, PATIENCE);
  }

  private respondWith(context: RequestContext, answer: Answer): GraphQLResponse {
    this.tell(context, troublesOf(answer));
    const http = { status: answer.status, headers: new HeaderMap() };
    return { http, body: { kind: 'single', singleResult: answer.result } };
  }

  private respondInLetters(context: RequestContext, answer: LaneAnswer): GraphQLResponse {
    this.tell(context, answer);
    const http = { status: answer.status, headers: new HeaderMap() };
    const data = new Written(answer.body) as unknown as Record<string, unknown>;
    return { http, body: { kind: 'single', singleResult: { data } } };
  }

  private tell(context: RequestContext, { codes, retryAfter }: Troubles): void {
    for (const code of codes) this.metrics.errorAnswered(code);
    if (retryAfter !== undefined) context.reply.header('retry-after', retryAfter);
  }
}

/** The outcome of an operation that waited too long to begin. */
function turnedAway(error: unknown): Outcome {
  if (error instanceof Unavailable) return { errors: [error] };
  throw error;
}

function taskOf(
  { plan, given }: Work,
  { request, now }: RequestContext,
  operationName: string | undefined,
  before: Before,
): LaneTask {
  const { headers, cookies } = request;
  return {
    document: plan.document.loc?.source.body as string,
    operationName,
    variables: given,
    headers: { ...headers },
    cookies: { ...cookies },
    requestId: request.id,
    now,
    ...before,
  };
}

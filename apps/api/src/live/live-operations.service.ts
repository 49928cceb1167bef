import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { createSourceEventStream, type DocumentNode, GraphQLError, type GraphQLFormattedError, parse } from 'graphql';
import { Clock, limits, type Viewer, visitor } from '#kernel';
import { RequestStatements, unavailable } from '#platform';
import { answerOf, answerWithin } from '../graphql/answer.js';
import { EXECUTION } from '../graphql/apollo-options.js';
import { RequestContext } from '../graphql/context.js';
import { KeptDocuments } from '../graphql/kept-documents.js';
import { Plan } from '../graphql/plan.js';
import { Plans } from '../graphql/plans.js';
import { type ExecutionOptions, runInTime, workOf } from '../graphql/run.js';
import { RequestBudget } from '../traffic/request-budget.limiter.js';
import type { LiveConnection } from './live-connection.js';
import { LiveConnections } from './live-connections.service.js';
import { LiveSource } from './live-source.js';
import { type EventResult, LiveSubscription, WrittenData } from './live-subscription.js';
import { LiveTally } from './live-tally.recorder.js';
import { planOfEvents } from './plan-of-events.js';

/** What a client asks to be told, as it was sent. */
export interface SubscriptionRequest {
  readonly query: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

/** Times in a row that an event could not be looked up until its subscription is given up. */
const MOST_FAILURES = 3;

/** Nothing a client sends has these: they are drawn when the program starts. */
const [CURSOR, PREVIOUS] = [`cursor ${randomUUID()}`, `previous ${randomUUID()}`];

/** What stands for cursors while the same is written for many. */
export const cursorMarks = { cursor: CURSOR, previousCursor: PREVIOUS };

/**
 * Subscriptions, from the document to each event, by the same limits, validation, execution and presentation of errors as every request; only
 * what is asked for differs: a document is run again whenever something happens.
 */
@Injectable()
export class LiveOperations {
  private readonly documents = new KeptDocuments();
  private plans: Plans | undefined;

  constructor(
    private readonly schemas: GraphQLSchemaHost,
    @Inject(EXECUTION) private readonly options: ExecutionOptions,
    private readonly clock: Clock,
    private readonly connections: LiveConnections,
    private readonly requests: RequestBudget,
    private readonly tally: LiveTally,
  ) {}

  /** @returns the subscription, or why there is none, as every request is told */
  async subscribe(
    connection: LiveConnection,
    request: SubscriptionRequest,
  ): Promise<LiveSubscription | readonly GraphQLFormattedError[]> {
    const began = performance.now();
    const context = this.contextFor(connection, () => this.viewerOf(connection));
    const refuse = (errors: readonly unknown[]) => this.refuse(connection, errors);
    try {
      const plan = this.schemaPlans.find(this.read(request.query), nameIn(request));
      if (!(plan instanceof Plan)) return refuse(plan);
      const work = workOf(plan, variablesIn(request));
      if ('fault' in work) return refuse([work.fault]);
      const source = await createSourceEventStream({
        schema: plan.schema,
        document: plan.document,
        operationName: plan.operationName,
        contextValue: context,
        variableValues: work.given,
      });
      if (!(source instanceof LiveSource)) return refuse('errors' in source ? (source.errors ?? []) : []);
      const delivered = () => this.tally.delivered(connection.transport);
      const subscription = new LiveSubscription(connection, work, planOfEvents(plan), delivered);
      subscription.began(await this.connections.follow(connection, () => source.begin(subscription)));
      return subscription;
    } catch (error) {
      return refuse([error]);
    } finally {
      this.requests.charge(connection.request, performance.now() - began);
    }
  }

  /** Errors as every request is told them. */
  refuse(connection: LiveConnection, errors: readonly unknown[]): GraphQLFormattedError[] {
    const context = this.contextFor(connection, () => visitor(this.clock.now()));
    return answerOf(context, { errors }, 400).result.errors ?? [];
  }

  /**
   * What a subscription is told of an event, as the viewer sees it.
   * @throws Unavailable where that cannot be looked up at the moment: told without it, a reply would be taken for one that is gone. It is told
   *   once it can be; whoever it cannot be told again and again connects anew, and goes on from their cursor
   */
  async answer(subscription: LiveSubscription, viewer: Viewer, event: object): Promise<EventResult> {
    const { connection, work, events } = subscription;
    const context = this.contextFor(connection, () => viewer);
    context.viewer = viewer;
    context.root = { [events.field]: event };
    const compiled = work.plan.compile();
    const outcome = await runInTime(work, compiled, context, new RequestStatements(), this.options);
    const { status, result } = answerWithin(context, outcome);
    if (status === 503) {
      subscription.failures += 1;
      if (subscription.failures >= MOST_FAILURES) connection.end('slow');
      throw unavailable('away');
    }
    subscription.failures = 0;
    return result;
  }

  /** The same, written, for everybody who is told the same but for `cursorMarks`. */
  async answerForAll(subscription: LiveSubscription, viewer: Viewer, event: object): Promise<AnswerForAll> {
    const { data, errors } = await this.answer(subscription, viewer, event);
    if (!data || errors) return () => ({ data, ...(errors && { errors }) });
    const text = JSON.stringify(data);
    if (!subscription.events.asksCursors) {
      const result = { data: new WrittenData(text) };
      return () => result;
    }
    const parts = text.split(MARKS);
    return (cursor, previous) => {
      const filled = parts.map((part) => (part === CURSOR ? cursor : part === PREVIOUS ? previous : part));
      return { data: new WrittenData(filled.join('')) };
    };
  }

  private contextFor(connection: LiveConnection, who: () => Promise<Viewer> | Viewer): RequestContext {
    return new RequestContext(connection.request, connection.reply, this.clock.now(), { authenticate: who });
  }

  private async viewerOf(connection: LiveConnection): Promise<Viewer> {
    const viewer = (await this.connections.viewersOf([connection])).get(connection);
    if (!viewer) throw new GraphQLError('The session has ended.', { extensions: { code: 'UNAUTHENTICATED' } });
    return viewer;
  }

  private read(text: unknown): DocumentNode {
    const source = typeof text === 'string' ? text : '';
    const known = this.documents.find(source);
    if (known) return known;
    const document = parsed(source);
    void this.documents.set(source, document);
    return document;
  }

  private get schemaPlans(): Plans {
    this.plans ??= new Plans(this.schemas.schema, this.options, true);
    return this.plans;
  }
}

/** Puts a subscription's own cursors in. */
export type AnswerForAll = (cursor: string, previous: string) => EventResult;

/** @throws GraphQLError as Apollo throws it for a request */
function parsed(source: string): DocumentNode {
  try {
    return parse(source, { maxTokens: limits.query.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) error.extensions.code = 'GRAPHQL_PARSE_FAILED';
    throw error;
  }
}

const MARKS = new RegExp(`(${CURSOR}|${PREVIOUS})`);

function nameIn({ operationName }: SubscriptionRequest): string | undefined {
  return typeof operationName === 'string' ? operationName : undefined;
}

function variablesIn({ variables }: SubscriptionRequest): Record<string, unknown> {
  return typeof variables === 'object' && variables !== null ? (variables as Record<string, unknown>) : {};
}

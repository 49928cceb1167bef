import type { INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, parse } from 'graphql';
import type { Logger } from 'pino';
import { limits } from '#kernel';
import { RequestStatements } from '#platform';
import { type Answer, answerOf, answerWithin, troublesOf } from '../graphql/answer.js';
import { Authentication } from '../graphql/authentication.service.js';
import { RequestContext } from '../graphql/context.js';
import { KeptDocuments } from '../graphql/kept-documents.js';
import { cpuTime } from '../graphql/own-time.js';
import { Plan } from '../graphql/plan.js';
import { Plans } from '../graphql/plans.js';
import { type ExecutionOptions, runInTime, workOf } from '../graphql/run.js';
import { written } from '../graphql/written.js';
import type { LaneAnswer, LaneTask } from './message.js';

const NO_REPLY = null as unknown as FastifyReply;

/** Runs what the lane is given, in whatever program it is. What a query has no use for, such as the reply's cookies, is not there. */
export class LaneOperations {
  private readonly documents = new KeptDocuments();
  private readonly plans: Plans;
  private readonly authentication: Authentication;

  constructor(
    app: INestApplicationContext,
    private readonly options: ExecutionOptions,
    private readonly log: Logger,
  ) {
    this.plans = new Plans(app.get(GraphQLSchemaHost, { strict: false }).schema, options);
    this.authentication = app.get(Authentication, { strict: false });
  }

  /** @param abandoned fires where nobody waits for the answer any longer */
  async run(task: LaneTask, abandoned: AbortSignal): Promise<LaneAnswer> {
    const { headers, cookies, requestId, now, passed, used } = task;
    const log = this.log.child({ reqId: requestId });
    const request = { id: requestId, headers, cookies, log } as unknown as FastifyRequest;
    const context = new RequestContext(request, NO_REPLY, now, this.authentication);
    const before = cpuTime();
    const plan = this.plans.find(await this.read(task.document), task.operationName);
    if (!(plan instanceof Plan)) return lettered(answerOf(context, { errors: plan }, 400), context, 0);
    const work = workOf(plan, task.variables);
    if ('fault' in work) return lettered(answerOf(context, { errors: [work.fault] }, 400), context, 0);
    const compiled = plan.compile();
    const ready = cpuTime() - before;
    const statements = new RequestStatements();
    abandoned.throwIfAborted();
    abandoned.addEventListener('abort', () => context.budget.expire(), { once: true });
    const outcome = await runInTime(work, compiled, context, statements, this.options, {
      passed,
      used: used + plan.takePreparation(),
    });
    return lettered(answerWithin(context, outcome), context, ready + statements.milliseconds);
  }

  private async read(text: string): Promise<DocumentNode> {
    const known = await this.documents.get(text);
    if (known) return known;
    const document = parse(text, { maxTokens: limits.query.tokens });
    await this.documents.set(text, document);
    return document;
  }
}

function lettered(answer: Answer, { budget }: RequestContext, besides: number): LaneAnswer {
  const { rows, bytes, milliseconds } = budget;
  return {
    body: new TextEncoder().encode(written(answer.result)),
    status: answer.status,
    ...troublesOf(answer),
    spent: { rows, bytes, milliseconds, besides },
  };
}

import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { type Clock, limits } from '#kernel';
import type { Config } from '#platform';
import type { Lane } from '../lane/lane.service.js';
import type { Metrics } from '../traffic/metrics.recorder.js';
import type { RequestBudget } from '../traffic/request-budget.limiter.js';
import type { Authentication } from './authentication.service.js';
import { RequestContext } from './context.js';
import { presentError } from './error.js';
import { ExecutionPlugin } from './execution.plugin.js';
import { KeptDocuments } from './kept-documents.js';
import type { Jit } from './plan.js';
import type { ExecutionOptions } from './run.js';
import { buildOptions, transformSchema } from './schema.js';
import { send } from './written.js';

export interface GraphqlOptions {
  log: Logger;
  /** Tests set it; `auto` compiles what repeats. */
  jit?: Jit;
  /** Milliseconds until an operation is given up. */
  deadline?: number;
  /** Milliseconds of computing that an operation may use in all. */
  milliseconds?: number;
  /** Milliseconds that an operation computes before it lets others go first. */
  slice?: number;
  /** Which queries run in the lane: the expensive ones, or all that can (tests). */
  lane?: 'expensive' | 'all';
}

/** Under which `ExecutionOptions` are provided. */
export const EXECUTION = Symbol('execution');

/** How operations are run, in the main thread and in the lane. */
export function executionOptions({ introspection }: Config, options: GraphqlOptions): ExecutionOptions {
  const { running } = limits.query;
  const {
    jit = 'auto',
    deadline = limits.query.deadline,
    milliseconds = running.milliseconds,
    slice = running.slice,
  } = options;
  return { introspection, jit, deadline, milliseconds, slice };
}

/** Apollo's options. Whatever Apollo, Nest or graphql-jit would do per request or per field without need is off. */
export function apolloOptions(options: GraphqlOptions) {
  const { log, lane: toLane = 'expensive' } = options;
  return (
    config: Config,
    clock: Clock,
    authentication: Authentication,
    metrics: Metrics,
    requests: RequestBudget,
    lane: Lane,
  ): ApolloDriverConfig => ({
    ...buildOptions,
    transformSchema,
    path: '/graphql',
    context: (request: FastifyRequest, reply: FastifyReply) =>
      new RequestContext(request, reply, clock.now(), authentication),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      new ExecutionPlugin({ ...executionOptions(config, options), toLane }, metrics, requests, lane),
    ],
    // Documents are validated by the execution plugin, after their limits; NoIntrospection is among those.
    dangerouslyDisableValidation: true,
    introspection: true,
    documentStore: new KeptDocuments(),
    parseOptions: { maxTokens: limits.query.tokens },
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    preserveHttpStatusForExecutionErrors: false,
    autoTransformHttpErrors: false,
    graphiql: false,
    stringifyResult: send,
    formatError: (_formatted, error) => presentError(error, (details) => log.error(details, 'a request failed')),
  });
}

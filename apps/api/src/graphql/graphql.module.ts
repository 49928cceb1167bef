import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DiscussionModule } from '#discussion';
import { Clock, limits } from '#kernel';
import { MembersModule } from '#members';
import { Config } from '#platform';
import { HttpModule } from '../http/http.module.js';
import { Metrics } from '../http/metrics.js';
import { AllowGuard } from './allow.guard.js';
import { Authentication } from './authentication.js';
import { RequestContext } from './context.js';
import { presentError } from './error.js';
import { ExecutionPlugin } from './execution.plugin.js';
import type { Jit } from './plan.js';
import { buildOptions, transformSchema } from './schema.js';
import { ValidationPipe } from './validation.pipe.js';

@Module({
  imports: [MembersModule, DiscussionModule],
  providers: [Authentication],
  exports: [Authentication],
})
class AuthenticationModule {}

export interface GraphqlOptions {
  log: Logger;
  /** Tests set it; `auto` compiles what repeats. */
  jit?: Jit;
  /** Milliseconds until an operation is given up. */
  deadline?: number;
}

/** The GraphQL endpoint. Everything that Apollo, Nest or the jit could do per request and field, but need not, is off. */
@Module({})
export class GraphqlModule {
  static forRoot({ log, jit = 'auto', deadline = limits.query.deadline }: GraphqlOptions): DynamicModule {
    const configure = (
      config: Config,
      clock: Clock,
      authentication: Authentication,
      metrics: Metrics,
    ): ApolloDriverConfig => ({
      ...buildOptions,
      transformSchema,
      path: '/graphql',
      context: (request: FastifyRequest, reply: FastifyReply) =>
        new RequestContext(request, reply, clock.now(), authentication),
      plugins: [
        ApolloServerPluginCacheControlDisabled(),
        new ExecutionPlugin({ introspection: config.introspection, jit, deadline }, metrics),
      ],
      // Documents are validated by the execution plugin, after their limits; NoIntrospection is among those.
      dangerouslyDisableValidation: true,
      introspection: true,
      parseOptions: { maxTokens: limits.query.tokens },
      csrfPrevention: true,
      allowBatchedHttpRequests: false,
      persistedQueries: false,
      includeStacktraceInErrorResponses: false,
      stopOnTerminationSignals: false,
      preserveHttpStatusForExecutionErrors: false,
      autoTransformHttpErrors: false,
      graphiql: false,
      formatError: (_formatted, error) => presentError(error, (details) => log.error(details, 'a request failed')),
    });
    return {
      module: GraphqlModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [AuthenticationModule, HttpModule],
          inject: [Config, Clock, Authentication, Metrics],
          useFactory: configure,
        }),
      ],
      providers: [
        { provide: APP_GUARD, useClass: AllowGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
      ],
    };
  }
}

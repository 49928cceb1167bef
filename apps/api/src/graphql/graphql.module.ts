import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { Clock } from '#kernel';
import { MembersModule } from '#members';
import { Config } from '#platform';
import { VisibilityModule } from '#visibility';
import { LaneModule } from '../lane/lane.module.js';
import { Lane } from '../lane/lane.service.js';
import { Metrics } from '../traffic/metrics.recorder.js';
import { RequestBudget } from '../traffic/request-budget.limiter.js';
import { TrafficModule } from '../traffic/traffic.module.js';
import { AllowGuard } from './allow.guard.js';
import { apolloOptions, EXECUTION, executionOptions, type GraphqlOptions } from './apollo-options.js';
import { Authentication } from './authentication.service.js';
import { ValidationPipe } from './validation.pipe.js';

@Module({
  imports: [MembersModule, VisibilityModule],
  providers: [Authentication],
  exports: [Authentication],
})
class AuthenticationModule {}

/** The GraphQL endpoint, with the guard and the pipe that every operation passes. */
@Module({})
export class GraphqlModule {
  static forRoot(options: GraphqlOptions): DynamicModule {
    return {
      module: GraphqlModule,
      global: true,
      imports: [
        AuthenticationModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [AuthenticationModule, TrafficModule, LaneModule],
          inject: [Config, Clock, Authentication, Metrics, RequestBudget, Lane],
          useFactory: apolloOptions(options),
        }),
      ],
      providers: [
        { provide: APP_GUARD, useClass: AllowGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
        { provide: EXECUTION, inject: [Config], useFactory: (config: Config) => executionOptions(config, options) },
      ],
      exports: [EXECUTION, AuthenticationModule, GraphQLModule],
    };
  }
}

import { Module } from '@nestjs/common';
import { MembersModule } from '#members';
import { Closing } from './closing.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';
import { RequestBudget } from './request-budget.js';

/** Everything that is answered outside GraphQL, and what stands before it. */
@Module({
  imports: [MembersModule],
  controllers: [HealthController, MetricsController],
  providers: [Closing, Metrics, RequestBudget],
  exports: [Closing, Metrics, RequestBudget],
})
export class HttpModule {}

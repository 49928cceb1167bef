import { Module } from '@nestjs/common';
import { JobsModule } from '#jobs';
import { MembersModule } from '#members';
import { LaneModule } from '../lane/lane.module.js';
import { Metrics } from './metrics.recorder.js';
import { RequestBudget } from './request-budget.limiter.js';

/** Who asks, how often, and what is counted of it. */
@Module({
  imports: [JobsModule, MembersModule, LaneModule],
  providers: [Metrics, RequestBudget],
  exports: [Metrics, RequestBudget],
})
export class TrafficModule {}

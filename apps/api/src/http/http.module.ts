import { Module } from '@nestjs/common';
import { JobsModule } from '#jobs';
import { TrafficModule } from '../traffic/traffic.module.js';
import { Closing } from './closing.service.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { ReadinessService } from './readiness.service.js';

/** Everything that is answered outside GraphQL, and what stands before it. */
@Module({
  imports: [JobsModule, TrafficModule],
  controllers: [HealthController, MetricsController],
  providers: [Closing, ReadinessService],
  exports: [Closing, TrafficModule],
})
export class HttpModule {}

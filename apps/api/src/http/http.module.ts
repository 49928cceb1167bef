import { Module } from '@nestjs/common';
import { TrafficModule } from '../traffic/traffic.module.js';
import { Closing } from './closing.service.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';

/** Everything that is answered outside GraphQL, and what stands before it. */
@Module({
  imports: [TrafficModule],
  controllers: [HealthController, MetricsController],
  providers: [Closing],
  exports: [Closing, TrafficModule],
})
export class HttpModule {}

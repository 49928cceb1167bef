import { Module } from '@nestjs/common';
import { Closing } from './closing.js';
import { FiguresModule } from './figures.module.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';

/** Everything that is answered outside GraphQL, and what stands before it. */
@Module({
  imports: [FiguresModule],
  controllers: [HealthController, MetricsController],
  providers: [Closing],
  exports: [Closing, FiguresModule],
})
export class HttpModule {}

import { Module, type OnModuleInit } from '@nestjs/common';
import { Clock } from '#kernel';
import { MediaModule } from '#media';
import { IncomingFiles } from '#platform';
import { MediaFieldResolver } from './media.field-resolver.js';
import { MediaLoaders } from './media.loaders.js';
import { MediaResolver } from './media.resolver.js';
import { ViewerMediaFieldResolver } from './viewer-media.field-resolver.js';

/** No file takes an hour to arrive. */
const HOUR = 60 * 60 * 1000;

/** Images over GraphQL. Their files: `media.routes.ts`. */
@Module({
  imports: [MediaModule],
  providers: [MediaLoaders, MediaResolver, MediaFieldResolver, ViewerMediaFieldResolver],
  exports: [MediaLoaders],
})
export class MediaApiModule implements OnModuleInit {
  constructor(
    private readonly incoming: IncomingFiles,
    private readonly clock: Clock,
  ) {}

  /** What a process that was killed had half received. */
  async onModuleInit(): Promise<void> {
    await this.incoming.sweep(new Date(this.clock.now().getTime() - HOUR));
  }
}

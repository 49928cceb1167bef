import { type DynamicModule, Module, type ModuleMetadata, type OnModuleDestroy } from '@nestjs/common';
import { limits } from '#kernel';
import { type Config, PlatformModule } from '#platform';
import { WebModule } from '../../web/src/web.module.js';
import type { GraphqlOptions } from './graphql/apollo-options.js';
import { GraphqlModule } from './graphql/graphql.module.js';
import { Closing } from './http/closing.service.js';
import { HttpModule } from './http/http.module.js';
import { LiveModule } from './live/live.module.js';
import { LiveConnections } from './live/live-connections.service.js';
import { entities, features, libs } from './parts.js';

/** Everything that the API consists of. */
@Module({})
export class ApiModule implements OnModuleDestroy {
  constructor(
    private readonly closing: Closing,
    private readonly live: LiveConnections,
  ) {}

  /** @param more further modules, for tests of the edge itself */
  static forRoot(config: Config, options: GraphqlOptions, more: ModuleMetadata['imports'] = []): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(config, entities, { pipelines: limits.database.pipelines.connections }),
        ...libs,
        GraphqlModule.forRoot(options),
        HttpModule,
        LiveModule,
        ...features,
        WebModule,
        ...more,
      ],
    };
  }

  /** Before anything that answers requests is taken down: the outermost module is told first. */
  async onModuleDestroy(): Promise<void> {
    this.live.endAll();
    await this.closing.drain();
  }
}

import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { type Config, PlatformModule, type PlatformParts } from '#platform';
import type { GraphqlOptions } from '../graphql/apollo-options.js';
import { GraphqlModule } from '../graphql/graphql.module.js';
import { entities, features, libs } from '../parts.js';

/** What the API answers from, without the ways that lead to it: no routes and no pages. */
@Module({})
export class ServicesModule {
  /** @param more further modules, for tests of the edge itself */
  static forRoot(
    config: Config,
    options: GraphqlOptions,
    parts: PlatformParts,
    more: ModuleMetadata['imports'] = [],
  ): DynamicModule {
    return {
      module: ServicesModule,
      imports: [
        PlatformModule.forRoot(config, entities, parts),
        ...libs,
        GraphqlModule.forRoot(options),
        ...features,
        ...more,
      ],
    };
  }
}

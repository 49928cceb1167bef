import { Module } from '@nestjs/common';
import { TagsModule } from '#tags';
import { TagFieldResolver } from './tag.field-resolver.js';
import { TagLoaders } from './tag.loaders.js';
import { TagResolver } from './tag.resolver.js';

/** Tags over GraphQL. */
@Module({
  imports: [TagsModule],
  providers: [TagLoaders, TagResolver, TagFieldResolver],
  exports: [TagLoaders],
})
export class TagsApiModule {}

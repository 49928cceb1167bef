import { Module } from '@nestjs/common';
import { DiscussionModule } from '#discussion';
import { TagsModule } from '#tags';
import { TagFieldResolver } from './tag.field-resolver.js';
import { TagLoaders } from './tag.loaders.js';
import { TagResolver } from './tag.resolver.js';

/** Tags over GraphQL. */
@Module({
  imports: [DiscussionModule, TagsModule],
  providers: [TagLoaders, TagResolver, TagFieldResolver],
  exports: [TagLoaders],
})
export class TagsApiModule {}

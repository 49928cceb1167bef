import { Module } from '@nestjs/common';
import { TagsModule } from '#tags';
import { TagFieldResolver } from './tag.field-resolver.js';
import { TagLoaders } from './tag.loaders.js';
import { TagResolver } from './tag.resolver.js';
import { TagMergePreviewFieldResolver } from './tag-merge-preview.field-resolver.js';

/** Tags over GraphQL. */
@Module({
  imports: [TagsModule],
  providers: [TagLoaders, TagResolver, TagFieldResolver, TagMergePreviewFieldResolver],
  exports: [TagLoaders],
})
export class TagsApiModule {}

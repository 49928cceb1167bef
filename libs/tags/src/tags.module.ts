import { Module } from '@nestjs/common';
import { TagRelationQueries } from './tag/tag-relation.queries.js';
import { TagFilterQueries } from './tagging/tag-filter.queries.js';
import { TaggingService } from './tagging/tagging.service.js';

const providers = [TagFilterQueries, TagRelationQueries, TaggingService];

@Module({ providers, exports: providers })
export class TagsModule {}

import { Module } from '@nestjs/common';
import { TagFilterQueries } from './tagging/tag-filter.queries.js';
import { TaggingService } from './tagging/tagging.service.js';

const providers = [TagFilterQueries, TaggingService];

@Module({ providers, exports: providers })
export class TagsModule {}

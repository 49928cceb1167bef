import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { TagService } from './governance/tag.service.js';
import { TagRefusalService } from './governance/tag-refusal.service.js';
import { RefusedTagQueries } from './tag/refused-tag.queries.js';
import { TagQueries } from './tag/tag.queries.js';
import { TagRelationQueries } from './tag/tag-relation.queries.js';
import { TagFilterQueries } from './tagging/tag-filter.queries.js';
import { TaggingService } from './tagging/tagging.service.js';

const providers = [
  ...[RefusedTagQueries, TagFilterQueries, TagQueries, TagRelationQueries],
  ...[TagRefusalService, TagService, TaggingService],
];

@Module({ imports: [AuditModule], providers, exports: providers })
export class TagsModule {}

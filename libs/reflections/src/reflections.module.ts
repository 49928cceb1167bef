import { Module } from '@nestjs/common';
import { DiscussionModule } from '#discussion';
import { MediaModule } from '#media';
import { TagsModule } from '#tags';
import { ReflectionQueries } from './reflection.queries.js';
import { ReflectionService } from './reflection.service.js';
import { ReflectionTextListener } from './reflection-text.listener.js';

@Module({
  imports: [DiscussionModule, MediaModule, TagsModule],
  providers: [ReflectionQueries, ReflectionService, ReflectionTextListener],
  exports: [ReflectionQueries, ReflectionService],
})
export class ReflectionsModule {}

import { Module } from '@nestjs/common';
import { DiscussionModule } from '#discussion';
import { CaseStudyQueries } from './case-study/case-study.queries.js';

@Module({
  imports: [DiscussionModule],
  providers: [CaseStudyQueries],
  exports: [CaseStudyQueries],
})
export class CasesModule {}

import { Module } from '@nestjs/common';
import { CasesModule } from '#cases';
import { DiscussionApiModule } from '../discussion/discussion.api-module.js';
import { MembersApiModule } from '../members/members.api-module.js';
import { CaseStudyResolver } from './case-study.resolver.js';

/** Case studies over GraphQL. */
@Module({
  imports: [CasesModule, DiscussionApiModule, MembersApiModule],
  providers: [CaseStudyResolver],
})
export class CasesApiModule {}

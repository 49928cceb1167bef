import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { MarkdownModule } from '#markdown';
import { CourseQueries } from './course/course.queries.js';
import { CourseService } from './course/course.service.js';
import { JoinCodeService } from './membership/join-code.service.js';
import { MembershipQueries } from './membership/membership.queries.js';
import { MembershipService } from './membership/membership.service.js';
import { RemovalQueries } from './membership/removal.queries.js';
import { MemberAccountQueries } from './naming/member-account.queries.js';
import { UserQueries } from './naming/user.queries.js';
import { PromptQueries } from './prompt/prompt.queries.js';
import { PromptService } from './prompt/prompt.service.js';
import { PromptCopyService } from './prompt/prompt-copy.service.js';
import { PromptSeriesService } from './prompt/prompt-series.service.js';

const providers = [
  CourseQueries,
  CourseService,
  JoinCodeService,
  MemberAccountQueries,
  MembershipQueries,
  MembershipService,
  PromptCopyService,
  PromptQueries,
  PromptSeriesService,
  PromptService,
  RemovalQueries,
  UserQueries,
];

@Module({ imports: [AuditModule, MarkdownModule], providers, exports: providers })
export class CoursesModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { CoursesModule } from '#courses';
import { CourseOffice } from './course-office.js';
import { ExportLog } from './export-log.js';
import { ParticipationQueries } from './participation.queries.js';
import { PromptParticipationQueries } from './prompt-participation.queries.js';
import { ReplyGraphQueries } from './reply-graph.queries.js';
import { UnansweredQueries } from './unanswered.queries.js';

const providers = [
  CourseOffice,
  ExportLog,
  ParticipationQueries,
  PromptParticipationQueries,
  ReplyGraphQueries,
  UnansweredQueries,
];

@Module({ imports: [AuditModule, CoursesModule], providers, exports: providers })
export class ParticipationModule {}

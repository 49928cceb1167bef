import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { CoursesModule } from '#courses';
import { CourseProgressQueries } from './course-progress.queries.js';
import { ExportRecorder } from './export.recorder.js';
import { ParticipationQueries } from './participation.queries.js';
import { PromptParticipationQueries } from './prompt-participation.queries.js';
import { ReplyGraphQueries } from './reply-graph.queries.js';
import { UnansweredQueries } from './unanswered.queries.js';

const providers = [
  ExportRecorder,
  ParticipationQueries,
  PromptParticipationQueries,
  ReplyGraphQueries,
  CourseProgressQueries,
  UnansweredQueries,
];

@Module({ imports: [AuditModule, CoursesModule], providers, exports: providers })
export class ParticipationModule {}

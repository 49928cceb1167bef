import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { CoursesModule } from '#courses';
import { DiscussionModule } from '#discussion';
import { AppealQueries } from './appeal/appeal.queries.js';
import { AppealService } from './appeal/appeal.service.js';
import { AppealRecorder } from './appeal/appeal-recorder.js';
import { AppealResolutionService } from './appeal/appeal-resolution.service.js';
import { AuthorQueries } from './author/author.queries.js';
import { AuthorRecordQueries } from './author/author-record.queries.js';
import { BulkDecisionService } from './decision/bulk-decision.service.js';
import { ContentDecisions } from './decision/content-decisions.js';
import { DecisionQueries } from './decision/decision.queries.js';
import { DecisionService } from './decision/decision.service.js';
import { DecisionRecorder } from './decision/decision-recorder.js';
import { ReasonQueries } from './decision/reason.queries.js';
import { SuspensionDecisions } from './decision/suspension-decisions.js';
import { ThreadDecisions } from './decision/thread-decisions.js';
import { UndoService } from './decision/undo.service.js';
import { ClaimService } from './item/claim.service.js';
import { ItemListener } from './item/item.listener.js';
import { ItemStore } from './item/item-store.js';
import { ItemTextQueries } from './item/item-text.queries.js';
import { ModerationItemQueries } from './item/moderation-item.queries.js';
import { NoteQueries } from './note/note.queries.js';
import { NoteService } from './note/note.service.js';
import { ReportQueries } from './report/report.queries.js';
import { ReportService } from './report/report.service.js';
import { SignInWatch } from './sign-in-watch.js';
import { SuspensionService } from './suspension/suspension.service.js';

const providers = [
  ItemStore,
  ItemListener,
  ModerationItemQueries,
  ItemTextQueries,
  AuthorRecordQueries,
  ClaimService,
  ReportService,
  ReportQueries,
  NoteService,
  NoteQueries,
  DecisionRecorder,
  ContentDecisions,
  ThreadDecisions,
  SuspensionService,
  SuspensionDecisions,
  DecisionService,
  BulkDecisionService,
  UndoService,
  DecisionQueries,
  ReasonQueries,
  AppealQueries,
  AppealService,
  AppealRecorder,
  AppealResolutionService,
  AuthorQueries,
  SignInWatch,
];

@Module({ imports: [AuditModule, CoursesModule, DiscussionModule], providers, exports: providers })
export class ModerationModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { CoursesModule } from '#courses';
import { DiscussionModule } from '#discussion';
import { ProfilesModule } from '#profiles';
import { AppealQueries } from './appeal/appeal.queries.js';
import { AppealRecorder } from './appeal/appeal.recorder.js';
import { AppealService } from './appeal/appeal.service.js';
import { AppealResolutionService } from './appeal/appeal-resolution.service.js';
import { AuthorQueries } from './author/author.queries.js';
import { AuthorRecordQueries } from './author/author-record.queries.js';
import { BulkDecisionService } from './decision/bulk-decision.service.js';
import { ContentDecisionService } from './decision/content-decision.service.js';
import { DecisionQueries } from './decision/decision.queries.js';
import { DecisionRecorder } from './decision/decision.recorder.js';
import { DecisionService } from './decision/decision.service.js';
import { OwnReasonQueries } from './decision/own-reason.queries.js';
import { ReasonQueries } from './decision/reason.queries.js';
import { SuspensionDecisionService } from './decision/suspension-decision.service.js';
import { ThreadDecisionService } from './decision/thread-decision.service.js';
import { UndoService } from './decision/undo.service.js';
import { ChangedItemQueries } from './item/changed-items.queries.js';
import { ClaimService } from './item/claim.service.js';
import { ItemListener } from './item/item.listener.js';
import { ItemStore } from './item/item.store.js';
import { ItemTextQueries } from './item/item-text.queries.js';
import { ModerationItemQueries } from './item/moderation-item.queries.js';
import { MemberItemListener } from './member-item/member-item.listener.js';
import { MemberItemQueries } from './member-item/member-item.queries.js';
import { MemberItemStore } from './member-item/member-item.store.js';
import { MemberReportQueries } from './member-item/member-report.queries.js';
import { MemberReportService } from './member-item/member-report.service.js';
import { OwnModerationQueries } from './member-item/own-moderation.queries.js';
import { ProfileDecisionService } from './member-item/profile-decision.service.js';
import { ProfileUndoService } from './member-item/profile-undo.service.js';
import { NoteQueries } from './note/note.queries.js';
import { NoteService } from './note/note.service.js';
import { ReportQueries } from './report/report.queries.js';
import { ReportService } from './report/report.service.js';
import { SignInListener } from './sign-in.listener.js';
import { SuspensionQueries } from './suspension/suspension.queries.js';
import { SuspensionService } from './suspension/suspension.service.js';

const providers = [
  ItemStore,
  ItemListener,
  ChangedItemQueries,
  ModerationItemQueries,
  ItemTextQueries,
  AuthorRecordQueries,
  ClaimService,
  ReportService,
  ReportQueries,
  NoteService,
  NoteQueries,
  MemberItemStore,
  MemberItemListener,
  MemberItemQueries,
  MemberReportService,
  MemberReportQueries,
  OwnModerationQueries,
  ProfileDecisionService,
  ProfileUndoService,
  DecisionRecorder,
  ContentDecisionService,
  ThreadDecisionService,
  SuspensionService,
  SuspensionQueries,
  SuspensionDecisionService,
  DecisionService,
  BulkDecisionService,
  UndoService,
  DecisionQueries,
  ReasonQueries,
  OwnReasonQueries,
  AppealQueries,
  AppealService,
  AppealRecorder,
  AppealResolutionService,
  AuthorQueries,
  SignInListener,
];

@Module({ imports: [AuditModule, CoursesModule, DiscussionModule, ProfilesModule], providers, exports: providers })
export class ModerationModule {}

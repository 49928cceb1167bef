import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { MarkdownModule } from '#markdown';
import { ScreeningModule } from '#screening';
import { JudgementService } from './judgement/judgement.service.js';
import { WaitingEditService } from './judgement/waiting-edit.service.js';
import { AttachmentService } from './media/attachment.service.js';
import { MediaQueries } from './media/media.queries.js';
import { MediaService } from './media/media.service.js';
import { MediaAddresses } from './media/media-addresses.js';
import { MediaIntake } from './media/media-intake.js';
import { MediaRemoval } from './media/media-removal.js';
import { MentionCandidateQueries } from './mention/mention-candidates.queries.js';
import { Composer } from './post/composer.js';
import { EditService } from './post/edit.service.js';
import { PostQueries } from './post/post.queries.js';
import { RemovalService } from './post/removal.service.js';
import { ReplyService } from './post/reply.service.js';
import { StatusService } from './post/status.service.js';
import { ReactionQueries } from './reaction/reaction.queries.js';
import { ReactionService } from './reaction/reaction.service.js';
import { ReadingQueries } from './reading/reading.queries.js';
import { ReadingService } from './reading/reading.service.js';
import { ScreeningFacts } from './screening/screening-facts.js';
import { ScreeningSettingsService } from './screening/screening-settings.service.js';
import { ScreeningTrial } from './screening/screening-trial.js';
import { SubjectService } from './subject/subject.service.js';
import { TagQueries } from './tag/tag.queries.js';
import { TagService } from './tag/tag.service.js';
import { ParticipantQueries } from './thread/participant.queries.js';
import { ReplyQueries } from './thread/reply.queries.js';
import { ThreadQueries } from './thread/thread.queries.js';
import { ViewerQueries } from './visibility/viewer.queries.js';
import { WatchQueries } from './watch/watch.queries.js';
import { WatchService } from './watch/watch.service.js';

const providers = [
  ViewerQueries,
  ThreadQueries,
  ReplyQueries,
  PostQueries,
  ScreeningFacts,
  ScreeningSettingsService,
  ScreeningTrial,
  Composer,
  ReplyService,
  EditService,
  RemovalService,
  StatusService,
  WaitingEditService,
  JudgementService,
  SubjectService,
  TagQueries,
  TagService,
  AttachmentService,
  MediaAddresses,
  MediaIntake,
  MediaRemoval,
  MediaQueries,
  MediaService,
  MentionCandidateQueries,
  ReactionQueries,
  ReactionService,
  ReadingQueries,
  ReadingService,
  ParticipantQueries,
  WatchQueries,
  WatchService,
];

@Module({ imports: [AuditModule, MarkdownModule, ScreeningModule], providers, exports: providers })
export class DiscussionModule {}

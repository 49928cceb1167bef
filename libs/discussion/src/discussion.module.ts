import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { MarkdownModule } from '#markdown';
import { ScreeningModule } from '#screening';
import { MentionCandidateQueries } from './mention/mention-candidates.queries.js';
import { PendingEditService } from './moderation/pending-edit.service.js';
import { PostModerationService } from './moderation/post-moderation.service.js';
import { Composer } from './post/composer.service.js';
import { EditService } from './post/edit.service.js';
import { PostQueries } from './post/post.queries.js';
import { RemovalService } from './post/removal.service.js';
import { ReplyService } from './post/reply.service.js';
import { StatusService } from './post/status.service.js';
import { ReactionQueries } from './reaction/reaction.queries.js';
import { ReactionService } from './reaction/reaction.service.js';
import { ReadingQueries } from './reading/reading.queries.js';
import { ReadingService } from './reading/reading.service.js';
import { SubjectService } from './subject/subject.service.js';
import { ChangeQueries } from './thread/change.queries.js';
import { ChangeCursors } from './thread/change-cursors.service.js';
import { ParticipantQueries } from './thread/participant.queries.js';
import { ReplyQueries } from './thread/reply.queries.js';
import { ThreadQueries } from './thread/thread.queries.js';
import { TrackedQueries } from './watch/tracked.queries.js';
import { WatchQueries } from './watch/watch.queries.js';
import { WatchService } from './watch/watch.service.js';

const providers = [
  ThreadQueries,
  ChangeCursors,
  ChangeQueries,
  ReplyQueries,
  PostQueries,
  Composer,
  ReplyService,
  EditService,
  RemovalService,
  StatusService,
  PendingEditService,
  PostModerationService,
  SubjectService,
  MentionCandidateQueries,
  ReactionQueries,
  ReactionService,
  ReadingQueries,
  ReadingService,
  ParticipantQueries,
  TrackedQueries,
  WatchQueries,
  WatchService,
];

@Module({ imports: [AuditModule, MarkdownModule, ScreeningModule], providers, exports: providers })
export class DiscussionModule {}

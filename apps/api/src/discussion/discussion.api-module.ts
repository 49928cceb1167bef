import { Module } from '@nestjs/common';
import { CasesModule } from '#cases';
import { DiscussionModule } from '#discussion';
import { ReflectionsModule } from '#reflections';
import { MembersApiModule } from '../members/members.api-module.js';
import { ContentFieldResolver } from './content.field-resolver.js';
import { ContentLoaders } from './content.loaders.js';
import { MentionResolver } from './mention.resolver.js';
import { PostLoaders } from './post.loaders.js';
import { PreviewService } from './preview.service.js';
import { ReactionResolver } from './reaction.resolver.js';
import { ReadingResolver } from './reading.resolver.js';
import { ReplyFieldResolver } from './reply.field-resolver.js';
import { ReplyResolver } from './reply.resolver.js';
import { ThreadFieldResolver } from './thread.field-resolver.js';
import { ThreadResolver } from './thread.resolver.js';
import { WatchResolver } from './watch.resolver.js';

/** Threads and what hangs on every kind of content, over GraphQL. */
@Module({
  imports: [DiscussionModule, ReflectionsModule, CasesModule, MembersApiModule],
  providers: [
    PostLoaders,
    ContentLoaders,
    ContentFieldResolver,
    ReplyFieldResolver,
    ReplyResolver,
    ThreadFieldResolver,
    ThreadResolver,
    PreviewService,
    ReactionResolver,
    ReadingResolver,
    WatchResolver,
    MentionResolver,
  ],
  exports: [PostLoaders, ContentLoaders],
})
export class DiscussionApiModule {}

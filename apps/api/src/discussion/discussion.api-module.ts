import { Module } from '@nestjs/common';
import { DiscussionModule } from '#discussion';
import { MembersApiModule } from '../members/members.api-module.js';
import { ContentFieldResolver } from './content.field-resolver.js';
import { PostLoaders } from './post.loaders.js';
import { ReplyFieldResolver } from './reply.field-resolver.js';
import { ReplyResolver } from './reply.resolver.js';
import { ThreadFieldResolver } from './thread.field-resolver.js';
import { ThreadResolver } from './thread.resolver.js';

/** Threads and what hangs on every kind of content, over GraphQL. */
@Module({
  imports: [DiscussionModule, MembersApiModule],
  providers: [
    PostLoaders,
    ContentFieldResolver,
    ReplyFieldResolver,
    ReplyResolver,
    ThreadFieldResolver,
    ThreadResolver,
  ],
  exports: [PostLoaders],
})
export class DiscussionApiModule {}

import { Module } from '@nestjs/common';
import { DiscussionModule } from '#discussion';
import type { ContentKind } from '#visibility';
import { MembersApiModule } from '../members/members.api-module.js';
import { ContentFieldResolver } from './content.field-resolver.js';
import { ContentLoaders } from './content.loaders.js';
import { SubjectFinders, type SubjectView, subjectKinds } from './content-kinds.js';
import { MentionResolver } from './mention.resolver.js';
import { PostLoaders } from './post.loaders.js';
import { PreviewService } from './preview.service.js';
import { ReactionResolver } from './reaction.resolver.js';
import { ReadingResolver } from './reading.resolver.js';
import { ReplyFieldResolver } from './reply.field-resolver.js';
import { ReplyResolver } from './reply.resolver.js';
import type { SubjectQueries } from './subject-kind.js';
import { ThreadFieldResolver } from './thread.field-resolver.js';
import { ThreadResolver } from './thread.resolver.js';
import { WatchResolver } from './watch.resolver.js';
import { WatchedThreadsResolver } from './watched-threads.resolver.js';

const kinds = Object.values(subjectKinds);

/** Threads and what hangs on every kind of content, over GraphQL. */
@Module({
  imports: [DiscussionModule, MembersApiModule, ...kinds.map(({ module }) => module)],
  providers: [
    PostLoaders,
    {
      provide: SubjectFinders,
      inject: kinds.map(({ queries }) => queries),
      useFactory: toFinders,
    },
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
    WatchedThreadsResolver,
    MentionResolver,
  ],
  exports: [PostLoaders, ContentLoaders],
})
export class DiscussionApiModule {}

/** @param queries those of the kinds, in their order */
function toFinders(...queries: Array<SubjectQueries<SubjectView, string>>): SubjectFinders {
  return new SubjectFinders(
    (Object.keys(subjectKinds) as ContentKind[]).map((kind, at) => [
      kind,
      queries[at] as SubjectQueries<SubjectView, string>,
    ]),
  );
}

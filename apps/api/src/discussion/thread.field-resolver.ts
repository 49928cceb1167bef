import { Args, Context, Info, Int, Parent, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  ChangeCursors,
  ChangeQueries,
  type ThreadChanges as Changes,
  type ReplyView,
  type ThreadView,
} from '#discussion';
import { limits } from '#kernel';
import type { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { ChangesArgs, readChangesSize, ThreadChanges } from './changes.model.js';
import { PostLoaders } from './post.loaders.js';
import { RepliesArgs, readReplyQuery, repliesBelow } from './replies.args.js';
import { Reply, ReplyConnection } from './reply.model.js';
import { Thread } from './thread.model.js';

@Resolver(() => Thread)
export class ThreadFieldResolver {
  constructor(
    private readonly loaders: PostLoaders,
    private readonly queries: ChangeQueries,
    private readonly cursors: ChangeCursors,
  ) {}

  @ResolveField(() => ReplyConnection, {
    description: 'Its replies, those that the viewer sees and the tombstones between them.',
  })
  replies(
    @Parent() thread: ThreadView,
    @Args() args: RepliesArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ReplyView>> {
    const root = { threadId: thread.id, number: 0, thread };
    return repliesBelow(context, info, this.loaders, root, readReplyQuery(info, args));
  }

  @ResolveField(() => Reply, {
    nullable: true,
    description: 'The reply with this number; null where the viewer finds none.',
  })
  async reply(
    @Parent() thread: ThreadView,
    @Args('number', { type: () => Int, description: 'Its number in this thread.' }) number: number,
    @Context() context: RequestContext,
  ): Promise<ReplyView | null> {
    return context.loader(this.loaders.reply).load({ threadId: thread.id, number });
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether the viewer has ever marked anything of it as read or unread, the subject included. False for visitors.',
  })
  async viewerHasOpened(thread: ThreadView, _args: unknown, context: RequestContext): Promise<boolean> {
    if (context.viewer.memberId === null) return false;
    return (await context.loader(this.loaders.mark).load({ threadId: thread.id, number: 0 })) !== null;
  }

  @ResolveField(() => String, {
    description:
      'At which change the thread was read, for `changes`: what the same request says of it, its replies included, is no older. Opaque, and never twice the same.',
  })
  changeCursor(thread: ThreadView, _args: unknown, context: RequestContext): string {
    return this.cursors.seal(context.viewer, thread);
  }

  @Cost({ values: limits.query.connection })
  @ResolveField(() => ThreadChanges, {
    description: 'What became different for the viewer since a cursor, as it is now.',
  })
  changes(
    @Parent() thread: ThreadView,
    @Args() args: ChangesArgs,
    @Context() context: RequestContext,
  ): Promise<Changes> {
    return this.queries.since(context.viewer, thread, args.since, readChangesSize(args));
  }
}

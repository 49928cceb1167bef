import { Args, Context, Int, Parent, Resolver } from '@nestjs/graphql';
import type { ReplyView, ThreadView } from '#discussion';
import type { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { PostLoaders } from './post.loaders.js';
import { RepliesArgs, readReplyQuery, repliesBelow } from './replies.args.js';
import { Reply, ReplyConnection } from './reply.model.js';
import { Thread } from './thread.model.js';

@Resolver(() => Thread)
export class ThreadFieldResolver {
  constructor(private readonly loaders: PostLoaders) {}

  @ResolveField(() => ReplyConnection, {
    description: 'Its replies, those that the viewer sees and the tombstones between them.',
  })
  replies(
    @Parent() thread: ThreadView,
    @Args() args: RepliesArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<ReplyView>> {
    return repliesBelow(context, this.loaders, { threadId: thread.id, number: 0, thread }, readReplyQuery(args));
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
}

import { Args, Context, Info, Int, Parent, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { pathNumbers, type ReplyView } from '#discussion';
import { limits } from '#kernel';
import { type Connection, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { PostLoaders } from './post.loaders.js';
import { readReplyQuery, repliesBelow } from './replies.args.js';
import { AnsweredText, Reply, ReplyConnection } from './reply.model.js';

@Resolver(() => Reply)
export class ReplyFieldResolver {
  constructor(private readonly loaders: PostLoaders) {}

  @ResolveField(() => Reply, {
    nullable: true,
    description: 'What it answers; null at depth 1, where that is the subject.',
  })
  parent(reply: ReplyView, _args: unknown, context: RequestContext): Promise<ReplyView | null> | null {
    const number = pathNumbers(reply.path).at(-2);
    if (number === undefined) return null;
    return context.loader(this.loaders.reply).load({ threadId: reply.threadId, number });
  }

  @ResolveField(() => AnsweredText, {
    nullable: true,
    description:
      'What it answered, where that was changed since. Null where it reads as it did, where the viewer does not see it any more, where it was held or taken down meanwhile, where it had been changed before the reply was sent, and where the text is no longer kept.',
  })
  answered(reply: ReplyView, _args: unknown, context: RequestContext): Promise<AnsweredText | null> | null {
    return reply.tombstone ? null : context.loader(this.loaders.answered).load(reply);
  }

  @Cost({ rows: limits.threadDepth })
  @ResolveField(() => [Reply], { description: 'The replies that it stands below, from the top.' })
  async ancestors(reply: ReplyView, _args: unknown, context: RequestContext): Promise<ReplyView[]> {
    const above = pathNumbers(reply.path).slice(0, -1);
    const found = await Promise.all(
      above.map((number) => context.loader(this.loaders.reply).load({ threadId: reply.threadId, number })),
    );
    return found.filter((ancestor) => ancestor !== null);
  }

  @ResolveField(() => ReplyConnection, { description: 'The replies directly to it, in posting order.' })
  replies(
    @Parent() reply: ReplyView,
    @Args() args: ForwardPage,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ReplyView>> {
    return repliesBelow(context, info, this.loaders, reply, readReplyQuery(info, args, { maxDepth: 1 }));
  }

  @ResolveField(() => ReplyConnection, {
    description: 'Everything below it, depth first: each reply, then its whole subtree; siblings in posting order.',
  })
  descendants(
    @Parent() reply: ReplyView,
    @Args() args: ForwardPage,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ReplyView>> {
    return repliesBelow(context, info, this.loaders, reply, readReplyQuery(info, args, {}));
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description:
      'Whether the viewer has read it, or wrote it: what is not is counted by `viewerUnreadCount` of its thread. Null where they never opened that; true for visitors and tombstones.',
  })
  async viewerHasRead(reply: ReplyView, _args: unknown, context: RequestContext): Promise<boolean | null> {
    const { memberId } = context.viewer;
    if (memberId === null || reply.tombstone || reply.authorId === memberId) return true;
    return reply.read !== undefined ? reply.read : context.loader(this.loaders.mark).load(reply);
  }

  @ResolveField(() => Int, { description: 'VISIBLE replies directly to it.' })
  async directReplyCount(reply: ReplyView, _args: unknown, context: RequestContext): Promise<number> {
    return (await context.loader(this.loaders.descendants).load(reply))?.direct ?? 0;
  }

  @ResolveField(() => Int, { description: 'VISIBLE replies anywhere below it.' })
  async totalReplyCount(reply: ReplyView, _args: unknown, context: RequestContext): Promise<number> {
    return (await context.loader(this.loaders.descendants).load(reply))?.total ?? 0;
  }
}

import { Args, Context, Parent, Resolver, Subscription } from '@nestjs/graphql';
import type { ReplyView } from '#discussion';
import { isId, NotFound } from '#kernel';
import { PostLoaders } from '../discussion/post.loaders.js';
import { Reply } from '../discussion/reply.model.js';
import { Allow, Everyone } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { ReplyEvent, type ReplyEventSource, ThreadEventsArgs } from './live-event.model.js';
import { LiveSource } from './live-source.js';
import { ReplyEvents } from './reply-events.service.js';
import { ThreadFeeds } from './thread-feeds.service.js';

@Resolver(() => ReplyEvent)
export class ReplyEventResolver {
  constructor(
    private readonly loaders: PostLoaders,
    private readonly feeds: ThreadFeeds,
    private readonly events: ReplyEvents,
  ) {}

  @Subscription(() => ReplyEvent, {
    description:
      'Each reply that is new in a thread, once and in posting order. One that was held and is approved later was known before, if only to some: `replyChanged` tells of it.',
  })
  @Allow(Everyone)
  replyAdded(@Args() args: ThreadEventsArgs): LiveSource {
    return this.follow(args);
  }

  @Subscription(() => ReplyEvent, {
    description:
      'Each reply of a thread that became different: edited, held, approved, hidden, restored, withdrawn, or not there any more; and the thread itself.',
  })
  @Allow(Everyone)
  replyChanged(@Args() args: ThreadEventsArgs): LiveSource {
    return this.follow(args);
  }

  @ResolveField(() => Reply, {
    nullable: true,
    description: 'As it is now; null where it is about the thread, and for a reply that is not there any more.',
  })
  reply(
    @Parent() { threadId, number }: ReplyEventSource,
    @Context() context: RequestContext,
  ): Promise<ReplyView | null> | null {
    return number === null ? null : context.loader(this.loaders.reply).load({ threadId, number });
  }

  private follow({ threadId, since }: ThreadEventsArgs): LiveSource {
    if (!isId(threadId)) throw new NotFound('thread');
    return new LiveSource(async (subscription) => {
      const leave = await this.feeds.watch(threadId, this.events.watcherFor(subscription, since ?? null));
      if (!leave) throw new NotFound('thread');
      return leave;
    });
  }
}

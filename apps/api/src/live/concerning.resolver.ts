import { Args, Context, Resolver, Subscription } from '@nestjs/graphql';
import type { Viewer } from '#kernel';
import { ModerationItemQueries } from '#moderation';
import { Allow, Moderator, SignedIn } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import type { LiveConnection } from './live-connection.js';
import { ModerationEventsArgs, ModerationItemEvent, NotificationEvent } from './live-event.model.js';
import { LiveOperations } from './live-operations.service.js';
import { LiveSource } from './live-source.js';
import type { EventResult, LiveSubscription } from './live-subscription.js';
import { type NoticeDelivery, NoticeFeeds, type NoticeSink, NoticeWatcher } from './notice-feeds.service.js';
import { type QueueDelivery, QueueFeeds, type QueueWatcher } from './queue-feeds.service.js';

class SubscribedNotices extends NoticeWatcher {
  constructor(
    readonly subscription: LiveSubscription,
    sink: NoticeSink,
  ) {
    super(subscription.connection, sink);
  }
}

class SubscribedQueue implements QueueWatcher {
  constructor(
    readonly subscription: LiveSubscription,
    readonly courseId: string | null,
  ) {}

  get connection(): LiveConnection {
    return this.subscription.connection;
  }
}

/** What concerns somebody, wherever it happens. */
@Resolver()
export class ConcerningResolver implements NoticeSink {
  constructor(
    private readonly notices: NoticeFeeds,
    private readonly queue: QueueFeeds,
    private readonly items: ModerationItemQueries,
    private readonly operations: LiveOperations,
  ) {}

  @Subscription(() => NotificationEvent, {
    description:
      'Each notification of the viewer that is new, or is told again since something further happened, once.',
  })
  @Allow(SignedIn)
  notificationAdded(): LiveSource {
    return new LiveSource((subscription) => this.notices.watch(new SubscribedNotices(subscription, this)));
  }

  @Subscription(() => ModerationItemEvent, {
    description:
      'Each item of the queue that is new, or is different in anything: reported again, claimed, decided, appealed. Only what is the viewer’s to judge, and nothing of what ceased to be.',
  })
  @Allow(Moderator)
  async moderationItemChanged(
    @Args() { courseId }: ModerationEventsArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<LiveSource> {
    if (courseId != null) await this.items.requireCourse(viewer, courseId);
    return new LiveSource((subscription) =>
      this.queue.watch(new SubscribedQueue(subscription, courseId ?? null), (delivery) => this.deliverItems(delivery)),
    );
  }

  deliverNotices({ watcher, viewer, fresh, more }: NoticeDelivery): Promise<void> {
    const events = more
      ? [{ notification: null, resyncDue: true }]
      : fresh.map((notification) => ({ notification, resyncDue: false }));
    return this.tell((watcher as SubscribedNotices).subscription, viewer, events);
  }

  private deliverItems({ watcher, viewer, items }: QueueDelivery): Promise<void> {
    const events = items.map((item) => ({ item, resyncDue: item === null }));
    return this.tell((watcher as SubscribedQueue).subscription, viewer, events);
  }

  /** All of them, or nothing where one cannot be told. */
  private async tell(subscription: LiveSubscription, viewer: Viewer, events: readonly object[]): Promise<void> {
    const results: EventResult[] = [];
    for (const event of events) results.push(await this.operations.answer(subscription, viewer, event));
    for (const result of results) subscription.push(result);
  }
}

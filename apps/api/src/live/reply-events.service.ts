import { Injectable } from '@nestjs/common';
import { ChangeCursors, type ChangePosition } from '#discussion';
import { postId } from '#kernel';
import type { ReplyEventSource } from './live-event.model.js';
import { type AnswerForAll, cursorMarks, LiveOperations } from './live-operations.service.js';
import type { LiveSubscription } from './live-subscription.js';
import { type ThreadDelivery, type ThreadFeedNews, type ThreadSink, ThreadWatcher } from './thread-feed.js';

/** An event without cursors, and how far one knows the thread who knows it. */
interface Told {
  readonly event: Omit<ReplyEventSource, 'cursor' | 'previousCursor'>;
  readonly position: ChangePosition | null;
}

/** Subscribed to a thread. */
class Subscriber extends ThreadWatcher {
  constructor(
    readonly subscription: LiveSubscription,
    sink: ThreadSink,
    since: string | null,
  ) {
    super(subscription.connection, sink, since);
  }
}

interface Delivery extends ThreadDelivery {
  readonly watcher: Subscriber;
}

/**
 * Tells subscriptions of replies. Whoever asks the same, and is told the same, shares one answer where nothing in it belongs to a viewer; else
 * each has their own, of which all together ask each statement once.
 */
@Injectable()
export class ReplyEvents implements ThreadSink {
  constructor(
    private readonly operations: LiveOperations,
    private readonly cursors: ChangeCursors,
  ) {}

  watcherFor(subscription: LiveSubscription, since: string | null): ThreadWatcher {
    return new Subscriber(subscription, this, since);
  }

  async deliver(deliveries: readonly ThreadDelivery[]): Promise<void> {
    const all = (deliveries as readonly Delivery[]).filter(({ watcher }) => !watcher.subscription.isOver);
    const faults: unknown[] = [];
    for (const same of Map.groupBy(all, ({ news }) => news).values()) {
      for (const own of Map.groupBy(same, ({ watcher: { subscription } }) => subscription.work.plan).values()) {
        const byVariables = Map.groupBy(own, ({ watcher: { subscription } }) => subscription.variables);
        for (const alike of byVariables.values()) await this.tell(alike).catch((fault) => faults.push(fault));
      }
    }
    if (faults.length > 0) throw faults[0];
  }

  /** Event by event, for all at once: whom one cannot be told of is told of none after it. */
  private async tell(alike: readonly Delivery[]): Promise<void> {
    const [first] = alike as [Delivery];
    const { events } = first.watcher.subscription;
    const failed = new Map<Delivery, unknown>();
    for (const told of toldOf(first.news, events.field, first.place.id)) {
      if (events.isShared && alike.length > 1) await this.tellAll(alike, told);
      else {
        await Promise.all(
          alike.map(async (delivery) => {
            if (failed.has(delivery)) return;
            await this.tellOne(delivery, told).catch((fault) => failed.set(delivery, fault));
          }),
        );
      }
    }
    for (const delivery of alike) if (!failed.has(delivery)) delivery.watcher.knows(delivery);
    for (const fault of failed.values()) throw fault;
  }

  private async tellAll(alike: readonly Delivery[], { event, position }: Told): Promise<void> {
    const [{ watcher, viewer }] = alike as [Delivery];
    const answer: AnswerForAll = await this.operations.answerForAll(watcher.subscription, viewer, {
      ...event,
      ...cursorMarks,
    });
    for (const delivery of alike) {
      const { cursor, previousCursor } = this.cursorsOf(delivery, position);
      delivery.watcher.subscription.push(answer(cursor, previousCursor));
      this.told(delivery, cursor, position);
    }
  }

  private async tellOne(delivery: Delivery, { event, position }: Told): Promise<void> {
    const { subscription } = delivery.watcher;
    const cursors = this.cursorsOf(delivery, position);
    subscription.push(await this.operations.answer(subscription, delivery.viewer, { ...event, ...cursors }));
    this.told(delivery, cursors.cursor, position);
  }

  /** From here they go on, should they not be told of the next one. */
  private told({ watcher }: Delivery, cursor: string, position: ChangePosition | null): void {
    if (cursor !== '') watcher.subscription.cursor = cursor;
    if (position) watcher.position = position;
  }

  private cursorsOf({ watcher, viewer, place, before }: Delivery, position: ChangePosition | null) {
    const { subscription, since } = watcher;
    if (!subscription.events.asksCursors) return { cursor: '', previousCursor: '' };
    const previousCursor = subscription.cursor ?? since ?? this.cursors.seal(viewer, place, before);
    const cursor = this.cursors.seal(viewer, place, position ?? undefined);
    return { cursor, previousCursor };
  }
}

/** What a field tells of: `replyAdded` what is new, `replyChanged` what was known; both that the thread is to be loaded anew. */
function* toldOf(news: ThreadFeedNews | null, field: string, threadId: string): Generator<Told> {
  const nothing = { threadId, number: null, replyId: null, subjectChanged: false, resyncDue: false };
  if (!news) {
    yield { event: { ...nothing, resyncDue: true }, position: null };
    return;
  }
  for (const { number, isNew, isPresent, position } of news.replies) {
    if (isNew !== (field === 'replyAdded')) continue;
    const replyId = postId({ threadId, number });
    yield { event: { ...nothing, number: isPresent ? number : null, replyId }, position };
  }
  if (news.subjectChanged && field === 'replyChanged') {
    yield { event: { ...nothing, subjectChanged: true }, position: news.position };
  }
}

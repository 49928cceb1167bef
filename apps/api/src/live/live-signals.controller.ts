import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangeCursors } from '#discussion';
import { InvalidInput, isId, limits, moderatesAnything, NotFound, type Viewer } from '#kernel';
import { WaitingQueries } from '#notifications';
import { Allow, Everyone } from '../graphql/allow.js';
import { AskedBy } from '../http/rest-viewer.js';
import { EventStream } from './event-stream.js';
import { forEachFollower } from './for-each-follower.js';
import { LiveConnections } from './live-connections.service.js';
import { LiveTally } from './live-tally.recorder.js';
import { type NoticeDelivery, NoticeFeeds, type NoticeSink, NoticeWatcher } from './notice-feeds.service.js';
import { type QueueDelivery, QueueFeeds } from './queue-feeds.service.js';
import { type ThreadDelivery, type ThreadFeedNews, type ThreadSink, ThreadWatcher } from './thread-feed.js';
import { ThreadFeeds } from './thread-feeds.service.js';

const { threadsAtOnce } = limits.live;

class StreamedThread extends ThreadWatcher {
  constructor(
    readonly stream: EventStream,
    sink: ThreadSink,
    since: string | null,
  ) {
    super(stream, sink, since);
  }
}

class StreamedNotices extends NoticeWatcher {
  unread: number | undefined;

  constructor(
    readonly stream: EventStream,
    sink: NoticeSink,
  ) {
    super(stream, sink);
  }
}

/**
 * Signals for the scripts of pages, which ask for what they show: that something in a thread is new or different for the reader, and how many
 * notifications are unread; to moderators, what is different in their queue, and how much waits there. The same rules hold as for everything else that is told live.
 *
 * `thread` and `since` may come several times, for the pages of a browser that share a stream: the first cursor is of the first thread.
 *
 * Events, each with JSON: `thread` `{thread, added, changed, gone, subject}` with the numbers of replies, whose id is a cursor that a browser
 * sends along when it connects again; `resync` `{thread}`, where the page is to be loaded anew; `notifications` `{unread, added}`; `queue` `{items, waiting}`
 * with the ids of items that are different, null where the queue is to be loaded anew; `end` `{reason}`.
 */
@Controller('live')
export class LiveSignalsController implements ThreadSink, NoticeSink {
  constructor(
    private readonly connections: LiveConnections,
    private readonly threads: ThreadFeeds,
    private readonly notices: NoticeFeeds,
    private readonly queue: QueueFeeds,
    private readonly waiting: WaitingQueries,
    private readonly cursors: ChangeCursors,
    private readonly tally: LiveTally,
  ) {}

  @Get()
  @Allow(Everyone, { live: true })
  async follow(
    @AskedBy() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('thread') threadId: unknown,
    @Query('since') since: unknown,
  ): Promise<void> {
    const stream = new EventStream(viewer, request, reply);
    await this.connections.add(stream);
    const threads = listOf(threadId);
    if (threads.length > 0) await this.followThreads(stream, threads, sincesOf(request, threads, listOf(since)));
    if (viewer.memberId !== null) {
      const watcher = new StreamedNotices(stream, this);
      stream.onEnd(await this.connections.follow(stream, () => this.notices.watch(watcher)));
    }
    if (moderatesAnything(viewer)) await this.followQueue(stream, viewer);
    stream.begin();
  }

  /** @throws NotFound where none of them is seen; of some that is not, is told that it is to be loaded anew */
  private async followThreads(
    stream: EventStream,
    threads: readonly string[],
    sinces: ReadonlyArray<string | undefined>,
  ): Promise<void> {
    const missing: string[] = [];
    for (const [at, thread] of threads.entries()) {
      const known = sinces[at] || null;
      const watcher = new StreamedThread(stream, this, known);
      const leave = isId(thread) && (await this.connections.follow(stream, () => this.threads.watch(thread, watcher)));
      if (leave) stream.onEnd(leave);
      else missing.push(thread);
    }
    if (missing.length === threads.length) throw new NotFound('thread');
    for (const thread of missing) stream.send('resync', JSON.stringify({ thread }));
  }

  private async followQueue(stream: EventStream, viewer: Viewer): Promise<void> {
    const watcher = { connection: stream, courseId: null };
    const begin = () => this.queue.watch(watcher, (delivery) => this.deliverItems(stream, delivery));
    stream.onEnd(await this.connections.follow(stream, begin));
    await this.tellQueue(stream, viewer, []);
  }

  private deliverItems(stream: EventStream, { viewer, items }: QueueDelivery): Promise<void> {
    const ids = items.flatMap((item) => item?.id ?? []);
    return this.tellQueue(stream, viewer, ids.length < items.length ? null : ids);
  }

  private async tellQueue(stream: EventStream, viewer: Viewer, items: readonly string[] | null): Promise<void> {
    const { items: waiting } = await this.waiting.count(viewer, { unread: false, items: true, refused: false });
    // Whoever moderates nothing any more is told nothing.
    if (waiting === null) return;
    stream.send('queue', JSON.stringify({ items, waiting }));
    this.tally.delivered(stream.transport);
  }

  async deliver(deliveries: readonly ThreadDelivery[]): Promise<void> {
    await forEachFollower(deliveries, (delivery) => {
      const { watcher, viewer, place, news } = delivery;
      const { stream } = watcher as StreamedThread;
      const cursor = this.cursors.seal(viewer, place, news?.position);
      const thread = place.id;
      if (news) stream.send('thread', JSON.stringify({ thread, ...signalOf(news) }), cursor);
      else stream.send('resync', JSON.stringify({ thread }), cursor);
      this.tally.delivered(stream.transport);
      watcher.knows(delivery);
    });
  }

  async deliverNotices({ watcher, fresh, more, unread }: NoticeDelivery): Promise<void> {
    const told = watcher as StreamedNotices;
    if (told.unread === unread && fresh.length === 0 && !more) return;
    told.stream.send('notifications', JSON.stringify({ unread, added: fresh.length }));
    this.tally.delivered(told.stream.transport);
    told.unread = unread;
  }
}

/** Of which replies something is told. */
function signalOf({ replies, subjectChanged: subject }: ThreadFeedNews) {
  const numbers = (of: (reply: (typeof replies)[number]) => boolean) => replies.filter(of).map(({ number }) => number);
  return {
    added: numbers(({ isNew, isPresent }) => isNew && isPresent),
    changed: numbers(({ isNew, isPresent }) => !isNew && isPresent),
    gone: numbers(({ isPresent }) => !isPresent),
    subject,
  };
}

/** What a query names once, several times or not at all. */
function listOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value : value === undefined ? [] : [value];
  if (all.length > threadsAtOnce) throw InvalidInput.at('thread', `Follow at most ${threadsAtOnce} threads at once.`);
  return all.map(String);
}

/** The last event of a stream is of one thread: whoever followed several says of each how far they know it. */
function sincesOf({ headers }: FastifyRequest, threads: readonly string[], sinces: readonly string[]) {
  const { 'last-event-id': last } = headers;
  return threads.length === 1 && typeof last === 'string' && last !== '' ? [last] : sinces;
}

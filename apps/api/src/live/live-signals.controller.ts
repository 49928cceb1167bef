import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangeCursors } from '#discussion';
import { isId, NotFound, type Viewer } from '#kernel';
import { Allow, Everyone } from '../graphql/allow.js';
import { AskedBy } from '../http/rest-viewer.js';
import { EventStream } from './event-stream.js';
import { LiveConnections } from './live-connections.service.js';
import { type NoticeDelivery, NoticeFeeds, type NoticeSink, NoticeWatcher } from './notice-feeds.service.js';
import { type ThreadDelivery, type ThreadSink, ThreadWatcher } from './thread-feed.js';
import { ThreadFeeds } from './thread-feeds.service.js';

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
 * notifications are unread. The same rules hold as for everything else that is told live.
 *
 * Events, each with JSON: `thread` `{thread, added, changed, gone, subject}` with the numbers of replies, whose id is a cursor that a browser
 * sends along when it connects again; `resync` `{thread}`, where the page is to be loaded anew; `notifications` `{unread, added}`; `end` `{reason}`.
 */
@Controller('live')
export class LiveSignalsController implements ThreadSink, NoticeSink {
  constructor(
    private readonly connections: LiveConnections,
    private readonly threads: ThreadFeeds,
    private readonly notices: NoticeFeeds,
    private readonly cursors: ChangeCursors,
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
    stream.onEnd(await this.connections.add(stream));
    if (threadId !== undefined) {
      if (typeof threadId !== 'string' || !isId(threadId)) throw new NotFound('thread');
      const { 'last-event-id': last } = request.headers;
      const known = typeof last === 'string' && last !== '' ? last : typeof since === 'string' ? since : null;
      const leave = await this.threads.watch(threadId, new StreamedThread(stream, this, known));
      if (!leave) throw new NotFound('thread');
      stream.onEnd(leave);
    }
    stream.begin();
    if (viewer.memberId !== null) stream.onEnd(await this.notices.watch(new StreamedNotices(stream, this)));
  }

  async deliver(deliveries: readonly ThreadDelivery[]): Promise<void> {
    for (const { watcher, viewer, place, news } of deliveries) {
      const { stream } = watcher as StreamedThread;
      const thread = place.id;
      const cursor = this.cursors.seal(viewer, place, news?.position);
      if (!news) {
        stream.send('resync', JSON.stringify({ thread }), cursor);
        continue;
      }
      const { replies, subjectChanged: subject } = news;
      const numbers = (of: (reply: (typeof replies)[number]) => boolean) =>
        replies.filter(of).map(({ number }) => number);
      const data = {
        thread,
        added: numbers(({ isNew, isPresent }) => isNew && isPresent),
        changed: numbers(({ isNew, isPresent }) => !isNew && isPresent),
        gone: numbers(({ isPresent }) => !isPresent),
        subject,
      };
      stream.send('thread', JSON.stringify(data), cursor);
    }
  }

  async deliverNotices(deliveries: readonly NoticeDelivery[]): Promise<void> {
    for (const { watcher, fresh, more, unread } of deliveries) {
      const told = watcher as StreamedNotices;
      if (told.unread === unread && fresh.length === 0 && !more) continue;
      told.unread = unread;
      told.stream.send('notifications', JSON.stringify({ unread, added: fresh.length }));
    }
  }
}

import { Module } from '@nestjs/common';
import { DiscussionModule } from '#discussion';
import { ModerationModule } from '#moderation';
import { NotificationsModule } from '#notifications';
import { VisibilityModule } from '#visibility';
import { DiscussionApiModule } from '../discussion/discussion.api-module.js';
import { TrafficModule } from '../traffic/traffic.module.js';
import { ConcerningResolver } from './concerning.resolver.js';
import { GraphqlLiveController } from './graphql-live.controller.js';
import { LiveConnections } from './live-connections.service.js';
import { LiveLog } from './live-log.recorder.js';
import { LiveOperations } from './live-operations.service.js';
import { LiveSignalsController } from './live-signals.controller.js';
import { LiveTally } from './live-tally.recorder.js';
import { NoticeFeeds } from './notice-feeds.service.js';
import { QueueFeeds } from './queue-feeds.service.js';
import { ReplyEventResolver } from './reply-event.resolver.js';
import { ReplyEvents } from './reply-events.service.js';
import { SocketServer } from './socket-server.service.js';
import { ThreadFeeds } from './thread-feeds.service.js';

/** What is new, told as it happens: over GraphQL, and to pages. */
@Module({
  imports: [
    DiscussionModule,
    ModerationModule,
    NotificationsModule,
    VisibilityModule,
    DiscussionApiModule,
    TrafficModule,
  ],
  controllers: [GraphqlLiveController, LiveSignalsController],
  providers: [
    LiveConnections,
    LiveLog,
    LiveOperations,
    LiveTally,
    ReplyEventResolver,
    ReplyEvents,
    ThreadFeeds,
    NoticeFeeds,
    QueueFeeds,
    ConcerningResolver,
    SocketServer,
  ],
  exports: [LiveConnections, LiveOperations, ThreadFeeds],
})
export class LiveModule {}

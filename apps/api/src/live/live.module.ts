import { Module } from '@nestjs/common';
import { DiscussionModule } from '#discussion';
import { NotificationsModule } from '#notifications';
import { VisibilityModule } from '#visibility';
import { DiscussionApiModule } from '../discussion/discussion.api-module.js';
import { TrafficModule } from '../traffic/traffic.module.js';
import { LiveConnections } from './live-connections.service.js';
import { LiveLog } from './live-log.recorder.js';
import { LiveOperations } from './live-operations.service.js';
import { LiveSignalsController } from './live-signals.controller.js';
import { NoticeFeeds } from './notice-feeds.service.js';
import { ReplyEventResolver } from './reply-event.resolver.js';
import { ReplyEvents } from './reply-events.service.js';
import { ThreadFeeds } from './thread-feeds.service.js';

/** What is new, told as it happens: over GraphQL, and to pages. */
@Module({
  imports: [DiscussionModule, NotificationsModule, VisibilityModule, DiscussionApiModule, TrafficModule],
  controllers: [LiveSignalsController],
  providers: [LiveConnections, LiveLog, LiveOperations, ReplyEventResolver, ReplyEvents, ThreadFeeds, NoticeFeeds],
  exports: [LiveConnections, LiveOperations, ThreadFeeds],
})
export class LiveModule {}

import { Module } from '@nestjs/common';
import { ModerationModule } from '#moderation';
import { DiscussionApiModule } from '../discussion/discussion.api-module.js';
import { MembersApiModule } from '../members/members.api-module.js';

/** Reports, the queue, decisions and appeals over GraphQL. */
@Module({ imports: [ModerationModule, DiscussionApiModule, MembersApiModule], providers: [] })
export class ModerationApiModule {}

import { Module } from '@nestjs/common';
import { ModerationModule } from '#moderation';
import { DiscussionApiModule } from '../discussion/discussion.api-module.js';
import { MembersApiModule } from '../members/members.api-module.js';
import { AppealResolver } from './appeal.resolver.js';
import { AuthorFieldResolver, AuthorLoaders, DecisionTextResolver } from './author.field-resolver.js';
import { DecisionFieldResolver } from './decision.field-resolver.js';
import { DecisionLoaders } from './decision.loaders.js';
import { DecisionResolver } from './decision.resolver.js';

/** Reports, the queue, decisions and appeals over GraphQL. */
@Module({
  imports: [ModerationModule, DiscussionApiModule, MembersApiModule],
  providers: [
    DecisionLoaders,
    DecisionResolver,
    DecisionFieldResolver,
    AppealResolver,
    AuthorLoaders,
    AuthorFieldResolver,
    DecisionTextResolver,
  ],
  exports: [DecisionLoaders],
})
export class ModerationApiModule {}

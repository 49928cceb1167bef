import { Module } from '@nestjs/common';
import { DiscussionModule } from '#discussion';
import { DiscussionApiModule } from '../discussion/discussion.api-module.js';
import { MembersApiModule } from '../members/members.api-module.js';
import {
  CaughtTextFieldResolver,
  ScreeningSettingsFieldResolver,
  ScreeningTrialFieldResolver,
} from './screening.field-resolver.js';
import { ScreeningResolver } from './screening.resolver.js';

/** The settings of screening, and their trial, over GraphQL. */
@Module({
  imports: [DiscussionModule, DiscussionApiModule, MembersApiModule],
  providers: [ScreeningResolver, ScreeningSettingsFieldResolver, ScreeningTrialFieldResolver, CaughtTextFieldResolver],
})
export class ScreeningApiModule {}

import { Module } from '@nestjs/common';
import { ScreeningModule } from '#screening';
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
  imports: [ScreeningModule, DiscussionApiModule, MembersApiModule],
  providers: [ScreeningResolver, ScreeningSettingsFieldResolver, ScreeningTrialFieldResolver, CaughtTextFieldResolver],
})
export class ScreeningApiModule {}

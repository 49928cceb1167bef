import { Module } from '@nestjs/common';
import { DiscussionModule } from '#discussion';

/** The settings of screening, and their trial, over GraphQL. */
@Module({ imports: [DiscussionModule], providers: [] })
export class ScreeningApiModule {}

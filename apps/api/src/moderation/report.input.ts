import { Field, ID, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';
import { ReportReason } from './moderation.enum.js';

const NOTE = `What moderators should know beside; at most ${limits.moderation.reportNoteCharacters.toLocaleString('en')} characters. OTHER needs it.`;

@InputType({ description: 'A report of what somebody else wrote.' })
export class ReportContentInput extends MutationInput {
  @Field(() => ID, { description: 'A reflection, a case study or a reply.' })
  contentId: string;

  @Field(() => ReportReason, { description: 'What is wrong with it.' })
  reason: ReportReason;

  @Field(() => String, { nullable: true, description: NOTE })
  @Text({ min: 0, max: limits.moderation.reportNoteCharacters, multiline: true, optional: true })
  note?: string | null;
}

@InputType({ description: 'A report of another member, for what their profile says.' })
export class ReportMemberInput extends MutationInput {
  @Field(() => String, { description: 'A member by their handle, without the @.' })
  @Bounded({ characters: limits.handleCharacters.most })
  handle: string;

  @Field(() => ReportReason, { description: 'What is wrong with it.' })
  reason: ReportReason;

  @Field(() => String, { nullable: true, description: NOTE })
  @Text({ min: 0, max: limits.moderation.reportNoteCharacters, multiline: true, optional: true })
  note?: string | null;
}

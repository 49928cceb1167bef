import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { connectionOf } from '../graphql/connection.js';
import { Cost } from '../graphql/cost.js';
import { User } from '../members/user.model.js';
import { ModerationItemState } from './moderation.enum.js';

@ObjectType({
  description:
    'A piece of content that was held, reported or decided on: one item however many reports. Read by its moderators alone, unless they wrote it themselves.',
})
export class ModerationItem {
  @Field(() => ID, { description: 'The same as its content’s.' })
  id: string;

  @Field(() => Int, {
    description:
      'The revision that was held or last reported, or decided on where it never was: that of `text`. Where its author has changed it since, `currentRevision` is another.',
  })
  contentRevision: number;

  @Field(() => Int, {
    description:
      'The revision that a decision would be about now: the latest of the content. Hand it over with a decision as `contentRevision`: CONFLICT if it is no longer the latest then.',
  })
  currentRevision: number;

  @Field(() => ModerationItemState, { description: 'Where it stands.' })
  state: ModerationItemState;

  @Field(() => Int, { description: 'How many reports came since the last decision.' })
  openReports: number;

  @Field(() => Date, { description: 'Since when it waits for a decision, or waited for the last one.' })
  waitingSince: Date;

  @Field(() => User, { nullable: true, description: 'Who is looking at it; null where nobody has claimed it.' })
  claimedBy: User | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the claim lapses; null where nobody has claimed it.',
  })
  claimedUntil: Date | null;
}

export const ModerationItemConnection = connectionOf(() => ModerationItem, 'ModerationItem', 'items of the queue');

@ObjectType({ description: 'How many items of one state there are.' })
export class ModerationItemCount {
  @Field(() => ModerationItemState, { description: 'The state.' })
  state: ModerationItemState;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'The text that moderators judge, as it was when it was held or reported.' })
export class JudgedText {
  @Field(() => Int, { description: 'Its revision: the item’s `contentRevision`.' })
  number: number;

  @Field(() => String, { nullable: true, description: 'Its title; null for a reply.' })
  title: string | null;

  @Cost({ characters: limits.bodyCharacters })
  @Field(() => String, { description: 'The text as it was typed.' })
  bodyMarkdown: string;

  @Field(() => User, { nullable: true, description: 'Who wrote it; null once the account is erased.' })
  editor: User | null;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt: Date;
}

@ObjectType({
  description:
    'What moderators take into account about a member, beside what is before them. Texts, reports, decisions and notes are those of the places that the viewer moderates.',
})
export class AuthorRecord {
  @Field(() => Date, { description: 'When they joined.' })
  joinedAt: Date;

  @Field(() => Int, { description: 'How many of their texts were ever shown.' })
  approvedPosts: number;

  @Field(() => Int, { description: 'How many reports of their texts led to a HIDE or WARN that was not undone.' })
  reportsUpheld: number;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when they are suspended, everywhere or in this course; null where they are not.',
  })
  suspendedUntil: Date | null;
}

import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { connectionOf, ForwardPage } from '../graphql/connection.js';
import { Cost } from '../graphql/cost.js';
import { User } from '../members/user.model.js';
import { ModerationItemState, ModerationOrder } from './moderation.enum.js';

@ObjectType({
  description:
    'A member who was reported, or whose profile was held: one item however many reports. Read by admins and curators, and never by the member.',
})
export class MemberModerationItem {
  @Field(() => ID, {
    description: 'Opaque. It goes wherever an `itemId` is asked for: to claim it, and to decide about the profile.',
  })
  id: string;

  @Field(() => Int, { description: 'The revision of the profile that was held or last reported: that of `text`.' })
  contentRevision: number;

  @Field(() => Int, {
    description:
      'The revision that a decision would be about now: that of `latestText`. Hand it over with a decision as `contentRevision`: CONFLICT if it is no longer the latest then.',
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

  @Field(() => Date, { nullable: true, description: 'When the claim lapses; null where nobody has claimed it.' })
  claimedUntil: Date | null;
}

export const MemberModerationItemConnection = connectionOf(
  () => MemberModerationItem,
  'MemberModerationItem',
  'items about members',
);

@ObjectType({ description: 'What a member said of themselves at one revision, also where others are not shown it.' })
export class JudgedProfile {
  @Field(() => Int, { description: 'Its revision.' })
  number: number;

  @Field(() => String, { description: 'The real name.' })
  displayName: string;

  @Cost({ characters: limits.bioCharacters })
  @Field(() => String, { nullable: true, description: 'The text about them, as it was typed.' })
  bioMarkdown: string | null;

  @Field(() => String, { nullable: true, description: 'Where they work or study.' })
  affiliation: string | null;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt: Date;
}

@ArgsType()
export class MemberModerationQueueArgs extends ForwardPage {
  @Field(() => [ModerationItemState], {
    nullable: true,
    description: 'Those in one of these states; what waits where not given: OPEN, CLAIMED and APPEALED.',
  })
  @Bounded({ items: Object.keys(ModerationItemState).length })
  states?: ModerationItemState[] | null;

  @Field(() => ModerationOrder, {
    nullable: true,
    defaultValue: ModerationOrder.LONGEST_WAITING,
    description: 'How to sort them.',
  })
  orderBy?: ModerationOrder | null;
}

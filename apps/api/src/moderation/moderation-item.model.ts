import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ModerationItemState } from './moderation.enum.js';

@ObjectType({
  description:
    'A piece of content that was held or reported: one item however many reports. Read by its moderators alone.',
})
export class ModerationItem {
  @Field(() => ID, { description: 'The same as its content’s.' })
  id: string;

  @Field(() => Int, {
    description:
      'The revision that was held or last reported. Hand it over with a decision: CONFLICT if it is no longer the latest.',
  })
  contentRevision: number;

  @Field(() => ModerationItemState, { description: 'Where it stands.' })
  state: ModerationItemState;

  @Field(() => Int, { description: 'Reports since the last decision.' })
  openReports: number;

  @Field(() => Date, { description: 'Since when it waits for a decision, or waited for the last one.' })
  waitingSince: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When the claim lapses; null where nobody has claimed it.',
  })
  claimedUntil: Date | null;
}

import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { ForwardPage } from '../graphql/connection.js';
import { ModerationItemState, ModerationOrder, ReportReason } from './moderation.enum.js';

@InputType({
  description:
    'Which items to list. All of what is given must hold; a handle that nobody has and an empty list find nothing.',
})
export class ModerationFilter {
  @Field(() => ID, { nullable: true, description: 'Those of this course, which the viewer moderates.' })
  courseId?: string | null;

  @Field(() => [ModerationItemState], {
    nullable: true,
    description: 'Those in one of these states; what waits where not given: OPEN, CLAIMED and APPEALED.',
  })
  @Bounded({ items: Object.keys(ModerationItemState).length })
  states?: ModerationItemState[] | null;

  @Field(() => [ReportReason], { nullable: true, description: 'Those that were reported for one of these reasons.' })
  @Bounded({ items: Object.keys(ReportReason).length })
  reasons?: ReportReason[] | null;

  @Field(() => String, { nullable: true, description: 'Those whose content the member with this handle wrote.' })
  @Bounded({ characters: limits.handleCharacters.most })
  authorHandle?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that the viewer has claimed (true), or has not (false).',
  })
  claimedByViewer?: boolean | null;
}

@ArgsType()
export class ModerationQueueArgs extends ForwardPage {
  @Field(() => ModerationFilter, {
    nullable: true,
    description: 'Which ones; all that wait for this viewer where not given.',
  })
  filter?: ModerationFilter | null;

  @Field(() => ModerationOrder, {
    nullable: true,
    defaultValue: ModerationOrder.LONGEST_WAITING,
    description: 'How to sort them.',
  })
  orderBy?: ModerationOrder | null;
}

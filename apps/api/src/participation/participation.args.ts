import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { limits } from '#kernel';
import { ForwardPage } from '../graphql/connection.js';
import { ParticipationOrder } from './participation.model.js';

@ArgsType()
export class ParticipationArgs extends ForwardPage {
  @Field(() => ID, { description: 'The course.' })
  courseId: string;

  @Field(() => ParticipationOrder, {
    nullable: true,
    defaultValue: ParticipationOrder.ROSTER,
    description: 'How to sort them.',
  })
  orderBy?: ParticipationOrder | null;
}

@ArgsType()
export class OfCourseArgs {
  @Field(() => ID, { description: 'The course.' })
  courseId: string;
}

@ArgsType()
export class MissingMembersArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: limits.page.most,
    description: `How many to answer, at most ${limits.page.most}.`,
  })
  first?: number | null;
}

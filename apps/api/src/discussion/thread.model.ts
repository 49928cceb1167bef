import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A subject and what was replied to it.' })
export class Thread {
  @Field(() => ID, { description: "The same as its subject's." })
  id: string;

  @Field(() => Boolean, {
    description: 'Whether it takes no replies but a moderator’s. A withdrawn subject locks its thread.',
  })
  locked: boolean;

  @Field(() => Int, { description: 'VISIBLE replies: the same figure for every viewer.' })
  replyCount: number;

  @Field(() => Date, {
    nullable: true,
    description: 'When the newest VISIBLE reply was written; null where there is none.',
  })
  lastReplyAt: Date | null;
}

import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { connectionOf } from '../graphql/connection.js';
import { Cost } from '../graphql/cost.js';
import { User } from '../members/user.model.js';
import { Appeal } from './appeal.model.js';
import { ModerationAction } from './moderation.enum.js';

@ObjectType({
  description: 'What a moderator decided: read by the moderators, and by the member whom it concerns.',
})
export class Decision {
  @Field(() => ID, { description: 'Opaque; undoing and appealing name it.' })
  id: string;

  @Field(() => ModerationAction, { description: 'What was done.' })
  action: ModerationAction;

  @Field(() => User, {
    nullable: true,
    description: 'Who decided; null once the account is erased, and for everybody who does not moderate.',
  })
  moderator: User | null;

  @Cost({ characters: limits.moderation.decisionCharacters.most })
  @Field(() => String, { description: 'Why, as the member concerned is told. Plain text.' })
  reason: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision that was judged; null where it is about a member or a thread.',
  })
  contentRevision: number | null;

  @Field(() => Date, { nullable: true, description: 'Until when a suspension lasts; null for everything else.' })
  until: Date | null;

  @Field(() => Date, { description: 'When it was decided.' })
  createdAt: Date;

  @Field(() => Boolean, { description: 'Whether it was undone since.' })
  undone: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'Shared by the decisions of one bulk, which it undoes together; null for a single one, and for everybody who does not moderate.',
  })
  batchId: string | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'Until when the member concerned can appeal; null for what cannot be appealed, was appealed, or was undone.',
  })
  appealUntil: Date | null;

  @Field(() => Appeal, { nullable: true, description: 'The appeal against it, if there is one.' })
  appeal: Appeal | null;
}

export const DecisionConnection = connectionOf(() => Decision, 'Decision');

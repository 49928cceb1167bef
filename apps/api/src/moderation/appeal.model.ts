import { Field, ID, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Cost } from '../graphql/cost.js';
import { User } from '../members/user.model.js';
import { AppealOutcome } from './moderation.enum.js';

@ObjectType({ description: 'What the member concerned holds against a decision, and what came of it.' })
export class Appeal {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Cost({ characters: limits.moderation.appealCharacters.most })
  @Field(() => String, { description: 'Why they think it wrong, as plain text.' })
  statement: string;

  @Field(() => Date, { description: 'When they appealed.' })
  createdAt: Date;

  @Field(() => AppealOutcome, { nullable: true, description: 'Null until it is resolved.' })
  outcome: AppealOutcome | null;

  @Field(() => User, {
    nullable: true,
    description: 'Who resolved it; null until then, and for everybody who does not moderate.',
  })
  decidedBy: User | null;

  @Field(() => Date, { nullable: true, description: 'When it was resolved; null until then.' })
  decidedAt: Date | null;

  @Cost({ characters: limits.moderation.decisionCharacters.most })
  @Field(() => String, { nullable: true, description: 'Why it was resolved so, as plain text; null until then.' })
  explanation: string | null;
}

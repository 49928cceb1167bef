import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { Cost } from '../graphql/cost.js';
import { ModerationAction } from './moderation.enum.js';

@ArgsType()
export class AuthorRecordArgs {
  @Bounded({ characters: limits.handleCharacters.most })
  @Field(() => String, { description: 'Their handle.' })
  handle: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A course that the viewer moderates; without one, what belongs to no course. FORBIDDEN for what they do not moderate, NOT_FOUND for a course that they do not see.',
  })
  courseId?: string | null;
}

@ObjectType({ description: 'Why the viewer decided something once, in their own words.' })
export class OwnReason {
  @Field(() => ModerationAction, { description: 'What it was the reason for.' })
  action: ModerationAction;

  @Cost({ characters: limits.moderation.decisionCharacters.most })
  @Field(() => String, { description: 'As they typed it.' })
  reason: string;
}

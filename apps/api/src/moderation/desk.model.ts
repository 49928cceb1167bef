import { Field, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Cost } from '../graphql/cost.js';
import { ModerationAction } from './moderation.enum.js';

@ObjectType({ description: 'Why the viewer decided something once, in their own words.' })
export class OwnReason {
  @Field(() => ModerationAction, { description: 'What it was the reason for.' })
  action: ModerationAction;

  @Cost({ characters: limits.moderation.decisionCharacters.most })
  @Field(() => String, { description: 'As they typed it.' })
  reason: string;
}

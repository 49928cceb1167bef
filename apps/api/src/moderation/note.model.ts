import { Field, ID, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Cost } from '../graphql/cost.js';
import { User } from '../members/user.model.js';

@ObjectType({ description: 'What moderators tell each other about an item or a member. Nobody else reads it.' })
export class ModerationNote {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => User, { description: 'Who wrote it.' })
  author: User;

  @Cost({ characters: limits.moderation.noteCharacters })
  @Field(() => String, { description: 'Plain text.' })
  body: string;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt: Date;
}

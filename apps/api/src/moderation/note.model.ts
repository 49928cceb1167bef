import { Field, ID, ObjectType } from '@nestjs/graphql';
import { User } from '../members/user.model.js';

@ObjectType({ description: 'What moderators tell each other about an item or a member. Nobody else reads it.' })
export class ModerationNote {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => User, { description: 'Who wrote it.' })
  author: User;

  @Field(() => String, { description: 'Plain text.' })
  body: string;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt: Date;
}

import { Field, ObjectType } from '@nestjs/graphql';
import { Tag } from './tag.model.js';

@ObjectType({ description: 'What changing or merging tags led to.' })
export class TagPayload {
  @Field(() => Tag, {
    nullable: true,
    description: 'The tag as it is now; null where it has been merged into another since.',
  })
  tag: Tag | null;
}

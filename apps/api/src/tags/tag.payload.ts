import { Field, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Cost } from '../graphql/cost.js';
import { Tag } from './tag.model.js';

@ObjectType({ description: 'What refusing a proposed tag led to.' })
export class RefuseTagPayload {
  @Cost({ characters: limits.slugCharacters })
  @Field(() => String, { description: 'The slug that it had. It leads nowhere now, until somebody proposes it again.' })
  slug: string;
}

@ObjectType({ description: 'What changing or merging tags led to.' })
export class TagPayload {
  @Field(() => Tag, {
    nullable: true,
    description: 'The tag as it is now; null where it has been merged into another since.',
  })
  tag: Tag | null;
}

import { Field, ID, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';

@InputType({ description: 'Which notifications were read: `ids`, or `all: true`, one of the two.' })
export class MarkNotificationsReadInput extends MutationInput {
  @Field(() => [ID], {
    nullable: true,
    description: `These: 1 to ${limits.idsPerCall}. Where one is not the viewer's to see, none is marked.`,
  })
  @Bounded({ items: limits.idsPerCall })
  ids?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'All that the viewer is shown at this moment.' })
  all?: boolean | null;
}

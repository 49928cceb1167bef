import { Field, ID, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';

@InputType({ description: 'Which notifications were read: `ids`, `threadId`, or `all: true`, one of the three.' })
export class MarkNotificationsReadInput extends MutationInput {
  @Field(() => [ID], {
    nullable: true,
    description: `These: 1 to ${limits.idsPerCall}. Where one is not the viewer's to see, none is marked.`,
  })
  @Bounded({ items: limits.idsPerCall })
  ids?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'All of what was written in this thread that the viewer is shown at this moment.',
  })
  threadId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'All that the viewer is shown at this moment.' })
  all?: boolean | null;
}

@InputType({ description: 'Which notifications are to be unread again.' })
export class MarkNotificationsUnreadInput extends MutationInput {
  @Field(() => [ID], {
    description: `These: 1 to ${limits.idsPerCall}. Where one is not the viewer's to see, none is marked.`,
  })
  @Bounded({ items: limits.idsPerCall })
  ids: string[];
}

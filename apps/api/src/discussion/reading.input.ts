import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';

@InputType({ description: 'What the viewer has read of a thread: `upToNumber` or `numbers`, one of the two.' })
export class MarkThreadReadInput extends MutationInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Everything up to this number, 0 being the subject alone. Not beyond the last number of the thread.',
  })
  upToNumber?: number | null;

  @Field(() => [Int], {
    nullable: true,
    description: `Just these numbers, in whatever order: 1 to ${limits.numbersPerReading} of them.`,
  })
  @Bounded({ items: limits.numbersPerReading })
  numbers?: number[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Whether what the viewer marked as unread among them becomes read too: where they say so, not where they only read on.',
  })
  alsoKeptUnread?: boolean | null;
}

@InputType({ description: 'What the viewer wants to have as unread: `fromNumber` or `numbers`, one of the two.' })
export class MarkThreadUnreadInput extends MutationInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Every reply from this number on, 1 being the first, that there is now.',
  })
  fromNumber?: number | null;

  @Field(() => [Int], {
    nullable: true,
    description: `Just the replies with these numbers, in whatever order: 1 to ${limits.numbersPerReading} of them.`,
  })
  @Bounded({ items: limits.numbersPerReading })
  numbers?: number[] | null;
}

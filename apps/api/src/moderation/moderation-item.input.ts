import { Field, ID, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';

@InputType({ description: 'What to claim, or to release.' })
export class ClaimModerationItemInput extends MutationInput {
  @Field(() => ID, { description: 'The item.' })
  itemId: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: `True to claim it for ${limits.moderation.claim / 60_000} minutes, or to renew the claim; false to release it.`,
  })
  on: boolean;
}

@InputType({ description: 'A note for the other moderators: on an item or on a member, one of both.' })
export class AddModerationNoteInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'The item that it is on.' })
  itemId?: string | null;

  @Field(() => String, { nullable: true, description: 'The handle of the member that it is on.' })
  @Bounded({ characters: limits.handleCharacters.most })
  handle?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'With `handle`: the course whose moderators read it. Where not given, those of what belongs to no course do.',
  })
  courseId?: string | null;

  @Field(() => String, {
    description: `Plain text of 1 to ${limits.moderation.noteCharacters.toLocaleString('en')} characters.`,
  })
  @Text({ max: limits.moderation.noteCharacters, multiline: true })
  body: string;
}

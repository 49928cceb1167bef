import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { limits } from '#kernel';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';

export const BODY = `CommonMark with tables, strikethrough, autolinks and footnotes; 1 to ${limits.bodyCharacters} characters.`;
const IF_REVISION =
  'The revision that the change starts from. CONFLICT, with the current one, where that has changed since.';

@InputType({ description: 'A new reply.' })
export class CreateReplyInput extends MutationInput {
  @Field(() => ID, { description: 'The thread to reply in.' })
  threadId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The reply of this thread that is answered; the subject itself where not given.',
  })
  parentId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision of what is answered that was read; the one shown where not given.',
  })
  inReplyToRevision?: number | null;

  @Field(() => String, { description: BODY })
  @Text({ max: limits.bodyCharacters, multiline: true })
  bodyMarkdown: string;
}

@InputType({ description: 'A new text for a reply.' })
export class UpdateReplyInput extends MutationInput {
  @Field(() => ID, { description: 'The reply.' })
  id: string;

  @Field(() => Int, { nullable: true, description: IF_REVISION })
  ifRevision?: number | null;

  @Field(() => String, { description: BODY })
  @Text({ max: limits.bodyCharacters, multiline: true })
  bodyMarkdown: string;

  @Field(() => String, {
    nullable: true,
    description: `Why it is changed; at most ${limits.reasonCharacters} characters.`,
  })
  @Text({ max: limits.reasonCharacters, optional: true })
  reason?: string | null;
}

@InputType({ description: 'What to withdraw.' })
export class RemoveContentInput extends MutationInput {
  @Field(() => ID, { description: 'What is withdrawn.' })
  id: string;

  @Field(() => Int, { nullable: true, description: IF_REVISION })
  ifRevision?: number | null;
}

import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { limits } from '#kernel';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';
import { BODY, IfRevision, Reason } from './content.input.js';

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

  @IfRevision()
  ifRevision?: number | null;

  @Field(() => String, { description: BODY })
  @Text({ max: limits.bodyCharacters, multiline: true })
  bodyMarkdown: string;

  @Reason()
  reason?: string | null;
}

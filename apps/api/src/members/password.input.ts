import { Field, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';
import { COOKIES } from './session.input.js';

const { least, most } = limits.passwordCharacters;

@InputType({ description: 'A new password, with the current one or a reset token.' })
export class ChangePasswordInput extends MutationInput {
  @Field(() => String, { nullable: true, description: 'For whoever is signed in. Give this or `resetToken`.' })
  @Bounded({ characters: limits.passwordCharacters.most })
  currentPassword?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'From an admin, for whoever is locked out: works once, signed in or not. A retry needs a new one.',
  })
  @Bounded({ characters: limits.tokenCharacters })
  resetToken?: string | null;

  @Field(() => String, {
    description: `${least} to ${most} characters of any kind, but none of the commonly leaked ones.`,
  })
  @Bounded({ characters: limits.passwordCharacters.most })
  newPassword: string;

  @Field(() => Boolean, { nullable: true, description: COOKIES })
  cookies?: boolean;
}

@InputType({ description: 'A member who is locked out.' })
export class IssuePasswordResetInput extends MutationInput {
  @Field(() => String, { description: 'Their handle. Make sure that it is really they who ask you.' })
  @Text({ max: limits.handleCharacters.most })
  handle: string;
}

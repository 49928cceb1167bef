import { Field, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { TypedHandle } from './handle.js';
import { COOKIES } from './session.input.js';

const { least, most } = limits.passwordCharacters;

@InputType({ description: 'A new password, with the current one or a reset token.' })
export class ChangePasswordInput extends MutationInput {
  @Field(() => String, { nullable: true, description: 'For whoever is signed in. Give this or `resetToken`.' })
  @Bounded({ characters: limits.passwordCharacters.most })
  currentPassword?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'From a mail or an admin, for whoever is locked out: works once, signed in or not. A retry needs a new one. The whole link will do.',
  })
  @Bounded({ characters: limits.addressCharacters })
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
  @TypedHandle()
  handle: string;
}

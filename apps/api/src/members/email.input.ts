import { Field, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { MailLanguage } from './mail-language.enum.js';

const LANGUAGE = 'In which to write where the member has chosen none. English unless given.';

@InputType({ description: 'An e-mail address whose owner has forgotten the password.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'As it is typed: neither case nor what stands around it matters.' })
  @Bounded({ characters: limits.emailCharacters })
  email: string;

  @Field(() => MailLanguage, { nullable: true, description: LANGUAGE })
  language?: MailLanguage | null;
}

@InputType({ description: 'A mail that confirms one’s own address.' })
export class RequestEmailConfirmationInput extends MutationInput {
  @Field(() => MailLanguage, { nullable: true, description: 'In which mails are written from now on.' })
  language?: MailLanguage | null;
}

@InputType({ description: 'Another e-mail address, with the password once more.' })
export class RequestEmailChangeInput extends MutationInput {
  @Field(() => String, { description: 'The address that takes the former one’s place, once it is confirmed.' })
  @Bounded({ characters: limits.emailCharacters })
  email: string;

  @Field(() => String, { description: 'Whoever finds a browser open does not take the account along.' })
  @Bounded({ characters: limits.passwordCharacters.most })
  currentPassword: string;

  @Field(() => MailLanguage, { nullable: true, description: LANGUAGE })
  language?: MailLanguage | null;
}

@InputType({ description: 'A link that came by mail.' })
export class ConfirmEmailInput {
  @Field(() => String, { description: 'The token in it, or the whole link.' })
  @Bounded({ characters: limits.addressCharacters })
  token: string;
}

@InputType({ description: 'In which language one is written to.' })
export class SetMailLanguageInput extends MutationInput {
  @Field(() => MailLanguage, { description: 'Of all mails from now on.' })
  language: MailLanguage;
}

import { Field, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { Text } from '../graphql/text.js';
import { MailLanguage } from './mail-language.enum.js';

export const COOKIES =
  'Puts the tokens into httpOnly cookies instead of the payload, for pages in a browser. No unless given.';

const { handleCharacters, passwordCharacters } = limits;

/** All of it is judged where members are made, so that whoever signs up hears of everything at once. */
@InputType({ description: 'Somebody who wants to become a member.' })
export class SignUpInput {
  @Field(() => String, {
    description: `${handleCharacters.least} to ${handleCharacters.most} of a-z 0-9 . _ - (no leading or trailing . or -), not like one that is or was taken.`,
  })
  @Bounded({ characters: handleCharacters.most })
  handle: string;

  @Field(() => String, {
    description:
      'To sign in with; shown to nobody. White space around it is none of it. A mail is sent that confirms it; of one that is somebody’s already, only its reader learns that.',
  })
  @Bounded({ characters: limits.emailCharacters })
  email: string;

  @Field(() => String, {
    description: `${passwordCharacters.least} to ${passwordCharacters.most} characters of any kind, but none of the commonly leaked ones.`,
  })
  @Bounded({ characters: passwordCharacters.most })
  password: string;

  @Field(() => String, {
    description: `The real name, at most ${limits.displayNameCharacters} characters. The member decides later how far it reaches.`,
  })
  @Bounded({ characters: limits.displayNameCharacters })
  displayName: string;

  @Field(() => String, {
    nullable: true,
    description: 'Printed when the server starts; the first member of an installation in production needs it.',
  })
  @Bounded({ characters: passwordCharacters.most })
  setupCode?: string;

  @Field(() => MailLanguage, { nullable: true, description: 'In which to write to them. English unless given.' })
  language?: MailLanguage | null;

  @Field(() => Boolean, { nullable: true, description: COOKIES })
  cookies?: boolean;
}

@InputType({ description: 'A member who wants to sign in.' })
export class SignInInput {
  @Field(() => String, { description: 'Either, however it is typed: neither case nor what stands around it matters.' })
  @Text({ max: limits.emailCharacters, pasted: true })
  emailOrHandle: string;

  @Field(() => String, { description: 'The password.' })
  @Bounded({ characters: passwordCharacters.most })
  password: string;

  @Field(() => Boolean, { nullable: true, description: COOKIES })
  cookies?: boolean;
}

@InputType({ description: 'A session that is to go on.' })
export class RefreshSessionInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The newest refresh token of the session. Left out, that of the cookie is taken and the new one put there.',
  })
  @Bounded({ characters: limits.tokenCharacters })
  refreshToken?: string;

  @Field(() => Boolean, { nullable: true, description: COOKIES })
  cookies?: boolean;
}

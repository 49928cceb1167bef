import { Field, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';
import { TypedHandle, WantedHandle } from './handle.js';
import { NameAudience } from './name-audience.enum.js';

const HANDLE = 'A member by their handle, with the @ or without it.';

@InputType({ description: 'What a member changes about themselves. What is left out stays as it is.' })
export class UpdateProfileInput extends MutationInput {
  @Field(() => String, {
    nullable: true,
    description: `Another handle; mentions of the old one go on working, and nobody else ever gets it. At most ${limits.handlesPerMember} in all.`,
  })
  @WantedHandle()
  handle?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The real name, at most ${limits.displayNameCharacters} characters.`,
  })
  @Text({ max: limits.displayNameCharacters, optional: true })
  displayName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `A text about themselves in Markdown, at most ${limits.bioCharacters} characters; null or empty removes it.`,
  })
  @Text({ min: 0, max: limits.bioCharacters, multiline: true, optional: true })
  bioMarkdown?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `Where they work or study, at most ${limits.affiliationCharacters} characters; null or empty removes it.`,
  })
  @Text({ min: 0, max: limits.affiliationCharacters, optional: true })
  affiliation?: string | null;

  @Field(() => NameAudience, { nullable: true, description: 'How far the real name reaches.' })
  nameAudience?: NameAudience | null;
}

@InputType({ description: 'Whether to be notified of what somebody does.' })
export class MuteMemberInput extends MutationInput {
  @Field(() => String, { description: HANDLE })
  @TypedHandle()
  handle: string;

  @Field(() => Boolean, { description: 'True to mute, false to hear of them again.' })
  on: boolean;
}

@InputType({ description: 'What a member may do everywhere. What is left out stays as it is.' })
export class SetStandingInput extends MutationInput {
  @Field(() => String, { description: HANDLE })
  @TypedHandle()
  handle: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether they run this installation. One admin has to remain.' })
  admin?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether they moderate what belongs to no course.' })
  curator?: boolean | null;
}

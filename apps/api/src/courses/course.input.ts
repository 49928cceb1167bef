import { Field, ID, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';
import { SettingsVersion } from './settings-version.js';

const TITLE = `Plain text, 1 to ${limits.courseTitleCharacters} characters.`;
const TERM = `When it is held, in your own words: at most ${limits.termCharacters} characters.`;

@InputType({ description: 'A new course. Whoever creates it is its first instructor.' })
export class CreateCourseInput extends MutationInput {
  @Field(() => String, { description: `What the course is called. ${TITLE}` })
  @Text({ max: limits.courseTitleCharacters })
  title: string;

  @Field(() => String, {
    nullable: true,
    description: `Its name in addresses: small letters of any script, digits and single hyphens, at most ${limits.slugCharacters} characters, and no other course's. Made from the title when left out.`,
  })
  @Text({ max: limits.slugCharacters, optional: true })
  slug?: string | null;

  @Field(() => String, { nullable: true, description: TERM })
  @Text({ max: limits.termCharacters, optional: true })
  term?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether everyone signed in sees the course and joins without a code. False when left out.',
  })
  openToJoin?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it is held, as a time zone of the IANA list, such as "Europe/Lisbon". UTC when left out.',
  })
  @Text({ max: limits.timeZoneCharacters, optional: true })
  timeZone?: string | null;
}

@InputType({ description: 'A change to a course. What is left out stays as it is; the slug always does.' })
export class UpdateCourseInput extends MutationInput {
  @Field(() => ID, { description: 'The course to change.' })
  courseId: string;

  @Field(() => String, { nullable: true, description: `What the course is called. ${TITLE}` })
  @Text({ max: limits.courseTitleCharacters, optional: true })
  title?: string | null;

  @Field(() => String, { nullable: true, description: `${TERM} Null takes it away.` })
  @Text({ max: limits.termCharacters, optional: true })
  term?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether everyone signed in sees the course and joins without a code.',
  })
  openToJoin?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it is held, as a time zone of the IANA list, such as "Europe/Lisbon".',
  })
  @Text({ max: limits.timeZoneCharacters, optional: true })
  timeZone?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True makes a new join code, and the old one stops working. Who has joined stays.',
  })
  newJoinCode?: boolean | null;

  @SettingsVersion()
  settingsVersion?: string | null;
}

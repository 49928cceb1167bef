import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, Max, Min } from 'class-validator';
import { limits } from '#kernel';
import { MutationInput } from '../graphql/mutation-input.js';
import { Text } from '../graphql/text.js';
import { SettingsVersion } from './settings-version.js';

const upTo = (least: number, most: number) => `${least} to ${most.toLocaleString('en')}`;
const within = (least: number, most: number) => ({ message: `Give a whole number, ${upTo(least, most)}.` });
const NUMBER = upTo(1, limits.promptNumber);
const TITLE = `Plain text, 1 to ${limits.titleCharacters} characters.`;
const MARKDOWN = `What to do, in Markdown: 1 to ${limits.instructionsCharacters.toLocaleString('en')} characters.`;

/** What a prompt may have beside its title and instructions. */
@InputType({ isAbstract: true })
abstract class PromptInput extends MutationInput {
  @Field(() => Date, {
    nullable: true,
    description: 'From when on learners see it. Not after dueAt or closesAt. Null: at once.',
  })
  opensAt?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when a reflection is on time. Not after closesAt. Null: no date.',
  })
  dueAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'After it, no new reflection is accepted. Null: it stays open.' })
  closesAt?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many words a reflection needs to count, ${upTo(0, limits.minimumWords)}. Null: any number.`,
  })
  @IsOptional()
  @Min(0, within(0, limits.minimumWords))
  @Max(limits.minimumWords, within(0, limits.minimumWords))
  minimumWords?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many different peers a learner owes a reply, ${upTo(0, limits.repliesRequired)}. 0 in a new prompt when left out.`,
  })
  @IsOptional()
  @Min(0, within(0, limits.repliesRequired))
  @Max(limits.repliesRequired, within(0, limits.repliesRequired))
  repliesRequired?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether peers' reflections stay out of a learner's sight until the learner has published one. False in a new prompt when left out.",
  })
  postFirst?: boolean | null;
}

@InputType({ description: 'A new prompt of a course.' })
export class CreatePromptInput extends PromptInput {
  @Field(() => ID, { description: 'The course that is set the prompt.' })
  courseId: string;

  @Field(() => Int, {
    nullable: true,
    description: `Its place in the series, ${NUMBER}, and no other prompt's of the course. After all others when left out.`,
  })
  @IsOptional()
  @Min(1, within(1, limits.promptNumber))
  @Max(limits.promptNumber, within(1, limits.promptNumber))
  number?: number | null;

  @Field(() => String, { description: TITLE })
  @Text({ max: limits.titleCharacters })
  title: string;

  @Field(() => String, { description: MARKDOWN })
  @Text({ max: limits.instructionsCharacters, multiline: true })
  instructionsMarkdown: string;
}

@InputType({
  description: 'A change to a prompt. What is left out stays as it is; null takes a date or the minimum of words away.',
})
export class UpdatePromptInput extends PromptInput {
  @Field(() => ID, { description: 'The prompt to change.' })
  promptId: string;

  @Field(() => Int, {
    nullable: true,
    description: `Its place in the series, ${NUMBER}, and no other prompt's of the course.`,
  })
  @IsOptional()
  @Min(1, within(1, limits.promptNumber))
  @Max(limits.promptNumber, within(1, limits.promptNumber))
  number?: number | null;

  @Field(() => String, { nullable: true, description: TITLE })
  @Text({ max: limits.titleCharacters, optional: true })
  title?: string | null;

  @Field(() => String, { nullable: true, description: MARKDOWN })
  @Text({ max: limits.instructionsCharacters, multiline: true, optional: true })
  instructionsMarkdown?: string | null;

  @SettingsVersion()
  settingsVersion?: string | null;
}

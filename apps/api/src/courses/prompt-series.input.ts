import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';

const SHIFT = `By how many days of the calendar their dates are later, or earlier below 0: ${limits.promptShiftDays.toLocaleString('en')} at most. Each keeps its time of day, read in the time zone of the one course and set in that of the other.`;

@InputType({ description: 'Another order of the prompts of a course.' })
export class ReorderPromptsInput extends MutationInput {
  @Field(() => ID, { description: 'The course.' })
  courseId: string;

  @Field(() => [ID], {
    description:
      'All prompts of the course, each once, as they shall follow one another. The numbers that there are stay, and go to others.',
  })
  @Bounded({ items: limits.promptsPerCourse })
  promptIds: string[];
}

@InputType({ description: 'Taking a prompt out of its course for good.' })
export class DeletePromptInput extends MutationInput {
  @Field(() => ID, { description: 'A prompt that nobody has begun to answer.' })
  promptId: string;
}

@InputType({ description: 'Copying all prompts of a course into another one, such as its next term.' })
export class CopyPromptsInput extends MutationInput {
  @Field(() => ID, { description: 'The course whose prompts they are.' })
  fromCourseId: string;

  @Field(() => ID, { description: 'The course that gets them, another one.' })
  toCourseId: string;

  @Field(() => Int, { description: SHIFT })
  days: number;
}

@ArgsType()
export class PromptCopiesArgs {
  @Field(() => ID, { description: 'The course whose prompts they are.' })
  fromCourseId: string;

  @Field(() => ID, { description: 'The course that would get them, another one.' })
  toCourseId: string;

  @Field(() => Int, { description: SHIFT })
  days: number;
}

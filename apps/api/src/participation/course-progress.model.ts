import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Course, Prompt } from '#courses';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { connectionOf, ForwardPage } from '../graphql/connection.js';

export enum ProgressState {
  NOT_OPEN = 'NOT_OPEN',
  WAITING = 'WAITING',
  MISSING = 'MISSING',
  NOT_OWED = 'NOT_OWED',
  PUBLISHED = 'PUBLISHED',
  ON_TIME = 'ON_TIME',
  LATE = 'LATE',
}
registerEnumType(ProgressState, {
  name: 'ProgressState',
  description: 'What a learner has published for a prompt.',
  valuesMap: {
    NOT_OPEN: { description: 'Nothing that fulfils it; it has not opened.' },
    NOT_OWED: { description: 'Nothing, and it closed before they joined: as in `Participation.notOwedPrompts`.' },
    WAITING: { description: 'Nothing that fulfils it, and it is not due.' },
    MISSING: { description: 'Nothing that fulfils it, and it is due: as in `Participation.missingPrompts`.' },
    PUBLISHED: { description: 'A reflection that fulfils it; it has no due date.' },
    ON_TIME: { description: 'A reflection that fulfils it, out and long enough at dueAt.' },
    LATE: { description: 'A reflection that fulfils it, and none at dueAt: as in `Participation.latePrompts`.' },
  },
});

export enum ProgressKind {
  MISSING = 'MISSING',
  LATE = 'LATE',
  OWING = 'OWING',
  QUIET = 'QUIET',
}
registerEnumType(ProgressKind, {
  name: 'ProgressKind',
  description: 'Learners who may need help.',
  valuesMap: {
    MISSING: { description: 'Missing for the prompt that is given; without one, for any.' },
    LATE: { description: 'Late for the prompt that is given; without one, for any.' },
    OWING: { description: 'Owing replies for the prompt that is given; without one, for any that is due.' },
    QUIET: {
      description: `Whose Participation.lastActiveAt is more than ${limits.participation.quietDays} days ago, or null. The prompt does not matter.`,
    },
  },
});

@InputType({ description: 'Which learners to answer: of all that is given, each must be so.' })
export class ProgressFilter {
  @Field(() => ProgressKind, { nullable: true, description: 'Those of this kind.' })
  kind?: ProgressKind | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What the kind is about: the prompt of the course with this number.',
  })
  promptNumber?: number | null;

  @Field(() => String, { nullable: true, description: 'The learner with this handle.' })
  @Bounded({ characters: limits.handleCharacters.most })
  handle?: string | null;
}

@ArgsType()
export class CourseProgressArgs {
  @Field(() => String, { description: "The course's name in its address." })
  @Bounded({ characters: limits.addressCharacters })
  courseSlug: string;
}

@ArgsType()
export class LearnersArgs extends ForwardPage {
  @Field(() => ProgressFilter, { nullable: true, description: 'Which learners; all of them when not given.' })
  filter?: ProgressFilter | null;
}

@ObjectType({ description: 'How far a learner has come with one prompt.' })
export class ProgressWithPrompt {
  @Field(() => Prompt, { description: 'The prompt.' })
  prompt: Prompt;

  @Field(() => ProgressState, { description: 'What they have published for it.' })
  state: ProgressState;

  @Field(() => Int, { description: 'The words of their longest reflection for it, as `PromptProgress.words` says.' })
  words: number;

  @Field(() => Boolean, { description: 'Whether they changed a published reflection after closesAt.' })
  editedAfterClosing: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'Their reflection that counts; where none fulfils the prompt, their longest; null without one.',
  })
  reflectionId: string | null;

  @Field(() => Int, { description: "Their VISIBLE replies in the threads of peers' reflections for it." })
  replies: number;

  @Field(() => Int, {
    description: 'How many different peers these replies went to, as `PromptProgress.distinctPeersRepliedTo` says.',
  })
  peersRepliedTo: number;

  @Field(() => Int, {
    description: 'To how many more peers they owe a reply; 0 before the prompt has opened, and where it is NOT_OWED.',
  })
  repliesOwed: number;
}

@ObjectType({ description: 'How far a learner has come in a course.' })
export class LearnerProgress {
  @Field(() => Int, { description: 'For how many prompts they are MISSING.' })
  missing: number;

  @Field(() => Int, { description: 'Replies that they owe for the prompts that are due, together.' })
  repliesOwed: number;
}

export const LearnerProgressConnection = connectionOf(
  () => LearnerProgress,
  'LearnerProgress',
  'how far the learners of a course have come',
);

@ObjectType({ description: 'How many learners of a course have come how far with one of its prompts.' })
export class PromptTotals {
  @Field(() => Prompt, { description: 'The prompt.' })
  prompt: Prompt;

  @Field(() => Int, { description: 'How many are ON_TIME.' })
  onTime: number;

  @Field(() => Int, { description: 'How many are LATE.' })
  late: number;

  @Field(() => Int, { description: 'How many have PUBLISHED; 0 for a prompt with a due date.' })
  published: number;

  @Field(() => Int, { description: 'How many are MISSING.' })
  missing: number;

  @Field(() => Int, {
    description: 'For how many it is NOT_OWED: they are in none of the other figures.',
  })
  notOwed: number;

  @Field(() => Int, { description: 'How many owe replies, whatever else.' })
  owing: number;
}

@ObjectType({ description: 'How far the learners of a course have come with its prompts.' })
export class CourseProgress {
  @Field(() => Course, { description: 'The course.' })
  course: Course;

  @Field(() => Int, { description: 'How many learn in it.' })
  learnerCount: number;
}

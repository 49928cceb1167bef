import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CourseMember, Prompt } from '#courses';
import { limits } from '#kernel';
import { connectionOf } from '../graphql/connection.js';
import { Cost } from '../graphql/cost.js';

export enum ParticipationOrder {
  ROSTER = 'ROSTER',
  QUIETEST = 'QUIETEST',
}
registerEnumType(ParticipationOrder, {
  name: 'ParticipationOrder',
  description: 'How the members of a course are sorted. Instructors are among them in every order.',
  valuesMap: {
    ROSTER: { description: 'Instructors first, then by handle.' },
    QUIETEST: {
      description:
        'By lastActiveAt: whoever was active longest ago first, those who never were before all; by handle among equals. Instructors stand among the learners.',
    },
  },
});

@ObjectType({
  description:
    'What a member of a course has done in it. What counts is what stands: reflections that were published, held and hidden ones too, but none that were withdrawn; replies that are VISIBLE.',
})
export class Participation {
  @Field(() => CourseMember, { description: 'Who it is.' })
  member: CourseMember;

  @Field(() => Int, { description: 'Their reflections in this course, for whatever audience.' })
  reflections: number;

  @Field(() => Int, { description: 'The words of these reflections together.' })
  words: number;

  @Field(() => Int, {
    description: 'How many of these reflections have no VISIBLE reply by somebody else.',
  })
  unansweredReflections: number;

  @Field(() => Int, {
    description:
      'Their VISIBLE replies in the threads of this course to what somebody else wrote, whether a reflection or a reply, and whatever became of it. Can be more than `given` of the replyGraph, which counts only what goes to those who are members now: answers to those who have left, or are gone, count here.',
  })
  repliesGiven: number;

  @Field(() => Int, {
    description:
      'VISIBLE replies by others, members or not, to their reflections and replies in this course: each to what it answers, not to the thread it is in.',
  })
  repliesReceived: number;

  @Field(() => Int, {
    description:
      "How many different peers' reflections in this course they have answered, anywhere in the thread, with a reply that is VISIBLE: counted as in PromptProgress, but over all prompts and what answers none. Whoever instructed the course when they published is no peer; peers who have left since are.",
  })
  distinctPeersRepliedTo: number;

  @Field(() => Int, { description: 'Their ratings of case studies, anywhere on the shelf.' })
  ratingsGiven: number;

  @Field(() => Date, {
    nullable: true,
    description:
      'When they last published a reflection that counts, or wrote a reply that is not withdrawn, in this course, or last gave or changed a rating. When they last read is not kept. Null where they have done none of this.',
  })
  lastActiveAt: Date | null;
}

export const ParticipationConnection = connectionOf(
  () => Participation,
  'Participation',
  'what the members of a course have done',
);

@ObjectType({
  description: 'What the learners of a course have done for one of its prompts. Those who have left are not counted.',
})
export class PromptParticipation {
  @Field(() => Prompt, { description: 'The prompt.' })
  prompt: Prompt;

  @Field(() => Int, {
    description: 'How many learners have published a reflection that fulfils it, as `PromptProgress.published` says.',
  })
  published: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many of them had one out, and long enough, at dueAt, whatever became of it later; null without a due date.',
  })
  onTime: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of them had none at dueAt; null without a due date.',
  })
  late: number | null;

  @Field(() => Int, {
    description:
      'How many learners have none although it is due, as in `Participation.missingPrompts`; 0 before, and without a due date.',
  })
  missing: number;

  @Field(() => Int, {
    description:
      'How many learners do not owe it, since it closed before they joined, as in `Participation.notOwedPrompts`.',
  })
  notOwed: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many learners changed a published reflection after closesAt, which changes none of these figures; null while it has not closed.',
  })
  editedAfterClosing: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The median of the words of the longest reflection of each learner who has published one, long enough or not, as they were at closesAt; null where nobody has.',
  })
  words: number | null;

  @Field(() => Int, {
    description: 'VISIBLE replies in the threads of all reflections for it, by whomever they are.',
  })
  replies: number;

  @Field(() => Int, {
    description:
      'Reflections for it, by whomever they are, that have no VISIBLE reply by somebody else than the author.',
  })
  unanswered: number;
}

@ObjectType({ description: 'A member of a course, and how many replies go from them and to them.' })
export class ReplyGraphNode {
  @Field(() => CourseMember, { description: 'Who it is.' })
  member: CourseMember;

  @Field(() => Int, {
    description:
      'Their replies to others who are members now: the weight of all edges from them. Those to somebody who has left count in `Participation.repliesGiven` only.',
  })
  given: number;

  @Field(() => Int, { description: 'Replies of other members to them: the weight of all edges to them.' })
  received: number;
}

@ObjectType({ description: 'That one member of a course replies to another.' })
export class ReplyGraphEdge {
  @Field(() => Int, { description: 'How many replies it is: 1 at least.' })
  weight: number;
}

@ObjectType({
  description:
    'Who replies to whom in the threads of a course, by VISIBLE replies, each to the author of what it answers. Only those who are members now are in it; replies to oneself are left out.',
})
export class ReplyGraph {
  @Cost({ rows: limits.participation.nodes })
  @Field(() => [ReplyGraphNode], {
    description: `The members of the course, instructors first, then by handle: ${limits.participation.nodes.toLocaleString('en')} at most.`,
  })
  nodes: ReplyGraphNode[];

  @Field(() => Boolean, {
    description:
      'Whether there are more edges or members than are answered. The figures of the nodes count all of them.',
  })
  truncated: boolean;
}

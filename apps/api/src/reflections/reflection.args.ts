import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, Max, Min } from 'class-validator';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { PageArgs } from '../graphql/connection.js';
import { TAGS_ASKED } from '../tags/tag.args.js';
import { ReflectionOrder } from './reflection.model.js';

const DAYS = `0 to ${limits.participation.unansweredDays.toLocaleString('en')}`;
const WITHIN = { message: `Give a whole number of days, ${DAYS}.` };

@InputType({
  description:
    'Which reflections to list. All of what is given must hold; an id or handle that nobody has finds nothing.',
})
export class ReflectionFilter {
  @Field(() => ID, { nullable: true, description: 'Those of this course.' })
  courseId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those for this prompt.' })
  promptId?: string | null;

  @Field(() => String, { nullable: true, description: 'Those by the member with this handle.' })
  @Bounded({ characters: limits.handleCharacters.most })
  authorHandle?: string | null;

  @Field(() => String, { nullable: true, description: 'Those whose text mentions the member with this handle.' })
  @Bounded({ characters: limits.handleCharacters.most })
  mentions?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Those that discuss this case study; none while it is up for blind rating and the viewer is not given its outcome.',
  })
  caseStudyId?: string | null;

  @Field(() => [String], { nullable: true, description: TAGS_ASKED })
  @Bounded({ characters: limits.tagCharacters, items: limits.tagsPerText })
  tags?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those without a VISIBLE reply by somebody else than the author.',
  })
  unansweredOnly?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: `Those that were published at least so many days ago, and have no VISIBLE reply by somebody else than the author: ${DAYS}.`,
  })
  @IsOptional()
  @Min(0, WITHIN)
  @Max(limits.participation.unansweredDays, WITHIN)
  unansweredForDays?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Those with an unread reply, and those by others whose thread was never opened; no difference when signed out.',
  })
  unreadOnly?: boolean | null;
}

@ArgsType()
export class ReflectionsArgs extends PageArgs {
  @Field(() => ReflectionFilter, {
    nullable: true,
    description: 'Which ones; all that the viewer sees where not given.',
  })
  filter?: ReflectionFilter | null;

  @Field(() => ReflectionOrder, {
    nullable: true,
    defaultValue: ReflectionOrder.NEWEST,
    description: 'How to sort them.',
  })
  orderBy?: ReflectionOrder | null;
}

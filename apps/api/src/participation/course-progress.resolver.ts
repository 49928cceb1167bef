import { Args, Context, Parent, Query, Resolver } from '@nestjs/graphql';
import { CourseMember, type Prompt, type RosterRow } from '#courses';
import { limits, NotFound, readPage } from '#kernel';
import {
  CourseProgressQueries,
  type Participation as Figures,
  type LearnerProgress as Learner,
  progressCursor,
  progressKey,
  progressPage,
  totalsOf,
  type ProgressWithPrompt as WithPrompt,
} from '#participation';
import { CourseLoaders } from '../courses/course.loaders.js';
import { Allow, Moderator } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import {
  CourseProgress,
  CourseProgressArgs,
  LearnerProgress,
  LearnerProgressConnection,
  LearnersArgs,
  ProgressWithPrompt,
  PromptTotals,
} from './course-progress.model.js';
import { Participation } from './participation.model.js';

/** What the fields of a course's progress are made of. */
interface Counted {
  readonly all: readonly Learner[];
  readonly known: readonly Prompt[];
}

@Resolver(() => CourseProgress)
export class CourseProgressResolver {
  constructor(
    private readonly courses: CourseLoaders,
    private readonly queries: CourseProgressQueries,
  ) {}

  @Cost({ values: 5_000 })
  @Query(() => CourseProgress, {
    description:
      'How far the learners of a course have come with its prompts. For the instructors of the course, and admins.',
  })
  @Allow(Moderator)
  async courseProgress(
    @Args() { courseSlug }: CourseProgressArgs,
    @Context() context: RequestContext,
  ): Promise<CourseProgress & Counted> {
    const course = await context.loader(this.courses.bySlug).load(courseSlug);
    if (!course) throw new NotFound('course that you moderate');
    const prompts = (await context.loader(this.courses.promptsOf).load(course.id)) ?? [];
    const all = await this.queries.ofCourse(context.viewer, course.id, prompts);
    return { course, learnerCount: all.length, all, known: prompts };
  }

  @Cost({ rows: limits.promptsPerCourse })
  @ResolveField(() => [PromptTotals], {
    description: 'Of all learners, for each prompt in the order of the numbers.',
  })
  prompts({ all, known }: Counted): PromptTotals[] {
    return totalsOf(all, known);
  }

  @ResolveField(() => LearnerProgressConnection, {
    description:
      'The learners, who needs help first: missing for the most prompts, then owing the most replies, then active the longest ago; by handle among equals.',
  })
  learners(
    @Parent() { all }: Counted,
    @Args() { filter, ...args }: LearnersArgs,
    @Context() { viewer }: RequestContext,
  ): Connection<Learner> {
    const { page, found } = progressPage(all, filter ?? {}, readPage(args, progressCursor), viewer.now);
    const cursorOf = (row: Learner) => progressCursor.format(progressKey(row));
    return new Connection(page, cursorOf, async () => found);
  }
}

@Resolver(() => LearnerProgress)
export class LearnerProgressFieldResolver {
  @ResolveField(() => CourseMember, { description: 'Who it is.' })
  member({ figures }: Learner): RosterRow {
    return figures.member;
  }

  @ResolveField(() => Participation, { description: 'What they have done in the course.' })
  participation({ figures }: Learner): Figures {
    return figures;
  }

  @Cost({ rows: limits.promptsPerCourse })
  @ResolveField(() => [ProgressWithPrompt], { description: 'With each prompt, in the order of the numbers.' })
  prompts({ prompts }: Learner): readonly WithPrompt[] {
    return prompts;
  }
}

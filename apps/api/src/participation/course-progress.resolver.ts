import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { CourseMember, type RosterRow } from '#courses';
import { limits, NotFound, readPage } from '#kernel';
import {
  CourseProgressQueries,
  type Participation as Figures,
  type LearnerProgress as Learner,
  progressCursor,
  progressKey,
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
  ProgressWithPrompt,
  PromptTotals,
} from './course-progress.model.js';
import { Participation } from './participation.model.js';

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
    @Args() { courseSlug, filter, ...args }: CourseProgressArgs,
    @Context() context: RequestContext,
  ): Promise<object> {
    const course = await context.loader(this.courses.bySlug).load(courseSlug);
    if (!course) throw new NotFound('course that you moderate');
    const prompts = (await context.loader(this.courses.promptsOf).load(course.id)) ?? [];
    const request = readPage(args, progressCursor);
    const found = await this.queries.ofCourse(context.viewer, course.id, prompts, filter ?? {}, request);
    const cursorOf = (row: Learner) => progressCursor.format(progressKey(row));
    const learners = new Connection(found.page, cursorOf, async () => found.found);
    return { course, learnerCount: found.learners, learners, totals: found.totals };
  }

  @Cost({ rows: limits.promptsPerCourse })
  @ResolveField(() => [PromptTotals], {
    description: 'Of all learners, for each prompt in the order of the numbers, whatever the filter finds.',
  })
  prompts({ totals }: { totals: PromptTotals[] }): PromptTotals[] {
    return totals;
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

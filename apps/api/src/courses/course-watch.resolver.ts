import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Course } from '#courses';
import { type WatchLevel as Level, WatchQueries, WatchService } from '#discussion';
import { SetCourseWatchLevelInput, WatchLevel } from '../discussion/watch.model.js';
import { Allow, SignedIn } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { CourseLoaders } from './course.loaders.js';
import { CoursePayload } from './course.payload.js';

/** How closely a course is followed. */
@Resolver(() => Course)
export class CourseWatchResolver {
  private readonly levels = defineLoader<string, Level>((viewer, ids) => this.queries.courseLevels(viewer, ids));

  constructor(
    private readonly queries: WatchQueries,
    private readonly watch: WatchService,
    private readonly courses: CourseLoaders,
  ) {}

  @ResolveField(() => WatchLevel, {
    nullable: true,
    description: 'How closely the viewer chose to follow whatever is in it; null where they did not.',
  })
  viewerWatchLevel(course: Course, _args: unknown, context: RequestContext): Promise<Level | null> {
    return context.loader(this.levels).load(course.id);
  }

  @Mutation(() => CoursePayload, {
    description: 'Chooses how closely the viewer follows whatever is in a course that they see.',
  })
  @Allow(SignedIn)
  async setCourseWatchLevel(
    @Args('input', { description: 'The choice.' }) input: SetCourseWatchLevelInput,
    @Context() context: RequestContext,
  ): Promise<CoursePayload> {
    const id = await this.watch.setCourseLevel(context.member(), input);
    return { course: await context.loader(this.courses.byId).load(id) };
  }
}

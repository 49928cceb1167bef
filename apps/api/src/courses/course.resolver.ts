import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Course, CourseQueries, CourseService, courseCursor } from '#courses';
import { readPage } from '#kernel';
import { Admin, Allow, Everyone, Writer } from '../graphql/allow.js';
import { Connection, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { FreshViewer } from '../graphql/fresh-viewer.service.js';
import { CourseArgs } from './course.args.js';
import { CourseConnection } from './course.connection.js';
import { CreateCourseInput, UpdateCourseInput } from './course.input.js';
import { CourseLoaders } from './course.loaders.js';
import { CoursePayload } from './course.payload.js';

@Resolver()
export class CourseResolver {
  constructor(
    private readonly queries: CourseQueries,
    private readonly service: CourseService,
    private readonly loaders: CourseLoaders,
    private readonly fresh: FreshViewer,
  ) {}

  @Query(() => Course, {
    nullable: true,
    description: 'A course by its name in addresses; null where there is none, or the viewer does not see it.',
  })
  @Allow(Everyone)
  course(@Args() { slug }: CourseArgs, @Context() context: RequestContext): Promise<Course | null> {
    return context.loader(this.loaders.bySlug).load(slug);
  }

  @Query(() => CourseConnection, {
    description:
      'The courses that the viewer sees, newest first: their own, and those that are open to join. Admins see all.',
  })
  @Allow(Everyone)
  async courses(@Args() page: ForwardPage, @Context() { viewer }: RequestContext): Promise<Connection<Course>> {
    return new Connection(
      await this.queries.page(viewer, readPage(page, courseCursor)),
      (course) => courseCursor.format([course.id]),
      () => this.queries.count(viewer),
    );
  }

  @Mutation(() => CoursePayload, {
    description: 'Creates a course, of which the admin who asks is the first instructor.',
  })
  @Allow(Admin)
  async createCourse(
    @Args('input', { description: 'The course.' }) input: CreateCourseInput,
    @Context() context: RequestContext,
  ): Promise<CoursePayload> {
    const id = await this.service.create(context.member(), input);
    await this.fresh.renew(context);
    return { course: await this.queries.findById(context.viewer, id) };
  }

  @Mutation(() => CoursePayload, { description: 'Changes a course. For its instructors and admins.' })
  @Allow(Writer)
  async updateCourse(
    @Args('input', { description: 'The course, and what changes.' }) input: UpdateCourseInput,
    @Context() context: RequestContext,
  ): Promise<CoursePayload> {
    return { course: await this.queries.findById(context.viewer, await this.service.update(context.member(), input)) };
  }
}

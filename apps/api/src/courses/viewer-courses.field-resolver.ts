import { Args, Context, Resolver } from '@nestjs/graphql';
import { CourseQueries, type JoinedCourse, joinedCourseCursor } from '#courses';
import { readPage } from '#kernel';
import { Connection, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { ViewerModel } from '../members/viewer.model.js';
import { CourseConnection } from './course.connection.js';

@Resolver(() => ViewerModel)
export class ViewerCoursesFieldResolver {
  constructor(private readonly queries: CourseQueries) {}

  @ResolveField(() => CourseConnection, {
    description: 'The courses that they are in, in whatever role, those joined last first.',
  })
  async courses(@Args() page: ForwardPage, @Context() { viewer }: RequestContext): Promise<Connection<JoinedCourse>> {
    return new Connection(
      await this.queries.joinedPage(viewer, readPage(page, joinedCourseCursor)),
      (course) => joinedCourseCursor.format([course.joinedAt.toISOString(), course.id]),
      async () => viewer.courses.length,
    );
  }
}

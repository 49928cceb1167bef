import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { type AuditEntryView, AuditTrailQueries, trailCursor } from '#audit';
import { Forbidden, NotFound, readPage } from '#kernel';
import { canModerate } from '#moderation';
import { CourseLoaders } from '../courses/course.loaders.js';
import { Allow, Moderator } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { AuditLogArgs } from './audit.args.js';
import { AuditEntryConnection } from './audit-entry.model.js';

@Resolver()
export class AuditResolver {
  constructor(
    private readonly trail: AuditTrailQueries,
    private readonly courses: CourseLoaders,
  ) {}

  @Query(() => AuditEntryConnection, {
    description:
      'What moderators, instructors and admins did, newest first. Admins read all of it, instructors what counts in their courses, curators what belongs to no course.',
  })
  @Allow(Moderator)
  async auditLog(@Args() args: AuditLogArgs, @Context() context: RequestContext): Promise<Connection<AuditEntryView>> {
    const { courseId, actorHandle, targetId, ...page } = args;
    if (courseId != null) await this.requireCourse(context, courseId);
    const { viewer } = context;
    const filter = { courseId, actorHandle, targetId };
    return new Connection(
      await this.trail.page(viewer, filter, readPage(page, trailCursor)),
      (entry) => trailCursor.format([String(entry.number)]),
      () => this.trail.count(viewer, filter),
    );
  }

  /** @throws Forbidden in a course of theirs that others moderate; NotFound for any other, and for what is none */
  private async requireCourse(context: RequestContext, courseId: string): Promise<void> {
    const { viewer } = context;
    if (!canModerate(viewer, courseId)) {
      if (!viewer.courses.includes(courseId)) throw new NotFound('course that you moderate');
      throw new Forbidden('Only the instructors of a course, and admins, read what was done in it. Ask one of them.');
    }
    if (viewer.isAdmin && !(await context.loader(this.courses.byId).load(courseId))) {
      throw new NotFound('course that you moderate');
    }
  }
}

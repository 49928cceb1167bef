import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { type AuditEntryView, AuditTrailQueries, trailCursor } from '#audit';
import { readPage } from '#kernel';
import { Database } from '#platform';
import { requireModerated } from '#visibility';
import { Allow, Moderator } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { AuditLogArgs } from './audit.args.js';
import { AuditEntryConnection } from './audit-entry.model.js';

@Resolver()
export class AuditResolver {
  constructor(
    private readonly trail: AuditTrailQueries,
    private readonly database: Database,
  ) {}

  @Query(() => AuditEntryConnection, {
    description:
      'What moderators, instructors and admins did, newest first. Admins read all of it, instructors what concerns their courses, curators what concerns content that belongs to no course. What was decided about the viewer is left out: they are told of it, but not by whom.',
  })
  @Allow(Moderator)
  async auditLog(
    @Args() args: AuditLogArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<Connection<AuditEntryView>> {
    const { courseId, actorHandle, targetId, ...page } = args;
    if (courseId != null) await requireModerated(this.database, viewer, courseId);
    const filter = { courseId, actorHandle, targetId };
    return new Connection(
      await this.trail.page(viewer, filter, readPage(page, trailCursor)),
      (entry) => trailCursor.format([String(entry.number)]),
      () => this.trail.count(viewer, filter),
    );
  }
}

import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { type AuditEntryView, AuditTrailQueries, trailCursor, verifyChain } from '#audit';
import { limits, readPage } from '#kernel';
import { Database } from '#platform';
import { requireModerated } from '#visibility';
import { Admin, Allow, Moderator } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { AuditLogArgs, AuditVerificationArgs } from './audit.args.js';
import { AuditEntryConnection, AuditVerification } from './audit-entry.model.js';

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

  @Query(() => AuditVerification, {
    description:
      'Whether the log is as it was written, stretch by stretch: computes the hashes of the next entries anew. For admins; the operator’s guide says what it cannot show, and how to check all of it at once.',
  })
  @Allow(Admin)
  async auditVerification(@Args() { after }: AuditVerificationArgs): Promise<AuditVerification> {
    const stretch = { after: Math.max(0, after ?? 0), most: limits.verifiedEntries };
    const { entries, head, broken, hasMore } = await verifyChain(this.database, null, stretch);
    return {
      verified: entries - stretch.after,
      headNumber: head ? Number(head.number) : null,
      headHash: head?.hash ?? null,
      brokenNumber: broken ? Number(broken.number) : null,
      hasMore,
    };
  }
}

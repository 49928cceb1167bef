import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { UserQueries } from '#courses';
import { handleTyped, limits, readPage } from '#kernel';
import {
  type AuthorRecordView,
  type DecisionView,
  ModerationItemQueries,
  OwnReasonQueries,
  SuspensionQueries,
  suspensionCursor,
  suspensionKey,
} from '#moderation';
import { Allow, Moderator, SignedIn } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { AppealsArgs } from './appeal.input.js';
import { DecisionLoaders } from './decision.loaders.js';
import { Decision, DecisionConnection } from './decision.model.js';
import { AuthorRecordArgs, OwnReason } from './desk.model.js';
import { ModerationItemLoaders } from './moderation-item.loaders.js';
import { AuthorRecord } from './moderation-item.model.js';

/** What moderators have before them beside the queue. */
@Resolver()
export class DeskResolver {
  constructor(
    private readonly reasons: OwnReasonQueries,
    private readonly suspensions: SuspensionQueries,
    private readonly decisions: DecisionLoaders,
    private readonly items: ModerationItemQueries,
    private readonly records: ModerationItemLoaders,
    private readonly users: UserQueries,
  ) {}

  @Cost({ rows: limits.moderation.reasonsOffered })
  @Query(() => [OwnReason], {
    description:
      'Reasons of the viewer’s last decisions, each with its action once, the last given first: to choose from. Nobody else’s.',
  })
  @Allow(Moderator)
  ownReasons(@Context() { viewer }: RequestContext): Promise<OwnReason[]> {
    return this.reasons.find(viewer) as Promise<OwnReason[]>;
  }

  @Query(() => DecisionConnection, {
    description:
      'The decisions to suspend whose suspension holds at this moment, in what the viewer moderates, the first to end first. One of the viewer themselves is left out.',
  })
  @Allow(Moderator)
  async suspendedMembers(
    @Args() { courseId = null, ...args }: AppealsArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<Connection<DecisionView>> {
    return new Connection(
      await this.suspensions.list(viewer, courseId, readPage(args, suspensionCursor)),
      (decision) => suspensionCursor.format(suspensionKey(decision)),
      () => this.suspensions.count(viewer, courseId),
    );
  }

  @Query(() => AuthorRecord, {
    nullable: true,
    description:
      'What is known of a member, as the moderators of a course are told, or those of what belongs to no course; null where there is no such member, and for the viewer themselves.',
  })
  @Allow(Moderator)
  async authorRecord(
    @Args() { handle, courseId = null }: AuthorRecordArgs,
    @Context() context: RequestContext,
  ): Promise<AuthorRecordView | null> {
    const { viewer } = context;
    await this.items.requireCourse(viewer, courseId);
    const found = await this.users.findByHandle(viewer, handleTyped(handle));
    if (!found || found.id === viewer.memberId) return null;
    return context.loader(this.records.record).load({ memberId: found.id, courseId });
  }

  @Query(() => Decision, {
    nullable: true,
    description:
      'A decision by its id, for the member whom it concerns and for those who moderate what it is about; null where there is none, or it is not the viewer’s to read.',
  })
  @Allow(SignedIn)
  decision(
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<DecisionView | null> {
    return context.loader(this.decisions.byId).load(id);
  }
}

import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { UserQueries } from '#courses';
import { readPage, type Viewer } from '#kernel';
import {
  ClaimService,
  type ModerationItemCount as Count,
  type ModerationFilter as Filter,
  keyOfItem,
  ModerationItemQueries,
  type ModerationItemView,
  moderationCursors,
} from '#moderation';
import { Allow, Moderator } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { MemberItemLoaders } from './member-item.loaders.js';
import { type ModerationFilter, ModerationQueueArgs } from './moderation-item.args.js';
import { ClaimModerationItemInput } from './moderation-item.input.js';
import { ModerationItemLoaders } from './moderation-item.loaders.js';
import { ModerationItem, ModerationItemConnection } from './moderation-item.model.js';
import { ModerationItemPayload } from './moderation-item.payload.js';

/** A page of the queue, which can count all items in each state. */
export class QueuePage extends Connection<ModerationItemView> {
  countStates: () => Promise<Count[]>;
}

@Resolver()
export class ModerationItemResolver {
  constructor(
    private readonly queries: ModerationItemQueries,
    private readonly loaders: ModerationItemLoaders,
    private readonly memberLoaders: MemberItemLoaders,
    private readonly claims: ClaimService,
    private readonly users: UserQueries,
  ) {}

  @Query(() => ModerationItemConnection, {
    description:
      'What was held or reported and is the viewer’s to judge: for instructors what is in their courses, for curators what belongs to no course, for admins everything; never what they wrote themselves.',
  })
  @Allow(Moderator)
  async moderationQueue(
    @Args() { filter, orderBy, ...args }: ModerationQueueArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<QueuePage> {
    const order = orderBy ?? 'LONGEST_WAITING';
    const cursor = moderationCursors[order];
    const request = readPage(args, cursor);
    const narrowed = await this.narrow(viewer, filter ?? {});
    const page = new QueuePage(
      await this.queries.list(viewer, narrowed, order, request),
      (item) => cursor.format(keyOfItem(order, item)),
      () => this.queries.count(viewer, narrowed),
    );
    page.countStates = () => this.queries.countsByState(viewer, narrowed);
    return page;
  }

  @Query(() => ModerationItem, {
    nullable: true,
    description: 'An item of the queue; null where there is none, or it is not the viewer’s to judge.',
  })
  @Allow(Moderator)
  moderationItem(
    @Args('id', { type: () => ID, description: 'Its id, which is its content’s.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<ModerationItemView | null> {
    return this.loaders.byId(context, id);
  }

  @Mutation(() => ModerationItemPayload, {
    description:
      'Keeps other moderators off an item while one looks at it, or releases it. A claim lapses by itself. CONFLICT where another has claimed it.',
  })
  @Allow(Moderator)
  async claimModerationItem(
    @Args('input', { description: 'The item.' }) input: ClaimModerationItemInput,
    @Context() context: RequestContext,
  ) {
    const id = await this.claims.claim(context.member(), input);
    const item = await this.loaders.byId(context, id);
    return { item, memberItem: await this.memberLoaders.byId(context, id), record: null };
  }

  /** The filter with the id for the handle. The viewer has to moderate its course. */
  private async narrow(viewer: Viewer, { authorHandle, ...filter }: ModerationFilter): Promise<Filter> {
    if (filter.courseId != null) await this.queries.requireCourse(viewer, filter.courseId);
    return { ...filter, authorId: await this.users.findIdForFilter(viewer, authorHandle) };
  }
}

import { Args, ArgsType, Context, Field, ID, Mutation, Resolver } from '@nestjs/graphql';
import { readPage } from '#kernel';
import {
  NotificationQueries,
  NotificationService,
  type NotificationView,
  notificationCursor,
  notificationKey,
} from '#notifications';
import { Allow, SignedIn } from '../graphql/allow.js';
import { Connection, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { ViewerPayload } from '../members/profile.payload.js';
import { ViewerModel } from '../members/viewer.model.js';
import { MarkNotificationsReadInput, MarkNotificationsUnreadInput } from './notification.input.js';
import { NotificationConnection } from './notification.model.js';

@ArgsType()
class NotificationsArgs extends ForwardPage {
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Only those not read yet.' })
  unreadOnly?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only those of what was written in this thread, without decisions. Of one that is not seen there are none.',
  })
  threadId?: string | null;
}

@Resolver(() => ViewerModel)
export class NotificationResolver {
  constructor(
    private readonly queries: NotificationQueries,
    private readonly service: NotificationService,
  ) {}

  @ResolveField(() => NotificationConnection, {
    description: 'What concerns them, newest first, as far as they see at this moment what it is about.',
  })
  async notifications(
    @Args() { unreadOnly, threadId, ...args }: NotificationsArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<Connection<NotificationView>> {
    const filter = { unreadOnly: unreadOnly ?? false, threadId: threadId ?? null };
    return new Connection(
      await this.queries.list(viewer, filter, readPage(args, notificationCursor)),
      (notification) => notificationCursor.format(notificationKey(notification)),
      () => this.queries.count(viewer, filter),
    );
  }

  @Mutation(() => ViewerPayload, { description: 'Marks notifications as read. When each was first read is kept.' })
  @Allow(SignedIn)
  async markNotificationsRead(
    @Args('input', { description: 'Which.' }) input: MarkNotificationsReadInput,
    @Context() context: RequestContext,
  ) {
    const member = context.member();
    await this.service.markRead(member, input);
    return { viewer: new ViewerModel(member) };
  }

  @Mutation(() => ViewerPayload, { description: 'Takes notifications for unread again.' })
  @Allow(SignedIn)
  async markNotificationsUnread(
    @Args('input', { description: 'Which.' }) input: MarkNotificationsUnreadInput,
    @Context() context: RequestContext,
  ) {
    const member = context.member();
    await this.service.markUnread(member, input);
    return { viewer: new ViewerModel(member) };
  }
}

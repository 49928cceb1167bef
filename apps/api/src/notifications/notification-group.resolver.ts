import { Args, ArgsType, Context, Field, Resolver } from '@nestjs/graphql';
import { limits, readPage } from '#kernel';
import {
  groupCursor,
  groupKey,
  groupMessage,
  NotificationGroupQueries,
  type NotificationGroupView,
  type NotificationView,
  notificationKinds,
} from '#notifications';
import { Connection, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { defineLoader } from '../graphql/loader.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { ViewerModel } from '../members/viewer.model.js';
import { Notification, type NotificationKind } from './notification.model.js';
import { CountedKind, NotificationGroup, NotificationGroupConnection } from './notification-group.model.js';

@ArgsType()
class GroupsArgs extends ForwardPage {
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Only those not read yet.' })
  unreadOnly?: boolean | null;
}

@Resolver(() => ViewerModel)
export class GroupsOfViewerResolver {
  constructor(private readonly queries: NotificationGroupQueries) {}

  @ResolveField(() => NotificationGroupConnection, {
    description:
      'What concerns them, those of one thread as one, by the newest of each, newest first; as far as they see at this moment what it is about.',
  })
  async notificationGroups(
    @Args() { unreadOnly, ...args }: GroupsArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<Connection<NotificationGroupView>> {
    const unread = unreadOnly ?? false;
    return new Connection(
      await this.queries.list(viewer, unread, readPage(args, groupCursor)),
      (group) => groupCursor.format(groupKey(group)),
      () => this.queries.count(viewer, unread),
    );
  }
}

@Resolver(() => NotificationGroup)
export class NotificationGroupResolver {
  private readonly singles = defineLoader<NotificationGroupView, NotificationView[]>(
    (viewer, groups) => this.queries.singles(viewer, groups),
    ({ newest }) => newest.id,
  );

  constructor(private readonly queries: NotificationGroupQueries) {}

  @ResolveField(() => Notification, { description: 'The newest of them.' })
  newest({ newest }: NotificationGroupView): NotificationView {
    return newest;
  }

  @Cost({ rows: notificationKinds.length })
  @ResolveField(() => [CountedKind], { description: 'Of which kinds they are.' })
  kinds({ kinds }: NotificationGroupView): CountedKind[] {
    return notificationKinds.flatMap((kind) => {
      const count = kinds[kind];
      return count ? [{ kind: kind as NotificationKind, count }] : [];
    });
  }

  @ResolveField(() => String, {
    description:
      'Of one, its `message`; of several, how many are new in which thread, as a sentence to show. Plain text.',
  })
  message(group: NotificationGroupView): string {
    return groupMessage(group);
  }

  @Cost({ rows: limits.notificationsPerGroup, values: limits.query.connection })
  @ResolveField(() => [Notification], {
    description: `The single ones, newest first: at most ${limits.notificationsPerGroup}. \`notifications(threadId:)\` pages through all of them.`,
  })
  notifications(
    group: NotificationGroupView,
    _args: unknown,
    context: RequestContext,
  ): Promise<NotificationView[] | null> {
    return context.loader(this.singles).load(group);
  }
}

import { Int, Resolver } from '@nestjs/graphql';
import { moderatesAnything } from '#kernel';
import { type Waiting, WaitingQueries } from '#notifications';
import type { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { ViewerModel } from '../members/viewer.model.js';

/** What waits for whoever looks: the header of each page says it. */
@Resolver(() => ViewerModel)
export class WaitingResolver {
  /** One statement for as much of it as a document asks for. */
  private readonly waiting = defineLoader<keyof Waiting, number>(async (viewer, asked) => {
    const counts = await this.queries.count(viewer, {
      unread: asked.includes('unread'),
      items: asked.includes('items'),
    });
    return asked.map((one) => counts[one]);
  });

  constructor(private readonly queries: WaitingQueries) {}

  @ResolveField(() => Int, {
    description:
      'How many notifications `notifications(unreadOnly: true)` pages through, and `notificationGroups(unreadOnly: true)` has in all its groups.',
  })
  async unreadNotificationCount(_viewer: ViewerModel, _args: unknown, context: RequestContext): Promise<number> {
    return (await context.loader(this.waiting).load('unread')) ?? 0;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'How many items wait in `moderationQueue` and `memberModerationQueue` for this viewer; null for whoever moderates nothing at this moment.',
  })
  async waitingItemCount(_viewer: ViewerModel, _args: unknown, context: RequestContext): Promise<number | null> {
    return moderatesAnything(context.viewer) ? context.loader(this.waiting).load('items') : null;
  }
}

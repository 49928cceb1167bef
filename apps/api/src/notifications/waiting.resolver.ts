import { Int, Resolver } from '@nestjs/graphql';
import { limits, moderatesAnything } from '#kernel';
import { type Waiting, WaitingQueries } from '#notifications';
import { RefusedTagQueries } from '#tags';
import { pathOfSubject } from '#visibility';
import type { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { defineLoader } from '../graphql/loader.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { ViewerModel } from '../members/viewer.model.js';
import { RefusedTag } from '../tags/refused-tag.model.js';

const { days, listed } = limits.refusedTags;

/** What waits for whoever looks: the header of each page says it. */
@Resolver(() => ViewerModel)
export class WaitingResolver {
  /** One statement for as much of it as a document asks for. */
  private readonly waiting = defineLoader<keyof Waiting, number | boolean>(async (viewer, asked) => {
    const counts = await this.queries.count(viewer, {
      unread: asked.includes('unread'),
      items: asked.includes('items'),
      refused: asked.includes('refused'),
    });
    return asked.map((one) => counts[one]);
  });

  constructor(
    private readonly queries: WaitingQueries,
    private readonly refusals: RefusedTagQueries,
  ) {}

  @ResolveField(() => Int, {
    description:
      'How many notifications `notifications(unreadOnly: true)` pages through, and `notificationGroups(unreadOnly: true)` has in all its groups.',
  })
  async unreadNotificationCount(_viewer: ViewerModel, _args: unknown, context: RequestContext): Promise<number> {
    return Number(await context.loader(this.waiting).load('unread'));
  }

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'How many items wait in `moderationQueue` and `memberModerationQueue` for this viewer; null for whoever moderates nothing at this moment.',
  })
  async waitingItemCount(_viewer: ViewerModel, _args: unknown, context: RequestContext): Promise<number | null> {
    return moderatesAnything(context.viewer) ? Number(await context.loader(this.waiting).load('items')) : null;
  }

  @Cost({ rows: listed })
  @ResolveField(() => [RefusedTag], {
    description: `Names of theirs that were not accepted as tags in the last ${days} days, the latest first: ${listed} at most. Of texts that they have not withdrawn.`,
  })
  async refusedTags(_viewer: ViewerModel, _args: unknown, context: RequestContext): Promise<RefusedTag[]> {
    // Hardly anybody has any: that is known with the rest.
    if (!(await context.loader(this.waiting).load('refused'))) return [];
    const found = await this.refusals.own(context.viewer);
    return found.map(({ threadId, kind, title, ...told }) => ({
      ...told,
      subjectTitle: title,
      path: pathOfSubject({ kind, id: threadId }),
    }));
  }
}

import { Injectable } from '@nestjs/common';
import { moderatesAnything, type Viewer } from '#kernel';
import { MemberItemQueries } from '../member-item/member-item.queries.js';
import { canModerate } from '../moderation.policy.js';
import { ModerationItemQueries } from './moderation-item.queries.js';

/** How much waits for a moderator. */
@Injectable()
export class WaitingItemQueries {
  constructor(
    private readonly items: ModerationItemQueries,
    private readonly members: MemberItemQueries,
  ) {}

  /** Items in both queues; null for whoever moderates nothing at this moment. */
  async count(viewer: Viewer): Promise<number | null> {
    if (!moderatesAnything(viewer)) return null;
    const [contents, members] = await Promise.all([
      this.items.count(viewer, {}),
      canModerate(viewer, null) ? this.members.count(viewer, null) : 0,
    ]);
    return contents + members;
  }
}

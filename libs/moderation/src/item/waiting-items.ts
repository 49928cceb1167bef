import { moderatesAnything, type Viewer } from '#kernel';
import { waitingMembers } from '../member-item/member-item.statement.js';
import { canModerate } from '../moderation.policy.js';
import { COMMONS, waitingContents } from './moderation-item.statement.js';

/** Which items wait for a viewer, as far as it changes a statement's text. */
export interface WaitingShape {
  /** Whether only items of some scopes are theirs. */
  readonly scoped: boolean;
  /** Whether items about members are theirs, too. */
  readonly members: boolean;
}

/** How many items wait for the viewer in both queues, as an SQL expression over `:viewer` and, where scoped, `:scopes`. */
export function waitingItems({ scoped, members }: WaitingShape): string {
  return members ? `${waitingContents(scoped)} + ${waitingMembers()}` : waitingContents(scoped);
}

/** What is asked for a viewer; null for whoever moderates nothing at this moment. */
export function waitingFor(
  viewer: Viewer,
): { readonly shape: WaitingShape; readonly scopes: readonly string[] } | null {
  if (!moderatesAnything(viewer)) return null;
  const { isAdmin, isCurator, instructs } = viewer;
  return {
    shape: { scoped: !isAdmin, members: canModerate(viewer, null) },
    scopes: [...instructs, ...(isCurator ? [COMMONS] : [])],
  };
}

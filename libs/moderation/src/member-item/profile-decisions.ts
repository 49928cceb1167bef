import type { PostAddress } from '#kernel';
import { isAboutContent, isContentAction } from '../decision/decide.js';
import type { ModerationAction } from '../decision/decision.js';

/** Whether a decision is about what somebody says of themselves: one that would conclude an item of content, but has no address. */
export function aboutProfile({ action, address }: { action: ModerationAction; address: PostAddress | null }): boolean {
  return address === null && isContentAction(action);
}

/** The same of the decision in row `d`, as SQL. */
export function isAboutProfile(d: string): string {
  return `(${d}.thread_id is null and ${isAboutContent(d)})`;
}

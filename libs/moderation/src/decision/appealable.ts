import { limits } from '#kernel';
import type { ModerationAction } from './decision.js';

const DAY = 24 * 60 * 60 * 1000;

/** What takes something from a member; so does a DISMISS that refused an edit. */
const AGAINST_THEM: ReadonlySet<ModerationAction> = new Set(['HIDE', 'WARN', 'SUSPEND', 'LOCK']);

/** What decides whether a decision can be appealed. */
export interface AppealableFacts {
  readonly action: ModerationAction;
  /** A DISMISS that refused an edit, and did not only close reports. */
  readonly refusedEdit: boolean;
  readonly createdAt: Date;
  readonly undone: boolean;
  readonly appealed: boolean;
}

/** Whether it is of a kind that the member concerned may appeal. */
export function isAppealable({ action, refusedEdit }: Pick<AppealableFacts, 'action' | 'refusedEdit'>): boolean {
  return AGAINST_THEM.has(action) || (action === 'DISMISS' && refusedEdit);
}

/** When the time to appeal ends. */
export function appealDeadline(decidedAt: Date): Date {
  return new Date(decidedAt.getTime() + limits.moderation.appealDays * DAY);
}

/** Until when it can be appealed; null where it cannot be appealed, was appealed, or was undone. */
export function appealUntil(facts: AppealableFacts): Date | null {
  return isAppealable(facts) && !facts.undone && !facts.appealed ? appealDeadline(facts.createdAt) : null;
}

/** Whether the decision in row `d` is a DISMISS that refused an edit, as SQL. */
export function refusedEdit(d: string): string {
  return `coalesce((${d}.after ->> 'refusedEdit')::boolean, false)`;
}

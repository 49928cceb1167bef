import type { ModerationAction, ModerationItemState } from '../generated/documents.js';

/** What is decided about a text or a profile, with the key that does so. */
export const KEYS = { APPROVE: 'a', HIDE: 'h', DISMISS: 'd', WARN: 'w', RESTORE: 'r' } as const satisfies Partial<
  Record<ModerationAction, string>
>;

export type DeskAction = keyof typeof KEYS;

export const DESK_ACTIONS = Object.keys(KEYS) as DeskAction[];

export function actionIn(typed: string): DeskAction | null {
  return DESK_ACTIONS.find((action) => action === typed) ?? null;
}

/** What the schema tells of an item that decides what can be done. */
interface Facts {
  readonly status: string;
  /** Whether a newer text waits beside the one that others are shown. */
  readonly editWaits: boolean;
  readonly openReports: number;
}

/** The decisions that would change something: the others have no button. The schema refuses them, too. */
export function actionsFor({ status, editWaits, openReports }: Facts): DeskAction[] {
  const reported = openReports > 0;
  switch (status) {
    case 'HELD':
      return ['APPROVE', 'HIDE', 'WARN'];
    case 'HIDDEN':
      return ['RESTORE', ...(reported || editWaits ? (['DISMISS'] as const) : []), 'WARN'];
    case 'REMOVED':
      return [...(reported ? (['DISMISS'] as const) : []), 'WARN'];
    default:
      return [
        ...(editWaits ? (['APPROVE'] as const) : []),
        'HIDE',
        ...(editWaits || reported ? (['DISMISS'] as const) : []),
        'WARN',
      ];
  }
}

/** Whether something waits for a decision. */
export function isWaiting(state: ModerationItemState): boolean {
  return state === 'OPEN' || state === 'CLAIMED' || state === 'APPEALED';
}

/** Days for which somebody can be suspended, to choose from. */
export const SUSPENSION_DAYS = [1, 3, 7, 14, 30, 90, 365] as const;

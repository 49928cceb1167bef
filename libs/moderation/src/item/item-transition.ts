import { isDeepStrictEqual } from 'node:util';
import { limits } from '#kernel';
import type { HeldBecause } from './moderation-item.js';

/** CLAIMED is not stored: it ends by the clock. */
export type StoredItemState = 'OPEN' | 'DECIDED' | 'APPEALED' | 'CLOSED';

/** What an undone decision gives back. Its moments may come as the texts that JSON makes of them. */
export interface FormerItem {
  readonly state: StoredItemState;
  readonly contentRevision: number;
  readonly openReports: number;
  readonly held: readonly HeldBecause[];
  readonly waitingSince: Date | string;
}

/** What changes of an item of the queue. */
export interface QueueItem extends FormerItem {
  readonly waitingSince: Date;
  /** Whoever claimed it last. A claim whose end has come counts for nothing. */
  readonly claimedBy: string | null;
  readonly claimedUntil: Date | null;
}

/** What happens to an item, with what else decides on its outcome. */
export type ItemEvent =
  /** Screening has held a text. */
  | { readonly kind: 'HELD'; readonly revision: number; readonly held: readonly HeldBecause[]; readonly at: Date }
  | { readonly kind: 'REPORTED'; readonly revision: number; readonly at: Date }
  /** Its author has withdrawn the text that waited, or put another in its place. */
  | { readonly kind: 'SETTLED' }
  | { readonly kind: 'CLAIMED'; readonly by: string; readonly until: Date }
  | { readonly kind: 'RELEASED' }
  /** A decision was made about `revision`. `textWaits`: it settles neither a held text nor a pending edit. */
  | { readonly kind: 'DECIDED'; readonly revision: number; readonly textWaits: boolean; readonly at: Date }
  /** Another revision is the one to decide on: an edit was refused, or is pending again. */
  | { readonly kind: 'REVISION_CHANGED'; readonly revision: number }
  /** Its author has appealed against a decision. */
  | { readonly kind: 'APPEALED'; readonly at: Date }
  /** `appealSince`: since when another appeal about the same content waits. */
  | { readonly kind: 'APPEAL_RESOLVED'; readonly appealSince: Date | null; readonly textWaits: boolean }
  /** `former`: the item before the decision. */
  | {
      readonly kind: 'DECISION_UNDONE';
      readonly former: FormerItem;
      readonly appealSince: Date | null;
      readonly textWaits: boolean;
    }
  /** The same of a decision that another one has followed, which stands. */
  | { readonly kind: 'EARLIER_DECISION_UNDONE'; readonly textWaits: boolean };

/** The states in which a moderator has something to look at. */
export const waitingStates: readonly StoredItemState[] = ['OPEN', 'APPEALED'];

/** What each state becomes once there is something more to look at. */
export const stateWaiting: Readonly<Record<StoredItemState, StoredItemState>> = {
  OPEN: 'OPEN',
  APPEALED: 'APPEALED',
  DECIDED: 'OPEN',
  CLOSED: 'OPEN',
};

/** Whether a moderator has something to look at. */
export function isWaiting({ state }: Pick<FormerItem, 'state'>): boolean {
  return waitingStates.includes(state);
}

/**
 * What an item becomes by an event; null where the event is refused, since it makes no sense for such an item.
 *
 * | event, and what decides                 | no item | OPEN       | APPEALED   | DECIDED  | CLOSED   |
 * | --------------------------------------- | ------- | ---------- | ---------- | -------- | -------- |
 * | HELD, REPORTED                          | OPEN    | OPEN       | APPEALED   | OPEN     | OPEN     |
 * | SETTLED, without reports                | refused | CLOSED     | APPEALED   | DECIDED  | CLOSED   |
 * | SETTLED, with reports                   | refused | OPEN       | APPEALED   | DECIDED  | CLOSED   |
 * | CLAIMED                                 | refused | OPEN       | APPEALED   | refused  | refused  |
 * | RELEASED, REVISION_CHANGED              | refused | OPEN       | APPEALED   | DECIDED  | CLOSED   |
 * | DECIDED                                 | DECIDED | DECIDED    | DECIDED    | DECIDED  | DECIDED  |
 * | DECIDED, a text waits                   | refused | OPEN       | APPEALED   | OPEN     | OPEN     |
 * | APPEALED                                | refused | APPEALED   | APPEALED   | APPEALED | APPEALED |
 * | APPEAL_RESOLVED, another appeal waits   | refused | OPEN       | APPEALED   | APPEALED | APPEALED |
 * | APPEAL_RESOLVED, a text or reports wait | refused | OPEN       | OPEN       | OPEN     | OPEN     |
 * | APPEAL_RESOLVED, nothing waits          | refused | OPEN       | CLOSED     | CLOSED   | CLOSED   |
 * | DECISION_UNDONE                         | refused | former (1) | former (2) | former   | former   |
 * | EARLIER_DECISION_UNDONE, a text waits   | refused | OPEN       | APPEALED   | OPEN     | OPEN     |
 * | EARLIER_DECISION_UNDONE                 | refused | OPEN       | APPEALED   | DECIDED  | CLOSED   |
 *
 * former: the state before the decision. Where that is OPEN or APPEALED, it depends on what still waits: APPEALED with an appeal, OPEN with
 * a text, else CLOSED. With reports, also new ones, it is OPEN unless it is APPEALED. (1) It stays OPEN where something new was held or
 * reported after the decision, or the former state was OPEN or APPEALED. (2) It stays APPEALED while an appeal waits.
 */
export function transition(item: QueueItem | null, event: ItemEvent): QueueItem | null {
  if (!item) return begin(event);
  switch (event.kind) {
    case 'HELD':
      return {
        ...sentToReview(item, event),
        held: isWaiting(item) ? lastOf([...item.held, ...event.held]) : event.held,
      };
    case 'REPORTED':
      return { ...sentToReview(item, event), openReports: item.openReports + 1 };
    case 'SETTLED':
      return item.state === 'OPEN' && item.openReports === 0 ? { ...item, state: 'CLOSED', ...UNCLAIMED } : item;
    case 'CLAIMED':
      return isWaiting(item) ? { ...item, claimedBy: event.by, claimedUntil: event.until } : null;
    case 'RELEASED':
      return { ...item, ...UNCLAIMED };
    case 'DECIDED':
      if (event.textWaits) return { ...waiting(item, event.at), openReports: 0, ...UNCLAIMED };
      return item.state === 'DECIDED' ? item : { ...item, state: 'DECIDED', openReports: 0, ...UNCLAIMED };
    case 'REVISION_CHANGED':
      return { ...item, contentRevision: event.revision };
    case 'APPEALED':
      return appealed(item, event.at);
    case 'APPEAL_RESOLVED':
      return item.state === 'OPEN' ? item : resolved(item, event);
    case 'DECISION_UNDONE':
      return undone(item, event);
    case 'EARLIER_DECISION_UNDONE':
      return event.textWaits ? { ...item, state: stateWaiting[item.state] } : item;
  }
}

type EventOf<Kind extends ItemEvent['kind']> = Extract<ItemEvent, { kind: Kind }>;

const UNCLAIMED = { claimedBy: null, claimedUntil: null } as const;

/** Makes an item of what has none yet. */
function begin(event: ItemEvent): QueueItem | null {
  switch (event.kind) {
    case 'HELD':
      return { ...begun('OPEN', event), held: event.held };
    case 'REPORTED':
      return { ...begun('OPEN', event), openReports: 1 };
    case 'DECIDED':
      return event.textWaits ? null : begun('DECIDED', event);
    default:
      return null;
  }
}

function begun(state: StoredItemState, { revision, at }: { revision: number; at: Date }): QueueItem {
  return { state, contentRevision: revision, openReports: 0, held: [], waitingSince: at, ...UNCLAIMED };
}

/** What was decided or closed waits again, from now on. */
function waiting(item: QueueItem, at: Date): QueueItem {
  return { ...item, state: stateWaiting[item.state], waitingSince: isWaiting(item) ? item.waitingSince : at };
}

function sentToReview(item: QueueItem, { revision, at }: { revision: number; at: Date }): QueueItem {
  return { ...waiting(item, at), contentRevision: Math.max(item.contentRevision, revision) };
}

function lastOf(held: readonly HeldBecause[]): readonly HeldBecause[] {
  return held.slice(-limits.moderation.heldKept);
}

/** It waits for another moderator. */
function appealed(item: QueueItem, at: Date): QueueItem {
  return {
    ...item,
    state: 'APPEALED',
    waitingSince: item.state === 'OPEN' ? item.waitingSince : at,
    ...UNCLAIMED,
  };
}

/** A text or reports may still wait: they are newer than the decision, or it had settled them and was undone. */
function resolved(item: QueueItem, { appealSince, textWaits }: EventOf<'APPEAL_RESOLVED'>): QueueItem {
  if (appealSince) return appealed(item, appealSince);
  if (textWaits || item.openReports > 0) return { ...item, state: 'OPEN' };
  return { ...item, state: 'CLOSED', openReports: 0, ...UNCLAIMED };
}

/**
 * The item is what it was before the decision, unclaimed, together with what is new since then, if that has opened it again: new reports wait,
 * and so does an appeal against another decision, and a claim stays. An appeal that was resolved since then does not wait any more, nor does
 * what its author has withdrawn.
 */
function undone(item: QueueItem, { former, appealSince, textWaits }: EventOf<'DECISION_UNDONE'>): QueueItem {
  const sameHeld = isDeepStrictEqual(item.held, former.held);
  const openReports = item.openReports + former.openReports;
  const formerSince = new Date(former.waitingSince);
  const open = item.state === 'OPEN';
  // Else it is open only because the decision that is undone opened it.
  const hasNews = item.openReports > 0 || !sameHeld || item.contentRevision !== former.contentRevision;
  const staysOpen = open && (hasNews || isWaiting(former));
  const state = () => {
    if (staysOpen) return 'OPEN';
    if ((item.state === 'APPEALED' || former.state === 'APPEALED') && appealSince) return 'APPEALED';
    if (openReports > 0) return 'OPEN';
    if (!isWaiting(former)) return former.state;
    return textWaits ? 'OPEN' : 'CLOSED';
  };
  return {
    state: state(),
    contentRevision: Math.max(item.contentRevision, former.contentRevision),
    openReports,
    held: open && !sameHeld ? [...former.held, ...item.held] : former.held,
    waitingSince: open && item.waitingSince < formerSince ? item.waitingSince : formerSince,
    ...(staysOpen ? { claimedBy: item.claimedBy, claimedUntil: item.claimedUntil } : UNCLAIMED),
  };
}

/** What an item was before the first of two decisions, together with what was new before the second: it waits if either of both did. */
export function mergeFormer(first: FormerItem, second: FormerItem): FormerItem {
  const [state = first.state] = (['APPEALED', 'OPEN'] as const).filter(
    (one) => one === first.state || one === second.state,
  );
  return {
    state,
    waitingSince: isWaiting(first) ? first.waitingSince : second.waitingSince,
    contentRevision: Math.max(first.contentRevision, second.contentRevision),
    openReports: first.openReports + second.openReports,
    held: isDeepStrictEqual(first.held, second.held) ? first.held : [...first.held, ...second.held],
  };
}

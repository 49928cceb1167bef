import { limits } from '#kernel';
import type { HeldBecause, ModerationItemState } from './moderation-item.js';

/** Why something is held, in words for moderators and for its author: “Banned phrase: “win now”, “casino””. */
function describeHeld({ rule, matched }: HeldBecause): string {
  return matched.length === 0 ? rule : `${rule}: ${matched.map((words) => `“${words}”`).join(', ')}`;
}

/** The same for all reasons that something is held for, each once; the last of them, where there are too many to read. */
export function heldWords(held: readonly HeldBecause[]): string[] {
  return [...new Set(held.map(describeHeld))].slice(-limits.moderation.heldShown);
}

/** What of all that an item was held for is about its latest text that was: of what was changed since, nobody wants to know. */
export function heldLast(held: readonly HeldBecause[]): HeldBecause[] {
  const last = Math.max(...held.map(({ revision }) => revision));
  return held.filter(({ revision }) => revision === last);
}

/**
 * The same as a queue shows it: nothing where the item waits for something else, such as reports.
 * @param textWaits whether the text, or a newer one, is held now
 */
export function heldNow(held: readonly HeldBecause[], state: ModerationItemState, textWaits: boolean): HeldBecause[] {
  return textWaits || (state !== 'OPEN' && state !== 'CLAIMED') ? heldLast(held) : [];
}

/** The words for which something is held, as they stand in the text, each once: what a page marks. As many as there are rules to read. */
export function matchedWords(held: readonly HeldBecause[]): string[] {
  return [...new Set(held.flatMap(({ matched }) => matched))].slice(-limits.moderation.heldShown);
}

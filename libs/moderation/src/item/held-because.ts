import { limits } from '#kernel';
import type { HeldBecause } from './moderation-item.js';

/** Why something is held, in words for moderators and for its author: “Banned phrase: “win now”, “casino””. */
function describeHeld({ rule, matched }: HeldBecause): string {
  return matched.length === 0 ? rule : `${rule}: ${matched.map((words) => `“${words}”`).join(', ')}`;
}

/** The same for all reasons that something is held for, each once; the last of them, where there are too many to read. */
export function heldWords(held: readonly HeldBecause[]): string[] {
  return [...new Set(held.map(describeHeld))].slice(-limits.moderation.heldShown);
}

import type { HeldBecause } from './moderation-item.js';

/** Why something is held, in words for moderators and for its author: “Banned phrase: “win now”, “casino””. */
export function describeHeld({ rule, matched }: HeldBecause): string {
  return matched.length === 0 ? rule : `${rule}: ${matched.map((words) => `“${words}”`).join(', ')}`;
}

import type { DocumentNode } from 'graphql';
import { limits } from '#kernel';
import { Plan } from '../../apps/api/src/graphql/plan.js';

/** What honest documents stay below, of every limit of a request. */
export const HONEST = 0.5;

/** An operation that took more of a limit. */
export interface Excess {
  readonly limit: string;
  readonly share: number;
  readonly document: string;
}

let excesses: Excess[] = [];

const shares = Plan.prototype.shares;
Plan.prototype.shares = function watched(this: Plan, ...args) {
  const taken = shares.apply(this, args);
  // The time depends on the computer, and on what else it does.
  const { milliseconds: _, ...told } = taken;
  for (const [limit, share] of Object.entries({ ...told, tokens: tokensOf(this.document) / limits.query.tokens })) {
    if (share > HONEST) excesses.push({ limit, share, document: this.document.loc?.source.body ?? '' });
  }
  return taken;
};

/** What was executed in this process, above half of a limit, since this was last asked. */
export function takeExcesses(): Excess[] {
  const taken = excesses;
  excesses = [];
  return taken;
}

export function tokensOf({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken.next; token; token = token.next) tokens += 1;
  return tokens;
}

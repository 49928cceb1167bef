import fc from 'fast-check';
import { randomNumbers } from '../../factories/random-numbers.js';
import type { ReplyDescription } from '../../factories/world.js';

const STATUSES = ['VISIBLE', 'VISIBLE', 'VISIBLE', 'HELD', 'HIDDEN', 'REMOVED'] as const;

export interface TreeSize {
  readonly least?: number;
  readonly most: number;
  /** Levels at most. */
  readonly depth?: number;
  /** How many of the first replies answer the one before: with 1 the tree is as deep as it may be. */
  readonly chained?: ReadonlyArray<number>;
  readonly authors: ReadonlyArray<number | null>;
  readonly statuses?: ReadonlyArray<NonNullable<ReplyDescription['status']>>;
}

/** A thread's replies, all to subject 0: bushy, chained and everything between. Large trees come from a seed, which is quick. */
export function treeArbitrary({
  least = 0,
  most,
  depth = 100,
  chained: chains = [0.1, 0.5, 0.9, 1],
  authors,
  statuses = STATUSES,
}: TreeSize): fc.Arbitrary<ReplyDescription[]> {
  return fc
    .record({ seed: fc.nat(), size: fc.integer({ min: least, max: most }), chained: fc.constantFrom(...chains) })
    .map(({ seed, size, chained }) => {
      const random = randomNumbers(seed);
      const pick = <Value>(list: readonly Value[]) => list[Math.floor(random() * list.length)] as Value;
      const depths = [0];
      return Array.from({ length: size }, (_, at): ReplyDescription => {
        // The first ones make a chain as deep as may be where the tree is a chained one; the rest hang on anywhere.
        const wanted = random() < chained && at < depth ? at : Math.floor(random() * (at + 1));
        const parent = (depths[wanted] as number) < depth ? wanted : 0;
        depths.push((depths[parent] as number) + 1);
        return { subject: 0, parent, author: pick(authors), status: pick(statuses) };
      });
    });
}

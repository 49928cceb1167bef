import type { AuthorFacts, Draft, Phase, Verdict } from './draft.js';
import { phases } from './phases/index.js';

/** May this text be published? A pure function of the draft and the facts; it reads no table. */
export class Screening {
  constructor(private readonly list: readonly Phase[] = phases) {}

  screen(draft: Draft, author: AuthorFacts): Verdict {
    for (const phase of this.list) {
      const verdict = phase(draft, author);
      if (verdict) return verdict;
    }
    return { answer: 'allow' };
  }
}

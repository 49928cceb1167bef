import type { AuthorFacts, Draft, Phase, PlaceSettings, Refusal, Verdict } from './draft.js';
import { phases } from './phases/index.js';
import { lengthAndEmptiness } from './phases/length-and-emptiness.js';

/** May this text be published? A pure function of the draft, the facts and the settings; it reads no table. */
export class Screening {
  constructor(private readonly list: readonly Phase[] = phases) {}

  screen(draft: Draft, author: AuthorFacts, place: PlaceSettings): Verdict {
    for (const phase of this.list) {
      const verdict = phase(draft, author, place);
      if (verdict) return verdict;
    }
    return { answer: 'allow' };
  }

  /** May this be kept as a draft, which nobody else reads? */
  screenUnpublished(draft: Draft): Refusal | null {
    return lengthAndEmptiness(draft);
  }
}

import { earlyPhases, phases } from './phases/index.js';
import { length, lengthAndEmptiness } from './phases/length-and-emptiness.js';
import type {
  AuthorFacts,
  EarlyFacts,
  EarlyPhase,
  EarlySubmission,
  Phase,
  PlaceSettings,
  Refusal,
  Submission,
  Verdict,
} from './submission.js';

/** May this text be published? A pure function of the submission, the facts and the settings; it reads no table. */
export class Screening {
  constructor(
    private readonly list: readonly Phase[] = phases,
    private readonly early: readonly EarlyPhase[] = earlyPhases,
  ) {}

  /** What refuses a text whatever it says, before it is read; null where that has to be found out. */
  screenAttempt(attempt: EarlySubmission, author: EarlyFacts): Refusal | null {
    for (const phase of this.early) {
      const refusal = phase(attempt, author);
      if (refusal) return refusal;
    }
    return null;
  }

  screen(submission: Submission, author: AuthorFacts, place: PlaceSettings): Verdict {
    for (const phase of this.list) {
      const verdict = phase(submission, author, place);
      if (verdict) return verdict;
    }
    return { answer: 'allow' };
  }

  /** May this be kept as a draft, which nobody else reads? Before it is read. */
  screenUnpublishedAttempt(attempt: EarlySubmission): Refusal | null {
    return length(attempt);
  }

  /** May this be kept as a draft? */
  screenUnpublished(submission: Submission): Refusal | null {
    return lengthAndEmptiness(submission);
  }
}

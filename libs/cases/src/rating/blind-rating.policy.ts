import { Conflict, InvalidInput, limits } from '#kernel';

/** What decides whether a case study can be put up for blind rating until a moment. */
export interface BlindRatingFacts {
  readonly draft: boolean;
  readonly until: Date | null;
  /** When it was first put up, or published with a date in the future; null where neither happened. */
  readonly openedAt: Date | null;
  /** How many members have rated it with its outcome in view, whether or not they have withdrawn their ratings; counted up to the limit. */
  readonly informed: number;
}

const DAY = 24 * 60 * 60 * 1000;
const { blindRatingDays, informedBeforeBlind } = limits;

/** Whether it is, or can be, up for blind rating. */
export function canBeBlind({ draft, until, openedAt, informed }: BlindRatingFacts, now: Date): boolean {
  if (draft || (openedAt !== null && until !== null && until > now)) return true;
  return openedAt === null && informed < informedBeforeBlind;
}

/** The last moment until which it can be: counted from its opening, so that no change puts its end off forever. */
function latest({ draft, openedAt }: BlindRatingFacts, now: Date): Date {
  return new Date((draft ? now : (openedAt ?? now)).getTime() + blindRatingDays * DAY);
}

/**
 * @param until null ends it, which is always possible
 * @throws Conflict where it was up once, or too many know the outcome; InvalidInput for a moment out of bounds
 */
export function requireBlindUntil(facts: BlindRatingFacts, until: Date | null | undefined, now: Date): Date | null {
  if (until === null) return null;
  if (until === undefined)
    throw InvalidInput.at('input.until', 'Give the moment at which it ends, or null to end it now.');
  if (until <= now) throw InvalidInput.at('input.until', 'Choose a moment in the future, or null to end it now.');
  if (!canBeBlind(facts, now)) {
    throw new Conflict(
      facts.openedAt === null
        ? `${informedBeforeBlind} members or more have rated this case study with its outcome in view, so it is too late to hide what they found.`
        : 'This case study was up for blind rating before, and can be once only: opening it again would hide what was found.',
    );
  }
  if (until > latest(facts, now)) {
    throw InvalidInput.at(
      'input.until',
      `Blind rating lasts at most ${blindRatingDays} days from its beginning. Choose an earlier moment.`,
    );
  }
  return until;
}

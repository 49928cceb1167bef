import { type AuthorFacts, BannedPhrases, type PlaceSettings, type Submission } from '#screening';

const NOW = new Date('2026-10-05T09:00:00.000Z');

/** A reply that no phase has anything against. */
export function submissionOf(draft: Partial<Submission> = {}): Submission {
  const text = draft.text ?? draft.markdown ?? 'Well said.';
  const plain = {
    kind: 'REPLY',
    title: null,
    parts: [],
    accompanying: [],
    links: [],
    handles: [],
    edit: false,
  } as const;
  return { ...plain, markdown: text, text, ...draft };
}

/** Somebody whom everybody knows. */
export function authorOf(author: Partial<AuthorFacts> = {}): AuthorFacts {
  return {
    moderates: false,
    suspended: false,
    joinedAt: new Date('2025-10-05T09:00:00.000Z'),
    approved: 2,
    approvedHere: 10,
    burstSince: null,
    repeated: false,
    removed: 0,
    now: NOW,
    ...author,
  };
}

/** A place that has set nothing but what is given. */
export function placeOf(
  place: Partial<Omit<PlaceSettings, 'bannedPhrases'>> & { banned?: string[] } = {},
): PlaceSettings {
  return {
    bannedPhrases: new BannedPhrases(place.banned ?? []),
    holdFirstPosts: place.holdFirstPosts ?? 0,
    newcomerLinks: place.newcomerLinks ?? 2,
  };
}

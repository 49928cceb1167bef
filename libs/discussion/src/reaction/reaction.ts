/** The kinds of reactions, in the order in which they are listed. */
export const REACTIONS = ['INSIGHTFUL', 'THANKS', 'AGREE', 'CURIOUS', 'CELEBRATE'] as const;

export type Reaction = (typeof REACTIONS)[number];

export interface ReactionCount {
  readonly reaction: Reaction;
  readonly count: number;
  readonly viewerHasReacted: boolean;
}

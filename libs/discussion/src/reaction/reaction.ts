/** The kinds of reactions, in the order in which they are listed. */
export type Reaction = 'INSIGHTFUL' | 'THANKS' | 'AGREE' | 'CURIOUS' | 'CELEBRATE';

export interface ReactionCount {
  readonly reaction: Reaction;
  readonly count: number;
  readonly viewerHasReacted: boolean;
}

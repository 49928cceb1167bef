import type { PromptStandingFragment } from '../generated/documents.js';

/** Where a prompt stands at a moment, and the learner who looks at it. */
export interface Standing {
  /** Learners do not see it yet. */
  readonly upcoming: boolean;
  /** It takes no new reflection any more. */
  readonly closed: boolean;
  readonly overdue: boolean;
  /** For how many more peers a reply is owed. */
  readonly repliesOwed: number;
  /** Whether peers' reflections are kept from the learner until they have published one. */
  readonly gated: boolean;
  /** Whether something is owed and not done. */
  readonly owes: boolean;
  /** Whether something is owed that can still be done. */
  readonly waits: boolean;
}

export function standingOf(prompt: PromptStandingFragment, now: Date): Standing {
  const { opensAt, dueAt, closesAt, viewerProgress: progress, repliesRequired, postFirst } = prompt;
  const isPast = (moment: string | null | undefined) => moment != null && new Date(moment) <= now;
  const closed = isPast(closesAt);
  const owes = progress?.owed === true && !progress.complete;
  return {
    upcoming: opensAt != null && !isPast(opensAt),
    closed,
    overdue: isPast(dueAt),
    repliesOwed: progress?.owed ? Math.max(0, repliesRequired - progress.distinctPeersRepliedTo) : 0,
    gated: postFirst && !closed && progress != null && !progress.published,
    owes,
    waits: owes && !closed,
  };
}

/** Those that wait for the learner, the one that is due first at the top. */
export function waitingFirst<Prompt extends PromptStandingFragment>(prompts: readonly Prompt[], now: Date): Prompt[] {
  const due = ({ dueAt }: Prompt) => (dueAt == null ? Number.POSITIVE_INFINITY : new Date(dueAt).getTime());
  return prompts
    .filter((prompt) => standingOf(prompt, now).waits)
    .toSorted((a, b) => due(a) - due(b) || a.number - b.number);
}

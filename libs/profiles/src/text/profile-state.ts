/** How a member's own text stands to what others are shown. */
export type ProfileState =
  /** Others are shown it. */
  | 'VISIBLE'
  /** It waits for a moderator; others are shown what was approved last, if anything. */
  | 'HELD'
  /** A moderator did not accept it; others are shown what was approved last, if anything. */
  | 'REFUSED'
  /** A moderator took it out of sight. */
  | 'HIDDEN';

/** The numbers that a profile's state is told by. */
export interface ProfileNumbers {
  readonly revision: number;
  readonly visibleRevision: number;
  readonly refusedRevision: number | null;
  readonly hidden: boolean;
}

/** Whether the latest text waits for a moderator. */
export function isPending({ revision, visibleRevision, refusedRevision }: ProfileNumbers): boolean {
  return revision > visibleRevision && revision !== refusedRevision;
}

/** `isPending` of the profile in row `p`, as SQL. */
export function profileIsPending(p: string): string {
  return `(${p}.revision > ${p}.visible_revision and ${p}.revision is distinct from ${p}.refused_revision)`;
}

/** Whether others are shown a text of the member's at all, and not the handle in its place. */
export function showsText({ visibleRevision, hidden }: Pick<ProfileNumbers, 'visibleRevision' | 'hidden'>): boolean {
  return visibleRevision > 0 && !hidden;
}

export function stateOf(numbers: ProfileNumbers): ProfileState {
  if (isPending(numbers)) return 'HELD';
  if (numbers.hidden) return 'HIDDEN';
  return numbers.revision === numbers.refusedRevision ? 'REFUSED' : 'VISIBLE';
}

/**
 * Whoever looks or acts, with everything that decides what they may see: read afresh at every request, in one statement.
 * `now` is part of it, since what may be seen depends on the moment.
 */
export interface Viewer {
  /** Null for somebody who is not signed in; so is `sessionId`. */
  readonly memberId: string | null;
  readonly sessionId: string | null;
  readonly handle: string | null;
  readonly isAdmin: boolean;
  readonly isCurator: boolean;
  /** Everywhere; null when not. A suspended member reads but does not write. */
  readonly suspendedUntil: Date | null;
  /** The courses that they are a member of, in whatever role. */
  readonly courses: readonly string[];
  /** The courses among them that they instruct. */
  readonly instructs: readonly string[];
  /** The courses among them in which they are suspended now. */
  readonly suspendedIn: readonly string[];
  /** Open `postFirst` prompts of courses they learn in, for which they have not yet published enough. */
  readonly closedGates: readonly string[];
  readonly now: Date;
}

/** A viewer who is signed in. */
export interface Member extends Viewer {
  readonly memberId: string;
  readonly sessionId: string;
  readonly handle: string;
}

export function isMember(viewer: Viewer): viewer is Member {
  return viewer.memberId !== null;
}

/** Somebody who is not signed in. */
export function visitor(now: Date): Viewer {
  return {
    memberId: null,
    sessionId: null,
    handle: null,
    isAdmin: false,
    isCurator: false,
    suspendedUntil: null,
    courses: [],
    instructs: [],
    suspendedIn: [],
    closedGates: [],
    now,
  };
}

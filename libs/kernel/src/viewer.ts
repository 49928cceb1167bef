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
  /** The courses in which they are suspended now, whether or not they are members still. */
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

/**
 * The viewer as far as they are in office: a suspension takes the tools of moderators and instructors away with the
 * right to write, everywhere or in its course. What they may read as anybody else stays theirs. An admin stands above a course's own.
 */
export function onDuty<V extends Viewer>(viewer: V): V {
  if (viewer.suspendedUntil !== null) return { ...viewer, isAdmin: false, isCurator: false, instructs: [] };
  if (viewer.suspendedIn.length === 0) return viewer;
  return { ...viewer, instructs: viewer.instructs.filter((course) => !viewer.suspendedIn.includes(course)) };
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

/**
 * Whoever looks or acts, with everything that decides what they may see and do: read afresh at every request, in one statement.
 * `now` is part of it, since what may be seen depends on the moment. Offices are those in force: a suspended moderator is a
 * member here, so that no rule has to think of it.
 */
export interface Viewer {
  /** Null for somebody who is not signed in; so is `sessionId`. */
  readonly memberId: string | null;
  readonly sessionId: string | null;
  readonly handle: string | null;
  /** The real name, as their own pages show it to them. No right follows from it. */
  readonly displayName: string | null;
  /** In office now, as are `isCurator` and `instructs`: false while suspended. */
  readonly isAdmin: boolean;
  readonly isCurator: boolean;
  /** Everywhere; null when not. A suspended member reads but does not write. */
  readonly suspendedUntil: Date | null;
  /** The courses that they are a member of, in whatever role. */
  readonly courses: readonly string[];
  /** The courses among them that they instruct, unless they are suspended there. */
  readonly instructs: readonly string[];
  /** The courses in which they are suspended now, whether or not they are members still. */
  readonly suspendedIn: readonly string[];
  /** What a suspension keeps from them, so that they can be told. No right follows from it. */
  readonly suspendedRoles: SuspendedRoles;
  /** Open `postFirst` prompts of courses they learn in, for which they have not yet published enough. */
  readonly closedGates: readonly string[];
  readonly now: Date;
}

/** The roles that somebody has and is suspended from. */
export interface SuspendedRoles {
  /** Any at all, of an admin, a curator or an instructor. */
  readonly any: boolean;
  /** Courses that they would instruct. */
  readonly instructs: readonly string[];
}

/** A viewer who is signed in. */
export interface Member extends Viewer {
  readonly memberId: string;
  readonly sessionId: string;
  readonly handle: string;
  readonly displayName: string;
}

export function isMember(viewer: Viewer): viewer is Member {
  return viewer.memberId !== null;
}

/**
 * Somebody with the roles that are stored, made the viewer that they are now: a suspension takes roles away with the right to write,
 * everywhere or in its course, and leaves what they may read as any other member. That of a course does not concern an admin.
 */
export function withActiveRoles<V extends Omit<Viewer, 'suspendedRoles'>>(
  stored: V,
): V & { readonly suspendedRoles: SuspendedRoles } {
  const { suspendedUntil, suspendedIn, instructs } = stored;
  if (suspendedUntil !== null) {
    const any = moderatesAnything(stored);
    return { ...stored, isAdmin: false, isCurator: false, instructs: [], suspendedRoles: { any, instructs } };
  }
  const suspended = instructs.filter((course) => suspendedIn.includes(course));
  const active = instructs.filter((course) => !suspendedIn.includes(course));
  return { ...stored, instructs: active, suspendedRoles: { any: suspended.length > 0, instructs: suspended } };
}

/** Whether they moderate anything: a course, what belongs to no course, or everything. */
export function moderatesAnything({
  isAdmin,
  isCurator,
  instructs,
}: Pick<Viewer, 'isAdmin' | 'isCurator' | 'instructs'>): boolean {
  return isAdmin || isCurator || instructs.length > 0;
}

/** Somebody who is not signed in. */
export function visitor(now: Date): Viewer {
  return {
    memberId: null,
    sessionId: null,
    handle: null,
    displayName: null,
    isAdmin: false,
    isCurator: false,
    suspendedUntil: null,
    courses: [],
    instructs: [],
    suspendedIn: [],
    suspendedRoles: { any: false, instructs: [] },
    closedGates: [],
    now,
  };
}

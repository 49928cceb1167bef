import { RouteConfig } from '@nestjs/platform-fastify';
import {
  Forbidden,
  isMember,
  moderatesAnything,
  RolesSuspended,
  Suspended,
  Unauthenticated,
  type Viewer,
} from '#kernel';

/** Who may call an operation. Rights to one thing or in one course are policies of the libs, not here. */
export interface Access {
  /** False where the token that came along is not looked at. */
  readonly looksAtToken: boolean;
  /** @throws Unauthenticated, Forbidden */
  readonly admit: (viewer: Viewer) => void;
}

/** Visitors too. A token that is broken or has ended is refused all the same: nobody becomes a visitor unawares. */
export const Everyone: Access = { looksAtToken: true, admit: () => undefined };

/** Whoever is just arriving or leaving, whatever token they still have: signing up, in and out, refreshing. */
export const SigningIn: Access = { looksAtToken: false, admit: () => undefined };

/** What is the same for everybody, such as whether the program is well: no token is looked at, and no request counted. */
export const Unasked: Access = { looksAtToken: false, admit: () => undefined };

/** Members: reading, and keeping one's own reading state. */
export const SignedIn: Access = { looksAtToken: true, admit: mustBeSignedIn };

/** Members who are not suspended. */
export const Writer: Access = { looksAtToken: true, admit: mustWrite };

/** Admins who are not suspended. */
export const Admin: Access = {
  looksAtToken: true,
  admit(viewer) {
    mustWrite(viewer);
    if (!viewer.isAdmin) throw new Forbidden('Only an admin can do this. Ask one of yours.');
  },
};

/** Whoever moderates anything, and is not suspended there: instructors, curators, admins. What, is a policy of `#moderation`. */
export const Moderator: Access = {
  looksAtToken: true,
  admit(viewer) {
    mustBeSignedIn(viewer);
    if (moderatesAnything(viewer)) return;
    if (viewer.suspendedRoles.any) throw new RolesSuspended(viewer.suspendedUntil);
    throw new Forbidden('Only instructors, curators and admins can do this. Report what they should look at.');
  },
};

function mustBeSignedIn(viewer: Viewer): void {
  if (!isMember(viewer)) throw new Unauthenticated();
}

function mustWrite(viewer: Viewer): void {
  mustBeSignedIn(viewer);
  if (viewer.suspendedUntil && viewer.suspendedUntil > viewer.now) throw new Suspended(viewer.suspendedUntil);
}

const ACCESS = Symbol('access');

/**
 * Says who may call this query, mutation, subscription or REST route. `test/architecture.spec.ts` refuses one without it.
 * @param live of a route whose answer goes on
 */
export function Allow(access: Access, { live }: { readonly live?: true } = {}): MethodDecorator {
  return (target, name, descriptor) => {
    Object.assign(descriptor.value as object, { [ACCESS]: access });
    RouteConfig({ access, ...(live && { live }) })(target, name, descriptor);
  };
}

/** What `@Allow` said about a method. */
export function accessOf(method: object): Access | undefined {
  return (method as { [ACCESS]?: Access })[ACCESS];
}

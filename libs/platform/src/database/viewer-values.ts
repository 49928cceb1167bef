import type { Viewer } from '#kernel';

/** The values of a viewer that rules of visibility are written over, as `:viewer.memberId` and so on, and their types. */
export const VIEWER_TYPES = {
  memberId: 'uuid',
  isAdmin: 'boolean',
  isCurator: 'boolean',
  courses: 'uuid[]',
  instructs: 'uuid[]',
  closedGates: 'uuid[]',
  now: 'timestamptz',
} as const;

const known = new WeakMap<Viewer, readonly unknown[]>();

/** A viewer's values in the order of `VIEWER_TYPES`, as they are sent. They are made once for each viewer. */
export function viewerValues(viewer: Viewer): readonly unknown[] {
  let values = known.get(viewer);
  if (!values) {
    values = [
      viewer.memberId,
      viewer.isAdmin,
      viewer.isCurator,
      `{${viewer.courses.join()}}`,
      `{${viewer.instructs.join()}}`,
      `{${viewer.closedGates.join()}}`,
      viewer.now,
    ];
    known.set(viewer, values);
  }
  return values;
}

import type { Viewer } from '#kernel';

const known = new WeakMap<Viewer, readonly unknown[]>();

/**
 * A viewer as the first seven parameters of every statement that has a visibility rule in it:
 * `$1` member or null, `$2` admin, `$3` curator, `$4` courses, `$5` courses they instruct, `$6` closed gates, `$7` now.
 */
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

import type { Viewer } from '#kernel';
import type { Reader } from '#platform';
import { requireModerator } from '#visibility';

/**
 * That the viewer moderates the course, or is an admin, who may have named one that there is not.
 * @throws RolesSuspended, Forbidden where they see the course, NotFound otherwise
 */
export function requireParticipationSeen(reader: Reader, viewer: Viewer, courseId: string): Promise<void> {
  return requireModerator(
    reader,
    viewer,
    courseId,
    'Only the instructors of a course, and admins, see who takes part in it. Ask one of them.',
  );
}

import { viewerTyped } from '#courses';
import { moderates } from '#visibility';
import { isAboutMember } from './decide.js';

/**
 * Whether the viewer, who is on duty, moderates what the decision in row `d` is about. Its course is its content's or, of a
 * suspension, that in which it holds; one that holds everywhere is the admins'.
 */
export function decisionModerated(d: string): string {
  return `(${viewerTyped} and ${moderates(d)} and (:viewer.isAdmin or ${d}.course_id is not null or not ${isAboutMember(d)}))`;
}

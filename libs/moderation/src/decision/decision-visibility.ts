import { moderates } from '#visibility';
import { isAboutMember } from './decide.js';

/**
 * Whether the viewer moderates what the decision in row `d` is about. Its course is its content's or, of a
 * suspension, that in which it holds; one that holds everywhere is the admins'.
 */
export function decisionModerated(d: string): string {
  return `(${moderates(d)} and (:viewer.isAdmin or ${d}.course_id is not null or not ${isAboutMember(d)}))`;
}

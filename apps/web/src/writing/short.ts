import type { Problem } from '../page/problem.js';

/** Whether a text could be published but for its length: then it is kept as a draft, and whoever wrote it is asked first. */
export function isShort(problem: Problem | undefined): boolean {
  return problem?.details.minimumWords !== undefined;
}

/** Where whoever publishes a draft that is too short for its prompt is asked whether it is to be. */
export function askedAt(id: string): string {
  return `/reflections/${id}/edit?short=1`;
}

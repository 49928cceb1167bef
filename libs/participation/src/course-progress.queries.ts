import { Injectable } from '@nestjs/common';
import type { Prompt } from '#courses';
import { cutPage, type Page, type PageRequest, type Viewer } from '#kernel';
import {
  isBehind,
  isFound,
  type LearnerProgress,
  needsHelpFirst,
  type ProgressFilter,
  progressOfLearners,
} from './course-progress.js';
import { ParticipationQueries } from './participation.queries.js';

/** Reads how far the learners of a course have come with its prompts: for those who moderate it. */
@Injectable()
export class CourseProgressQueries {
  constructor(private readonly participation: ParticipationQueries) {}

  /**
   * All learners, who needs help first, in one statement that counts all members: the order is known only then, by the rules that say who is
   * missing, in code (docs/decisions/0064).
   * @param prompts those of the course
   * @throws Forbidden, NotFound
   */
  async ofCourse(viewer: Viewer, courseId: string, prompts: readonly Prompt[]): Promise<LearnerProgress[]> {
    const members = await this.participation.all(viewer, courseId);
    return progressOfLearners(members, prompts, viewer.now).sort(needsHelpFirst);
  }
}

/**
 * One page of those whom a filter finds, and how many these are.
 * @param learners in their order
 * @param request with a key of `progressCursor`
 */
export function progressPage(
  learners: readonly LearnerProgress[],
  filter: ProgressFilter,
  request: PageRequest<readonly string[]>,
  now: Date,
): { page: Page<LearnerProgress>; found: number } {
  const found = learners.filter((one) => isFound(one, filter, now));
  const { key, size } = request;
  const ahead = key === null ? found : found.filter((one) => isBehind(one, key));
  return { page: cutPage(request, ahead.slice(0, size + 1)), found: found.length };
}

import { Injectable } from '@nestjs/common';
import type { Prompt } from '#courses';
import { cutPage, type Page, type PageRequest, type Viewer } from '#kernel';
import {
  isBehind,
  isFound,
  type LearnerProgress,
  needsHelpFirst,
  type ProgressFilter,
  type PromptTotals,
  progressOfLearners,
  totalsOf,
} from './course-progress.js';
import { ParticipationQueries } from './participation.queries.js';

/** How the learners of a course stand. */
export interface CourseProgress {
  /** Of all learners, whatever the filter finds. */
  readonly totals: readonly PromptTotals[];
  readonly learners: number;
  /** Of those that the filter finds, who needs help first. */
  readonly page: Page<LearnerProgress>;
  readonly found: number;
}

/** Reads how the learners of a course stand with its prompts: for those who moderate it. */
@Injectable()
export class CourseProgressQueries {
  constructor(private readonly participation: ParticipationQueries) {}

  /**
   * One page, in one statement that counts all members: who needs help first is known only then, by the rules that say who is missing, in code
   * (docs/decisions/0022).
   * @param prompts those of the course
   * @param request with a key of `progressCursor`
   * @throws Forbidden, NotFound
   */
  async ofCourse(
    viewer: Viewer,
    courseId: string,
    prompts: readonly Prompt[],
    filter: ProgressFilter,
    request: PageRequest<readonly string[]>,
  ): Promise<CourseProgress> {
    const progress = progressOfLearners(await this.participation.all(viewer, courseId), prompts, viewer.now);
    const found = progress.filter((one) => isFound(one, filter, viewer.now)).sort(needsHelpFirst);
    const { key, size } = request;
    const ahead = key === null ? found : found.filter((one) => isBehind(one, key));
    const page = cutPage(request, ahead.slice(0, size + 1));
    return { totals: totalsOf(progress, prompts), learners: progress.length, page, found: found.length };
  }
}

import { Injectable } from '@nestjs/common';
import { type Course, CourseQueries, type Prompt, PromptQueries } from '#courses';
import { defineLoader } from '../graphql/loader.js';

/** Courses and prompts, as the viewer sees them: `context.loader(this.courses.byId).load(id)`. */
@Injectable()
export class CourseLoaders {
  readonly byId = defineLoader<string, Course>((viewer, ids) => this.courses.byIds(viewer, ids));
  /** Of an address. */
  readonly bySlug = defineLoader<string, Course>((viewer, slugs) =>
    Promise.all(slugs.map((slug) => this.courses.findBySlug(viewer, slug))),
  );
  readonly promptById = defineLoader<string, Prompt>((viewer, ids) => this.prompts.byIds(viewer, ids));
  /** The prompts of a course, in the order of their numbers. */
  readonly promptsOf = defineLoader<string, Prompt[]>((viewer, ids) => this.prompts.ofCourses(viewer, ids));

  constructor(
    private readonly courses: CourseQueries,
    private readonly prompts: PromptQueries,
  ) {}
}

import { Injectable } from '@nestjs/common';
import { type Course, CourseQueries, type Prompt, PromptQueries } from '#courses';
import { defineLoader } from '../graphql/loader.js';

/** Courses and prompts by their ids, as the viewer sees them: `context.loader(this.courses.byId).load(id)`. */
@Injectable()
export class CourseLoaders {
  readonly byId = defineLoader<string, Course>((viewer, ids) => this.courses.byIds(viewer, ids));
  readonly promptById = defineLoader<string, Prompt>((viewer, ids) => this.prompts.byIds(viewer, ids));

  constructor(
    private readonly courses: CourseQueries,
    private readonly prompts: PromptQueries,
  ) {}
}

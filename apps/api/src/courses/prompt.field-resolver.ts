import { Resolver } from '@nestjs/graphql';
import { Course, isModeratorOfCourse, Prompt, Role, roleOf, settingsOfPrompt, settingsVersion } from '#courses';
import { limits } from '#kernel';
import { ProgressQueries } from '#reflections';
import type { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { defineLoader } from '../graphql/loader.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { CourseLoaders } from './course.loaders.js';
import { PromptProgress } from './prompt-progress.model.js';

@Resolver(() => Prompt)
export class PromptFieldResolver {
  private readonly progressByPromptId = defineLoader<string, PromptProgress>((viewer, ids) =>
    this.progress.ofViewer(viewer, ids),
  );

  constructor(
    private readonly courses: CourseLoaders,
    private readonly progress: ProgressQueries,
  ) {}

  @ResolveField(() => Course, { description: 'The course that is set it.' })
  course(prompt: Prompt, _args: unknown, context: RequestContext): Promise<Course | null> {
    return context.loader(this.courses.byId).load(prompt.courseId);
  }

  @Cost({ characters: limits.instructionsCharacters })
  @ResolveField(() => String, {
    nullable: true,
    description:
      'What to do, in Markdown, as whoever changes it typed it; null for everybody but its instructors and admins.',
  })
  instructionsMarkdown(prompt: Prompt, _args: unknown, { viewer }: RequestContext): string | null {
    return isModeratorOfCourse(viewer, prompt.courseId) ? prompt.instructionsMarkdown : null;
  }

  @Cost({ characters: 16 })
  @ResolveField(() => String, {
    nullable: true,
    description:
      'Which settings these are: the same until somebody changes one. `updatePrompt` refuses what was made over others. Null for everybody but its instructors and admins.',
  })
  settingsVersion(prompt: Prompt, _args: unknown, { viewer }: RequestContext): string | null {
    return isModeratorOfCourse(viewer, prompt.courseId) ? settingsVersion(settingsOfPrompt(prompt)) : null;
  }

  @ResolveField(() => PromptProgress, {
    nullable: true,
    description:
      'How far the viewer has come with it, if they learn in the course; null for everybody else, instructors too.',
  })
  viewerProgress(prompt: Prompt, _args: unknown, context: RequestContext): Promise<PromptProgress | null> | null {
    if (roleOf(context.viewer, prompt.courseId) !== Role.LEARNER) return null;
    return context.loader(this.progressByPromptId).load(prompt.id);
  }
}

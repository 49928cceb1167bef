import { ResolveField, Resolver } from '@nestjs/graphql';
import { Course, Prompt } from '#courses';
import type { ReflectionView } from '#reflections';
import { CourseLoaders } from '../courses/course.loaders.js';
import type { RequestContext } from '../graphql/context.js';
import { Reflection } from './reflection.model.js';

@Resolver(() => Reflection)
export class ReflectionFieldResolver {
  constructor(private readonly courses: CourseLoaders) {}

  @ResolveField(() => Course, {
    nullable: true,
    description: 'The course that it belongs to; null for none, and where the viewer does not see it.',
  })
  course({ courseId }: ReflectionView, _args: unknown, context: RequestContext): Promise<Course | null> | null {
    return courseId === null ? null : context.loader(this.courses.byId).load(courseId);
  }

  @ResolveField(() => Prompt, {
    nullable: true,
    description: 'The prompt that it answers; null for none, and where the viewer does not see it.',
  })
  prompt({ promptId }: ReflectionView, _args: unknown, context: RequestContext): Promise<Prompt | null> | null {
    return promptId === null ? null : context.loader(this.courses.promptById).load(promptId);
  }
}

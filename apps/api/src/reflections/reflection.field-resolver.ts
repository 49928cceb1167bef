import { Int, Resolver } from '@nestjs/graphql';
import { Course, Prompt } from '#courses';
import { limits } from '#kernel';
import type { ReflectionView } from '#reflections';
import { CourseLoaders } from '../courses/course.loaders.js';
import { PostLoaders } from '../discussion/post.loaders.js';
import type { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { TagLoaders } from '../tags/tag.loaders.js';
import { Tag } from '../tags/tag.model.js';
import { Reflection } from './reflection.model.js';

@Resolver(() => Reflection)
export class ReflectionFieldResolver {
  constructor(
    private readonly courses: CourseLoaders,
    private readonly posts: PostLoaders,
    private readonly tagLoaders: TagLoaders,
  ) {}

  @ResolveField(() => Int, { description: 'The revision that is shown, beginning with 1; 0 for a tombstone.' })
  revision(reflection: ReflectionView, _args: unknown, context: RequestContext): number | Promise<number> {
    return reflection.revision ?? this.text(reflection, context).then((text) => text?.revision ?? 0);
  }

  @ResolveField(() => Date, {
    nullable: true,
    description: 'When the text that is shown was last changed; null if never.',
  })
  editedAt(reflection: ReflectionView, _args: unknown, context: RequestContext): Date | null | Promise<Date | null> {
    if (reflection.editedAt !== undefined) return reflection.editedAt;
    return this.text(reflection, context).then((text) => text?.editedAt ?? null);
  }

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

  @Cost({ rows: limits.tagsPerText })
  @ResolveField(() => [Tag], { description: 'Its tags, in the order that its author gave them.' })
  tags({ id, tags }: ReflectionView, _args: unknown, context: RequestContext) {
    return tags ?? context.loader(this.tagLoaders.ofThread).load(id);
  }

  private text(reflection: ReflectionView, context: RequestContext) {
    return context.loader(this.posts.text).load(reflection);
  }
}

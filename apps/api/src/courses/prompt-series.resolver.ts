import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type PromptCopy as Copy, CourseQueries, PromptCopyService, PromptSeriesService } from '#courses';
import { limits } from '#kernel';
import { Allow, Moderator, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { CoursePayload } from './course.payload.js';
import { PromptCopy } from './prompt-copy.model.js';
import { CopyPromptsInput, DeletePromptInput, PromptCopiesArgs, ReorderPromptsInput } from './prompt-series.input.js';

/** The prompts of a course as a series. */
@Resolver()
export class PromptSeriesResolver {
  constructor(
    private readonly series: PromptSeriesService,
    private readonly copies: PromptCopyService,
    private readonly courses: CourseQueries,
  ) {}

  @Cost({ rows: limits.promptsPerCourse })
  @Query(() => [PromptCopy], {
    description: 'What copyPrompts would come to, which changes nothing. For those who moderate both courses.',
  })
  @Allow(Moderator)
  promptCopies(@Args() args: PromptCopiesArgs, @Context() { viewer }: RequestContext): Promise<Copy[]> {
    return this.copies.preview(viewer, args);
  }

  @Mutation(() => CoursePayload, {
    description: 'Puts the prompts of a course in another order. For its instructors and admins.',
  })
  @Allow(Writer)
  async reorderPrompts(
    @Args('input', { description: 'The course, and the order.' }) input: ReorderPromptsInput,
    @Context() context: RequestContext,
  ): Promise<CoursePayload> {
    return this.courseNow(context, await this.series.reorder(context.member(), input));
  }

  @Mutation(() => CoursePayload, {
    description:
      'Takes a prompt out of its course for good. For its instructors and admins. CONFLICT once somebody has begun to answer it, be it in a draft.',
  })
  @Allow(Writer)
  async deletePrompt(
    @Args('input', { description: 'The prompt.' }) input: DeletePromptInput,
    @Context() context: RequestContext,
  ): Promise<CoursePayload> {
    return this.courseNow(context, await this.series.delete(context.member(), input));
  }

  @Mutation(() => CoursePayload, {
    description:
      'Copies all prompts of a course into another one, with their dates shifted. For those who are an instructor of both, and admins. CONFLICT where there would be too many.',
  })
  @Allow(Writer)
  async copyPrompts(
    @Args('input', { description: 'The two courses, and the shift.' }) input: CopyPromptsInput,
    @Context() context: RequestContext,
  ): Promise<CoursePayload> {
    return this.courseNow(context, await this.copies.copy(context.member(), input));
  }

  private async courseNow({ viewer }: RequestContext, courseId: string): Promise<CoursePayload> {
    return { course: await this.courses.findById(viewer, courseId) };
  }
}

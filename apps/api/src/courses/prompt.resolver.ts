import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Prompt, PromptQueries, PromptService } from '#courses';
import { Allow, Everyone, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { PromptArgs } from './course.args.js';
import { PromptPayload } from './course.payload.js';
import { CreatePromptInput, UpdatePromptInput } from './prompt.input.js';

@Resolver()
export class PromptResolver {
  constructor(
    private readonly prompts: PromptQueries,
    private readonly service: PromptService,
  ) {}

  @Query(() => Prompt, {
    nullable: true,
    description:
      'A prompt by its id; null where there is none, it has not opened yet, or the viewer is not in its course.',
  })
  @Allow(Everyone)
  prompt(@Args() { id }: PromptArgs, @Context() { viewer }: RequestContext): Promise<Prompt | null> {
    return this.prompts.findById(viewer, id);
  }

  @Mutation(() => PromptPayload, { description: 'Sets a course a prompt. For its instructors and admins.' })
  @Allow(Writer)
  async createPrompt(
    @Args('input', { description: 'The prompt.' }) input: CreatePromptInput,
    @Context() context: RequestContext,
  ): Promise<PromptPayload> {
    const id = await this.service.create(context.member(), input);
    return { prompt: await this.prompts.findById(context.viewer, id) };
  }

  @Mutation(() => PromptPayload, { description: 'Changes a prompt. For the instructors of its course and admins.' })
  @Allow(Writer)
  async updatePrompt(
    @Args('input', { description: 'The prompt, and what changes.' }) input: UpdatePromptInput,
    @Context() context: RequestContext,
  ): Promise<PromptPayload> {
    const id = await this.service.update(context.member(), input);
    return { prompt: await this.prompts.findById(context.viewer, id) };
  }
}

import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  ScreeningSettingsService,
  type ScreeningSettings as Settings,
  ScreeningTrial as Trial,
  type TrialResult,
} from '#screening';
import { Allow, Moderator } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ScreeningSettingsArgs, ScreeningTrialArgs, UpdateScreeningInput } from './screening.input.js';
import { ScreeningSettings, ScreeningSettingsPayload, ScreeningTrial } from './screening.model.js';

@Resolver()
export class ScreeningResolver {
  constructor(
    private readonly settings: ScreeningSettingsService,
    private readonly trials: Trial,
  ) {}

  @Query(() => ScreeningSettings, {
    description: 'What texts are screened by in a course, or in what belongs to none. For its moderators.',
  })
  @Allow(Moderator)
  screeningSettings(
    @Args() { courseId }: ScreeningSettingsArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<Settings> {
    return this.settings.find(viewer, courseId ?? null);
  }

  @Cost({ values: 120_000 })
  @Query(() => ScreeningTrial, {
    description:
      'What settings would have caught of the newest texts of a course, or of what belongs to none. Changes nothing. For its moderators.',
  })
  @Allow(Moderator)
  screeningTrial(
    @Args() args: ScreeningTrialArgs,
    @Context() { viewer, deadline }: RequestContext,
  ): Promise<TrialResult> {
    return this.trials.run(viewer, args, deadline);
  }

  @Mutation(() => ScreeningSettingsPayload, {
    description:
      'Changes what texts are screened by from now on. For moderators of the course, or of what belongs to none.',
  })
  @Allow(Moderator)
  async updateScreening(
    @Args('input', { description: 'The place, and what changes there.' }) input: UpdateScreeningInput,
    @Context() context: RequestContext,
  ): Promise<{ settings: Settings }> {
    await this.settings.update(context.member(), input);
    return { settings: await this.settings.find(context.viewer, input.courseId ?? null) };
  }
}

import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RubricPreviewService, RubricQueries, RubricService, type RubricView } from '#cases';
import { limits } from '#kernel';
import { Allow, Everyone, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { defineLoader } from '../graphql/loader.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { CreateRubricInput } from './rubric.input.js';
import { Rubric, RubricPayload, RubricPreview } from './rubric.model.js';

@Resolver(() => Rubric)
export class RubricResolver {
  private readonly changeable = defineLoader<string, boolean>((viewer, titles) =>
    this.queries.canChange(viewer, titles),
  );

  constructor(
    private readonly queries: RubricQueries,
    private readonly service: RubricService,
    private readonly previews: RubricPreviewService,
  ) {}

  @Cost({ rows: limits.rubrics })
  @Query(() => [Rubric], {
    description: 'The rubrics to rate by, each in its current version: the built-in one first, then by title.',
  })
  @Allow(Everyone)
  rubrics(@Context() { viewer }: RequestContext): Promise<RubricView[]> {
    return this.queries.current(viewer);
  }

  @Query(() => Rubric, {
    nullable: true,
    description: 'A rubric in any of its versions; null where there is none with this id.',
  })
  @Allow(Everyone)
  async rubric(
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Context() { viewer }: RequestContext,
  ): Promise<RubricView | null> {
    return (await this.queries.find(viewer, [id]))[0] ?? null;
  }

  @Cost({ rows: limits.rubricVersions })
  @Query(() => [Rubric], {
    description: `All versions of a rubric, the newest first, at most ${limits.rubricVersions}; empty where there is none with this id.`,
  })
  @Allow(Everyone)
  rubricVersions(
    @Args('id', { type: () => ID, description: 'The id of any of them.' }) id: string,
    @Context() { viewer }: RequestContext,
  ): Promise<RubricView[]> {
    return this.queries.versions(viewer, id);
  }

  @Query(() => RubricPreview, {
    description:
      'What `createRubric` with the same input would do now, and what that would discard. Changes nothing. Refused with whatever would be refused there, but for how many rubrics there can be.',
  })
  @Allow(Writer)
  rubricPreview(
    @Args('input', { description: 'The rubric; its key is not looked at.' }) input: CreateRubricInput,
    @Context() context: RequestContext,
  ): Promise<RubricPreview> {
    return this.previews.preview(context.member(), input) as Promise<RubricPreview>;
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may reword it, or write its next version.' })
  async viewerCanChange({ title, current }: Rubric, _args: unknown, context: RequestContext): Promise<boolean> {
    return current && (await context.loader(this.changeable).load(title)) === true;
  }

  @Mutation(() => RubricPayload, {
    description:
      'Writes a rubric, its next version, or rewords it. For instructors, curators and admins; a title that there is already is changed ' +
      'by whoever wrote it first and by admins, the built-in one by admins.',
  })
  @Allow(Writer)
  async createRubric(
    @Args('input', { description: 'The rubric.' }) input: CreateRubricInput,
    @Context() context: RequestContext,
  ) {
    const id = await this.service.create(context.member(), input);
    const [rubric = null] = await this.queries.find(context.viewer, [id]);
    return { rubric };
  }
}

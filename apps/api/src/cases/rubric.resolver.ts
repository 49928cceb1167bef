import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { RubricQueries, RubricService, type RubricView } from '#cases';
import { limits } from '#kernel';
import { Allow, Everyone, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { CreateRubricInput } from './rubric.input.js';
import { Rubric, RubricPayload } from './rubric.model.js';

@Resolver()
export class RubricResolver {
  constructor(
    private readonly queries: RubricQueries,
    private readonly service: RubricService,
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

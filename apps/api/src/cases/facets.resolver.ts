import { Args, ArgsType, Context, Field, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CaseStudyFacetQueries, type FacetPart } from '#cases';
import { Allow, Everyone } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { objectFields } from '../graphql/selection.js';
import { CaseStudyFilter } from './case-study.args.js';
import { CaseStudyFilterLoaders } from './case-study-filter.loaders.js';
import { CaseStudyFacets } from './facets.model.js';

const PARTS: readonly FacetPart[] = ['totalCount', 'tags', 'platforms', 'countries', 'years', 'withMetrics', 'rated'];

@ArgsType()
class CaseStudyFacetsArgs {
  @Field(() => CaseStudyFilter, { nullable: true, description: 'What the list is narrowed to.' })
  filter?: CaseStudyFilter | null;
}

@Resolver()
export class FacetsResolver {
  constructor(
    private readonly queries: CaseStudyFacetQueries,
    private readonly narrowing: CaseStudyFilterLoaders,
  ) {}

  /** It counts every row that the viewer sees, as `totalCount` does. */
  @Cost({ values: 1_000 })
  @Query(() => CaseStudyFacets, {
    description: 'What the list `caseStudies` with the same filter is made of: how many there are of each kind.',
  })
  @Allow(Everyone)
  async caseStudyFacets(
    @Args() { filter }: CaseStudyFacetsArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CaseStudyFacets> {
    const asked = objectFields(info);
    const narrowed = await this.narrowing.read(context, filter);
    const parts = PARTS.filter((part) => asked.has(part));
    const { countries, ...facets } = await this.queries.count(context.viewer, narrowed, parts);
    return {
      ...facets,
      countries: countries.map(({ key, name, count }) => {
        const isCode = /^[A-Z]{2}$/.test(key);
        return { country: isCode ? key : name, isCode, count };
      }),
    } as CaseStudyFacets;
  }
}

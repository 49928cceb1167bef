import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { limits, readPage } from '#kernel';
import { SearchQueries, type SearchResult, searchCursor } from '#search';
import { TagFilterQueries } from '#tags';
import { extrasOfKinds } from '../discussion/content-kinds.js';
import { Allow, Everyone } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { rowFields, rowFieldsOf } from '../graphql/selection.js';
import { SearchArgs } from './search.args.js';
import { SearchResultConnection } from './search.model.js';

@Resolver()
export class SearchResolver {
  constructor(
    private readonly queries: SearchQueries,
    private readonly tags: TagFilterQueries,
  ) {}

  @Cost({ values: 45_000 })
  @Query(() => SearchResultConnection, {
    description:
      `What was written and what people are called, as far as the viewer sees it, best matches first and newest first among equals: of the newest ${limits.search.found} texts ` +
      `that match, and of at most ${2 * limits.search.people} people, which is what \`totalCount\` counts. Where no text matches, words that the viewer sees nowhere are taken for those that they begin, are spelt like or are a part of. ` +
      'Pages of one search are cut from the same list: what is written meanwhile is found by the next search.',
  })
  @Allow(Everyone)
  async search(
    @Args() { query, filter, ...args }: SearchArgs,
    @Context() { viewer }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SearchResult>> {
    const page = readPage(args, searchCursor);
    const asked = rowFieldsOf('hit', info);
    const tags = await this.tags.resolve(viewer, filter?.tags);
    const found = await this.queries.find(viewer, query, { ...filter, tags }, page, {
      subjects: extrasOfKinds(asked),
      snippets: rowFields(info).has('snippetHtml'),
    });
    return new Connection(
      found,
      ({ key }) => searchCursor.format(key),
      async () => found.total,
    );
  }
}

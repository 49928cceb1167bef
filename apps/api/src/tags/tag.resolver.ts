import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { type ListedTag, TagQueries, tagCursor, tagListKey } from '#discussion';
import { readPage } from '#kernel';
import { Allow, Everyone } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { TagArgs, TagsArgs } from './tag.args.js';
import { Tag, TagConnection } from './tag.model.js';

@Resolver()
export class TagResolver {
  constructor(private readonly queries: TagQueries) {}

  @Query(() => Tag, {
    nullable: true,
    description: 'The tag that a name leads to; null where there is none, or the viewer does not see it.',
  })
  @Allow(Everyone)
  tag(@Args() { slug }: TagArgs, @Context() { viewer }: RequestContext): Promise<ListedTag | null> {
    return this.queries.find(viewer, slug);
  }

  @Query(() => TagConnection, {
    description:
      'Tags by label. Those that are not filed yet are seen by whoever proposed them or sees something that carries them.',
  })
  @Allow(Everyone)
  async tags(@Args() { facet, prefix, ...page }: TagsArgs, @Context() { viewer }: RequestContext) {
    const filter = { facet, prefix };
    return new Connection(
      await this.queries.page(viewer, filter, readPage(page, tagCursor)),
      (tag) => tagCursor.format(tagListKey(tag)),
      () => this.queries.count(viewer, filter),
    );
  }
}

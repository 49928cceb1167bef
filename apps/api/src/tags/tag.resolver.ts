import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { readPage } from '#kernel';
import {
  type ListedTag,
  type MergePreview,
  TagQueries,
  TagRefusalService,
  TagService,
  tagCursor,
  tagListKey,
} from '#tags';
import { Allow, Everyone, Writer } from '../graphql/allow.js';
import { Connection } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { TagArgs, TagMergeArgs, TagsArgs } from './tag.args.js';
import { MergeTagsInput, RefuseTagInput, UpdateTagInput } from './tag.input.js';
import { Tag, TagConnection, TagMergePreview } from './tag.model.js';
import { RefuseTagPayload, TagPayload } from './tag.payload.js';

@Resolver()
export class TagResolver {
  constructor(
    private readonly queries: TagQueries,
    private readonly service: TagService,
    private readonly refusals: TagRefusalService,
  ) {}

  @Query(() => Tag, {
    nullable: true,
    description: 'The tag that a name leads to; null where there is none, or the viewer does not see it.',
  })
  @Allow(Everyone)
  tag(@Args() { slug }: TagArgs, @Context() { viewer }: RequestContext): Promise<ListedTag | null> {
    return this.queries.find(viewer, slug);
  }

  @Query(() => TagConnection, {
    description: 'Tags by label. Those that are not filed yet are seen by whoever sees something that carries them.',
  })
  @Allow(Everyone)
  async tags(@Args() { facet, filed, prefix, ...page }: TagsArgs, @Context() { viewer }: RequestContext) {
    const filter = { facet, filed, prefix };
    return new Connection(
      await this.queries.page(viewer, filter, readPage(page, tagCursor)),
      (tag) => tagCursor.format(tagListKey(tag)),
      () => this.queries.count(viewer, filter),
    );
  }

  @Query(() => TagMergePreview, {
    description:
      'What `mergeTags` would do now. Refused with whatever would be refused there; NOT_FOUND for a name that leads to nothing that the viewer sees. For instructors and admins.',
  })
  @Allow(Writer)
  tagMergePreview(@Args() names: TagMergeArgs, @Context() context: RequestContext): Promise<MergePreview> {
    return this.service.previewMerge(context.member(), names);
  }

  @Mutation(() => TagPayload, { description: 'Files a tag and changes it. For instructors and admins.' })
  @Allow(Writer)
  async updateTag(
    @Args('input', { description: 'The tag, and what changes.' }) input: UpdateTagInput,
    @Context() context: RequestContext,
  ) {
    return this.payload(context, await this.service.update(context.member(), input));
  }

  @Mutation(() => TagPayload, {
    description:
      'Lets one tag go over to another, with its names and everything that carries it. This is for good. A filed tag goes over only to one of its facet. For instructors and admins.',
  })
  @Allow(Writer)
  async mergeTags(
    @Args('input', { description: 'The two.' }) input: MergeTagsInput,
    @Context() context: RequestContext,
  ) {
    return this.payload(context, await this.service.merge(context.member(), input));
  }

  @Mutation(() => RefuseTagPayload, {
    description:
      'Takes a proposed tag off everything that carries it, what the viewer does not see included. Whoever wrote something of that is told the reason (`viewer.refusedTags`). The name can be proposed again. CONFLICT where it is filed. For instructors and admins.',
  })
  @Allow(Writer)
  async refuseTag(
    @Args('input', { description: 'Which, and why.' }) input: RefuseTagInput,
    @Context() context: RequestContext,
  ): Promise<RefuseTagPayload> {
    return { slug: await this.refusals.refuse(context.member(), input) };
  }

  private async payload({ viewer }: RequestContext, id: string) {
    return { tag: await this.queries.findById(viewer, id) };
  }
}

import { Args, Context, Parent, Resolver } from '@nestjs/graphql';
import { abilities, type MentionView, type RevisionView, revisionCursor } from '#discussion';
import { limits, readPage } from '#kernel';
import { excerptOfStored } from '#markdown';
import { Connection, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { Abilities, Content, type ContentView, Mention, RevisionConnection } from './content.model.js';
import { PostLoaders } from './post.loaders.js';

/** What every kind of content answers in the same way. */
@Resolver(() => Content)
export class ContentFieldResolver {
  constructor(private readonly loaders: PostLoaders) {}

  @Cost({ characters: limits.bodyCharacters })
  @ResolveField(() => String, {
    nullable: true,
    description: 'The text as it was typed; null where it is hidden from the viewer.',
  })
  async bodyMarkdown(content: ContentView, _args: unknown, context: RequestContext): Promise<string | null> {
    if (content.kind !== 'REPLY' && content.bodyMarkdown !== undefined) return content.bodyMarkdown;
    return (await context.loader(this.loaders.text).load(content))?.markdown ?? null;
  }

  @Cost({ characters: limits.htmlCharacters })
  @ResolveField(() => String, {
    nullable: true,
    description: 'The text as sanitised HTML; null where it is hidden from the viewer.',
  })
  bodyHtml(content: ContentView, _args: unknown, context: RequestContext): string | null | Promise<string | null> {
    return content.bodyHtml !== undefined ? content.bodyHtml : this.html(content, context);
  }

  /** Never null, as a reflection's is not: documents that ask several kinds for it would not agree. */
  @ResolveField(() => String, {
    description:
      'How the text begins, as plain text: at most 280 characters, cut at a word; empty where it is hidden from the viewer.',
  })
  async excerpt(content: ContentView, _args: unknown, context: RequestContext): Promise<string> {
    if (content.kind === 'REFLECTION') return content.excerpt;
    const text = await context.loader(this.loaders.text).load(content);
    return text ? excerptOfStored(text.beginning, text.markdown) : '';
  }

  @ResolveField(() => RevisionConnection, {
    description: 'Its texts, newest first: for its author and the moderators, empty for everybody else.',
  })
  async revisions(
    @Parent() content: ContentView,
    @Args() args: ForwardPage,
    @Context() context: RequestContext,
  ): Promise<Connection<RevisionView>> {
    const query = readPage(args, revisionCursor);
    const page = await context
      .loader(this.loaders.revisions)
      .load({ root: content, query, form: JSON.stringify(query) });
    return new Connection(
      page ?? { rows: [], hasNextPage: false, hasPreviousPage: false },
      (revision) => revisionCursor.format([String(revision.number)]),
      async () => (await context.loader(this.loaders.revisionTotal).load(content)) ?? 0,
    );
  }

  @Cost({ rows: limits.mentionsPerText })
  @ResolveField(() => [Mention], { description: 'Who is mentioned, in the order of the text.' })
  async mentions(content: ContentView, _args: unknown, context: RequestContext): Promise<MentionView[]> {
    return (await context.loader(this.loaders.mentions).load(content)) ?? [];
  }

  @ResolveField(() => Abilities, { description: 'What the viewer may do to it.' })
  viewerCan(content: ContentView, _args: unknown, context: RequestContext): Abilities {
    return abilities(context.viewer, content.thread, content);
  }

  private async html(content: ContentView, context: RequestContext): Promise<string | null> {
    return (await context.loader(this.loaders.text).load(content))?.html ?? null;
  }
}

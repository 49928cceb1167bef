import { Args, ArgsType, Context, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type ReplyQuery, ThreadQueries, type ThreadView } from '#discussion';
import { InvalidInput, isId, limits } from '#kernel';
import { Allow, Everyone, SignedIn } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { argumentsOf, objectFields } from '../graphql/selection.js';
import { Text } from '../graphql/text.js';
import { ContentLoaders } from './content.loaders.js';
import { PostLoaders } from './post.loaders.js';
import { PreviewService } from './preview.service.js';
import { type RepliesArgs, readReplyQuery } from './replies.args.js';
import { fieldsOfSubject } from './subject-kind.js';
import { Thread } from './thread.model.js';

@ArgsType()
class RenderMarkdownArgs {
  @Field(() => String, { description: `The text, at most ${limits.bodyCharacters} characters.` })
  @Text({ min: 0, max: limits.bodyCharacters, multiline: true })
  markdown: string;
}

/** The one page of replies that a thread is asked for; null where it is several, or one that the list itself will refuse. */
function repliesAskedFor(info: GraphQLResolveInfo): ReplyQuery | null {
  const args = argumentsOf<RepliesArgs>(info, 'replies');
  if (!args) return null;
  try {
    return readReplyQuery(info, args);
  } catch (error) {
    if (error instanceof InvalidInput) return null;
    throw error;
  }
}

@Resolver()
export class ThreadResolver {
  constructor(
    private readonly queries: ThreadQueries,
    private readonly previews: PreviewService,
    private readonly contents: ContentLoaders,
    private readonly posts: PostLoaders,
  ) {}

  @Query(() => Thread, {
    nullable: true,
    description: 'A thread; null where there is none, or the viewer does not see its subject.',
  })
  @Allow(Everyone)
  async thread(
    @Args('id', { type: () => ID, description: "Its subject's id." }) id: string,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ThreadView | null> {
    const { viewer } = context;
    const asked = objectFields(info);
    // With its subject it takes one statement as well.
    if (asked.has('subject')) {
      return (await this.contents.readSubject(context, id, fieldsOfSubject(asked)))?.thread ?? null;
    }
    if (!isId(id)) return null;
    const query = asked.has('replies') ? repliesAskedFor(info) : null;
    // And so it does with a page of its replies.
    if (query) return this.posts.openThread(context, id, query);
    return (await this.queries.find(viewer, [id]))[0] ?? null;
  }

  @Cost({ values: 5_000, characters: limits.htmlCharacters, counts: true })
  @Query(() => String, {
    description: `The same HTML that storing this text would give but for the ids of footnotes, for a preview. For members. One operation has one text of ${limits.rendering.characters} characters or more rendered, and ${limits.bodyCharacters} characters in all; a text that it asks for several times counts once.`,
  })
  @Allow(SignedIn)
  renderMarkdown(@Args() { markdown }: RenderMarkdownArgs, @Context() context: RequestContext): Promise<string> {
    return this.previews.render(context, markdown);
  }
}

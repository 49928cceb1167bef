import { Args, ArgsType, Context, Field, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Composer, ThreadQueries, type ThreadView } from '#discussion';
import { isId, limits } from '#kernel';
import { Allow, Everyone } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { objectFields } from '../graphql/selection.js';
import { Text } from '../graphql/text.js';
import { ContentLoaders } from './content.loaders.js';
import { fieldsOfSubject } from './subject-extras.js';
import { Thread } from './thread.model.js';

@ArgsType()
class RenderMarkdownArgs {
  @Field(() => String, { description: `The text, at most ${limits.bodyCharacters} characters.` })
  @Text({ min: 0, max: limits.bodyCharacters, multiline: true })
  markdown: string;
}

@Resolver()
export class ThreadResolver {
  constructor(
    private readonly queries: ThreadQueries,
    private readonly composer: Composer,
    private readonly contents: ContentLoaders,
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
    return isId(id) ? ((await this.queries.find(viewer, [id]))[0] ?? null) : null;
  }

  @Query(() => String, { description: 'The same HTML that storing this text would give, for a preview.' })
  @Allow(Everyone)
  renderMarkdown(@Args() { markdown }: RenderMarkdownArgs): Promise<string> {
    return this.composer.preview(markdown);
  }
}

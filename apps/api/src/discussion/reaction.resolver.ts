import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { type ReactionCount as Count, ReactionQueries, ReactionService } from '#discussion';
import { type PostAddress, postId } from '#kernel';
import { Allow, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { defineLoader } from '../graphql/loader.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { ContentLoaders } from './content.loaders.js';
import { Content, type ContentView } from './content.model.js';
import { ReactInput } from './reaction.input.js';
import { Reaction, ReactionCount, ReactPayload } from './reaction.model.js';

@Resolver(() => Content)
export class ReactionResolver {
  private readonly counts = defineLoader<PostAddress, Count[]>((viewer, at) => this.queries.counts(viewer, at), postId);

  constructor(
    private readonly queries: ReactionQueries,
    private readonly service: ReactionService,
    private readonly contents: ContentLoaders,
  ) {}

  @Cost({ rows: Object.keys(Reaction).length })
  @ResolveField(() => [ReactionCount], {
    description: 'How members reacted, in the order of the kinds; those that nobody chose are left out.',
  })
  async reactions(content: ContentView, _args: unknown, context: RequestContext): Promise<readonly Count[]> {
    if (content.status === 'REMOVED' || !content.thread.opened) return [];
    const known = content.kind === 'REPLY' ? undefined : content.reactions;
    return known ?? (await context.loader(this.counts).load(content)) ?? [];
  }

  @Mutation(() => ReactPayload, {
    description:
      'Reacts to what somebody else wrote, or takes that back. Locked threads take reactions too: they are no replies.',
  })
  @Allow(Writer)
  async react(@Args('input', { description: 'The reaction.' }) input: ReactInput, @Context() context: RequestContext) {
    const address = await this.service.react(context.member(), input);
    return { content: await this.contents.byAddress(context, address) };
  }
}

import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { EditService, RemovalService, ReplyQueries, ReplyService, type ReplyView } from '#discussion';
import { type PostAddress, parsePostId } from '#kernel';
import { Allow, Everyone, Writer } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { RemoveContentInput } from './content.input.js';
import { CreateReplyInput, UpdateReplyInput } from './reply.input.js';
import { Reply } from './reply.model.js';
import { ReplyPayload } from './reply.payload.js';

@Resolver()
export class ReplyResolver {
  constructor(
    private readonly queries: ReplyQueries,
    private readonly replies: ReplyService,
    private readonly edits: EditService,
    private readonly removals: RemovalService,
  ) {}

  @Query(() => Reply, {
    nullable: true,
    description: 'A reply; null where there is none, or the viewer does not see it.',
  })
  @Allow(Everyone)
  reply(
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Context() context: RequestContext,
  ): Promise<ReplyView | null> {
    return this.find(context, parsePostId(id));
  }

  @Mutation(() => ReplyPayload, { description: 'Answers a subject or one of its replies.' })
  @Allow(Writer)
  async createReply(
    @Args('input', { description: 'The reply.' }) input: CreateReplyInput,
    @Context() context: RequestContext,
  ) {
    return { reply: await this.find(context, await this.replies.create(context.member(), input)) };
  }

  @Mutation(() => ReplyPayload, { description: 'Changes a reply of one’s own.' })
  @Allow(Writer)
  async updateReply(
    @Args('input', { description: 'The reply and its new text.' }) input: UpdateReplyInput,
    @Context() context: RequestContext,
  ) {
    return { reply: await this.find(context, await this.edits.updateReply(context.member(), input)) };
  }

  @Mutation(() => ReplyPayload, {
    description: 'Withdraws a reply of one’s own, for good. What was answered to it stays.',
  })
  @Allow(Writer)
  async removeReply(
    @Args('input', { description: 'The reply.' }) input: RemoveContentInput,
    @Context() context: RequestContext,
  ) {
    return { reply: await this.find(context, await this.removals.removeReply(context.member(), input)) };
  }

  private async find({ viewer }: RequestContext, address: PostAddress | null): Promise<ReplyView | null> {
    if (!address || address.number === 0) return null;
    return (await this.queries.find(viewer, [address]))[0] ?? null;
  }
}

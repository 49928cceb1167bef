import { Args, Context, Int, Mutation, Resolver } from '@nestjs/graphql';
import { ParticipantQueries, ReadingQueries, ReadingService, type ThreadView } from '#discussion';
import { Allow, SignedIn } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { PostLoaders } from './post.loaders.js';
import { MarkThreadReadInput, MarkThreadUnreadInput } from './reading.input.js';
import { Thread } from './thread.model.js';
import { ThreadPayload } from './thread.payload.js';

@Resolver(() => Thread)
export class ReadingResolver {
  private readonly unread = defineLoader<string, number>((viewer, ids) => this.queries.unreadCounts(viewer, ids));
  private readonly participants = defineLoader<string, number>((viewer, ids) => this.people.counts(viewer, ids));

  constructor(
    private readonly queries: ReadingQueries,
    private readonly people: ParticipantQueries,
    private readonly reading: ReadingService,
    private readonly loaders: PostLoaders,
  ) {}

  @ResolveField(() => Int, {
    description:
      'Replies by others that the viewer sees and has not read; all of them where they never opened it. 0 for visitors.',
  })
  async viewerUnreadCount(thread: ThreadView, _args: unknown, context: RequestContext): Promise<number> {
    return thread.unreadCount ?? (await context.loader(this.unread).load(thread.id)) ?? 0;
  }

  @ResolveField(() => Int, {
    description: 'How many people wrote in it: the author of the subject, and whoever has a VISIBLE reply.',
  })
  async participantCount(thread: ThreadView, _args: unknown, context: RequestContext): Promise<number> {
    return thread.participantCount ?? (await context.loader(this.participants).load(thread.id)) ?? 0;
  }

  @Mutation(() => ThreadPayload, {
    description:
      'Remembers what the viewer has read of a thread. What they marked as unread stays so, unless it says otherwise.',
  })
  @Allow(SignedIn)
  async markThreadRead(
    @Args('input', { description: 'What was read.' }) input: MarkThreadReadInput,
    @Context() context: RequestContext,
  ) {
    const id = await this.reading.markRead(context.member(), input);
    return { thread: await context.loader(this.loaders.thread).load(id) };
  }

  @Mutation(() => ThreadPayload, {
    description:
      'Takes replies for unread again. They stay so when the thread is opened and read, until `markThreadRead` with `alsoKeptUnread` names them.',
  })
  @Allow(SignedIn)
  async markThreadUnread(
    @Args('input', { description: 'What is to be unread.' }) input: MarkThreadUnreadInput,
    @Context() context: RequestContext,
  ) {
    const id = await this.reading.markUnread(context.member(), input);
    return { thread: await context.loader(this.loaders.thread).load(id) };
  }
}

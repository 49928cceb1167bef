import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { type WatchLevel as Level, type ThreadView, type Watched, WatchQueries, WatchService } from '#discussion';
import { Allow, SignedIn } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { defineLoader } from '../graphql/loader.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { PostLoaders } from './post.loaders.js';
import { Thread } from './thread.model.js';
import { ThreadPayload } from './thread.payload.js';
import { SetWatchLevelInput, WatchLevel } from './watch.model.js';

@Resolver(() => Thread)
export class WatchResolver {
  private readonly levels = defineLoader<string, Watched>((viewer, ids) => this.queries.levels(viewer, ids));

  constructor(
    private readonly queries: WatchQueries,
    private readonly watch: WatchService,
    private readonly loaders: PostLoaders,
  ) {}

  @ResolveField(() => WatchLevel, {
    description: 'How closely the viewer follows it, by whatever they chose; NORMAL where nothing else holds.',
  })
  async viewerWatchLevel(thread: ThreadView, _args: unknown, context: RequestContext): Promise<Level> {
    return thread.watchLevel ?? (await context.loader(this.levels).load(thread.id))?.level ?? 'NORMAL';
  }

  @ResolveField(() => WatchLevel, {
    nullable: true,
    description:
      'What the viewer chose for this thread itself. Null where they did not: then it is followed as its course, or as what they write in.',
  })
  async viewerChosenWatchLevel(thread: ThreadView, _args: unknown, context: RequestContext): Promise<Level | null> {
    if (thread.chosenWatchLevel !== undefined) return thread.chosenWatchLevel;
    return (await context.loader(this.levels).load(thread.id))?.chosen ?? null;
  }

  @Mutation(() => ThreadPayload, { description: 'Chooses how closely the viewer follows a thread that they see.' })
  @Allow(SignedIn)
  async setWatchLevel(
    @Args('input', { description: 'The choice.' }) input: SetWatchLevelInput,
    @Context() context: RequestContext,
  ) {
    const id = await this.watch.setLevel(context.member(), input);
    return { thread: await context.loader(this.loaders.thread).load(id) };
  }
}

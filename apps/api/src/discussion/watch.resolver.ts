import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { type WatchLevel as Level, type ThreadView, WatchQueries, WatchService } from '#discussion';
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
  private readonly levels = defineLoader<string, Level>((viewer, ids) => this.queries.levels(viewer, ids));

  constructor(
    private readonly queries: WatchQueries,
    private readonly watch: WatchService,
    private readonly loaders: PostLoaders,
  ) {}

  @ResolveField(() => WatchLevel, { description: 'How closely the viewer follows it; NORMAL until they choose.' })
  async viewerWatchLevel(thread: ThreadView, _args: unknown, context: RequestContext): Promise<Level> {
    return thread.watchLevel ?? (await context.loader(this.levels).load(thread.id)) ?? 'NORMAL';
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

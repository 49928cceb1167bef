import { Args, Context, Mutation, Parent, Resolver } from '@nestjs/graphql';
import { type ThreadView, TrackedQueries, WatchQueries, WatchService, watchedCursor } from '#discussion';
import { limits, readPage } from '#kernel';
import { Allow, SignedIn } from '../graphql/allow.js';
import { Connection, connectionOf } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { Cost } from '../graphql/cost.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { ViewerPayload } from '../members/profile.payload.js';
import { ViewerModel } from '../members/viewer.model.js';
import { PostLoaders } from './post.loaders.js';
import { Thread } from './thread.model.js';
import { SetWatchLevelWrittenInInput, WatchedThreadsArgs, WatchLevel } from './watch.model.js';

const ThreadConnection = connectionOf(() => Thread, 'Thread', 'threads');

/** What the viewer follows, and what holds until they choose. */
@Resolver(() => ViewerModel)
export class WatchedThreadsResolver {
  constructor(
    private readonly queries: WatchQueries,
    private readonly tracked: TrackedQueries,
    private readonly watch: WatchService,
    private readonly posts: PostLoaders,
  ) {}

  @ResolveField(() => WatchLevel, {
    description:
      'How closely they follow what they write in, unless they chose for the thread or its course. Never MUTED.',
  })
  watchLevelWrittenIn(_viewer: ViewerModel, _args: unknown, context: RequestContext) {
    return this.queries.levelWrittenIn(context.member());
  }

  @Cost({ rows: limits.trackedThreads.shown, values: limits.query.connection })
  @ResolveField(() => [Thread], {
    description: `Threads that they watch or track in which something is new to them, the newest first: at most ${limits.trackedThreads.shown}, out of those in which they did something last.`,
  })
  trackedThreads(_viewer: ViewerModel, _args: unknown, context: RequestContext): Promise<ThreadView[]> {
    return this.tracked.find(context.member());
  }

  @ResolveField(() => ThreadConnection, {
    description: 'Threads for which they chose a level, as far as they see them, the newest thread first.',
  })
  async watchedThreads(
    @Parent() _viewer: ViewerModel,
    @Args() { level, ...page }: WatchedThreadsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<ThreadView>> {
    const member = context.member();
    const { rows, ...rest } = await this.queries.page(member, level, readPage(page, watchedCursor));
    const found = await Promise.all(rows.map(({ id }) => context.loader(this.posts.thread).load(id)));
    return new Connection(
      { ...rest, rows: found.filter((thread) => thread !== null) },
      ({ id }) => watchedCursor.format([id]),
      () => this.queries.count(member, level),
    );
  }

  @Mutation(() => ViewerPayload, {
    description:
      'Chooses how closely the viewer follows what they write in, from now on and what they wrote in before.',
  })
  @Allow(SignedIn)
  async setWatchLevelWrittenIn(
    @Args('input', { description: 'The choice.' }) input: SetWatchLevelWrittenInInput,
    @Context() context: RequestContext,
  ): Promise<ViewerPayload> {
    const member = context.member();
    await this.watch.setWrittenIn(member, input);
    return { viewer: new ViewerModel(member) };
  }
}

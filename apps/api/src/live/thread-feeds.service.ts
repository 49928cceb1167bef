import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ChangeCursors, type ChangePosition, ChangeQueries, positionOf, type ThreadStanding } from '#discussion';
import { limits, type Viewer } from '#kernel';
import { Database, type Hint, LiveHints } from '#platform';
import { forEachFollower } from './for-each-follower.js';
import { LiveConnections } from './live-connections.service.js';
import { LiveLog } from './live-log.recorder.js';
import { lookNowAndThen } from './look-now-and-then.js';
import { Round, requireOrLeave } from './round.js';
import type { ThreadDelivery, ThreadFeedNews, ThreadSink, ThreadWatcher } from './thread-feed.js';

const { eventsAtOnce } = limits.live;

interface Feed {
  readonly watchers: Set<ThreadWatcher>;
  /** Those who have come since it was looked at last: unless something happened, it is looked at for them alone. */
  joining: Set<ThreadWatcher>;
  hinted: boolean;
  readonly round: Round;
  /** Change and number up to which everybody was told. */
  told: string;
}

/** Watchers who are told the same: what is asked for one of them holds for all. */
interface Group {
  readonly viewer: Viewer;
  readonly position: ChangePosition;
  readonly members: Array<{ watcher: ThreadWatcher; viewer: Viewer; place: ThreadStanding }>;
}

/**
 * The threads that somebody on this node follows. At a hint a thread is looked at once for all of them, at one moment: who they are, how each
 * stands to it, and what became different, once for each kind of viewer. So the number of statements depends on what is asked for, never on
 * how many ask. See docs/decisions/0058.
 */
@Injectable()
export class ThreadFeeds implements OnModuleDestroy {
  private readonly feeds = new Map<string, Feed>();
  private listening: Promise<void> | undefined;
  private stopLooking: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly changes: ChangeQueries,
    private readonly cursors: ChangeCursors,
    private readonly connections: LiveConnections,
    private readonly hints: LiveHints,
    private readonly log: LiveLog,
  ) {}

  /** Follows a thread from now on. @returns how to leave; null where they do not see it */
  async watch(threadId: string, watcher: ThreadWatcher): Promise<(() => void) | null> {
    this.listening ??= this.listen();
    await this.listening;
    const feed = this.feeds.get(threadId) ?? this.open(threadId);
    feed.watchers.add(watcher);
    feed.joining.add(watcher);
    const leave = () => {
      feed.joining.delete(watcher);
      feed.watchers.delete(watcher);
      if (feed.watchers.size === 0 && this.feeds.get(threadId) === feed) this.feeds.delete(threadId);
    };
    await requireOrLeave(feed.round, leave);
    if (watcher.position !== undefined) return leave;
    leave();
    return null;
  }

  private open(threadId: string): Feed {
    const feed: Feed = {
      watchers: new Set(),
      joining: new Set(),
      hinted: false,
      round: new Round(
        () => this.look(threadId, feed),
        (error) => {
          feed.told = '';
          feed.hinted = true;
          this.log.failed(error);
        },
      ),
      told: '',
    };
    this.feeds.set(threadId, feed);
    return feed;
  }

  private async listen(): Promise<void> {
    await this.hints.listen((hints) => this.hear(hints));
    this.stopLooking = lookNowAndThen(this.hints, () => this.lookAround());
  }

  private hear(hints: readonly Hint[]): void {
    if (hints.some(({ kind }) => kind === 'all')) {
      void this.lookAround();
      return;
    }
    const members = new Set<string>();
    for (const { kind, id } of hints) {
      if (kind === 'thread') this.hint(this.feeds.get(id));
      if (kind === 'member') members.add(id);
    }
    if (members.size > 0) this.askFor(members);
  }

  private hint(feed: Feed | undefined): void {
    if (!feed) return;
    feed.hinted = true;
    void feed.round.ask();
  }

  /** What these may see is not what it was. */
  private askFor(members: ReadonlySet<string>): void {
    for (const feed of this.feeds.values()) {
      for (const { connection } of feed.watchers) {
        if (connection.memberId === null || !members.has(connection.memberId)) continue;
        this.hint(feed);
        break;
      }
    }
  }

  /** Looks whether anything was missed, in one statement. */
  private async lookAround(): Promise<void> {
    if (this.feeds.size === 0) return;
    try {
      const ids = [...this.feeds.keys()];
      for (const { id, change, nextNumber } of await this.changes.places(ids)) {
        const feed = this.feeds.get(id);
        if (feed && feed.told !== `${change} ${nextNumber}`) this.hint(feed);
      }
    } catch (error) {
      this.log.failed(error);
    }
  }

  private look(threadId: string, feed: Feed): Promise<void> {
    if (feed.watchers.size === 0) return Promise.resolve();
    return this.database.atOneMoment(async () => {
      const { hinted } = feed;
      const watchers = [...(hinted ? feed.watchers : feed.joining)];
      feed.hinted = false;
      feed.joining = new Set();
      const viewers = await this.connections.viewersOf(watchers.map(({ connection }) => connection));
      const standings = await this.standingsOf(threadId, watchers, new Set(viewers.values()));
      const groups = new Map<string, Group>();
      const deliveries: ThreadDelivery[] = [];
      for (const watcher of watchers) {
        const viewer = viewers.get(watcher.connection);
        const place = viewer && standings.get(viewer);
        if (!viewer || !place) {
          watcher.lose();
          continue;
        }
        if (hinted || feed.told === '') feed.told = `${place.change} ${place.nextNumber}`;
        this.sort(watcher, viewer, place, groups, deliveries);
      }
      for (const group of groups.values()) deliveries.push(...(await this.deliveriesOf(threadId, group)));
      await this.deliver(deliveries);
    });
  }

  /** How each of them stands to the thread: one statement, since they ask at once. */
  private async standingsOf(
    threadId: string,
    watchers: readonly ThreadWatcher[],
    viewers: ReadonlySet<Viewer>,
  ): Promise<Map<Viewer, ThreadStanding | null>> {
    const least = Math.min(...watchers.map(({ position }) => position?.change ?? 0));
    const standings = await Promise.all(
      [...viewers].map(async (viewer) => [viewer, await this.changes.standing(viewer, threadId, least)] as const),
    );
    return new Map(standings);
  }

  private sort(
    watcher: ThreadWatcher,
    viewer: Viewer,
    place: ThreadStanding,
    groups: Map<string, Group>,
    deliveries: ThreadDelivery[],
  ): void {
    const now = positionOf(place);
    const asBefore = watcher.stands(place);
    if (watcher.position === undefined) {
      watcher.position = watcher.since === null ? now : this.cursors.open(viewer, place, watcher.since);
    }
    const { position } = watcher;
    if (position === null || !asBefore) {
      deliveries.push({ watcher, viewer, place, before: position ?? now, news: null });
      return;
    }
    if (position.change === now.change && position.number === now.number && position.told === now.told) return;
    const apart = place.apart ? (viewer.memberId ?? '') : '';
    const key = [place.moderated, place.opened, apart, position.change, position.told, position.number].join(' ');
    const group: Group = groups.get(key) ?? { viewer, position, members: [] };
    group.members.push({ watcher, viewer, place });
    groups.set(key, group);
  }

  private async deliveriesOf(threadId: string, { viewer, position, members }: Group): Promise<ThreadDelivery[]> {
    const news = await this.newsSince(threadId, viewer, position);
    // Nothing that they see: they know it as it is now.
    if (news && !news.subjectChanged && news.replies.length === 0) {
      for (const { watcher } of members) watcher.position = news.position;
      return [];
    }
    return members.map((member) => ({ ...member, before: position, news }));
  }

  private async newsSince(threadId: string, viewer: Viewer, since: ChangePosition): Promise<ThreadFeedNews | null> {
    const replies: Array<ThreadFeedNews['replies'][number]> = [];
    let subjectChanged = false;
    for (let position = since; ; ) {
      const page = await this.changes.news(viewer, threadId, position, limits.changes.most);
      if (!page) return null;
      replies.push(...page.replies);
      subjectChanged ||= page.subjectChanged;
      position = page.position;
      if (!page.hasMore) return { threadId, subjectChanged, replies, position };
      if (replies.length >= eventsAtOnce) return null;
    }
  }

  private async deliver(deliveries: readonly ThreadDelivery[]): Promise<void> {
    const bySink = Map.groupBy(deliveries, ({ watcher }) => watcher.sink);
    await forEachFollower(bySink, ([sink, own]: [ThreadSink, ThreadDelivery[]]) => sink.deliver(own));
  }

  onModuleDestroy(): void {
    this.stopLooking();
  }
}

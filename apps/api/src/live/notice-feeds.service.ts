import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { readPage, type Viewer } from '#kernel';
import { NotificationQueries, type NotificationView, notificationCursor, notificationKey } from '#notifications';
import { Database, LiveHints } from '#platform';
import { forEachFollower } from './for-each-follower.js';
import type { LiveConnection } from './live-connection.js';
import { LiveConnections } from './live-connections.service.js';
import { LiveLog } from './live-log.recorder.js';
import { lookNowAndThen } from './look-now-and-then.js';
import { Round, requireOrLeave } from './round.js';

/** What one member is told of their notifications. */
export interface NoticeDelivery {
  readonly watcher: NoticeWatcher;
  readonly viewer: Viewer;
  /** Those that are new, or told of something further, the oldest first. */
  readonly fresh: readonly NotificationView[];
  /** Whether there are more than that. */
  readonly more: boolean;
  /** How many are unread. */
  readonly unread: number;
}

export interface NoticeSink {
  /** Tells one of them, of all or, where it throws, of nothing. */
  deliverNotices(delivery: NoticeDelivery): Promise<void>;
}

/** A page of a member's notifications, as it was when they were told last. */
class Known {
  private readonly at: ReadonlyMap<string, number>;
  /** Older than this, and unknown, is what moved up since something else is gone. */
  private readonly since: string;

  constructor(page: readonly NotificationView[], isWhole: boolean) {
    this.at = new Map(page.map(({ id, createdAt }) => [id, createdAt.getTime()]));
    const last = page.at(-1);
    this.since = isWhole || !last ? '' : notificationKey(last).join(' ');
  }

  has(notification: NotificationView): boolean {
    const { id, createdAt } = notification;
    return this.at.get(id) === createdAt.getTime() || notificationKey(notification).join(' ') < this.since;
  }

  /** Whether none of them is on another page. */
  isBehind(page: readonly NotificationView[]): boolean {
    return this.at.size > 0 && !page.some(({ id }) => this.at.has(id));
  }
}

/** A member who is told of their notifications. */
export class NoticeWatcher {
  /** The page that they were told of last. */
  known: Known | undefined;

  constructor(
    readonly connection: LiveConnection,
    readonly sink: NoticeSink,
  ) {}

  /** What on a page is new, the oldest first, and whether there is more: nothing, the first time. */
  newOn(page: readonly NotificationView[], isWhole: boolean): { fresh: NotificationView[]; more: boolean } {
    const { known } = this;
    if (!known) return { fresh: [], more: false };
    return { fresh: page.filter((one) => !known.has(one)).reverse(), more: !isWhole && known.isBehind(page) };
  }
}

/** Members on this node who are told of their notifications: all whom a hint concerns are looked at together. */
@Injectable()
export class NoticeFeeds implements OnModuleDestroy {
  private readonly watchers = new Map<string, Set<NoticeWatcher>>();
  private due = new Set<string>();
  private listening: Promise<void> | undefined;
  private stopLooking: () => void = () => undefined;
  private readonly round: Round;

  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationQueries,
    private readonly connections: LiveConnections,
    private readonly hints: LiveHints,
    log: LiveLog,
  ) {
    this.round = new Round(
      () => this.look(),
      (error) => log.failed(error),
    );
  }

  /** Tells a member from now on. @returns how to leave */
  async watch(watcher: NoticeWatcher): Promise<() => void> {
    const memberId = watcher.connection.memberId as string;
    this.listening ??= this.listen();
    await this.listening;
    const same = this.watchers.get(memberId) ?? new Set();
    this.watchers.set(memberId, same.add(watcher));
    const leave = () => {
      same.delete(watcher);
      if (same.size === 0 && this.watchers.get(memberId) === same) this.watchers.delete(memberId);
    };
    this.due.add(memberId);
    await requireOrLeave(this.round, leave);
    return leave;
  }

  private async listen(): Promise<void> {
    await this.hints.listen((hints) => {
      const all = hints.some(({ kind }) => kind === 'all');
      const ids = hints.flatMap(({ kind, id }) => (kind === 'notices' || kind === 'member' ? id : []));
      void this.ask(all ? [...this.watchers.keys()] : ids);
    });
    this.stopLooking = lookNowAndThen(this.hints, () => this.ask([...this.watchers.keys()]));
  }

  private async ask(memberIds: readonly string[]): Promise<void> {
    for (const id of memberIds) if (this.watchers.has(id)) this.due.add(id);
    if (this.due.size > 0) await this.round.ask();
  }

  private async look(): Promise<void> {
    const due = [...this.due];
    this.due = new Set();
    const watchers = due.flatMap((id) => [...(this.watchers.get(id) ?? [])]);
    if (watchers.length === 0) return;
    await this.database.atOneMoment(async () => {
      const viewers = await this.connections.viewersOf(watchers.map(({ connection }) => connection));
      const pages = new Map(
        await Promise.all(
          [...new Set(viewers.values())].map(async (viewer) => [viewer, await this.read(viewer)] as const),
        ),
      );
      const deliveries: Array<NoticeDelivery & { known: Known }> = [];
      for (const watcher of watchers) {
        const viewer = viewers.get(watcher.connection);
        const read = viewer && pages.get(viewer);
        if (!viewer || !read) continue;
        const { rows, isWhole, unread } = read;
        deliveries.push({ watcher, viewer, ...watcher.newOn(rows, isWhole), unread, known: new Known(rows, isWhole) });
      }
      // Who could not be told is told with the next ones.
      await forEachFollower(deliveries, async ({ known, ...delivery }) => {
        const { watcher } = delivery;
        await watcher.sink.deliverNotices(delivery);
        watcher.known = known;
      });
    });
  }

  private async read(viewer: Viewer) {
    const [{ rows, hasNextPage }, unread] = await Promise.all([
      this.notifications.list(viewer, { unreadOnly: false, threadId: null }, readPage({}, notificationCursor)),
      this.notifications.count(viewer, { unreadOnly: true, threadId: null }),
    ]);
    return { rows, isWhole: !hasNextPage, unread };
  }

  onModuleDestroy(): void {
    this.stopLooking();
  }
}

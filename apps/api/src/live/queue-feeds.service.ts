import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { moderatesAnything, type Viewer } from '#kernel';
import {
  ChangedItemQueries,
  canModerate,
  ModerationItemQueries,
  type ModerationItemView,
  mostChangedItems,
} from '#moderation';
import { Database, LiveHints } from '#platform';
import { forEachFollower } from './for-each-follower.js';
import type { LiveConnection } from './live-connection.js';
import { LiveConnections } from './live-connections.service.js';
import { LiveLog } from './live-log.recorder.js';
import { lookNowAndThen } from './look-now-and-then.js';
import { Round } from './round.js';

/** Numbers of changes are drawn before their commits: so far back a look goes for those that committed late. */
const LATE = 500;

/** A moderator who follows the queue, or one course's part of it. */
export interface QueueWatcher {
  readonly connection: LiveConnection;
  readonly courseId: string | null;
}

/** Items as one moderator sees them now; null where the queue is to be loaded anew. */
export interface QueueDelivery {
  readonly watcher: QueueWatcher;
  readonly viewer: Viewer;
  readonly items: ReadonlyArray<ModerationItemView | null>;
}

/** Tells one of them, of all or, where it throws, of nothing. */
type Tell = (delivery: QueueDelivery) => Promise<void>;

/** The queue of moderators on this node: what changed in it is looked up once, and then for all of them at once. */
@Injectable()
export class QueueFeeds implements OnModuleDestroy {
  private readonly watchers = new Map<QueueWatcher, Tell>();
  /** Who could not be told of something: it is to be loaded anew. */
  private readonly missed = new Set<QueueWatcher>();
  /** The change of each item that was told last, as far back as is looked. */
  private told = new Map<string, number>();
  private newest: number | undefined;
  private listening: Promise<void> | undefined;
  private stopLooking: () => void = () => undefined;
  private readonly round: Round;

  constructor(
    private readonly database: Database,
    private readonly changed: ChangedItemQueries,
    private readonly items: ModerationItemQueries,
    private readonly connections: LiveConnections,
    private readonly hints: LiveHints,
    log: LiveLog,
  ) {
    this.round = new Round(
      () => this.look(),
      (error) => log.failed(error),
    );
  }

  /** Tells of it from now on. @returns how to leave @throws Forbidden, NotFound for a course that they do not moderate */
  async watch(watcher: QueueWatcher, tell: Tell): Promise<() => void> {
    this.listening ??= this.listen();
    await this.listening;
    // What changed before is not told to whoever comes now.
    await this.round.require();
    this.watchers.set(watcher, tell);
    return () => {
      this.watchers.delete(watcher);
      this.missed.delete(watcher);
    };
  }

  private async listen(): Promise<void> {
    await this.hints.listen((hints) => {
      if (hints.some(({ kind }) => kind === 'queue' || kind === 'all')) void this.round.ask();
    });
    this.stopLooking = lookNowAndThen(this.hints, async () => {
      if (this.watchers.size > 0) await this.round.ask();
    });
  }

  private look(): Promise<void> {
    return this.database.atOneMoment(async () => {
      const newest = await this.changed.newest();
      if (this.newest === undefined) {
        this.newest = newest;
        for (const { threadId, number, change } of await this.changed.after(newest - LATE)) {
          this.told.set(`${threadId}.${number}`, change);
        }
        return;
      }
      const recent = await this.changed.after(this.newest - LATE);
      const fresh = recent.filter(
        ({ threadId, number, change }) => (this.told.get(`${threadId}.${number}`) ?? 0) < change,
      );
      // All that are looked at are new: there may be more before them.
      const deliveries = await this.deliveriesOf(fresh.length === mostChangedItems ? null : fresh.reverse());
      this.told = new Map(recent.map(({ threadId, number, change }) => [`${threadId}.${number}`, change]));
      this.newest = Math.max(this.newest, newest);
      for (const { watcher } of deliveries) this.missed.add(watcher);
      await forEachFollower(deliveries, async (delivery) => {
        await this.watchers.get(delivery.watcher)?.(delivery);
        this.missed.delete(delivery.watcher);
      });
    });
  }

  private async deliveriesOf(
    fresh: ReadonlyArray<{ threadId: string; number: number }> | null,
  ): Promise<QueueDelivery[]> {
    const watchers = [...this.watchers.keys()];
    if (watchers.length === 0 || (fresh?.length === 0 && this.missed.size === 0)) return [];
    const viewers = await this.connections.viewersOf(watchers.map(({ connection }) => connection));
    const found = new Map(
      await Promise.all(
        [...new Set(viewers.values())].map(
          async (viewer) => [viewer, fresh ? await this.items.find(viewer, fresh) : null] as const,
        ),
      ),
    );
    return watchers.flatMap((watcher): QueueDelivery[] => {
      const viewer = viewers.get(watcher.connection);
      if (!viewer) return [];
      const { courseId } = watcher;
      // Whoever ceased to moderate it is not even told that there is something.
      if (!(courseId === null ? moderatesAnything(viewer) : canModerate(viewer, courseId))) return [];
      const all = found.get(viewer) ?? null;
      if (all === null || this.missed.has(watcher)) return [{ watcher, viewer, items: [null] }];
      const items = all.filter((item) => item !== null && (courseId === null || item.thread.courseId === courseId));
      return items.length > 0 ? [{ watcher, viewer, items }] : [];
    });
  }

  onModuleDestroy(): void {
    this.stopLooking();
  }
}

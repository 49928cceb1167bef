import { type ChangePosition, positionOf, type ReplyNews, type ThreadStanding } from '#discussion';
import type { Viewer } from '#kernel';
import type { LiveConnection } from './live-connection.js';

/** What of a thread became different for a watcher, as they see it at this moment. */
export interface ThreadDelivery {
  readonly watcher: ThreadWatcher;
  readonly viewer: Viewer;
  readonly place: ThreadStanding;
  /** How far they knew it before. */
  readonly before: ChangePosition;
  /** Null where it cannot be told, and the thread is to be loaded anew. */
  readonly news: ThreadFeedNews | null;
}

/** The same object for all who are told the same. */
export interface ThreadFeedNews {
  readonly threadId: string;
  readonly subjectChanged: boolean;
  readonly replies: readonly ReplyNews[];
  readonly position: ChangePosition;
}

/**
 * Takes what is delivered to many at once, in whatever form they get it, and says of each how far they know it then (`knows`). Nothing further
 * is delivered before it is done. Who could not be told is told again from where they know it, and so is nobody else.
 */
export interface ThreadSink {
  deliver(deliveries: readonly ThreadDelivery[]): Promise<void>;
}

/** Somebody who follows a thread. */
export class ThreadWatcher {
  /** How far they know it; undefined until it was looked up, and null where it is to be loaded anew. */
  position: ChangePosition | null | undefined;
  /** How they stood to it when they were told of it last. */
  private standing: string | undefined;

  /** @param since a cursor that they know the thread by; null where they know it as it is now */
  constructor(
    readonly connection: LiveConnection,
    readonly sink: ThreadSink,
    readonly since: string | null,
  ) {}

  /** @returns whether they stand to it as they did */
  stands(place: ThreadStanding): boolean {
    const standing = `${place.moderated} ${place.opened}`;
    const asBefore = (this.standing ?? standing) === standing;
    this.standing = standing;
    return asBefore;
  }

  /** They have been told of what became different up to there. */
  knows({ place, news }: ThreadDelivery): void {
    this.position = news?.position ?? positionOf(place);
  }

  /** They see it no longer. Should they again, they don't know what happened meanwhile. */
  lose(): void {
    if (this.position !== undefined) this.position = null;
  }
}

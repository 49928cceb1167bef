import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock, limits, RateLimited, type Viewer, visitor } from '#kernel';
import { LiveHints } from '#platform';
import { ViewerQueries } from '#visibility';
import { clientAddress } from '../traffic/client-address.js';
import type { LiveConnection } from './live-connection.js';
import { LiveTally } from './live-tally.recorder.js';

const { connections: most, connectionsInAll, sessions, subscriptions } = limits.live;

/** Seconds after which somebody with too many connections may try again: those of closed tabs are found to be gone by then. */
const PATIENCE = 30;

/** Everything that is open on this node, who is behind it at this moment, and how much they follow. */
@Injectable()
export class LiveConnections implements OnModuleDestroy {
  private readonly open = new Map<string, Set<LiveConnection>>();
  /** Under which key each is there. */
  private readonly keys = new Map<LiveConnection, string>();
  /** How much is followed, by the same keys. */
  private readonly follows = new Map<string, number>();
  private begun = 0;
  private closing = false;
  private looking: NodeJS.Timeout | undefined;
  private listening: Promise<void> | undefined;

  constructor(
    private readonly viewers: ViewerQueries,
    private readonly clock: Clock,
    private readonly hints: LiveHints,
    private readonly tally: LiveTally,
  ) {}

  get size(): number {
    return this.keys.size;
  }

  /** How much is followed over them, as far as it has begun. */
  get followed(): number {
    return this.begun;
  }

  /**
   * Takes part until it is over, counted at once: whoever opens many and begins nothing has as many as everybody. Resolves once what
   * concerns it is heard of.
   * @throws RateLimited where there are too many of the same already
   */
  add(connection: LiveConnection): Promise<void> {
    if (this.closing) {
      connection.end('closing');
      return Promise.resolve();
    }
    try {
      this.enter(connection);
    } catch (refusal) {
      this.tally.refused(connection.transport);
      throw refusal;
    }
    this.tally.opened(connection.transport);
    connection.onEnd(() => {
      this.leave(connection);
      this.tally.closed(connection.transport, connection.closure);
    });
    this.looking ??= setInterval(() => void this.check([...this.keys.keys()]), sessions).unref();
    this.listening ??= this.hints.listen((hints) => {
      const known = hints.some(({ kind }) => kind === 'all')
        ? [...this.keys.keys()]
        : hints.flatMap(({ kind, id }) => (kind === 'member' ? [...(this.open.get(id) ?? [])] : []));
      void this.check(known);
    });
    return this.listening;
  }

  /** Somebody has said who they are: it is theirs from now on. @throws RateLimited where they have too many already */
  renamed(connection: LiveConnection): void {
    if (this.keys.get(connection) === keyOf(connection)) return;
    this.leave(connection);
    this.enter(connection);
  }

  /**
   * Follows one thing more over a connection, counted before it has begun.
   * @param begin answers how to cease; null where there is nothing to follow
   * @returns the same
   * @throws RateLimited where its member, or its address, follows too much already
   */
  async follow<Leave extends (() => void) | null>(
    connection: LiveConnection,
    begin: () => Promise<Leave>,
  ): Promise<Leave | (() => void)> {
    const release = this.reserve(connection);
    let leave: Leave;
    try {
      leave = await begin();
    } catch (error) {
      release();
      throw error;
    }
    if (leave === null) {
      release();
      return leave;
    }
    this.begun += 1;
    this.tally.followed(connection.transport);
    let follows = true;
    return () => {
      if (!follows) return;
      follows = false;
      this.begun -= 1;
      this.tally.ceased(connection.transport);
      release();
      leave?.();
    };
  }

  /** Who is behind each of them now, in one statement; those whose session has ended are ended. */
  async viewersOf(connections: readonly LiveConnection[]): Promise<Map<LiveConnection, Viewer>> {
    const now = this.clock.now();
    const nobody = visitor(now);
    const sessionIds = new Set(connections.flatMap(({ sessionId }) => sessionId ?? []));
    const members = sessionIds.size > 0 ? await this.viewers.loadAll([...sessionIds], now) : new Map<string, Viewer>();
    const found = new Map<LiveConnection, Viewer>();
    for (const connection of connections) {
      const viewer = connection.sessionId === null ? nobody : members.get(connection.sessionId);
      if (viewer) found.set(connection, viewer);
      else connection.end('ended');
    }
    return found;
  }

  private async check(connections: readonly LiveConnection[]): Promise<void> {
    const ofMembers = connections.filter(({ sessionId }) => sessionId !== null);
    // Where the database is away, nothing is delivered either.
    if (ofMembers.length > 0) await this.viewersOf(ofMembers).catch(() => undefined);
  }

  private reserve(connection: LiveConnection): () => void {
    const key = keyOf(connection);
    const count = this.follows.get(key) ?? 0;
    const limit = connection.memberId === null ? subscriptions.address : subscriptions.member;
    if (count >= limit) {
      throw new RateLimited(
        `${limit} subscriptions are the most at once, over all connections together. End some, then subscribe again.`,
        PATIENCE,
      );
    }
    this.follows.set(key, count + 1);
    return () => {
      const left = (this.follows.get(key) ?? 0) - 1;
      if (left > 0) this.follows.set(key, left);
      else this.follows.delete(key);
    };
  }

  private enter(connection: LiveConnection): void {
    const key = keyOf(connection);
    const same = this.open.get(key) ?? new Set();
    if (same.size >= (connection.memberId === null ? most.address : most.member) || this.size >= connectionsInAll) {
      throw new RateLimited('Too many live connections are open at once. Close some, then connect again.', PATIENCE);
    }
    this.open.set(key, same.add(connection));
    this.keys.set(connection, key);
  }

  private leave(connection: LiveConnection): void {
    const key = this.keys.get(connection);
    if (key === undefined) return;
    this.keys.delete(connection);
    const same = this.open.get(key);
    same?.delete(connection);
    if (same?.size === 0) this.open.delete(key);
  }

  /** Tells everybody to connect again, elsewhere. */
  endAll(): void {
    this.closing = true;
    for (const connection of [...this.keys.keys()]) connection.end('closing');
  }

  onModuleDestroy(): void {
    clearInterval(this.looking);
    this.endAll();
  }
}

function keyOf({ memberId, request }: LiveConnection): string {
  return memberId ?? `at ${clientAddress(request)}`;
}

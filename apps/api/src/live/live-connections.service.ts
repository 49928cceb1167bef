import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock, limits, RateLimited, type Viewer, visitor } from '#kernel';
import { LiveHints } from '#platform';
import { ViewerQueries } from '#visibility';
import { clientAddress } from '../traffic/client-address.js';
import type { LiveConnection } from './live-connection.js';

const { connections: most, connectionsInAll, sessions } = limits.live;

/** Seconds after which somebody with too many connections may try again: those of closed tabs are found to be gone by then. */
const PATIENCE = 30;

/** Everything that is open on this node, and who is behind it at this moment. */
@Injectable()
export class LiveConnections implements OnModuleDestroy {
  private readonly open = new Map<string, Set<LiveConnection>>();
  private count = 0;
  private closing = false;
  private looking: NodeJS.Timeout | undefined;
  private listening: Promise<void> | undefined;

  constructor(
    private readonly viewers: ViewerQueries,
    private readonly clock: Clock,
    private readonly hints: LiveHints,
  ) {}

  get size(): number {
    return this.count;
  }

  /** Takes part from now on. @returns how to leave @throws RateLimited where there are too many of the same already */
  async add(connection: LiveConnection): Promise<() => void> {
    const key = keyOf(connection);
    const same = this.open.get(key) ?? new Set();
    if (same.size >= (connection.memberId === null ? most.address : most.member) || this.count >= connectionsInAll) {
      throw new RateLimited('Too many live connections are open at once. Close some, then connect again.', PATIENCE);
    }
    if (this.closing) connection.end('closing');
    this.open.set(key, same.add(connection));
    this.count += 1;
    let there = true;
    const leave = () => {
      if (!there) return;
      there = false;
      this.count -= 1;
      same.delete(connection);
      if (same.size === 0 && this.open.get(key) === same) this.open.delete(key);
    };
    this.looking ??= setInterval(() => void this.check([...this.all()]), sessions).unref();
    this.listening ??= this.hints.listen((hints) => {
      const known = hints.some(({ kind }) => kind === 'all')
        ? [...this.all()]
        : hints.flatMap(({ kind, id }) => (kind === 'member' ? [...(this.open.get(id) ?? [])] : []));
      void this.check(known);
    });
    await this.listening;
    return leave;
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

  private *all(): Generator<LiveConnection> {
    for (const same of this.open.values()) yield* same;
  }

  /** Tells everybody to connect again, elsewhere. */
  endAll(): void {
    this.closing = true;
    for (const connection of [...this.all()]) connection.end('closing');
  }

  onModuleDestroy(): void {
    clearInterval(this.looking);
    this.endAll();
  }
}

function keyOf({ memberId, request }: LiveConnection): string {
  return memberId ?? `at ${clientAddress(request)}`;
}

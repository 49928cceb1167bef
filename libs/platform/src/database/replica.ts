import type { PoolClient, PoolConfig } from 'pg';
import { limits } from '#kernel';
import { GuardedPool } from './guarded-pool.js';
import { Lag, readPlace } from './lag.js';
import { ask } from './prepared.js';
import { Pulse } from './pulse.js';
import type { BoundStatement } from './statement.js';
import { troubleOf } from './unavailable.js';

/** Where a server is in the log of writes; which installation's that is. A streaming replica has its primary's. */
export const PLACE = `
  select case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end::text as place,
    (select system_identifier from pg_control_system())::text as installation`;

export interface Place {
  readonly place: string | null;
  readonly installation: string;
}

/** Why a replica is not read from. */
export type ReplicaFault = 'does not answer' | 'lags behind';

/**
 * A server that visitors read from while it answers and is hardly behind. Whether it is, is found out twice a second on
 * connections of its own, so that nobody's request has to. See docs/decisions/0008 and 0031.
 */
export class Replica {
  private pool: GuardedPool;
  private readonly pulse: Pulse<Place>;
  private readonly lag = new Lag();
  private readonly clients = new Set<PoolClient>();
  private readonly unanswered = new Set<(lost: Error) => void>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private closing: Promise<void> | undefined;
  private answers = false;
  private lags = true;

  /** @param primary tells where the primary is */
  constructor(
    private readonly options: PoolConfig,
    private readonly primary: Pulse<Place>,
  ) {
    this.pool = this.pooled();
    this.pulse = new Pulse<Place>(options, PLACE);
  }

  /** Null while it is read from. */
  get fault(): ReplicaFault | null {
    if (!this.answers) return 'does not answer';
    return this.lags ? 'lags behind' : null;
  }

  /** Looks now, and from now on again and again. */
  async watch(): Promise<void> {
    this.looking = this.look();
    await this.looking;
    if (this.closing) return;
    this.timer = setTimeout(() => void this.watch(), limits.database.replicaLook);
    this.timer.unref();
  }

  /** Opens all connections; none where it does not answer. */
  async open(): Promise<void> {
    if (this.answers) await this.pool.openAll();
  }

  /** @throws at once where the replica turns out to be lost while it is asked */
  rows<Row>(statement: BoundStatement): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.unanswered.add(reject);
      const answered = () => this.unanswered.delete(reject);
      ask<Row>(this.pool, statement).then(
        (rows) => {
          answered();
          resolve(rows);
        },
        (error) => {
          answered();
          if (troubleOf(error) === 'away') this.lose(error);
          reject(error);
        },
      );
    });
  }

  /** After the look that is under way, if there is one: its questions go to connections that are still open. */
  async close(): Promise<void> {
    this.closing ??= this.end();
    await this.closing;
  }

  private async end(): Promise<void> {
    clearTimeout(this.timer);
    await this.looking;
    await Promise.all([this.pool.end(), this.pulse.close()]);
  }

  private async look(): Promise<void> {
    const began = performance.now();
    const primary = await this.primary.ask().catch(() => null);
    if (this.closing) return;
    const asked = performance.now();
    try {
      const own = await this.pulse.ask();
      this.lags = this.isBehind(own, primary, began, asked);
      this.answers = true;
    } catch (error) {
      this.lose(error as Error);
    }
  }

  private isBehind(own: Place, primary: Place | null, began: number, now: number): boolean {
    // While the primary is away nothing is written that could be missed: what was found last still holds.
    if (!primary?.place || !own.place) return this.lags;
    // No streaming replica of that primary: how far it is behind cannot be known.
    if (primary.installation !== own.installation) return false;
    this.lag.note(began, readPlace(primary.place));
    const behind = this.lag.behind(now, readPlace(own.place));
    return behind === null || behind > limits.database.replicaLag;
  }

  private pooled(): GuardedPool {
    const pool = new GuardedPool(this.options);
    pool.on('error', () => undefined);
    pool.on('connect', (client) => this.clients.add(client));
    pool.on('remove', (client) => this.clients.delete(client));
    return pool;
  }

  /** Whoever waits for an answer need not wait any longer; a connection that is silent is closed, since it would never come back. */
  private lose(error: Error): void {
    if (this.closing || !this.answers) return;
    this.answers = false;
    const waiting = [...this.unanswered];
    this.unanswered.clear();
    for (const reject of waiting) reject(error);
    for (const client of this.clients) void client.end().catch(() => undefined);
    void this.pool.end().catch(() => undefined);
    this.pool = this.pooled();
  }
}

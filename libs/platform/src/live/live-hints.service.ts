import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { limits } from '#kernel';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { RedisConnection } from '../redis/redis-connection.service.js';
import type { Carrier } from './carrier.js';
import { EVERYTHING, type Hint, readHints, writeHints } from './hint.js';
import { PostgresCarrier } from './postgres-carrier.js';
import { RedisCarrier } from './redis-carrier.js';

const { tick, hintsPerTick, hintsAtOnce, beat } = limits.live;

type Listener = (hints: readonly Hint[]) => void;

/**
 * Tells all nodes that something changed, soon after it was committed: what triggers say to the connection that writes (migration 80), gathered
 * for a moment and passed on over another one. A hint has no content: whoever it concerns asks, as they may. One that is lost costs time, since
 * nodes look by themselves, too. See docs/decisions/0058.
 */
@Injectable()
export class LiveHints implements OnModuleDestroy {
  private readonly carrier: Carrier;
  private readonly listeners = new Set<Listener>();
  /** Tells this node's messages from others'. */
  private readonly node = randomUUID();
  private pending = new Map<string, Hint>();
  private timer: NodeJS.Timeout | undefined;
  private beating: NodeJS.Timeout | undefined;
  private opening: Promise<void> | undefined;
  private heardBeat: (() => void) | undefined;
  private arrive = false;
  private readonly ending = new AbortController();
  private publishing: Promise<void> = Promise.resolve();
  private readonly flush: () => void;

  constructor(config: Config, database: Database, redis: RedisConnection) {
    this.carrier = redis.client
      ? new RedisCarrier(redis.client)
      : new PostgresCarrier(database, config.databaseDirectUrl ?? config.databaseUrl);
    // Belongs to no request, whoever's write it was that began it.
    this.flush = AsyncResource.bind(() => {
      this.publishing = this.publish();
    });
    database.pool.onHints((texts) => this.add(texts.flatMap(readHints)));
  }

  /** Whether what other nodes hint arrives here, as far as is known; false before anybody listens. */
  get works(): boolean {
    return this.arrive;
  }

  /** Whether anybody listens. */
  get isOpen(): boolean {
    return this.opening !== undefined;
  }

  /** Hears of hints from now on, this node's own first. Resolves once those of others arrive, or do not. */
  listen(listener: Listener): Promise<void> {
    this.listeners.add(listener);
    this.opening ??= this.open();
    return this.opening;
  }

  private async open(): Promise<void> {
    this.carrier.listen({
      message: (message) => this.hear(message),
      gone: () => {
        this.arrive = false;
      },
      back: () => {
        this.tell([EVERYTHING]);
        void this.beat();
      },
    });
    this.beating = setInterval(() => void this.beat(), beat.every);
    this.beating.unref();
    await this.beat();
  }

  private add(hints: readonly Hint[]): void {
    for (const hint of hints) this.pending.set(`${hint.kind} ${hint.id}`, hint);
    if (this.pending.size > 0) this.timer ??= setTimeout(this.flush, tick);
  }

  private async publish(): Promise<void> {
    this.timer = undefined;
    const hints = this.pending.size > hintsPerTick ? [EVERYTHING] : [...this.pending.values()];
    this.pending = new Map();
    this.tell(hints);
    // Who does not hear of it looks by themselves.
    await this.send(writeHints(hints, hintsAtOnce)).catch(() => undefined);
  }

  private tell(hints: readonly Hint[]): void {
    for (const listener of this.listeners) listener(hints);
  }

  private send(messages: readonly string[]): Promise<void> {
    return this.carrier.publish(messages.map((message) => `${this.node} ${message}`));
  }

  private hear(message: string): void {
    const at = message.indexOf(' ');
    const [node, text] = [message.slice(0, at), message.slice(at + 1)];
    if (node !== this.node) this.tell(readHints(text));
    else if (text === BEAT) this.heardBeat?.();
  }

  /** A message to oneself: whether it arrives says more than that a connection is open. Sent anew for a while, since the first may have come too early. */
  private async beat(): Promise<void> {
    const before = this.arrive;
    const heard = new Promise<boolean>((resolve) => {
      this.heardBeat = () => resolve(true);
    });
    const until = performance.now() + beat.patience;
    let arrives = false;
    while (!arrives && performance.now() < until && !this.ending.signal.aborted) {
      void this.send([BEAT]).catch(() => undefined);
      const later = sleep(AGAIN, false, { signal: this.ending.signal, ref: false }).catch(() => false);
      arrives = await Promise.race([heard, later]);
    }
    this.arrive = arrives;
    if (!before && arrives) this.tell([EVERYTHING]);
  }

  async onModuleDestroy(): Promise<void> {
    this.ending.abort();
    clearInterval(this.beating);
    if (this.timer) {
      clearTimeout(this.timer);
      this.flush();
    }
    await this.publishing;
    await this.carrier.close();
  }
}

const BEAT = 'beat';
/** Milliseconds until a beat is sent again that was perhaps sent before anybody listened. */
const AGAIN = 200;

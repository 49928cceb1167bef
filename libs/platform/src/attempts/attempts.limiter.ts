import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { Clock, limits, RateLimited } from '#kernel';
import { Config } from '../config/config.js';
import { Database, type Reader, type Transaction } from '../database/database.js';
import { refuseSecondConnection } from '../database/guarded-pool.js';
import { Statement } from '../database/statement.js';
import { RedisConnection } from '../redis/redis-connection.service.js';
import { Refusals } from './refusals.recorder.js';

/** What is limited: the names in `limits.attempts`. */
export type AttemptRule = keyof typeof limits.attempts;

/** Where they are counted. What is in it is over in a day, and says nothing of anybody. */
export const attemptTable = 'attempt';

const COUNT = new Statement(
  'platform/count-attempt',
  { key: 'text', now: 'timestamptz', resetsAt: 'timestamptz' },
  `insert into attempt (key, used, resets_at) values (:key, 1, :resetsAt)
   on conflict (key) do update set
     used = case when attempt.resets_at <= :now then 1 else attempt.used + 1 end,
     resets_at = case when attempt.resets_at <= :now then :resetsAt else attempt.resets_at end
   returning used, resets_at`,
);
const GIVE_BACK = new Statement(
  'platform/give-back-attempt',
  { key: 'text', now: 'timestamptz' },
  'update attempt set used = used - 1 where key = :key and resets_at > :now and used > 0',
);
const FORGET = new Statement('platform/forget-attempts', { key: 'text' }, 'delete from attempt where key = :key');
/** Windows that are over go as new ones begin, a few at a time. */
const CLEAR = new Statement(
  'platform/clear-attempts',
  { now: 'timestamptz' },
  `delete from attempt where key in (
     select key from attempt where resets_at <= :now order by resets_at limit 20 for update skip locked)`,
);

/** One attempt that was counted. */
export interface Counted {
  /** Takes it out of the count again, where it turned out to be none of those that are limited. Not inside a transaction. */
  giveBack(): Promise<void>;
}
const NOT_COUNTED: Counted = { giveBack: async () => undefined };

/** What counting answers: the seconds to wait, 0 where the attempt may go on. */
interface Count extends Counted {
  readonly wait: number;
}

/**
 * Limits what could be guessed, such as passwords, over all nodes of an installation: in PostgreSQL, or in Redis where
 * REDIS_URL is set. Only a hash of who is counted is kept. Counting is a write of its own, which a transaction that fails
 * later does not take back, unless it is handed that transaction.
 */
@Injectable()
export class Attempts {
  private readonly redis: Redis | null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    redis: RedisConnection,
    private readonly refusals: Refusals,
  ) {
    this.redis = redis.client;
  }

  /**
   * Counts one more attempt.
   * @param key who or what is attempted: an account's name, a client's address, a member's id
   * @param tx the transaction under way, where there is one: it counts on that one's connection
   * @returns what gives it back, to where it was counted
   * @throws RateLimited once there were more than `limits.attempts` allows, until the window is over
   */
  async consume(rule: AttemptRule, key: string, tx?: Transaction): Promise<Counted> {
    // Also where nothing is counted at present, or Redis counts, which may be away the next time.
    if (!tx) refuseSecondConnection();
    if (!this.config.rateLimits) return NOT_COUNTED;
    const { wait, giveBack } = this.redis
      ? await this.countInRedis(this.redis, rule, key, tx)
      : await this.countInDatabase(tx ?? this.database, rule, key);
    if (wait > 0) {
      this.refusals.count(rule);
      throw new RateLimited(`There were too many attempts. Wait ${inWords(wait)}, then try again.`, wait);
    }
    return { giveBack };
  }

  /** Begins anew, after a success that shows that the attempts were their own. */
  async reset(rule: AttemptRule, key: string): Promise<void> {
    if (!this.config.rateLimits) return;
    // While Redis is away attempts are counted in the database: both forget, and what cannot be reached changes nothing.
    if (this.redis)
      await this.limiter(this.redis, rule)
        .delete(hashOf(rule, key))
        .catch(() => undefined);
    await this.database.rows(FORGET.with({ key: hashOf(rule, key) }));
  }

  private async countInDatabase(reader: Reader, rule: AttemptRule, key: string): Promise<Count> {
    const { most, seconds } = limits.attempts[rule];
    const now = this.clock.now();
    const resetsAt = new Date(now.getTime() + seconds * 1000);
    const row = await reader.row<{ used: number; resets_at: Date }>(
      COUNT.with({ key: hashOf(rule, key), now, resetsAt }),
    );
    const { used, resets_at } = row as { used: number; resets_at: Date };
    if (used === 1) await reader.rows(CLEAR.with({ now }));
    return {
      wait: used <= most ? 0 : Math.max(1, Math.ceil((resets_at.getTime() - now.getTime()) / 1000)),
      giveBack: async () => {
        await this.database.rows(GIVE_BACK.with({ key: hashOf(rule, key), now: this.clock.now() }));
      },
    };
  }

  private async countInRedis(redis: Redis, rule: AttemptRule, key: string, tx?: Transaction): Promise<Count> {
    const [limiter, counted] = [this.limiter(redis, rule), hashOf(rule, key)];
    const reward = () => limiter.reward(counted);
    // Redis may be away by now: then it stays counted.
    const giveBack = () =>
      reward().then(
        () => undefined,
        () => undefined,
      );
    try {
      await limiter.consume(counted);
      tx?.ifTakenBack(reward);
      return { wait: 0, giveBack };
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) {
        tx?.ifTakenBack(reward);
        return { wait: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)), giveBack };
      }
      // Redis is away: counted here until it is back.
      return this.countInDatabase(tx ?? this.database, rule, key);
    }
  }

  private limiter(redis: Redis, rule: AttemptRule): RateLimiterRedis {
    const { most, seconds } = limits.attempts[rule];
    return new RateLimiterRedis({ storeClient: redis, keyPrefix: 'attempt', points: most, duration: seconds });
  }
}

function hashOf(rule: AttemptRule, key: string): string {
  return createHash('sha256').update(`${rule}\n${key}`).digest('base64url');
}

function inWords(seconds: number): string {
  if (seconds < 120) return seconds === 1 ? 'a second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

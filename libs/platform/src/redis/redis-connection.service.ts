import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { limits } from '#kernel';
import { Config } from '../config/config.js';

/** The connection to Redis where REDIS_URL is set; without it, `client` is null and PostgreSQL or memory stand in. */
@Injectable()
export class RedisConnection implements OnApplicationShutdown {
  readonly client: Redis | null;

  constructor(config: Config) {
    // Better refused at once than queued until Redis is back: limits have something to fall back on. One that is silent is
    // let go of with everything that waits for it; until a new connection has answered (INFO), nothing is sent on it.
    this.client = config.redisUrl
      ? new Redis(config.redisUrl, {
          enableOfflineQueue: false,
          maxRetriesPerRequest: 0,
          connectTimeout: 2_000,
          commandTimeout: limits.redisAnswer,
          socketTimeout: limits.redisAnswer,
          retryStrategy: (times) => Math.min(times * 100, 1_000),
        })
      : null;
    this.client?.on('error', () => undefined);
  }

  /** Whether it is configured, and was not there when it was last asked. */
  get away(): boolean {
    return this.client !== null && this.client.status !== 'ready';
  }

  /** Whether Redis is there as configured: true, too, where none is. Waits no longer than `limits.redisAnswer`. */
  async answers(): Promise<boolean> {
    if (!this.client) return true;
    return this.client.ping().then(
      () => true,
      () => false,
    );
  }

  onApplicationShutdown(): void {
    this.client?.disconnect();
  }
}

import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { limits, RateLimited } from '#kernel';
import { JwtStrategy } from '#members';
import { Config, RedisConnection } from '#platform';

/** The window of both budgets, in seconds. */
const WINDOW = 60;

/**
 * Requests a minute, per member where a good token came along and per address where not: in Redis where REDIS_URL is
 * set, else in this process. Protects against loops and floods; what could be guessed has limits of its own (Attempts).
 */
@Injectable()
export class RequestBudget {
  private readonly members: RateLimiterAbstract;
  private readonly addresses: RateLimiterAbstract;

  constructor(
    private readonly config: Config,
    private readonly strategy: JwtStrategy,
    redis: RedisConnection,
  ) {
    const limiter = (keyPrefix: string, points: number): RateLimiterAbstract => {
      const memory = new RateLimiterMemory({ keyPrefix, points, duration: WINDOW });
      if (!redis.client) return memory;
      return new RateLimiterRedis({
        storeClient: redis.client,
        keyPrefix,
        points,
        duration: WINDOW,
        insuranceLimiter: memory,
      });
    };
    this.members = limiter('member', limits.requestsPerMinute.member);
    this.addresses = limiter('address', limits.requestsPerMinute.address);
  }

  /**
   * Takes one request from a budget and says in `RateLimit` headers (draft-ietf-httpapi-ratelimit-headers) what is left.
   * @throws RateLimited where nothing is
   */
  async spend(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!this.config.rateLimits) return;
    // A broken token is nobody's: it counts for the address, and is refused later, by whoever asks who it is.
    const identity = await this.strategy.identify(request).catch(() => null);
    const limiter = identity ? this.members : this.addresses;
    const spent = await limiter.consume(identity ? identity.memberId : request.ip).catch((refusal: unknown) => {
      if (refusal instanceof RateLimiterRes) return refusal;
      throw refusal;
    });
    const seconds = Math.max(1, Math.ceil(spent.msBeforeNext / 1000));
    reply.header('ratelimit-limit', limiter.points);
    reply.header('ratelimit-remaining', Math.max(0, spent.remainingPoints));
    reply.header('ratelimit-reset', seconds);
    reply.header('ratelimit-policy', `${limiter.points};w=${WINDOW}`);
    if (spent.consumedPoints > limiter.points) {
      throw new RateLimited(
        `These were ${limiter.points} requests within a minute. Wait ${seconds} s, then go on.`,
        seconds,
      );
    }
  }
}

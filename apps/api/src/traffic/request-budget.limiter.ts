import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { limits, RateLimited } from '#kernel';
import { JwtStrategy, LiveSessions } from '#members';
import { Config, RedisConnection, Refusals } from '#platform';
import { clientAddress, isNeighbour } from './client-address.js';
import { wantsExplorer } from './wants-explorer.js';

/** The window of every budget, in seconds. */
const WINDOW = 60;

/** What a request is counted as: one budget each for an address, and for questions one for each member. */
type Kind = 'question' | 'images' | 'uploads' | 'health' | 'pages';

/** One budget, and whose it is. */
interface Purse {
  readonly limiter: RateLimiterAbstract;
  readonly key: string;
}

/**
 * Requests a minute, every one of them counted here. Questions, which look at who asks, count for the member of a live session and
 * for the address where there is none: in Redis where REDIS_URL is set, else in this process. What is the same for everybody
 * counts for the address in this process alone, which it protects. What could be guessed has limits of its own (Attempts).
 */
@Injectable()
export class RequestBudget {
  private readonly members: RateLimiterAbstract;
  private readonly addresses: Readonly<Record<Kind, RateLimiterAbstract>>;
  /** From which budget each question was taken. */
  private readonly purses = new WeakMap<FastifyRequest, Purse>();

  constructor(
    private readonly config: Config,
    private readonly strategy: JwtStrategy,
    private readonly sessions: LiveSessions,
    private readonly refusals: Refusals,
    redis: RedisConnection,
  ) {
    const here = (keyPrefix: string, points: number) => new RateLimiterMemory({ keyPrefix, points, duration: WINDOW });
    const limiter = (keyPrefix: string, points: number): RateLimiterAbstract => {
      const memory = here(keyPrefix, points);
      if (!redis.client) return memory;
      return new RateLimiterRedis({
        storeClient: redis.client,
        keyPrefix,
        points,
        duration: WINDOW,
        insuranceLimiter: memory,
      });
    };
    const { member, address, images, uploads, health, pages } = limits.requestsPerMinute;
    this.members = limiter('member', member);
    this.addresses = {
      question: limiter('address', address),
      images: here('images', images),
      uploads: here('uploads', uploads),
      health: here('health', health),
      pages: here('pages', pages),
    };
  }

  /**
   * Takes one request from a budget; of a question, `RateLimit` headers (draft-ietf-httpapi-ratelimit-headers) say what is left.
   * @param isLive looks up whether the session lasts whose token came along
   * @throws RateLimited where nothing is
   */
  async spend(request: FastifyRequest, reply: FastifyReply, isLive: () => Promise<boolean>): Promise<void> {
    if (!this.config.rateLimits) return;
    const kind = kindOf(request, this.config.explorer);
    // Whoever runs it asks as often as they please whether it is well; for the world there is a limit.
    if (kind === 'health' && isNeighbour(request)) return;
    if (kind !== 'question') {
      const purse = { limiter: this.addresses[kind], key: clientAddress(request) };
      this.refuseOver(purse, await take(purse));
      return;
    }
    const purse = await this.purseOf(request, isLive);
    this.purses.set(request, purse);
    const spent = await take(purse);
    const { points } = purse.limiter;
    reply.header('ratelimit-limit', points);
    reply.header('ratelimit-remaining', Math.max(0, spent.remainingPoints));
    reply.header('ratelimit-reset', secondsLeft(spent));
    reply.header('ratelimit-policy', `${points};w=${WINDOW}`);
    this.refuseOver(purse, spent);
  }

  /**
   * Takes one request that is refused for where it comes from: of the address, whoever's cookies came along, since another site's page could
   * use up what their owner needs.
   * @throws RateLimited where nothing is left
   */
  async spendRefused(request: FastifyRequest): Promise<void> {
    if (!this.config.rateLimits) return;
    const purse = { limiter: this.addresses.pages, key: clientAddress(request) };
    this.refuseOver(purse, await take(purse));
  }

  private refuseOver(purse: Purse, spent: RateLimiterRes): void {
    if (spent.consumedPoints <= purse.limiter.points) return;
    this.refusals.count('requests');
    const seconds = secondsLeft(spent);
    const most = purse.limiter.points.toLocaleString('en');
    throw new RateLimited(
      `These were ${most} requests within a minute; one that takes long counts as several. Wait ${seconds} s, then go on.`,
      seconds,
    );
  }

  /** Who sends a question: the member of a live session, or an address; undefined where nothing is counted. */
  callerOf(request: FastifyRequest): string | undefined {
    const purse = this.purses.get(request);
    return purse && purse.limiter.keyPrefix + purse.key;
  }

  /** Has it looked up anew whether a session lasts: elsewhere it was found to have ended. */
  async doubt(request: FastifyRequest): Promise<void> {
    const identity = await this.strategy.identify(request).catch(() => null);
    if (identity) this.sessions.forget(identity.sessionId);
  }

  /** Takes further requests from a question's budget, where it has taken more work than one pays for (`limits.requestsPerMinute.work`). */
  charge(request: FastifyRequest, milliseconds: number): void {
    const purse = this.purses.get(request);
    const further = Math.ceil(milliseconds / limits.requestsPerMinute.work) - 1;
    // It is answered already: what cannot be counted is not worth an error.
    if (purse && further > 0) purse.limiter.penalty(purse.key, further).catch(() => undefined);
  }

  /**
   * The member's, if their session lasts: seen within the last minute, or looked up. A broken token, and one of a session that has ended,
   * are nobody's: whoever holds them would use up what their owner needs.
   */
  private async purseOf(request: FastifyRequest, isLive: () => Promise<boolean>): Promise<Purse> {
    const identity = await this.strategy.identify(request).catch(() => null);
    if (identity && (this.sessions.isLive(identity.sessionId) ?? (await isLive()))) {
      return { limiter: this.members, key: identity.memberId };
    }
    return { limiter: this.addresses.question, key: clientAddress(request) };
  }
}

function kindOf(request: FastifyRequest, explorer: boolean): Kind {
  const { url = '', config } = request.routeOptions;
  if (url === '/graphql') return explorer && wantsExplorer(request) ? 'pages' : 'question';
  if (config?.access?.looksAtToken || config?.page) return 'question';
  if (url.startsWith('/media/')) return request.method === 'PUT' ? 'uploads' : 'images';
  return url.startsWith('/health/') || url === '/metrics' ? 'health' : 'pages';
}

function take({ limiter, key }: Purse): Promise<RateLimiterRes> {
  return limiter.consume(key).catch((refusal: unknown) => {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  });
}

function secondsLeft({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}

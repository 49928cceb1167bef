import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { JobFigureQueries } from '#jobs';
import { limits } from '#kernel';
import { Database, LiveHints, RedisConnection, troubleOf } from '#platform';
import { Allow, Unasked } from '../graphql/allow.js';
import { Closing } from './closing.service.js';

interface Readiness {
  readonly status: 'ready' | 'degraded' | 'not ready';
  /** In sentences. */
  readonly because?: string;
  /** What others stand in for. */
  readonly degraded?: readonly string[];
}

/** `live`: the process answers. `ready`: it can serve, too; `degraded` where something stands in for something else meanwhile. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly redis: RedisConnection,
    private readonly jobs: JobFigureQueries,
    private readonly closing: Closing,
    private readonly hints: LiveHints,
  ) {}

  @Get('live')
  @Allow(Unasked)
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  @Allow(Unasked)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const [fault, redisAnswers] = await Promise.all([this.databaseFault(), this.redis.answers()]);
    const because = this.closing.begun ? 'It is shutting down.' : fault;
    if (because === null) return this.readiness(redisAnswers, await this.jobs.areLate().catch(() => false));
    void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: 'not ready', because };
  }

  private async databaseFault(): Promise<string | null> {
    return this.database.requireAnswer().then(
      () => null,
      (error) =>
        troubleOf(error) === 'slow'
          ? `The database did not answer within ${limits.database.answer} ms.`
          : 'The database does not answer.',
    );
  }

  private readiness(redisAnswers: boolean, jobsAreLate: boolean): Readiness {
    const faults = this.database.replicaFaults.map((fault) => [
      'replica',
      `A replica ${fault}: visitors read elsewhere.`,
    ]);
    if (!redisAnswers) faults.push(['redis', 'Redis does not answer: limits are counted without it.']);
    if (this.hints.isOpen && !this.hints.works) {
      faults.push(['live', 'What other copies write is not heard of at once: each looks by itself, every second.']);
    }
    if (jobsAreLate) faults.push(['jobs', 'Jobs wait, and no worker does them: nobody is told of what is new.']);
    if (faults.length === 0) return { status: 'ready' };
    return {
      status: 'degraded',
      because: faults.map(([, sentence]) => sentence).join(' '),
      degraded: [...new Set(faults.map(([part]) => part as string))],
    };
  }
}

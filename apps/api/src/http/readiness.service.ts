import { Injectable } from '@nestjs/common';
import { JobFigureQueries } from '#jobs';
import { limits } from '#kernel';
import { Database, LiveHints, RedisConnection, troubleOf } from '#platform';

/** What something else stands in for. */
export type DegradedPart = 'replica' | 'redis' | 'live' | 'jobs';

export interface Readiness {
  readonly status: 'ready' | 'degraded' | 'not ready';
  /** In sentences. */
  readonly because?: string;
  /** What others stand in for. */
  readonly degraded?: readonly DegradedPart[];
}

/** Whether this program can serve, and what is not as it should be. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly database: Database,
    private readonly redis: RedisConnection,
    private readonly jobs: JobFigureQueries,
    private readonly hints: LiveHints,
  ) {}

  async readiness(): Promise<Readiness> {
    const [because, redisAnswers] = await Promise.all([this.databaseFault(), this.redis.answers()]);
    if (because !== null) return { status: 'not ready', because };
    return this.degradation(redisAnswers, await this.jobs.areLate().catch(() => false));
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

  private degradation(redisAnswers: boolean, jobsAreLate: boolean): Readiness {
    const faults: Array<readonly [part: DegradedPart, sentence: string]> = this.database.replicaFaults.map((fault) => [
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
      degraded: [...new Set(faults.map(([part]) => part))],
    };
  }
}

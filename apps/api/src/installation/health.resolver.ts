import { Query, Resolver } from '@nestjs/graphql';
import { JobFigureQueries } from '#jobs';
import { productVersion, Refusals } from '#platform';
import { Admin, Allow } from '../graphql/allow.js';
import { type DegradedPart, type Readiness, ReadinessService } from '../http/readiness.service.js';
import { Health, HealthStatus, StandIn } from './health.model.js';

const STATUSES: Readonly<Record<Readiness['status'], HealthStatus>> = {
  ready: HealthStatus.READY,
  degraded: HealthStatus.DEGRADED,
  'not ready': HealthStatus.NOT_READY,
};
const STAND_INS: Readonly<Record<DegradedPart, StandIn>> = {
  replica: StandIn.REPLICA,
  redis: StandIn.REDIS,
  live: StandIn.LIVE,
  jobs: StandIn.JOBS,
};
const VERSION = productVersion();

@Resolver()
export class HealthResolver {
  constructor(
    private readonly readiness: ReadinessService,
    private readonly jobs: JobFigureQueries,
    private readonly refusals: Refusals,
  ) {}

  @Query(() => Health, {
    description: 'How the installation is. For admins; monitoring asks `/health/ready` and `/metrics`.',
  })
  @Allow(Admin)
  async health(): Promise<Health> {
    const { status, degraded = [] } = await this.readiness.readiness();
    const { workers, waiting, due, running, failing } = await this.jobs.figures();
    return {
      status: STATUSES[status],
      standIns: degraded.map((part) => STAND_INS[part]),
      version: VERSION,
      workers,
      jobsDue: waiting + due,
      jobsRunning: running,
      jobsFailing: failing,
      refusedLately: this.refusals.lately(),
    };
  }
}

import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { limits } from '#kernel';
import type { RefusedLately } from '#platform';
import { Cost } from '../graphql/cost.js';
import type { DegradedPart } from '../http/readiness.service.js';

/** Values are their own names, as compiled operations want them. */
export enum HealthStatus {
  READY = 'READY',
  DEGRADED = 'DEGRADED',
  NOT_READY = 'NOT_READY',
}
registerEnumType(HealthStatus, {
  name: 'HealthStatus',
  description: 'Whether the installation can serve.',
  valuesMap: {
    READY: { description: 'All is as it should be.' },
    DEGRADED: { description: 'It serves, while something stands in for something else, or waits.' },
    NOT_READY: { description: 'The database does not answer as it should.' },
  },
});

export enum StandIn {
  REPLICA = 'REPLICA',
  REDIS = 'REDIS',
  LIVE = 'LIVE',
  JOBS = 'JOBS',
}
registerEnumType(StandIn, {
  name: 'StandIn',
  description: 'What is away, and is stood in for or waited for.',
  valuesMap: {
    REPLICA: { description: 'A replica does not serve: visitors read elsewhere.' },
    REDIS: { description: 'Redis does not answer: limits are counted without it.' },
    LIVE: { description: 'What other copies write is not heard of at once: each looks by itself, every second.' },
    JOBS: { description: 'Jobs wait, and no worker does them: nobody is told of what is new.' },
  } satisfies Record<Uppercase<DegradedPart>, object>,
});

@ObjectType('RefusedLimit', {
  description: 'A limit that refused somebody in the last 24 hours. It does not say whom.',
})
export class RefusedLimit implements RefusedLately {
  @Field(() => String, {
    description:
      'Which: `requests` for the budget of requests a minute, else what is tried and whose tries are counted together, as `signIn:account`.',
  })
  limit: RefusedLately['limit'];

  @Field(() => Int, { description: 'How often.' })
  refused: number;

  @Field(() => Date, { description: 'The last time.' })
  lastAt: Date;
}

@ObjectType({ description: 'How the installation is. Of limits, only the copy of the API that answers is told about.' })
export class Health {
  @Field(() => HealthStatus, { description: 'Whether it can serve.' })
  status: HealthStatus;

  @Cost({ rows: Object.keys(StandIn).length })
  @Field(() => [StandIn], { description: 'What is away; empty where nothing is.' })
  standIns: StandIn[];

  @Field(() => String, { description: 'The version that runs, as in the changelog.' })
  version: string;

  @Field(() => Int, { description: 'How many workers there are, and were a moment ago.' })
  workers: number;

  @Field(() => Int, {
    description: 'Jobs that are due and that no worker has begun, those not handed over yet included.',
  })
  jobsDue: number;

  @Field(() => Int, { description: 'Jobs that are done at this moment.' })
  jobsRunning: number;

  @Field(() => Int, { description: 'Jobs that failed, and are tried again.' })
  jobsFailing: number;

  @Cost({ rows: Object.keys(limits.attempts).length + 1 })
  @Field(() => [RefusedLimit], {
    description:
      'Limits that refused somebody in the last 24 hours, as far as the copy of the API that answers knows, and since it began: the last one first.',
  })
  refusedLately: RefusedLimit[];
}

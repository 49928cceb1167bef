import { type DynamicModule, Module } from '@nestjs/common';
import { type Config, PlatformModule } from '#platform';
import { ForgetIdempotencyKeys } from './job/forget-idempotency-keys.job.js';
import { ForgetRevisions } from './job/forget-revisions.job.js';
import { ForgetSessions } from './job/forget-sessions.job.js';
import type { Job } from './job/job.js';

/** Every job, in the order of the list. */
export const JOBS = Symbol('jobs');

const jobs = [ForgetIdempotencyKeys, ForgetRevisions, ForgetSessions];

/** What is done without anybody asking. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot(config, [])],
      providers: [...jobs, { provide: JOBS, useFactory: (...all: Job[]) => all, inject: jobs }],
    };
  }
}

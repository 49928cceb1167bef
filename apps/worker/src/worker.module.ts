import { type DynamicModule, Module } from '@nestjs/common';
import { MediaRemoval } from '#media';
import { Config, PlatformModule } from '#platform';
import { ForgetIdempotencyKeys } from './job/forget-idempotency-keys.job.js';
import { ForgetRevisions } from './job/forget-revisions.job.js';
import { ForgetSessions } from './job/forget-sessions.job.js';
import type { Job } from './job/job.js';
import { KeepEmailKeys } from './job/keep-email-keys.job.js';
import { KeepFormerLengths } from './job/keep-former-lengths.job.js';
import { KeepPlainTexts } from './job/keep-plain-texts.job.js';
import { RemoveMedia } from './job/remove-media.job.js';
import { RemoveStrayMedia } from './job/remove-stray-media.job.js';

/** Every job, in the order of the list. */
export const JOBS = Symbol('jobs');

const jobs = [
  ...[ForgetIdempotencyKeys, ForgetRevisions, ForgetSessions, KeepEmailKeys, KeepFormerLengths, KeepPlainTexts],
  ...[RemoveMedia, RemoveStrayMedia],
];

/** What is done without anybody asking. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      // Nothing here is read for visitors, so nobody need look after replicas.
      imports: [PlatformModule.forRoot(new Config({ ...config, databaseReplicaUrls: [] }), [])],
      providers: [MediaRemoval, ...jobs, { provide: JOBS, useFactory: (...all: Job[]) => all, inject: jobs }],
    };
  }
}

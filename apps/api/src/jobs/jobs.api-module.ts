import { Module } from '@nestjs/common';
import { JobsModule } from '#jobs';
import { FailedJobResolver } from './failed-job.resolver.js';

/** Jobs over GraphQL. */
@Module({ imports: [JobsModule], providers: [FailedJobResolver] })
export class JobsApiModule {}

import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { FailedJobQueries } from './failed-job.queries.js';
import { FailedJobService } from './failed-job.service.js';
import { JobFigureQueries } from './job-figures.queries.js';

const providers = [FailedJobQueries, FailedJobService, JobFigureQueries];

@Module({ imports: [AuditModule], providers, exports: providers })
export class JobsModule {}

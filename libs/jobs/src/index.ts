export type { FailedJob } from './failed-job.js';
export { FailedJobQueries, failedJobCursor, hasFailed } from './failed-job.queries.js';
export { FailedJobService } from './failed-job.service.js';
export { JobFigureQueries, type JobFigures, workerTable } from './job-figures.queries.js';
export { JobsModule } from './jobs.module.js';

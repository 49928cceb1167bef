import { Injectable } from '@nestjs/common';
import {
  type CursorCodec,
  cutPage,
  fetchSize,
  limits,
  type Page,
  type PageRequest,
  type PageShape,
  tupleCursor,
} from '#kernel';
import { Database, JOB_SCHEMA, Statement, StatementFamily } from '#platform';
import type { FailedJob } from './failed-job.js';

/** Newest first. */
export const failedJobCursor: CursorCodec<readonly string[]> = tupleCursor('failed-jobs', [/^\d{1,18}$/]);

/** Of a row of the queue's view. One that is tried for the last time at this moment has not failed yet. */
export const hasFailed = (job: string) => `${job}.attempts >= ${job}.max_attempts and ${job}.locked_at is null`;

const PAGE = new StatementFamily(
  'jobs/failed-page',
  { before: 'bigint' },
  ({ size }: Pick<PageShape, 'size'>) => `
  select j.id::text as id, j.task_identifier as job, j.attempts::integer as attempts, j.last_error as "lastError",
    j.created_at as "createdAt"
  from ${JOB_SCHEMA}.jobs j where ${hasFailed('j')} and j.id < :before order by j.id desc limit ${size}`,
  { first: { size: fetchSize(20) } },
);
const COUNT = new Statement(
  'jobs/failed-count',
  {},
  `select count(*)::integer as count
   from (select from ${JOB_SCHEMA}.jobs j where ${hasFailed('j')} limit ${limits.counted}) counted`,
);
/** Above every id. */
const NO_END = '9223372036854775807';

/** The jobs that were given up, for admins. */
@Injectable()
export class FailedJobQueries {
  constructor(private readonly database: Database) {}

  async page(request: PageRequest<readonly string[]>): Promise<Page<FailedJob>> {
    const statement = PAGE.get({ size: fetchSize(request.size) });
    return cutPage(
      request,
      await this.database.rows<FailedJob>(statement.with({ before: request.key?.[0] ?? NO_END })),
    );
  }

  /** As far as lists are counted. */
  async count(): Promise<number> {
    return (await this.database.row<{ count: number }>(COUNT))?.count ?? 0;
  }
}

import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type FailedJob, FailedJobQueries, FailedJobService, failedJobCursor } from '#jobs';
import { readPage } from '#kernel';
import { Admin, Allow } from '../graphql/allow.js';
import { Connection, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { RetryFailedJobsInput } from './failed-job.input.js';
import { FailedJobConnection } from './failed-job.model.js';
import { RetryFailedJobsPayload } from './failed-job.payload.js';

@Resolver()
export class FailedJobResolver {
  constructor(
    private readonly failed: FailedJobQueries,
    private readonly jobs: FailedJobService,
  ) {}

  @Query(() => FailedJobConnection, {
    description: 'What was to be done in the background and was given up, newest first. For admins.',
  })
  @Allow(Admin)
  async failedJobs(@Args() args: ForwardPage): Promise<Connection<FailedJob>> {
    return new Connection(
      await this.failed.page(readPage(args, failedJobCursor)),
      ({ id }) => failedJobCursor.format([id]),
      () => this.failed.count(),
    );
  }

  @Mutation(() => RetryFailedJobsPayload, {
    description: 'Has failed jobs tried anew, with all their tries. For admins.',
  })
  @Allow(Admin)
  async retryFailedJobs(
    @Args('input', { description: 'Which ones.' }) input: RetryFailedJobsInput,
    @Context() context: RequestContext,
  ): Promise<RetryFailedJobsPayload> {
    return { retriedIds: await this.jobs.retry(context.member(), input) };
  }
}

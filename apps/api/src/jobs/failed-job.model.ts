import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { connectionOf } from '../graphql/connection.js';

@ObjectType({
  description:
    'Something that was to be done in the background, was tried as often as it may be, and was given up. Whom and what it was about is not told; the log of the worker has the rest.',
})
export class FailedJob {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'What was to be done, in a few words with hyphens.' })
  job: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the last try failed, without names, addresses and texts; null where the worker ended while it tried.',
  })
  lastError: string | null;

  @Field(() => Date, { description: 'When it was first to be done.' })
  createdAt: Date;
}

export const FailedJobConnection = connectionOf(() => FailedJob, 'FailedJob', 'failed jobs', limits.counted);

import { Field, ID, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Cost } from '../graphql/cost.js';

@ObjectType({ description: 'What is tried anew.' })
export class RetryFailedJobsPayload {
  @Cost({ rows: limits.idsPerCall })
  @Field(() => [ID], { description: 'Those of the ids that had failed, of which each is tried anew.' })
  retriedIds: string[];
}

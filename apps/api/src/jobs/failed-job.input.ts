import { Field, ID, InputType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';

@InputType({ description: 'Failed jobs to be tried anew.' })
export class RetryFailedJobsInput extends MutationInput {
  @Field(() => [ID], { description: `These: 1 to ${limits.idsPerCall}. What has not failed is left as it is.` })
  @Bounded({ items: limits.idsPerCall })
  ids: string[];
}

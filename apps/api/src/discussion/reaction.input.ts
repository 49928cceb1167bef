import { Field, ID, InputType } from '@nestjs/graphql';
import { MutationInput } from '../graphql/mutation-input.js';
import { Reaction } from './reaction.model.js';

@InputType({ description: 'A reaction to what somebody else wrote.' })
export class ReactInput extends MutationInput {
  @Field(() => ID, { description: 'A reflection, a case study or a reply.' })
  contentId: string;

  @Field(() => Reaction, { description: 'In which way.' })
  reaction: Reaction;

  @Field(() => Boolean, { description: 'True to react, false to take it back. What is so already stays so.' })
  on: boolean;
}

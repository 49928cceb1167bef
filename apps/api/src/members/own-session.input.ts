import { Field, ID, InputType } from '@nestjs/graphql';
import { MutationInput } from '../graphql/mutation-input.js';

@InputType({ description: 'Which of one’s own sessions is to end.' })
export class RevokeSessionInput extends MutationInput {
  @Field(() => ID, { description: 'One of `Viewer.sessions`.' })
  sessionId: string;
}

@InputType({ description: 'Ending all of one’s sessions but the one that asks.' })
export class RevokeOtherSessionsInput extends MutationInput {}

import { Field, ObjectType } from '@nestjs/graphql';
import { Thread } from './thread.model.js';

@ObjectType({ description: 'A thread for which something was changed.' })
export class ThreadPayload {
  @Field(() => Thread, {
    nullable: true,
    description: 'The thread as the viewer sees it now; null where a retried success finds that they no longer do.',
  })
  thread: Thread | null;
}

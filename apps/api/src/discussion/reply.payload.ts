import { Field, ObjectType } from '@nestjs/graphql';
import { Reply } from './reply.model.js';

@ObjectType({ description: 'What writing, changing or withdrawing a reply led to.' })
export class ReplyPayload {
  @Field(() => Reply, {
    nullable: true,
    description: 'The reply as the viewer sees it now; null once it was withdrawn and nothing hangs on it.',
  })
  reply: Reply | null;
}

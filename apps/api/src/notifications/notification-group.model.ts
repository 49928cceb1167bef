import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../graphql/connection.js';
import { NotificationKind } from './notification.model.js';

@ObjectType({ description: 'How many notifications of one kind there are in a group.' })
export class CountedKind {
  @Field(() => NotificationKind, { description: 'Of which kind.' })
  kind: NotificationKind;

  @Field(() => Int, { description: 'How many: 1 or more.' })
  count: number;
}

@ObjectType({
  description:
    'What happened in one thread while it was unread, as one line; read at the same moment, it stays one. Decisions and prompts stand alone.',
})
export class NotificationGroup {
  @Field(() => Int, { description: 'How many notifications it has, as far as the viewer sees them at this moment.' })
  count: number;
}

export const NotificationGroupConnection = connectionOf(() => NotificationGroup, 'NotificationGroup', 'groups');

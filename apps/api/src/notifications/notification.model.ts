import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { NotificationKind as KindInUse } from '#notifications';
import { connectionOf } from '../graphql/connection.js';
import { User } from '../members/user.model.js';

export enum NotificationKind {
  MENTION = 'MENTION',
  REPLY = 'REPLY',
  THREAD_ACTIVITY = 'THREAD_ACTIVITY',
  REACTION = 'REACTION',
  RATING = 'RATING',
  MODERATION = 'MODERATION',
  APPEAL = 'APPEAL',
  PROMPT = 'PROMPT',
}
registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description:
    'What a notification is about. Of one piece of content a member gets one, the most specific; and one of each decision.',
  valuesMap: {
    MENTION: {
      description:
        'Somebody mentioned the viewer. Where an edit takes the mention out before it is read, it goes, or is a REPLY if the text answers the viewer.',
    },
    REPLY: { description: 'Somebody answered what the viewer wrote.' },
    THREAD_ACTIVITY: {
      description: 'Something new stands in a thread that the viewer watches. Reserved: none is made yet.',
    },
    REACTION: { description: 'Somebody reacted to what the viewer wrote. Reserved: none is made yet.' },
    RATING: { description: 'Somebody was the first to rate a case study of the viewer’s. It tells no scores.' },
    MODERATION: { description: 'A moderator decided on what the viewer wrote, or on the viewer.' },
    APPEAL: { description: 'An appeal of the viewer’s was resolved.' },
    PROMPT: { description: 'A prompt of a course of the viewer’s opened or changed. Reserved: none is made yet.' },
  } satisfies Record<KindInUse | keyof typeof NotificationKind, { description: string }>,
});

@ObjectType({
  description:
    'Something that was done and concerns the viewer. Shown as long as they see the content that it is about; those of decisions always.',
})
export class Notification {
  @Field(() => ID, { description: 'What marks it as read.' })
  id: string;

  @Field(() => NotificationKind, { description: 'What it is about.' })
  kind: NotificationKind;

  @Field(() => User, {
    nullable: true,
    description: 'Who did it; null once the account is erased, and where a moderator decided.',
  })
  actor: User | null;

  @Field(() => Date, { description: 'When it was done: when the content was first shown, or when it was decided.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer read it; null while unread.' })
  readAt: Date | null;
}

export const NotificationConnection = connectionOf(() => Notification, 'Notification');

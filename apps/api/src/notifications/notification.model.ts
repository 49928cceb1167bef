import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
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
    'What a notification is about. Of one piece of content a member gets one, the most specific: MENTION before REPLY before THREAD_ACTIVITY; and one of each decision.',
  valuesMap: {
    MENTION: {
      description:
        'Somebody mentioned the viewer. Where an edit takes the mention out before it is read, it goes, or is a REPLY if the text answers the viewer.',
    },
    REPLY: { description: 'Somebody answered what the viewer wrote.' },
    THREAD_ACTIVITY: {
      description:
        'Something new stands in a thread that the viewer watches, by a choice for it, for its course, or for what they write in.',
    },
    REACTION: {
      description:
        'Somebody reacted to what the viewer wrote. One for each text: `people` counts. Once read, it is unread again at most once a day.',
    },
    RATING: { description: 'Somebody was the first to rate a case study of the viewer’s. It tells no scores.' },
    MODERATION: { description: 'A moderator decided on what the viewer wrote, or on the viewer.' },
    APPEAL: { description: 'An appeal of the viewer’s was resolved.' },
    PROMPT: {
      description:
        'A prompt of a course in which the viewer learns opened, its dates changed, or it is due within a day and not answered. One for each prompt, about what happened last.',
    },
  } satisfies Record<KindInUse | keyof typeof NotificationKind, { description: string }>,
});

export enum WatchedBy {
  THREAD = 'THREAD',
  COURSE = 'COURSE',
  WRITTEN_IN = 'WRITTEN_IN',
}
registerEnumType(WatchedBy, {
  name: 'WatchedBy',
  description: 'By which choice a thread is watched.',
  valuesMap: {
    THREAD: { description: 'The one for the thread itself.' },
    COURSE: { description: 'The one for its course.' },
    WRITTEN_IN: { description: 'The one for threads that one wrote in.' },
  },
});

export enum PromptChange {
  OPENED = 'OPENED',
  CHANGED = 'CHANGED',
  DUE_SOON = 'DUE_SOON',
}
registerEnumType(PromptChange, {
  name: 'PromptChange',
  description: 'What happened to a prompt.',
  valuesMap: {
    OPENED: { description: 'Learners see it.' },
    CHANGED: { description: 'It opens, is due or closes at another moment than was told.' },
    DUE_SOON: { description: 'It is due within a day, and the viewer had not answered it.' },
  },
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

  @Field(() => Int, {
    description: 'How many members’ reactions a REACTION tells of, of whom `actor` is the latest; 0 of other kinds.',
  })
  people: number;

  @Field(() => WatchedBy, {
    nullable: true,
    description:
      'Why a THREAD_ACTIVITY was sent; null where the viewer no longer watches the thread, and of other kinds.',
  })
  watchedBy: WatchedBy | null;

  @Field(() => Date, {
    description:
      'When it was done: when the content was first shown, when it was decided, or when a reaction or a change of a prompt was last told.',
  })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When the viewer read it; null while unread.' })
  readAt: Date | null;
}

export const NotificationConnection = connectionOf(() => Notification, 'Notification');

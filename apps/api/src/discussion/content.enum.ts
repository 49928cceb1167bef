import { registerEnumType } from '@nestjs/graphql';

export enum ContentStatus {
  DRAFT = 'DRAFT',
  HELD = 'HELD',
  VISIBLE = 'VISIBLE',
  HIDDEN = 'HIDDEN',
  REMOVED = 'REMOVED',
}
registerEnumType(ContentStatus, {
  name: 'ContentStatus',
  description: 'Where a piece of content stands on its way to its readers.',
  valuesMap: {
    DRAFT: { description: "The author's alone, until it is published." },
    HELD: { description: 'Awaits approval: seen by its author and the moderators.' },
    VISIBLE: { description: 'Seen by everyone whom its audience reaches.' },
    HIDDEN: {
      description: 'Taken down by a moderator, reversibly: seen by its author, with the reason, and the moderators.',
    },
    REMOVED: { description: "Withdrawn by its author or erased: a tombstone that keeps the thread's shape." },
  },
});

export enum Audience {
  PUBLIC = 'PUBLIC',
  MEMBERS = 'MEMBERS',
  COURSE = 'COURSE',
  PRIVATE = 'PRIVATE',
}
registerEnumType(Audience, {
  name: 'Audience',
  description: 'Whom a published text is for.',
  valuesMap: {
    PUBLIC: { description: 'Anyone, signed in or not.' },
    MEMBERS: { description: 'Anyone signed in.' },
    COURSE: { description: 'The members of its course.' },
    PRIVATE: { description: "Its author and the course's instructors." },
  },
});

export enum ReplyOrder {
  THREADED = 'THREADED',
  OLDEST = 'OLDEST',
  NEWEST = 'NEWEST',
}
registerEnumType(ReplyOrder, {
  name: 'ReplyOrder',
  description: 'How replies are sorted.',
  valuesMap: {
    THREADED: { description: 'Depth first: a reply, then its whole subtree; siblings in posting order.' },
    OLDEST: { description: 'In posting order.' },
    NEWEST: { description: 'The last one first.' },
  },
});

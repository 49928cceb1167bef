import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { ModerationItem } from '../moderation/moderation-item.model.js';
import { Notification } from '../notifications/notification.model.js';

@ArgsType()
export class ThreadEventsArgs {
  @Field(() => ID, { description: 'Of the thread. NOT_FOUND where there is none, or the viewer does not see it.' })
  @Bounded({ characters: limits.idCharacters })
  threadId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A cursor of this thread, as a page or an event had it: what happened since is told first. From now on where it is not given.',
  })
  @Bounded({ characters: limits.cursorCharacters })
  since?: string | null;
}

@ArgsType()
export class ModerationEventsArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Only what belongs to this course, which the viewer has to moderate.',
  })
  @Bounded({ characters: limits.idCharacters })
  courseId?: string | null;
}

/** What happened to one reply of a thread, or to the thread. */
@ObjectType({ description: 'Something in a thread that is new or different for the viewer.' })
export class ReplyEvent {
  @Field(() => ID, {
    nullable: true,
    description: 'Of the reply; null where it is about the thread: `subjectChanged` or `resyncDue`.',
  })
  replyId: string | null;

  @Field(() => Boolean, {
    description: "Whether the subject's text, title, status or audience changed, or the thread was locked or pinned.",
  })
  subjectChanged: boolean;

  @Field(() => Boolean, {
    description:
      'Whether what happened cannot be told one by one, and the thread is to be loaded anew: after a change of what the viewer may see or decide there, for a `since` that is none of this thread and viewer, and where too much happened.',
  })
  resyncDue: boolean;

  @Field(() => String, { description: 'How far the thread is known with this event, for `changes` and `since`.' })
  cursor: string;

  @Field(() => String, {
    description: 'The cursor of the event before it in this subscription; of the first one, `since` or where it began.',
  })
  previousCursor: string;
}

/** What resolvers know of one beside. */
export interface ReplyEventSource extends ReplyEvent {
  readonly threadId: string;
  /** Null where there is none, or none any more. */
  readonly number: number | null;
}

@ObjectType({ description: 'A notification that is new, or told of something further.' })
export class NotificationEvent {
  @Field(() => Notification, { nullable: true, description: 'Null where too many are new to be told one by one.' })
  notification: Notification | null;

  @Field(() => Boolean, { description: 'Whether the notifications are to be loaded anew.' })
  resyncDue: boolean;
}

@ObjectType({ description: 'An item of the queue that is new or different.' })
export class ModerationItemEvent {
  @Field(() => ModerationItem, { nullable: true, description: 'As it is now; null where `resyncDue`.' })
  item: ModerationItem | null;

  @Field(() => Boolean, { description: 'Whether the queue is to be loaded anew: too much happened at once.' })
  resyncDue: boolean;
}

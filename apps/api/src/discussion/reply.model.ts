import { Field, Int, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { connectionOf } from '../graphql/connection.js';
import { Cost } from '../graphql/cost.js';
import { Content } from './content.model.js';
import { Thread } from './thread.model.js';

@ObjectType({ description: 'What a reply answered, as it read when the reply was sent.' })
export class AnsweredText {
  @Field(() => Int, { description: 'Its revision: the `inReplyToRevision` of the reply.' })
  revision: number;

  @Cost({ characters: limits.titleCharacters })
  @Field(() => String, { nullable: true, description: 'What the subject was called; null where a reply was answered.' })
  title: string | null;

  @Cost({ characters: limits.bodyCharacters })
  @Field(() => String, { description: 'The text as it was typed.' })
  bodyMarkdown: string;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt: Date;
}

@ObjectType({ implements: () => [Content], description: 'An answer in a thread, or a tombstone where one stood.' })
export class Reply extends Content {
  @Cost({ characters: limits.htmlCharacters })
  @Field(() => String, { nullable: true, description: 'The text as sanitised HTML; null for a tombstone.' })
  bodyHtml: string | null;

  @Field(() => Int, { description: 'Its number in its thread: 1, 2, 3 … in posting order, never given twice.' })
  number: number;

  @Field(() => Int, { description: '1 for a reply to the subject itself, at most 100.' })
  depth: number;

  @Field(() => Int, { description: 'The revision of the parent (or subject) that it answers; 0 for a tombstone.' })
  inReplyToRevision: number;

  @Field(() => Thread, { description: 'The thread that it stands in.' })
  thread: Thread;
}

export const ReplyConnection = connectionOf(() => Reply, 'Reply', 'replies');

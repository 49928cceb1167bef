import { Field, ID, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { ReplyView } from '#discussion';
import { limits } from '#kernel';
import { connectionOf } from '../graphql/connection.js';
import { Cost } from '../graphql/cost.js';
import { User } from '../members/user.model.js';
import { ContentStatus } from './content.enum.js';
import { type SubjectView, typeOfContent } from './content-kinds.js';
import { Thread } from './thread.model.js';

/** Everything that was written, as its viewer sees it. */
export type ContentView = ReplyView | SubjectView;

@InterfaceType('Content', {
  description:
    'Something that a member wrote. What may not be seen is not there; an unseen reply that others answered is a tombstone.',
  resolveType: (content: ContentView) => typeOfContent(content.kind),
})
export abstract class Content {
  @Field(() => ID, { description: 'Opaque, and the same for ever.' })
  id: string;

  @Field(() => User, {
    nullable: true,
    description: 'Who wrote it; null once the account is erased, and for a tombstone.',
  })
  author: User | null;

  @Field(() => ContentStatus, { description: 'Where it stands; REMOVED for every tombstone.' })
  status: ContentStatus;

  @Field(() => Int, { description: 'The revision that is shown, beginning with 1; 0 for a tombstone.' })
  revision: number;

  @Field(() => Date, { description: "When it was begun; for a tombstone, its thread's beginning." })
  createdAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When the text that is shown was last changed; null if never.',
  })
  editedAt: Date | null;
}

@InterfaceType('Discussable', {
  description: 'What a thread can be about.',
  resolveType: (subject: SubjectView) => typeOfContent(subject.kind),
})
export abstract class Discussable {
  @Field(() => ID, { description: "Its thread's id too." })
  id: string;

  @Field(() => String, { description: 'What it is called; empty where it was withdrawn.' })
  title: string;

  @Field(() => Thread, { description: 'The thread that hangs on it.' })
  thread: Thread;
}

@ObjectType({ description: 'What the viewer may do to a piece of content.' })
export class Abilities {
  @Field(() => Boolean, { description: 'Answer it.' })
  reply: boolean;

  @Field(() => Boolean, { description: 'Change its text.' })
  edit: boolean;

  @Field(() => Boolean, { description: 'Withdraw it.' })
  remove: boolean;

  @Field(() => Boolean, { description: 'Report it to the moderators.' })
  report: boolean;

  @Field(() => Boolean, { description: 'Approve, hide and restore it.' })
  moderate: boolean;

  @Field(() => Boolean, { description: 'Rate its strategy; case studies only.' })
  rate: boolean;
}

@ObjectType({ description: 'A mention of somebody in a text.' })
export class Mention {
  @Field(() => String, { description: 'The handle as it was written, in lower case.' })
  handle: string;

  @Field(() => User, { nullable: true, description: 'Who is meant; null where no member has that handle.' })
  user: User | null;
}

@ObjectType({ description: 'A text that a piece of content has or had.' })
export class Revision {
  @Field(() => Int, {
    description: 'Grows with every accepted change. Slips that were mended within five minutes are left out.',
  })
  number: number;

  @Field(() => User, { nullable: true, description: 'Who wrote it; null once the account is erased.' })
  editor: User | null;

  @Cost({ characters: limits.bodyCharacters })
  @Field(() => String, { description: 'The text as it was typed.' })
  bodyMarkdown: string;

  @Field(() => Date, { description: 'When it was written.' })
  createdAt: Date;

  @Field(() => String, { nullable: true, description: 'Why the text was changed to it, if its author said so.' })
  reason: string | null;
}

export const RevisionConnection = connectionOf(() => Revision, 'Revision');

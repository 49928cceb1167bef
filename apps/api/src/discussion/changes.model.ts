import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { InvalidInput, limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { Cost } from '../graphql/cost.js';
import { Reply } from './reply.model.js';

const { default: usual, most } = limits.changes;

@ArgsType()
export class ChangesArgs {
  @Field(() => String, { description: 'A cursor of this thread: its `changeCursor`, or one that came with changes.' })
  @Bounded({ characters: limits.cursorCharacters })
  since: string;

  @Field(() => Int, {
    nullable: true,
    description: `How many replies to answer, at most ${most}; ${usual} when not given.`,
  })
  first?: number | null;
}

/** @throws InvalidInput */
export function readChangesSize({ first }: ChangesArgs): number {
  const size = first ?? usual;
  if (size < 1 || size > most) throw InvalidInput.at('first', `Ask for 1 to ${most} replies at a time.`);
  return size;
}

@ObjectType({ description: 'What of a thread became different for the viewer since a cursor, as it is now.' })
export class ThreadChanges {
  @Field(() => Boolean, {
    description:
      'Whether what differs cannot be told, and the thread is to be loaded anew: after a change of what the viewer may see or decide there, and for a cursor that is none of this thread and viewer. The rest is empty then.',
  })
  resyncDue: boolean;

  @Field(() => Boolean, {
    description:
      "Whether the subject's text, title, status or audience changed, or whether the thread is locked or pinned.",
  })
  subjectChanged: boolean;

  @Cost({ rows: most })
  @Field(() => [Reply], {
    description:
      'What was changed, in the order in which that happened, then what is new, in posting order. Tombstones are among them, and what was changed several times is there once.',
  })
  replies: Reply[];

  @Cost({ rows: most })
  @Field(() => [ID], { description: 'Replies that are not there any more.' })
  gone: string[];

  @Field(() => Boolean, { description: 'Whether there is more: ask again with the new cursor.' })
  hasMore: boolean;

  @Field(() => Int, { description: 'How many VISIBLE replies the thread has, as of the same moment.' })
  replyCount: number;

  @Field(() => String, { description: 'From where to go on.' })
  cursor: string;
}

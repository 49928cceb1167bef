import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Audience } from '../discussion/content.enum.js';
import { Content, Discussable } from '../discussion/content.model.js';
import { Thread } from '../discussion/thread.model.js';
import { connectionOf } from '../graphql/connection.js';

export enum ReflectionOrder {
  NEWEST = 'NEWEST',
  OLDEST = 'OLDEST',
  RECENTLY_ACTIVE = 'RECENTLY_ACTIVE',
  NEEDS_REPLY = 'NEEDS_REPLY',
}
registerEnumType(ReflectionOrder, {
  name: 'ReflectionOrder',
  description: 'How reflections are sorted.',
  valuesMap: {
    NEWEST: { description: 'The last published first.' },
    OLDEST: { description: 'The first published first.' },
    RECENTLY_ACTIVE: { description: 'The last published or replied to first.' },
    NEEDS_REPLY: { description: 'Fewest VISIBLE replies by others than the author first, oldest first among equals.' },
  },
});

@ObjectType({
  implements: () => [Content, Discussable],
  description: 'What a learner wrote about something they read or saw.',
})
export class Reflection extends Content implements Discussable {
  @Field(() => String, { description: 'What it is called; empty where it was withdrawn.' })
  title: string;

  @Field(() => String, { description: 'The title for an address; empty where it was withdrawn.' })
  slug: string;

  @Field(() => String, {
    description: 'How it begins, as plain text: at most 280 characters, cut at a word; empty where it was withdrawn.',
  })
  excerpt: string;

  @Field(() => Int, { description: 'Words of the text as it reads, without markup; an address is one.' })
  wordCount: number;

  @Field(() => Date, { nullable: true, description: 'When it was published; null for a draft.' })
  publishedAt: Date | null;

  @Field(() => Audience, {
    description:
      'Whom its author meant it for. While its prompt asks to post first and is open, it reaches the course at most.',
  })
  audience: Audience;

  @Field(() => Boolean, { description: 'Marked by a moderator as worth a look. Changes no order.' })
  pinned: boolean;

  @Field(() => Thread, { description: 'The thread that hangs on it.' })
  thread: Thread;
}

export const ReflectionConnection = connectionOf(() => Reflection, 'Reflection', 'reflections', limits.counted);

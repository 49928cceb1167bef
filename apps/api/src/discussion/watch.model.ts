import { ArgsType, Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { ForwardPage } from '../graphql/connection.js';
import { MutationInput } from '../graphql/mutation-input.js';

export enum WatchLevel {
  WATCHING = 'WATCHING',
  TRACKING = 'TRACKING',
  NORMAL = 'NORMAL',
  MUTED = 'MUTED',
}
registerEnumType(WatchLevel, {
  name: 'WatchLevel',
  description:
    'How closely the viewer follows a thread. What they chose for the thread comes before what they chose for its course, that before what holds for threads that they wrote in (`viewer.watchLevelWrittenIn`), and that before NORMAL.',
  valuesMap: {
    WATCHING: { description: 'To be told of everything new in it: of a course, of everything new in its threads.' },
    TRACKING: {
      description:
        'To find it in `viewer.trackedThreads` when there is something new, and to be told of mentions and of answers to oneself.',
    },
    NORMAL: { description: 'To be told of mentions and of answers to oneself.' },
    MUTED: { description: 'To be told of nothing in it but what moderators decide on what the viewer wrote.' },
  },
});

const NO_CHOICE = 'null or left out takes a choice back.';

@InputType({ description: 'How closely the viewer wants to follow a thread.' })
export class SetWatchLevelInput extends MutationInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => WatchLevel, { nullable: true, description: `How closely; ${NO_CHOICE}` })
  level?: WatchLevel | null;
}

@InputType({ description: 'How closely the viewer wants to follow whatever is in a course.' })
export class SetCourseWatchLevelInput extends MutationInput {
  @Field(() => ID, { description: 'The course.' })
  courseId: string;

  @Field(() => WatchLevel, { nullable: true, description: `How closely; ${NO_CHOICE}` })
  level?: WatchLevel | null;
}

@InputType({ description: 'How closely the viewer wants to follow what they write in.' })
export class SetWatchLevelWrittenInInput extends MutationInput {
  @Field(() => WatchLevel, { description: 'How closely: anything but MUTED.' })
  level: WatchLevel;
}

@ArgsType()
export class WatchedThreadsArgs extends ForwardPage {
  @Field(() => WatchLevel, { description: 'The level that they chose for the threads themselves.' })
  level: WatchLevel;
}

import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { MutationInput } from '../graphql/mutation-input.js';

export enum WatchLevel {
  WATCHING = 'WATCHING',
  TRACKING = 'TRACKING',
  NORMAL = 'NORMAL',
  MUTED = 'MUTED',
}
registerEnumType(WatchLevel, {
  name: 'WatchLevel',
  description: 'How closely the viewer follows a thread. So far, two of them differ: MUTED, and all others.',
  valuesMap: {
    WATCHING: {
      description:
        'To be told of everything new in it, which nobody is yet: kept until then, and so far the same as NORMAL.',
    },
    TRACKING: {
      description: 'To see at a glance how much is unread, without being told: kept, and so far the same as NORMAL.',
    },
    NORMAL: { description: 'To be told of mentions and of answers to oneself.' },
    MUTED: { description: 'To be told of nothing in it but what moderators decide on what the viewer wrote.' },
  },
});

@InputType({ description: 'How closely the viewer wants to follow a thread.' })
export class SetWatchLevelInput extends MutationInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId: string;

  @Field(() => WatchLevel, { description: 'How closely.' })
  level: WatchLevel;
}

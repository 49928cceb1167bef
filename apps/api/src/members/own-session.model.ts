import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { OwnSession } from '#members';
import { connectionOf } from '../graphql/connection.js';

@ObjectType('Session', {
  description:
    'One sign-in of the viewer’s that lasts. Neither the address that it came from nor what it was used for is kept.',
})
export class SessionModel implements OwnSession {
  @Field(() => ID, { description: 'Opaque; for `revokeSession`.' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What the browser called itself when it signed in, such as "Firefox on Linux"; null where it said nothing.',
  })
  browser: string | null;

  @Field(() => Date, { description: 'When they signed in.' })
  createdAt: Date;

  @Field(() => Date, {
    description:
      'When it was last refreshed, which one that is in use does every ten minutes; when they signed in, if never.',
  })
  lastUsedAt: Date;

  @Field(() => Date, {
    description: 'When it ends if it is not refreshed before, and 90 days after signing in at the latest.',
  })
  expiresAt: Date;
}

export const SessionConnection = connectionOf(() => SessionModel, 'Session', 'sessions');

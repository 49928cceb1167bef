import { Field, ObjectType } from '@nestjs/graphql';
import { ViewerModel } from './viewer.model.js';

@ObjectType({ description: 'A session that was begun or goes on.' })
export class SessionPayload {
  @Field(() => String, {
    nullable: true,
    description: 'For the header `Authorization: Bearer …`, until `expiresAt`; null where it travels as a cookie.',
  })
  accessToken: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'For `refreshSession`, once: keep the newest. Null where it travels as a cookie, and where a newer one was handed out already.',
  })
  refreshToken: string | null;

  @Field(() => Date, { description: 'When the access token stops working. Refresh the session before.' })
  expiresAt: Date;

  @Field(() => ViewerModel, { description: 'Whoever is signed in now.' })
  viewer: ViewerModel;
}

@ObjectType({ description: 'A session that has ended.' })
export class SignOutPayload {
  @Field(() => ViewerModel, { nullable: true, description: 'Null: nobody is signed in any more.' })
  viewer: null;
}

@ObjectType({ description: 'Sessions that were ended.' })
export class RevokedSessionPayload {
  @Field(() => ViewerModel, {
    nullable: true,
    description: 'Whoever asked; null where they have ended the session that they asked in.',
  })
  viewer: ViewerModel | null;
}

import { Field, ObjectType } from '@nestjs/graphql';
import { WebAddress } from '../graphql/scalar.js';

@ObjectType({ description: 'The right to set the password of one member once. Hand it to them, and to nobody else.' })
export class PasswordResetPayload {
  @Field(() => String, { description: 'For `changePassword`.' })
  resetToken: string;

  @Field(() => WebAddress, { description: 'The page on which the member sets a new password.' })
  link: string;

  @Field(() => Date, { description: 'Until when it works. An earlier one of the member is void.' })
  expiresAt: Date;
}

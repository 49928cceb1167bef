import { ObjectType } from '@nestjs/graphql';
import type { AlikeEmail } from '#members';
import { connectionOf } from '../graphql/connection.js';

@ObjectType('AlikeEmail', {
  description:
    'A member with an e-mail address that comes to the same as an earlier member’s: with other capitals, forms of letters or characters that nobody sees. Both sign in with what they have; an admin may find out whether they are one person.',
})
export class AlikeEmailModel implements AlikeEmail {
  memberId: string;
  handle: string;
  alikeId: string | null;
}

export const AlikeEmailConnection = connectionOf(
  () => AlikeEmailModel,
  'AlikeEmail',
  'members with e-mail addresses that are alike',
);

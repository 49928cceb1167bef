import { ObjectType } from '@nestjs/graphql';
import type { AlikeAccount } from '#members';
import { connectionOf } from '../graphql/connection.js';

@ObjectType('AlikeAccount', {
  description:
    'A member with an e-mail address that comes to the same as another member’s, who has confirmed it or had it first. Both sign in with what they have; an admin may find out whether they are one person.',
})
export class AlikeAccountModel implements AlikeAccount {
  memberId: string;
  handle: string;
  alikeId: string | null;
}

export const AlikeAccountConnection = connectionOf(
  () => AlikeAccountModel,
  'AlikeAccount',
  'members with e-mail addresses that are alike',
);

import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { SuppressedAddress } from '#members';
import { connectionOf } from '../graphql/connection.js';

@ObjectType('SuppressedAddress', {
  description:
    'A member whom no mail reaches: the server of their address refused three in a row for good. They are told in their account.',
})
export class SuppressedAddressModel implements SuppressedAddress {
  memberId: string;

  @Field(() => Date, { description: 'Since when nothing is sent there.' })
  since: Date;

  @Field(() => Int, { description: 'The server’s last answer: 500 to 599.' })
  code: number;
}

export const SuppressedAddressConnection = connectionOf(
  () => SuppressedAddressModel,
  'SuppressedAddress',
  'members whom no mail reaches',
);

import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'A mail was asked for. It is the same whether or not there is such an account: only whoever reads the address learns more.',
})
export class RequestedMailPayload {
  @Field(() => Boolean, { description: 'True: it is sent within a minute, if there is anything to send.' })
  accepted: boolean;
}

@ObjectType({ description: 'An address that was confirmed.' })
export class ConfirmEmailPayload {
  @Field(() => Boolean, {
    description: 'Whether it took the place of another one. False where it was the account’s address before.',
  })
  changed: boolean;
}

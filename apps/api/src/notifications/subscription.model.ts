import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { limits } from '#kernel';
import { Bounded } from '../graphql/bound.js';
import { Cost } from '../graphql/cost.js';
import { NotificationKind } from './notification.model.js';
import { MailFrequency } from './preference.model.js';

/** There are eight kinds. */
const MOST_KINDS = 16;

@ObjectType({ description: 'How often notifications of one kind are mailed.' })
export class SubscribedKind {
  @Field(() => NotificationKind, { description: 'Which.' })
  kind: NotificationKind;

  @Field(() => MailFrequency, { description: 'How often; OFF once it is unsubscribed.' })
  mail: MailFrequency;
}

@ObjectType({
  description:
    'What the unsubscribe link of a mail is for, and how it stands with it. It tells nothing of whose it is.',
})
export class MailSubscription {
  @Cost({ rows: MOST_KINDS })
  @Field(() => [SubscribedKind], { description: `The kinds that the mail told of: ${MOST_KINDS} at most.` })
  kinds: SubscribedKind[];

  @Field(() => Boolean, { description: 'Whether no notification is mailed, whatever the kinds say.' })
  mailOff: boolean;
}

@InputType({ description: 'What is to become of mails of the kinds that a link is for.' })
export class SetMailSubscriptionInput {
  @Field(() => String, { description: 'What stands in the link behind `/unsubscribe/`.' })
  @Bounded({ characters: limits.tokenCharacters })
  token: string;

  @Field(() => Boolean, { description: 'False to unsubscribe, true to take that back.' })
  subscribed: boolean;

  @Field(() => [MailFrequency], {
    nullable: true,
    description:
      'How often each kind is mailed again, in their order: what `former` told. As is usual where it is left out.',
  })
  @Bounded({ items: MOST_KINDS })
  former?: MailFrequency[] | null;
}

@ObjectType({ description: 'Mails that were turned off, or on again.' })
export class SetMailSubscriptionPayload {
  @Field(() => MailSubscription, { description: 'As it is now.' })
  subscription: MailSubscription;

  @Cost({ rows: MOST_KINDS })
  @Field(() => [MailFrequency], {
    description: `How often each kind was mailed before, in their order: ${MOST_KINDS} at most.`,
  })
  former: MailFrequency[];
}

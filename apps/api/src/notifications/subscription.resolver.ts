import { Args, ArgsType, Field, Mutation, Query, Resolver } from '@nestjs/graphql';
import { limits } from '#kernel';
import { SubscriptionService } from '#notifications';
import { Allow, Everyone } from '../graphql/allow.js';
import { Bounded } from '../graphql/bound.js';
import type { MailFrequency } from './preference.model.js';
import { MailSubscription, SetMailSubscriptionInput, SetMailSubscriptionPayload } from './subscription.model.js';

@ArgsType()
class SubscriptionArgs {
  @Field(() => String, { description: 'What stands in the link of a mail behind `/unsubscribe/`.' })
  @Bounded({ characters: limits.tokenCharacters })
  token: string;
}

@Resolver()
export class SubscriptionResolver {
  constructor(private readonly subscriptions: SubscriptionService) {}

  @Query(() => MailSubscription, {
    description: 'What an unsubscribe link is for. Asking changes nothing. NOT_FOUND for what is no link of ours.',
  })
  @Allow(Everyone)
  async mailSubscription(@Args() { token }: SubscriptionArgs): Promise<MailSubscription> {
    return (await this.subscriptions.find(token)) as MailSubscription;
  }

  @Mutation(() => SetMailSubscriptionPayload, {
    description:
      'Turns mails of the kinds that a link is for off, or on again, signed in or not. As often as you like; links work for ever, and do nothing else.',
  })
  @Allow(Everyone)
  async setMailSubscription(
    @Args('input', { description: 'What.' }) { token, subscribed, former }: SetMailSubscriptionInput,
  ): Promise<SetMailSubscriptionPayload> {
    const before = await this.subscriptions.set(token, subscribed, former ?? []);
    const subscription = (await this.subscriptions.find(token)) as MailSubscription;
    return { subscription, former: before.kinds.map(({ mail }) => mail as MailFrequency) };
  }
}

import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { SubscriptionService } from '#notifications';
import { Allow, Unasked } from '../graphql/allow.js';

/** Where a mail program unsubscribes by itself (RFC 8058): by POST, from wherever it runs, with no cookie and nobody signed in. */
@Controller('unsubscribe')
export class OneClickController {
  constructor(private readonly subscriptions: SubscriptionService) {}

  /** @throws NotFound */
  @Post(':linkToken')
  @Allow(Unasked)
  @HttpCode(200)
  async unsubscribe(@Param('linkToken') token: string): Promise<string> {
    await this.subscriptions.set(token, false);
    return 'Unsubscribed.';
  }
}

import type { LiveSubscription } from './live-subscription.js';

/** What a subscription's resolver answers: from where its events come. The executor asks for something that can be gone through, and never does. */
export class LiveSource implements AsyncIterable<never> {
  /** @param begin lets the events of a subscription begin. @returns how to end them */
  constructor(readonly begin: (subscription: LiveSubscription) => Promise<() => void>) {}

  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new Error('Events are sent to subscriptions, not asked for.');
  }
}

import type { Redis } from 'ioredis';
import { type Carrier, CHANNEL, type Heard } from './carrier.js';

/** Redis: listened to on a connection of its own, which waits for Redis as long as it is away. */
export class RedisCarrier implements Carrier {
  private listening: Redis | undefined;

  constructor(private readonly client: Redis) {}

  async publish(messages: readonly string[]): Promise<void> {
    await Promise.all(messages.map((message) => this.client.publish(CHANNEL, message)));
  }

  listen({ message, gone, back }: Heard): void {
    const listening = this.client.duplicate({
      enableOfflineQueue: true,
      maxRetriesPerRequest: null,
      commandTimeout: undefined,
      // It is silent as long as nothing happens.
      socketTimeout: undefined,
      keepAlive: 10_000,
    });
    this.listening = listening;
    let again = false;
    listening.on('error', () => undefined);
    listening.on('close', gone);
    listening.on('message', (_channel, text) => message(text));
    // Subscriptions are taken up again by the library.
    listening.on('ready', () => {
      if (again) back();
      again = true;
    });
    void listening.subscribe(CHANNEL).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.listening?.disconnect();
  }
}

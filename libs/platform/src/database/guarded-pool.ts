import { AsyncLocalStorage } from 'node:async_hooks';
import pg, { type PoolClient, type PoolConfig } from 'pg';

/** That the work under way has a connection for its transaction, until that is over. */
interface Holding {
  over: boolean;
}

const holding = new AsyncLocalStorage<Holding>();

/** A mistake in the program: whoever waits for a second connection while having one waits, at worst, for themselves. */
export class SecondConnection extends Error {
  constructor() {
    super('Inside a transaction everything goes through that transaction: a second connection was asked for.');
    this.name = 'SecondConnection';
  }
}

/** @throws SecondConnection inside a transaction */
export function refuseSecondConnection(): void {
  if (holding.getStore()?.over === false) throw new SecondConnection();
}

/** Does work that has a connection, and so must take no other. What it has begun and left running is free once it is over. */
export async function holdingConnection<Result>(work: () => Promise<Result>): Promise<Result> {
  const held: Holding = { over: false };
  try {
    return await holding.run(held, work);
  } finally {
    held.over = true;
  }
}

/** Does what is no part of a transaction, wherever it was begun. */
export function apart<Result>(work: () => Result): Result {
  return holding.exit(work);
}

/** With what triggers tell who writes that something changed (migration 80). */
const HINT = 'LV001';

type Connected = (error: Error | undefined, client: PoolClient | undefined, done: (release?: unknown) => void) => void;

/** Connections of which none has more than one at a time. All ways to one lead through here, TypeORM's as well. See docs/decisions/0030. */
export class GuardedPool extends pg.Pool {
  private hinted: (hints: readonly string[]) => void = () => undefined;

  constructor(options?: PoolConfig) {
    super(options);
    const told = new WeakMap<PoolClient, string[]>();
    this.on('connect', (client) => {
      // Whoever has it is told by what they ask; one that breaks in between, unheard, would end the program.
      client.on('error', () => undefined);
      const hints: string[] = [];
      told.set(client, hints);
      client.on('notice', ({ code, detail }) => {
        if (code === HINT && detail) hints.push(detail);
      });
    });
    // Whatever the connection was taken for is over then, a transaction too.
    this.on('release', (_error, client) => {
      const hints = told.get(client)?.splice(0);
      if (hints && hints.length > 0) this.hinted(hints);
    });
  }

  /** Hears of what was written: each hint once what wrote it is over, be it that it was taken back. */
  onHints(hinted: (hints: readonly string[]) => void): void {
    this.hinted = hinted;
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | undefined {
    refuseSecondConnection();
    // biome-ignore lint/suspicious/noExplicitAny: the library's two forms share one implementation
    return (super.connect as any)(callback);
  }

  /** Opens as many connections as it may have and the server gives. */
  async openAll(): Promise<void> {
    const opened = await Promise.allSettled(Array.from({ length: this.options.max }, () => this.connect()));
    for (const one of opened) if (one.status === 'fulfilled') one.value.release();
  }
}

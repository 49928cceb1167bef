import pg from 'pg';
import { limits } from '#kernel';
import type { Database } from '../database/database.js';
import { Statement } from '../database/statement.js';
import { type Carrier, CHANNEL, type Heard } from './carrier.js';

const NOTIFY = new Statement(
  'platform/notify',
  { channel: 'text', messages: 'text[]' },
  `select pg_notify(:channel, message) from unnest(:messages) as message`,
);

/** PostgreSQL's own: listened to on a connection that stays open, which a pooler of transactions cannot give. */
export class PostgresCarrier implements Carrier {
  private client: pg.Client | undefined;
  private closed = false;
  private retry: NodeJS.Timeout | undefined;
  private pause: number = limits.live.pause.first;

  /** @param url leads to the server itself */
  constructor(
    private readonly database: Database,
    private readonly url: string,
  ) {}

  async publish(messages: readonly string[]): Promise<void> {
    await this.database.rows(NOTIFY.with({ channel: CHANNEL, messages }));
  }

  listen(heard: Heard): void {
    void this.open(heard, false);
  }

  private async open(heard: Heard, again: boolean): Promise<void> {
    if (this.closed) return;
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'commonplace live',
      connectionTimeoutMillis: limits.database.connection,
      keepAlive: true,
    });
    this.client = client;
    let lost = false;
    const reopen = () => {
      if (lost) return;
      lost = true;
      if (!this.closed) heard.gone();
      void client.end().catch(() => undefined);
      this.later(heard);
    };
    client.on('error', reopen);
    client.on('end', reopen);
    client.on('notification', ({ payload }) => heard.message(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.pause = limits.live.pause.first;
      if (again) heard.back();
    } catch {
      reopen();
    }
  }

  private later(heard: Heard): void {
    if (this.closed) return;
    // Not all nodes at once.
    const wait = this.pause * (0.5 + Math.random() / 2);
    this.pause = Math.min(2 * this.pause, limits.live.pause.most);
    this.retry = setTimeout(() => void this.open(heard, true), wait);
    this.retry.unref();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }
}

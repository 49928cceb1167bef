import pg, { type PoolConfig } from 'pg';
import { limits } from '#kernel';
import type { BoundStatement } from './statement.js';

/**
 * A connection that nothing else uses, for asking a server how it is: it answers while all others are taken, within
 * `limits.database.answer` or not at all. One that is lost is opened anew by whoever asks next; those who ask at the
 * same time share one question.
 */
export class Pulse<Row extends object> {
  private readonly pool: pg.Pool;
  private asking: Promise<Row> | null = null;

  /** @param question a statement that answers one row */
  constructor(
    options: PoolConfig,
    private readonly question: string,
  ) {
    // A pool of one opens, replaces and times by itself.
    this.pool = new pg.Pool({
      ...options,
      max: 1,
      query_timeout: limits.database.answer,
      idleTimeoutMillis: 0,
      allowExitOnIdle: true,
    });
    this.pool.on('error', () => undefined);
  }

  /** @throws whatever keeps the server from answering */
  ask(): Promise<Row> {
    this.asking ??= this.pool
      .query<Row>(this.question)
      .then(({ rows: [row] }) => row as Row)
      .finally(() => {
        this.asking = null;
      });
    return inTime(this.asking);
  }

  /** What else is to be known of how things are, on the same connection. @throws the same */
  rows<Other extends object>({ name, text, values }: BoundStatement): Promise<Other[]> {
    return inTime(this.pool.query<Other>({ name, text, values: [...values] }).then(({ rows }) => rows));
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

/** In the words of the driver. What takes longer goes on for whoever asks next: a connection that is being opened, for example. */
function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Query read timeout')), limits.database.answer);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

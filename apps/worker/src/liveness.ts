import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { type BoundStatement, JOB_SCHEMA, SESSION_OPTIONS, Statement } from '#platform';

/** The first number of the locks that workers hold; the second comes from the worker's id. The number is arbitrary, and used nowhere else. */
const WORKERS = 7_205_117;
/** Milliseconds between two looks at the others. */
const LOOK = 1_000;
/** Milliseconds without an answer after which the connection counts as lost. */
const SILENCE = 5_000;
/** What lies between two machines may be cut: PostgreSQL takes whoever is beyond for dead after ten seconds. */
const KEEP_ALIVE = '-c tcp_keepalives_idle=4 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3';

const HOLD = new Statement(
  'worker/hold-lock',
  { id: 'text' },
  `select pg_try_advisory_lock(${WORKERS}, hashtext(:id)) as held`,
);
const REGISTER = new Statement(
  'worker/register',
  { id: 'text' },
  'insert into worker (id) values (:id) on conflict (id) do nothing',
);
const LEAVE = new Statement('worker/leave', { id: 'text' }, 'delete from worker where id = :id');

/** Whoever can take a worker's lock knows that it is dead: its connection is gone. Other workers are told of its jobs. */
const FREE = new Statement(
  'worker/free-jobs-of-dead',
  { id: 'text' },
  `
  with dead as materialized (
    select id from worker where id <> :id and pg_try_advisory_xact_lock(${WORKERS}, hashtext(id))),
  gone as (delete from worker where id in (select id from dead))
  select array_agg(id) as dead, ${JOB_SCHEMA}.force_unlock_workers(array_agg(id)), pg_notify('jobs:insert', '{"count":100}')
  from dead having count(*) > 0`,
);

/**
 * Shows by a lock that this worker is alive, and frees the jobs of those that are not: the queue itself would keep them for four hours.
 * Takes a connection for itself, to which the lock belongs. See docs/decisions/0056.
 */
export class Liveness {
  private readonly stopped = new AbortController();
  private client: pg.Client | null = null;
  private running: Promise<void> = Promise.resolve();
  private begun: Promise<void> | null = null;

  /** @param ending is aborted once no job is to be begun any more */
  constructor(
    private readonly url: string,
    private readonly ending: AbortSignal,
    private readonly log: Logger,
  ) {}

  /**
   * Resolves once the lock is held: no job is to be begun before. At the end it resolves without.
   * @param id the worker's, as its jobs carry it; the same each time
   */
  begin(id: string): Promise<void> {
    this.begun ??= new Promise<void>((held) => {
      this.ending.addEventListener('abort', () => held(), { once: true });
      this.running = this.keepWatching(id, held);
    });
    return this.begun;
  }

  /** After the last job. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  private async keepWatching(id: string, held: () => void): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      try {
        const client = this.client ?? (await this.open(id));
        held();
        const [freed] = await ask<{ dead: string[] }>(client, FREE.with({ id }));
        if (freed) this.log.warn({ dead: freed.dead }, 'A worker has died; its jobs are tried again.');
      } catch (error) {
        this.log.warn(error, 'The worker could not show that it is alive. It tries again.');
        await this.close();
      }
      await sleep(LOOK, undefined, { signal }).catch(() => undefined);
    }
    // Where that fails, somebody else finds the lock free.
    if (this.client) await ask(this.client, LEAVE.with({ id })).catch(() => undefined);
    await this.close();
  }

  private async open(id: string): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      options: `${SESSION_OPTIONS} ${KEEP_ALIVE}`,
      application_name: 'commonplace worker',
      connectionTimeoutMillis: SILENCE,
      query_timeout: SILENCE,
      keepAlive: true,
    });
    // The next statement fails by it; unheard, it would end the program.
    client.on('error', () => undefined);
    this.client = client;
    await client.connect();
    const [lock] = await ask<{ held: boolean }>(client, HOLD.with({ id }));
    if (!lock?.held) throw new Error('Its lock is taken: the connection that it lost is not gone yet.');
    await ask(client, REGISTER.with({ id }));
    return client;
  }

  private async close(): Promise<void> {
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }
}

async function ask<Row>(client: pg.Client, { name, text, values }: BoundStatement): Promise<Row[]> {
  return (await client.query({ name, text, values: [...values] })).rows as Row[];
}

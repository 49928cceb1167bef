import { setTimeout as delay } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { Database } from './database.js';
import { Statement } from './statement.js';

/** Rows at a time, and the characters in them after which a batch ends: what it locks is free again within a moment. */
const BATCH = { rows: 100, characters: 200_000 } as const;
/** Milliseconds between two looks at what somebody else has, and between two words on how far it is. */
const AGAIN = 200;
const TELLING = 5_000;
/** Whoever else wants a row, or what it is to have alone, goes first. The number of the lock is arbitrary, and used nowhere else. */
const LOCK = 7_205_112;
const PATIENCE = new Statement('platform/backfill-patience', {}, `set local lock_timeout = '200ms'`);
const IN_THE_WAY = new Set(['55P03', '40P01', '23505']);

const BEFORE_ALL = { thread_id: '00000000-0000-0000-0000-000000000000', number: -1 };

/** A row that lacks what is worked out of the rest of it. */
export interface UnfilledRow {
  readonly thread_id: string;
  readonly number: number;
  /** How much there is to be read. */
  readonly characters: number;
}

/** Columns that versions before did not know, and how a row gets them. */
export interface Backfill<Row extends UnfilledRow> {
  /** How many rows lack them, as `count`. */
  readonly count: Statement<Record<never, never>>;
  /** The next of them after this one, in the order of threads and numbers. */
  readonly next: Statement<{ threadId: 'uuid'; number: 'integer'; most: 'integer' }>;
  /** What `store` is given of a row. */
  fill(row: Row): object;
  /**
   * Stores a JSON array of that wherever a row lacks it still and is what was read; rows that somebody has locked are passed over.
   * Answers `count`.
   */
  readonly store: Statement<{ filled: 'jsonb' }>;
}

/**
 * Fills what rows of versions before lack, in batches that are committed one by one: killed at any point, it goes on where it was. One
 * program does it at a time; others wait until nothing is left, be it that an older copy wrote it meanwhile.
 * @param report is told how far it is
 */
export async function fillColumns(
  database: Database,
  // biome-ignore lint/suspicious/noExplicitAny: each has rows of its own
  backfills: ReadonlyArray<Backfill<any>>,
  report: (done: number, all: number) => void,
): Promise<void> {
  let left = await countUnfilled(database, backfills);
  let begun = false;
  while (left > 0) {
    await alone(database, async () => {
      const all = await countUnfilled(database, backfills);
      if (all > 0 && !begun) report(0, all);
      begun = true;
      const progress = new Progress(all, report);
      for (const backfill of backfills) await fillAll(database, backfill, progress);
      progress.end();
    });
    left = await countUnfilled(database, backfills);
    // Another program is at it, or somebody has some of the rows.
    if (left > 0) await delay(AGAIN);
  }
}

async function countUnfilled(
  database: Database,
  backfills: ReadonlyArray<Pick<Backfill<UnfilledRow>, 'count'>>,
): Promise<number> {
  let all = 0;
  for (const { count } of backfills) all += (await database.row<{ count: number }>(count))?.count ?? 0;
  return all;
}

/** Does the work unless another program is at it. The lock ends with its connection. */
async function alone(database: Database, work: () => Promise<void>): Promise<void> {
  const client = await database.pool.connect();
  // What breaks the connection while nothing is asked on it would end the program, if nobody listened. The next statement fails by it.
  const heard = () => undefined;
  client.on('error', heard);
  try {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK]);
    if (rows[0]?.taken) await work();
  } finally {
    await release(client);
    client.off('error', heard);
  }
}

async function release(client: PoolClient): Promise<void> {
  const error = await client.query('select pg_advisory_unlock($1)', [LOCK]).then(
    () => undefined,
    (why: Error) => why,
  );
  client.release(error);
}

/** One pass over all rows. Those that somebody had locked are left for the next. */
async function fillAll<Row extends UnfilledRow>(
  database: Database,
  { next, fill, store }: Backfill<Row>,
  progress: Progress,
): Promise<void> {
  let after: Pick<UnfilledRow, 'thread_id' | 'number'> | undefined = BEFORE_ALL;
  while (after) {
    const rows: Row[] = await database.rows<Row>(
      next.with({ threadId: after.thread_id, number: after.number, most: BATCH.rows }),
    );
    after = rows.at(-1);
    for (const batch of batchesOf(rows)) {
      progress.add(await storeBatch(database, store, JSON.stringify(batch.map((row) => fill(row)))));
    }
  }
}

async function storeBatch(database: Database, store: Backfill<UnfilledRow>['store'], filled: string): Promise<number> {
  try {
    return await database.transaction(async (tx) => {
      await tx.rows(PATIENCE);
      return (await tx.row<{ count: number }>(store.with({ filled })))?.count ?? 0;
    });
  } catch (error) {
    if (IN_THE_WAY.has((error as { code?: string }).code ?? '')) return 0;
    throw error;
  }
}

function* batchesOf<Row extends UnfilledRow>(rows: readonly Row[]): Generator<Row[]> {
  let batch: Row[] = [];
  let characters = 0;
  for (const row of rows) {
    batch.push(row);
    characters += row.characters;
    if (characters < BATCH.characters) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

class Progress {
  private done = 0;
  private told = performance.now();

  constructor(
    private readonly all: number,
    private readonly report: (done: number, all: number) => void,
  ) {}

  add(rows: number): void {
    this.done += rows;
    if (performance.now() - this.told < TELLING) return;
    this.told = performance.now();
    this.report(this.done, this.all);
  }

  end(): void {
    if (this.done > 0) this.report(this.done, this.all);
  }
}

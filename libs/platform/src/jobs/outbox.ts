import { limits } from '#kernel';
import type { Transaction } from '../database/database.js';
import { Statement } from '../database/statement.js';
import type { Job } from './job.js';

/** Its rows wait to be done. */
export const outboxTable = 'outbox';

const ADD = new Statement(
  'platform/add-to-outbox',
  { task: 'text', payloads: 'jsonb[]', keys: 'text[]', runAts: 'timestamptz[]' },
  `
  insert into outbox (task, payload, key, run_at)
  select :task, payload, key, run_at from unnest(:payloads, :keys, :runAts) as job(payload, key, run_at)`,
);

export interface JobOptions {
  /** Of the jobs with this key one waits at a time: it keeps its time, and takes on the newest payload. Without one, each is done. */
  readonly key?: string;
  /** Not before then. */
  readonly runAt?: Date;
}

export interface PendingJob<Payload extends object> extends JobOptions {
  /** What it is about: ids, never a text or a name. */
  readonly payload: Payload;
}

/** Leaves jobs in the transaction of what they follow from: they are done, at least once, if and only if it is committed. See docs/decisions/0056. */
export class Outbox {
  async add<Payload extends object>(
    tx: Transaction,
    job: Job<Payload>,
    payload: Payload,
    options: JobOptions = {},
  ): Promise<void> {
    await this.addAll(tx, job, [{ payload, ...options }]);
  }

  /** In one statement; none where there are none. */
  async addAll<Payload extends object>(
    tx: Transaction,
    { name: task }: Job<Payload>,
    jobs: ReadonlyArray<PendingJob<Payload>>,
  ): Promise<void> {
    if (jobs.length === 0) return;
    const payloads = jobs.map(({ payload }) => JSON.stringify(payload));
    const keys = jobs.map(({ key }) => (key === undefined ? null : requireKey(key)));
    await tx.rows(ADD.with({ task, payloads, keys, runAts: jobs.map(({ runAt }) => runAt ?? null) }));
  }
}

function requireKey(key: string): string {
  if (key !== '' && key.length <= limits.jobs.keyCharacters) return key;
  throw new Error(`A job's key has 1 to ${limits.jobs.keyCharacters} characters: not ${key.length}.`);
}

/**
 * The same as a part of another statement, for what has no round trip to spare: a job for each row of `from`.
 * @param payload an object, as SQL over such a row
 */
export function addingToOutbox<Payload extends object>({ name }: Job<Payload>, payload: string, from: string): string {
  return `insert into outbox (task, payload) select '${name}', ${payload} from ${from}`;
}

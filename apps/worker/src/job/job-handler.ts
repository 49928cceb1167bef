import type { Job } from '#platform';

/**
 * What follows from a job that a transaction has left in the outbox. A job can have several handlers: each is queued, tried and given up by
 * itself. At least once and in no order: every handler can be run again without harm, beside one for the same payload.
 */
// biome-ignore lint/suspicious/noExplicitAny: each has a payload of its own
export interface JobHandler<Payload extends object = any> {
  readonly job: Job<Payload>;
  /** What it does, which no other handler of the job has for a name: `notify-watchers`. Never changed, as queued rows carry it. */
  readonly name: string;
  handle(payload: Payload): Promise<void>;
}

/** What a handler's jobs are called in the queue. */
export function taskOf({ job, name }: JobHandler): string {
  return `${job.name}:${name}`;
}

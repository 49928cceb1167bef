import { limits } from '#kernel';

/** Something that is done later, by a worker: what it is about is all that is known of it then. */
export interface Job<Payload extends object> {
  /** As queued rows carry it; never changed. */
  readonly name: string;
  /** How often it is tried before it is given up, with ever longer pauses. */
  readonly attempts: number;
  /** Of no value: lets the type of the payload be known. */
  readonly payload?: Payload;
}

/** @param name what has happened or is to be done: `post-published` */
export function defineJob<Payload extends object>(
  name: string,
  { attempts = limits.jobs.attempts }: { readonly attempts?: number } = {},
): Job<Payload> {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`A job's name has small letters, digits and -: not ${name}.`);
  return { name, attempts };
}

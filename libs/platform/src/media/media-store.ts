import type { Readable } from 'node:stream';

/** A stored file on its way out. */
export interface StoredFile {
  readonly bytes: number;
  readonly stream: Readable;
}

/** Names of files: folders of small letters, digits and hyphens, and a file's name. Nothing in them leads out of the store. */
const KEY = /^(?:[a-z0-9-]{1,64}\/){1,4}[a-z0-9-]{1,64}\.[a-z0-9]{1,8}$/;

/** Who removes files and who copies all of them keep out of each other's way. The number is arbitrary, and used nowhere else. */
export const MEDIA_LOCK = 7_205_116;

/** Where files are kept under names that the product gives them. A file is written once and never changed. */
export abstract class MediaStore {
  /** Keeps a file: afterwards it is there whole, whatever happens. Writing it again changes nothing. */
  abstract put(key: string, content: Buffer, contentType: string): Promise<void>;

  /** The file, or null where there is none. Whoever is given it reads its stream or destroys it. */
  abstract get(key: string): Promise<StoredFile | null>;

  /** Removes a file; one that is not there is no fault. */
  abstract delete(key: string): Promise<void>;

  /** The names of all files, in no particular order. */
  abstract list(): AsyncIterable<string>;
}

/** @throws Error for a name that the product never gives */
export function requireKey(key: string): void {
  if (!isKey(key)) throw new Error('This is no name of a stored file.');
}

export function isKey(key: string): boolean {
  return KEY.test(key);
}

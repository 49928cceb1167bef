import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, opendir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { InvalidInput } from '#kernel';

/** A file that has arrived whole, and is there until it is discarded. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  discard(): Promise<void>;
}

/** What a file must keep to on its way in. */
export interface FileBounds {
  /** Bytes. */
  readonly most: number;
  readonly tooLong: () => Error;
  /** The least average rate since it began, which counts after so many milliseconds. */
  readonly slowest: { readonly bytesPerSecond: number; readonly grace: number };
}

const SECOND = 1000;
/** Milliseconds between two looks at how fast a file comes. */
const LOOK = 500;

/** Files on their way in, in a folder of their own on the disk: never whole in memory. */
export class IncomingFiles {
  constructor(readonly folder: string) {}

  /**
   * Writes a stream to a file. Where it breaks off, is called off, is too long or too slow, nothing stays.
   * @throws InvalidInput where it breaks off, is too long or too slow; the signal's reason where it is called off
   */
  async receive(stream: Readable, bounds: FileBounds, signal: AbortSignal): Promise<ReceivedFile> {
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, randomUUID());
    const discard = () => rm(path, { force: true });
    try {
      return { path, discard, ...(await write(stream, path, bounds, signal)) };
    } catch (error) {
      await discard();
      throw error;
    }
  }

  /** Removes what a process that ended suddenly has left. @param before files that were last written to before then */
  async sweep(before: Date): Promise<void> {
    const folder = await opendir(this.folder).catch(() => null);
    if (!folder) return;
    for await (const entry of folder) {
      const path = join(this.folder, entry.name);
      const found = await stat(path).catch(() => null);
      if (found?.isFile() && found.mtime < before) await rm(path, { force: true });
    }
  }
}

/** The stream outlives a refusal, and is heard out unread: its connection has yet to carry the answer. */
async function write(stream: Readable, path: string, bounds: FileBounds, signal: AbortSignal) {
  const { most, tooLong, slowest } = bounds;
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  const hash = createHash('sha256');
  const over = new AbortController();
  let bytes = 0;
  const began = performance.now();
  let watch: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((done, fail) => {
      const on = (source: NodeJS.EventEmitter, event: string, listen: (value: Buffer) => void) => {
        source.on(event, listen);
        over.signal.addEventListener('abort', () => source.off(event, listen));
      };
      on(stream, 'data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > most) return fail(tooLong());
        hash.update(chunk);
        if (!file.write(chunk)) stream.pause();
      });
      on(file, 'drain', () => stream.resume());
      on(file, 'error', (error: unknown) => fail(error));
      on(file, 'finish', () => done());
      on(stream, 'end', () => file.end());
      stream.on('error', () => fail(brokenOff()));
      on(stream, 'close', () => stream.readableEnded || fail(brokenOff()));
      watch = setInterval(() => {
        const taken = performance.now() - began;
        if (stream.readableEnded || taken < slowest.grace) return;
        if ((bytes / taken) * SECOND < slowest.bytesPerSecond) fail(tooSlow());
      }, LOOK);
      signal.addEventListener('abort', () => fail(signal.reason), { once: true });
      if (signal.aborted) fail(signal.reason);
      if (stream.destroyed && !stream.readableEnded) fail(brokenOff());
    });
  } finally {
    clearInterval(watch);
    over.abort();
    stream.resume();
    file.destroy();
    // What it had yet to write when it was given up is no fault.
    file.on('error', () => undefined);
    if (!file.closed) await new Promise<void>((closed) => file.once('close', closed));
  }
  return { bytes, sha256: hash.digest('hex') };
}

function brokenOff(): InvalidInput {
  return InvalidInput.at('body', 'The file broke off half way. Send it again to the same address.');
}

function tooSlow(): InvalidInput {
  return InvalidInput.at(
    'body',
    'The file came too slowly and was given up. Send it again to the same address over a better connection, or announce a smaller one.',
  );
}

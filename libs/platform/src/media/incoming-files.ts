import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, opendir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InvalidInput } from '#kernel';

/** A file that has arrived whole, and is there until it is discarded. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  discard(): Promise<void>;
}

/** Files on their way in, in a folder of their own on the disk: never whole in memory. */
export class IncomingFiles {
  constructor(readonly folder: string) {}

  /**
   * Writes a stream to a file. Where it breaks off, is called off or is too long, nothing stays.
   * @param most bytes
   * @throws InvalidInput where it breaks off or is too long; the signal's reason where it is called off
   */
  async receive(stream: Readable, most: number, tooLong: () => Error, signal: AbortSignal): Promise<ReceivedFile> {
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, randomUUID());
    const discard = () => rm(path, { force: true });
    const hash = createHash('sha256');
    let bytes = 0;
    async function* measured(source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        bytes += chunk.length;
        if (bytes > most) throw tooLong();
        hash.update(chunk);
        yield chunk;
      }
    }
    try {
      // The stream outlives a refusal: its connection has yet to carry the answer.
      await pipeline(
        stream.iterator({ destroyOnReturn: false }),
        measured,
        createWriteStream(path, { flags: 'wx', mode: 0o600 }),
        {
          signal,
        },
      );
    } catch (error) {
      await discard();
      if (signal.aborted) throw signal.reason;
      if (!brokeOff(error)) throw error;
      throw InvalidInput.at('body', 'The file broke off half way. Send it again to the same address.');
    }
    return { path, bytes, sha256: hash.digest('hex'), discard };
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

function brokeOff(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR' || code === 'EPIPE';
}

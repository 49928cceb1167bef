import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib';
import { extract, type Pack, pack } from 'tar-stream';
import { StartupError } from '../process/startup-error.js';

/** The form of the archive and of what is in it. A program reads this one alone. */
export const FORMAT = 1;

/** Beyond it nothing that a backup writes as one part can be, but for its table of contents. Bytes. */
const LARGEST_PART = 1_000_000_000;

/** One file of an archive, in memory: tables are cut into parts, and images are small. */
export interface Part {
  readonly name: string;
  readonly content: Buffer;
}

/**
 * An archive as it is written: a tar, compressed by zstd, and behind it a frame that zstd skips, with the SHA-256 of all bytes before
 * it. So `tar --zstd` reads it, and whatever happens to a byte of it shows.
 */
export class ArchiveWriter {
  private readonly tar: Pack = pack();
  private readonly written: Promise<void>;

  constructor(out: Writable) {
    const { tar } = this;
    const compress = createZstdCompress({
      params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 },
    });
    this.written = pipeline(
      async function* () {
        yield* tar;
      },
      compress,
      async function* (chunks: AsyncIterable<Buffer>) {
        const hash = createHash('sha256');
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
        yield seal(hash.digest('hex'));
      },
      out,
    );
    // Whoever adds or finishes hears of it.
    this.written.catch(() => undefined);
  }

  async add(name: string, content: Buffer, mtime: Date): Promise<void> {
    const header = { name, size: content.length, mode: 0o600, mtime };
    const added = new Promise<void>((done, fail) => {
      this.tar.entry(header, content, (error) => (error ? fail(error) : done()));
    });
    // Nothing that is added after the end of the file ever gets through.
    await Promise.race([
      added,
      this.written.then(() => {
        throw new Error('The archive is closed.');
      }),
    ]);
  }

  /** Ends the archive. Afterwards all of it has been handed to the stream. */
  async finish(): Promise<void> {
    this.tar.finalize();
    await this.written;
  }

  /** Gives up. What was written is no archive. */
  async abandon(error: Error): Promise<void> {
    this.tar.destroy(error);
    await this.written.catch(() => undefined);
  }
}

/**
 * Reads the parts of an archive in order, and makes sure at the end that every byte is as it was written: what was read before is
 * not to be relied on until then.
 *
 * @throws StartupError for a file that is no archive, of another format, or damaged
 */
export async function* readArchive(path: string): AsyncGenerator<Part> {
  const { length, sha256 } = await readSeal(path);
  const hash = createHash('sha256');
  const source = createReadStream(path, { end: length - 1 });
  const tar = extract();
  const fed = pipeline(
    source,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createZstdDecompress(),
    tar,
  );
  fed.catch(() => undefined);
  try {
    for await (const entry of tar) {
      const { name, type, size } = entry.header;
      if (type !== 'file' || size > LARGEST_PART) throw new StartupError(FOREIGN);
      yield { name, content: await bufferOf(entry) };
    }
    await fed;
  } catch (error) {
    throw error instanceof StartupError ? error : new StartupError(DAMAGED);
  } finally {
    source.destroy();
  }
  if (hash.digest('hex') !== sha256) throw new StartupError(DAMAGED);
}

const FOREIGN = 'This file is no backup of Commonplace, or its end is missing. Nothing was changed.';
const DAMAGED =
  'This backup is damaged: it is not what was written. Get another copy of it, or an older backup. Nothing was changed.';

const SKIPPED = 0x184d2a5c;
const HEAD = 8;
const WORDS = /commonplace-backup (\d{1,6}) ([0-9a-f]{64})\n$/;

/** The last frame of an archive: a number that zstd skips, how long the rest is, and the rest in words. */
function seal(sha256: string): Buffer {
  const words = Buffer.from(`commonplace-backup ${FORMAT} ${sha256}\n`);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(SKIPPED, 0);
  head.writeUInt32LE(words.length, 4);
  return Buffer.concat([head, words]);
}

async function readSeal(path: string): Promise<{ length: number; sha256: string }> {
  const longest = 128;
  const file = await openFile(path);
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, longest));
    await file.read(tail, 0, tail.length, size - tail.length);
    const [words, format, sha256] = WORDS.exec(tail.toString('latin1')) ?? [];
    if (!words || !sha256) throw new StartupError(FOREIGN);
    if (Number(format) !== FORMAT) {
      throw new StartupError(
        `This backup has format ${format}, and this version of Commonplace reads format ${FORMAT} only. Restore it with the version that wrote it, or a newer one. Nothing was changed.`,
      );
    }
    const length = size - HEAD - words.length;
    if (length <= 0 || !tail.subarray(-HEAD - words.length).equals(seal(sha256))) throw new StartupError(FOREIGN);
    return { length, sha256 };
  } finally {
    await file.close();
  }
}

async function openFile(path: string) {
  try {
    const file = await open(path, 'r');
    if ((await file.stat()).isFile()) return file;
    await file.close();
  } catch (error) {
    throw new StartupError(`The backup cannot be read: ${(error as Error).message}. Nothing was changed.`);
  }
  throw new StartupError(`${path} is no file. Name the file that "npm run backup" wrote.`);
}

/** A stream as a whole. */
export async function bufferOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

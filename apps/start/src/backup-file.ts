import { createWriteStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Manifest, StartupError } from '#platform';

/** For standard output, and standard input. */
export const STANDARD = '-';

const NOT_ALLOWED =
  'this user may not write there. Name a file in a folder that they may write to, or give them that one (chown, chmod)';

/** What the file system has against a file, and what to do. */
const FAULTS: Readonly<Record<string, string>> = {
  EACCES: NOT_ALLOWED,
  EDQUOT: 'there is no room left for this user. Free some, or name a file on another disk',
  EEXIST: 'there is a file of this name, which is not written over. Name another, or move that one away',
  EISDIR: 'this is a folder. Name a file in it',
  ENAMETOOLONG: 'this name is too long for the file system. Name a shorter one',
  ENOENT: 'there is no such folder. Make it, or name a file in another one',
  ENOSPC: 'there is no room left. Free some, or name a file on another disk',
  ENOTDIR: 'a part of it is a file that should be a folder. Name a file in a folder',
  EPERM: NOT_ALLOWED,
  EPIPE: 'whoever was to take it has ended. Look at what they say',
  EROFS: 'nothing can be written there. Name a file on another disk',
};

/**
 * A file that its owner alone can read, and that is there whole or not at all.
 * @param write fills the stream and ends it
 */
export async function writeWhole<Result>(path: string, write: (out: Writable) => Promise<Result>): Promise<Result> {
  const draft = `${path}.${process.pid}.part`;
  try {
    if (path === STANDARD) return await write(standardOutput());
    await requireFree(path);
    const out = (await open(draft, 'wx', 0o600)).createWriteStream({ flush: true });
    // Whoever writes hears of it; nobody may be writing yet.
    out.on('error', () => undefined);
    const call = () => out.destroy(new StartupError('It was called off, and there is no backup.'));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, call);
    try {
      const result = await write(out);
      await rename(draft, path);
      return result;
    } finally {
      out.destroy();
      await rm(draft, { force: true });
    }
  } catch (error) {
    const { code = '', path: at = draft } = error as NodeJS.ErrnoException;
    // Of what it reads, others know better what to say.
    const fault = at === draft || at === path ? FAULTS[code] : undefined;
    throw fault ? new StartupError(`${path} cannot be written: ${fault}. There is no backup.`) : error;
  }
}

async function requireFree(path: string): Promise<void> {
  const found = await access(path).then(
    () => true,
    () => false,
  );
  if (found) throw Object.assign(new Error(), { code: 'EEXIST' });
}

/** A backup is read twice, so what comes from elsewhere is kept meanwhile. */
export async function keepInput<Result>(folder: string, use: (path: string) => Promise<Result>): Promise<Result> {
  const path = join(folder, `restore-${process.pid}.part`);
  await mkdir(folder, { recursive: true });
  try {
    await pipeline(process.stdin, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return await use(path);
  } finally {
    await rm(path, { force: true });
  }
}

/** “42 tables with 3,210 rows and 48 files of images (1.2 MB), as of 2026-11-29 00:45:12 UTC” */
export function describeBackup({ createdAt, media, postgres, product, tables }: Manifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const megabytes = (media.bytes / 1_000_000).toFixed(1);
  const moment = createdAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');
  return `${number(tables.length)} tables with ${number(rows)} rows and ${number(media.files)} files of images (${megabytes} MB), as of ${moment}, by Commonplace ${product} on PostgreSQL ${postgres}`;
}

/** One line for each file that was not there when the backup was made. */
export function describeMissing({ media: { missing } }: Manifest): string[] {
  return missing.map((key) => `Missing: ${key}. An image has this file no more; it was gone before the backup.`);
}

const number = (value: number) => value.toLocaleString('en');

/** Standard output is not closed by whoever writes to it. */
function standardOutput(): Writable {
  const through = new Transform({ transform: (chunk, _, done) => done(null, chunk) });
  process.stdout.on('error', (error) => through.destroy(error));
  through.pipe(process.stdout, { end: false });
  return through;
}

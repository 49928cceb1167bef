import { troubleOfDriver } from '../database/driver-trouble.js';

/** Something a person can put right stands in the way of starting. The message is the whole of what they are shown. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

/** What is wrong with a file or a folder, and what to do, by the system's code. */
const FILE_FAULTS: Readonly<Record<string, (path: string) => string>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: (path) =>
    `${path} is on a file system that can only be read. Mount it so that it can be written, or set DATA_DIR to a folder elsewhere.`,
  ENOSPC: full,
  EDQUOT: full,
  EISDIR: (path) => `${path} is a folder, and should be a file. Move it away, then start again.`,
  ERR_FS_EISDIR: (path) => `${path} is a folder, and should be a file. Move it away, then start again.`,
  EEXIST: (path) => `${path} is a file, and should be a folder. Move it away, or set DATA_DIR to another folder.`,
  ENOTDIR: (path) =>
    `${path} cannot be reached, since a part of it is a file that should be a folder. Move that away, or set DATA_DIR to another folder.`,
  ENOTEMPTY: (path) => `${path} is not empty, though nothing should be in it. Move it away, then start again.`,
  ENOENT: (path) => `${path} is missing. Bring it back from a backup of DATA_DIR, or set DATA_DIR to another folder.`,
  ENAMETOOLONG: () => 'The path of a file in DATA_DIR is too long for this system. Set DATA_DIR to a shorter one.',
  ELOOP: (path) => `${path} leads in a circle of links. Set DATA_DIR to a folder itself.`,
  EMFILE: tooMany,
  ENFILE: tooMany,
  EIO: (path) => `The disk that holds ${path} cannot be read or written. Look at the system's log; it may be failing.`,
  ENOTSUP: noLinks,
};

function notAllowed(path: string): string {
  return `This user may not read or write ${path}. Give DATA_DIR, with all that is in it, to the user who runs Commonplace (chown -R), or set DATA_DIR to a folder of theirs.`;
}

function full(path: string): string {
  return `The disk that holds ${path} is full. Free some space, then start again: nothing is lost.`;
}

function tooMany(): string {
  return 'Too many files are open on this system. Raise its limit (ulimit -n), then start again.';
}

function noLinks(path: string): string {
  return `The file system of ${path} has no links between files, which Commonplace needs. Set DATA_DIR to a folder on another one.`;
}

/** What a person is told when a program cannot start: a sentence where there is something that they can do, else the error itself. */
export function explainFailure(error: unknown): unknown {
  if (error instanceof StartupError) return error.message;
  return fileFault(error)?.message ?? connectionFault(error) ?? error;
}

/** What is done to a file that is open already: its name is not told any more. */
const ON_OPEN_FILES = new Set(['read', 'write', 'fsync', 'ftruncate', 'close', 'scandir']);

/**
 * A failure of the system's to do something with a file, as a sentence; null for any other error.
 * @param at what it was done to, where the error itself does not say
 */
export function fileFault(error: unknown, at?: string): StartupError | null {
  const { code, path, dest, syscall } = (error ?? {}) as Partial<Record<string, string>>;
  // What has two paths fails by the one that it was to make.
  const found = dest ?? path ?? at ?? (ON_OPEN_FILES.has(syscall ?? '') ? 'A file of DATA_DIR' : undefined);
  if (!code || !syscall || !found) return null;
  const sentence = FILE_FAULTS[code]?.(found);
  return sentence ? new StartupError(sentence) : null;
}

/** Does something with a file of DATA_DIR; what goes wrong with it is thrown as a sentence. */
export function withFile<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw fileFault(error, path) ?? error;
  }
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  '57P03',
]);

/** PostgreSQL's and the network's ways to say that there is no connection. */
function connectionFault(error: unknown): string | null {
  const { code } = (error ?? {}) as { code?: unknown };
  if (troubleOfDriver(error) || (typeof code === 'string' && UNREACHABLE.has(code))) {
    return 'PostgreSQL does not answer at the address in DATABASE_URL. Check that it runs and can be reached from here, then start again.';
  }
  switch (code) {
    case '28P01':
    case '28000':
      return 'PostgreSQL does not let the user of DATABASE_URL in. Check the name and the password there.';
    case '3D000':
      return 'PostgreSQL has no database of the name in DATABASE_URL. Create it, or correct the name.';
    case '53300':
      return 'PostgreSQL has no connection left. Raise max_connections, or run fewer copies.';
    case '42P01':
      return 'The database lacks tables of this version. Run "npm run migrate" first.';
    default:
      return null;
  }
}

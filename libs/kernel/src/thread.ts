import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the sources are what runs, as in tests, a thread reads them as the tests do. */
const SOURCES = new URL('../../../test/support/read-sources.mjs', import.meta.url);

/** What a thread runs. */
export interface ThreadProgram {
  readonly filename: string;
  readonly execArgv: string[];
}

/** The program of a name that stands beside the module which begins it: JavaScript in `dist`, else the source. */
export function programBeside(module: string, name: string): ThreadProgram {
  const extension = extname(module);
  return {
    filename: fileURLToPath(new URL(`./${name}${extension}`, module)),
    execArgv: extension === '.ts' ? ['--import', SOURCES.href] : [],
  };
}

const LATER = 10;

/** Has the thread that calls it stand behind what answers everybody, where there are fewer cores than work. Only Linux gives a thread a priority of its own. */
export function standBehind(): void {
  try {
    setPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1)), LATER);
  } catch {
    // It is as important as everything else, then.
  }
}

import { parseArgs } from 'node:util';
import type { ChainHead } from '#audit';
import { loadConfig, StartupError } from '#platform';
import { joinInstallation } from './installation.js';
import { checkLog } from './log.js';
import { runProgram } from './run-program.js';

/** `npm run audit:verify`: whether the log is as it was written; with `--head <number>:<hash>`, also that an entry noted earlier is there. */
await runProgram(async () => {
  const noted = headOf(process.argv.slice(2));
  const installation = await joinInstallation(loadConfig(process.env, 'embedded'));
  try {
    if (!(await checkLog(installation.url, noted))) process.exitCode = 1;
  } finally {
    await installation.close();
  }
});

function headOf(args: string[]): ChainHead | null {
  const head = optionIn(args);
  if (head === undefined) return null;
  const match = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(head);
  if (!match)
    throw new StartupError('A head is a number, a colon and 64 hexadecimal digits, as this program prints it.');
  return { number: match[1] as string, hash: match[2] as string };
}

function optionIn(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { head: { type: 'string' } } }).values.head;
  } catch {
    throw new StartupError('There is only one option, --head <number>:<hash>.');
  }
}

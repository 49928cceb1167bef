import { parseArgs } from 'node:util';
import { type BrokenEntry, type ChainHead, type ChainReport, verifyChain } from '#audit';
import { connect, loadConfig, StartupError } from '#platform';
import { joinInstallation } from './installation.js';
import { runProgram } from './run-program.js';

const PROBLEMS: Readonly<Record<BrokenEntry['problem'], string>> = {
  HASH_DOES_NOT_FIT: 'its hash does not fit its content',
  DOES_NOT_FOLLOW: 'it does not follow the one before',
  MISSING: 'there is no entry with this number',
  NOT_AS_NOTED: 'its hash is not the one that was noted',
};

/** `npm run audit:verify`: whether the log is as it was written; with `--head <number>:<hash>`, also that an entry noted earlier is there. */
await runProgram(async () => {
  const noted = headOf(process.argv.slice(2));
  const installation = await joinInstallation(loadConfig(process.env, 'embedded'));
  const database = await connect({ url: installation.url, entities: [] });
  try {
    const report = await verifyChain(database, noted);
    console.log(sentence(report));
    if (report.broken) process.exitCode = 1;
  } finally {
    await database.close();
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

function sentence({ entries, head, broken }: ChainReport): string {
  if (broken) {
    const { number, id, problem } = broken;
    return `Entry ${number}${id === null ? '' : ` (${id})`} is broken: ${PROBLEMS[problem]}. The ${entries} before it are as they were written.`;
  }
  if (!head) return 'The log is empty.';
  return `${entries} ${entries === 1 ? 'entry' : 'entries'}, each as it was written. Head: ${head.number}:${head.hash}`;
}

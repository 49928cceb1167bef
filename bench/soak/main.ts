import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median, percentile, printTable } from '../figure.js';
import { soakAtRandom } from './random.js';
import { type Death, soak } from './rounds.js';

/*
 * `npm run soak`, with a number of rounds in which each part is killed in turn; `npm run soak -- --minutes 10 --seed 7` or `-- --kills 50` kills at
 * random, and audits what is left.
 */
const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string' }, kills: { type: 'string' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const rounds = positiveOf(positionals[0] ?? '10', 'A number of rounds');
const minutes = values.minutes === undefined ? null : positiveOf(values.minutes, '--minutes');
const kills = values.kills === undefined ? null : positiveOf(values.kills, '--kills');
const seed = positiveOf(values.seed, '--seed');

function positiveOf(text: string, what: string): number {
  const number = Number(text);
  if (number > 0 && number < 2 ** 31) return number;
  throw new Error(`${what} is a number above 0, not ${text}.`);
}

const tell = ({ part, milliseconds }: Death) =>
  console.log(`kill -9 of the ${part}: answered again after ${Math.round(milliseconds)} ms`);

const directory = mkdtempSync(join(tmpdir(), 'commonplace-soak-'));
try {
  const isRandom = minutes !== null || kills !== null;
  const until = { ...(minutes !== null && { milliseconds: minutes * 60_000 }), ...(kills !== null && { kills }) };
  const { deaths, acknowledged, mails, faults, unseen, exitCode } = isRandom
    ? await soakAtRandom(directory, { ...until, seed }, tell)
    : await soak(directory, rounds, tell);
  const times = Map.groupBy(deaths, ({ part }) => part);
  printTable(
    `Until a write was acknowledged again, ${deaths.length} deaths under load${isRandom ? `, seed ${seed}` : ''} (ms)`,
    [...times].map(([part, of]) => {
      const all = of.map(({ milliseconds }) => milliseconds);
      const [middle, late, longest] = [median(all), percentile(all, 0.95), Math.max(...all)].map(Math.round);
      return { part, deaths: all.length, median: middle as number, p95: late as number, longest: longest as number };
    }),
  );
  console.log(
    `${acknowledged} mutations were acknowledged and ${mails.came} mails came (${mails.unknown} more may have, or not: their worker was killed meanwhile); ${faults.length} faults. npm start ended with ${exitCode}.`,
  );
  for (const fault of faults) console.log(fault);
  for (const damage of unseen) console.log(`The audit does not see ${damage}.`);
  if (faults.length + unseen.length > 0 || exitCode !== 0) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}

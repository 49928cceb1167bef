import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, printTable } from '../figure.js';
import { soak } from './rounds.js';

const rounds = Number(process.argv[2] ?? 10);
const directory = mkdtempSync(join(tmpdir(), 'commonplace-soak-'));
try {
  const { deaths, acknowledged, faults, exitCode } = await soak(directory, rounds, ({ part, milliseconds }) =>
    console.log(`kill -9 of the ${part}: answered again after ${Math.round(milliseconds)} ms`),
  );
  const times = Map.groupBy(deaths, ({ part }) => part);
  printTable(
    `Until a write was acknowledged again, ${rounds} rounds under load (ms)`,
    [...times].map(([part, of]) => {
      const all = of.map(({ milliseconds }) => milliseconds);
      return { part, median: Math.round(median(all)), longest: Math.round(Math.max(...all)) };
    }),
  );
  console.log(
    `${acknowledged} texts were acknowledged; ${faults.length} lost or doubled. npm start ended with ${exitCode}.`,
  );
  for (const fault of faults) console.log(fault);
  if (faults.length > 0 || exitCode !== 0) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}

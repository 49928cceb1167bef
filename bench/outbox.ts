import { fileURLToPath } from 'node:url';
import type { BenchDatabase } from './bench-database.js';
import { fill } from './data.js';
import { median, printTable } from './figure.js';
import { cpuSeconds, freePort, postgresCpuSeconds, Server } from './server.js';
import { openSessions } from './session.js';
import { kindsOf, WRITERS, type Written, write } from './writing.js';

/**
 * What the row in the outbox costs a whole reply: the API as it is, and the same without that row, in turn.
 */
export async function measureOutbox({ ownerUrl, pid, environment }: BenchDatabase, quick: boolean): Promise<void> {
  console.log('Filling the database …');
  const { threads, spread } = await fill(ownerUrl);
  const tokens = await openSessions(ownerUrl, WRITERS);
  const [rounds, seconds] = quick ? [3, 2] : [7, 4];
  const servers: Server[] = [];
  try {
    const api = '../apps/api/src/main.js';
    const preload = ['--import', fileURLToPath(new URL('./without-outbox.js', import.meta.url))];
    servers.push(await Server.start('with the row', api, await freePort(), environment));
    servers.push(await Server.start('without', api, await freePort(), environment, preload));
    for (const kind of kindsOf(threads.hundred, spread).slice(0, 3)) {
      const figures = servers.map((): Written[] => []);
      for (let round = 0; round <= rounds; round++) {
        for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
          const server = servers[at] as Server;
          const before = [cpuSeconds(server.pid), postgresCpuSeconds(pid)] as const;
          const written = await write(server, tokens, kind, seconds);
          const each = (used: number) => (used / written) * 1_000;
          const [own, database] = [cpuSeconds(server.pid) - before[0], postgresCpuSeconds(pid) - before[1]];
          // The first round warms up.
          if (round > 0) figures[at]?.push({ perSecond: written / seconds, api: each(own), database: each(database) });
        }
      }
      printTable(
        `(o) ${kind.name}: replies a second with and without the row in the outbox (median of ${rounds} interleaved rounds of ${seconds} s)`,
        servers.map(({ name }, at) => rowOf(name, figures[at] as Written[])),
      );
      const [withRow, without] = figures.map((rows) => median(rows.map(({ api, database }) => api + database))) as [
        number,
        number,
      ];
      console.log(
        `The row costs ${((withRow / without - 1) * 100).toFixed(1)} % of the CPU of a reply, the API's and PostgreSQL's together.`,
      );
    }
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** The spread says what is noise: between the slowest and the fastest round of the same program. */
function rowOf(program: string, rows: readonly Written[]): Record<string, string | number> {
  const rates = rows.map(({ perSecond }) => perSecond);
  return {
    program,
    'replies/s': Math.round(median(rates)),
    spread: `${Math.round(Math.min(...rates))}–${Math.round(Math.max(...rates))}`,
    'API ms': median(rows.map(({ api }) => api)).toFixed(2),
    'PostgreSQL ms': median(rows.map(({ database }) => database)).toFixed(2),
  };
}

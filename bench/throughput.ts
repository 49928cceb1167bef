import autocannon from 'autocannon';
import { median, printTable } from './figure.js';
import type { Operation } from './operation.js';
import { cpuSeconds, postgresCpuSeconds, type Server } from './server.js';

const CONNECTIONS = 16;

interface Round {
  perSecond: number;
  /** Microseconds of CPU a request, of the server's process and of PostgreSQL. */
  cpu: number;
  postgres: number;
}

export interface Contest {
  readonly heading: string;
  readonly operation: Operation;
  readonly token: string;
  readonly rounds: number;
  /** Of each round. */
  readonly seconds: number;
}

/** Loads both servers in turn with one operation, whose answers must be equal, and prints the ratios of their medians. */
export async function compare(product: Server, baseline: Server, postgres: number, contest: Contest): Promise<void> {
  const [ours, theirs] = await Promise.all([ask(product, contest), ask(baseline, contest)]);
  if (ours !== theirs) throw new Error(`The answers differ:\n${ours.slice(0, 600)}\n${theirs.slice(0, 600)}`);
  const rounds = { product: [] as Round[], baseline: [] as Round[] };
  for (let round = 0; round <= contest.rounds; round++) {
    const first = round % 2 === 0;
    for (const server of first ? [product, baseline] : [baseline, product]) {
      const measured = await load(server, postgres, contest);
      // The first round warms up.
      if (round > 0) rounds[server === product ? 'product' : 'baseline'].push(measured);
    }
  }
  const middle = (side: Round[], figure: keyof Round) => median(side.map((round) => round[figure]));
  const row = (name: string, side: Round[]) => ({
    server: name,
    'requests/s': Math.round(middle(side, 'perSecond')),
    'CPU µs/request': Math.round(middle(side, 'cpu')),
    'PostgreSQL CPU µs/request': Math.round(middle(side, 'postgres')),
  });
  const ratio = (figure: keyof Round) => (middle(rounds.product, figure) / middle(rounds.baseline, figure)).toFixed(2);
  printTable(
    `${contest.heading} (${contest.rounds} interleaved rounds of ${contest.seconds} s, ${CONNECTIONS} connections, equal answers)`,
    [row('product', rounds.product), row('node:http + prepared pg', rounds.baseline)],
  );
  console.log(
    `ratio: ${ratio('perSecond')} of its requests/s, ${ratio('cpu')}× its CPU a request, ${ratio('postgres')}× PostgreSQL's`,
  );
}

function request({ operation, token }: Contest) {
  return {
    method: 'POST' as const,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(operation),
  };
}

async function ask(server: Server, contest: Contest): Promise<string> {
  return (await fetch(server.url, request(contest))).text();
}

async function load(server: Server, postgres: number, contest: Contest): Promise<Round> {
  const before = { cpu: cpuSeconds(server.pid), postgres: postgresCpuSeconds(postgres) };
  const result = await autocannon({
    url: server.url,
    connections: CONNECTIONS,
    duration: contest.seconds,
    ...request(contest),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${server.name} answered ${result.non2xx} requests with an error`);
  const requests = result.requests.total;
  return {
    perSecond: requests / result.duration,
    cpu: ((cpuSeconds(server.pid) - before.cpu) * 1e6) / requests,
    postgres: ((postgresCpuSeconds(postgres) - before.postgres) * 1e6) / requests,
  };
}

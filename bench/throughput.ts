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
  /** Who asks, one after another: nobody's answer is the next one's. Null is a visitor. */
  readonly viewers: ReadonlyArray<string | null>;
  readonly rounds: number;
  /** Of each round. */
  readonly seconds: number;
}

/** Loads all servers in turn with one operation, whose answers must be equal, and prints the ratios of the first one's medians to the others'. */
export async function compare(
  servers: readonly [Server, ...Server[]],
  postgres: number,
  contest: Contest,
): Promise<void> {
  await requireEqualAnswers(servers, contest);
  const rounds = new Map(servers.map((server) => [server, [] as Round[]]));
  for (let round = 0; round <= contest.rounds; round++) {
    for (const server of round % 2 === 0 ? servers : servers.toReversed()) {
      const measured = await load(server, postgres, contest);
      // The first round warms up.
      if (round > 0) rounds.get(server)?.push(measured);
    }
  }
  const figures = servers.map((server) => {
    const of = (figure: keyof Round) => median((rounds.get(server) as Round[]).map((round) => round[figure]));
    return { name: server.name, perSecond: of('perSecond'), cpu: of('cpu'), postgres: of('postgres') };
  });
  printTable(
    `${contest.heading} (${contest.rounds} interleaved rounds of ${contest.seconds} s, ${CONNECTIONS} connections, ${contest.viewers.length} viewers, equal answers)`,
    figures.map(({ name, perSecond, cpu, postgres }) => ({
      server: name,
      'requests/s': Math.round(perSecond),
      'CPU µs/request': Math.round(cpu),
      'PostgreSQL CPU µs/request': Math.round(postgres),
    })),
  );
  const [own, ...others] = figures as [(typeof figures)[number], ...typeof figures];
  for (const other of others) {
    const ratio = (figure: keyof Round) => (own[figure] / other[figure]).toFixed(2);
    console.log(
      `ratio to ${other.name}: ${ratio('perSecond')} of its requests/s, ${ratio('cpu')}× its CPU a request, ${ratio('postgres')}× PostgreSQL's`,
    );
  }
}

async function requireEqualAnswers(
  [product, ...others]: readonly [Server, ...Server[]],
  contest: Contest,
): Promise<void> {
  for (const viewer of contest.viewers) {
    const ours = await ask(product, contest, viewer);
    for (const other of others) {
      const theirs = await ask(other, contest, viewer);
      if (ours !== theirs) throw new Error(`The answers differ:\n${ours.slice(0, 600)}\n${theirs.slice(0, 600)}`);
    }
  }
}

function request({ operation }: Contest, viewer: string | null) {
  return {
    method: 'POST' as const,
    headers: { 'content-type': 'application/json', ...(viewer !== null && { authorization: `Bearer ${viewer}` }) },
    body: JSON.stringify(operation),
  };
}

async function ask(server: Server, contest: Contest, viewer: string | null): Promise<string> {
  return (await fetch(server.url, request(contest, viewer))).text();
}

async function load(server: Server, postgres: number, contest: Contest): Promise<Round> {
  const before = { cpu: cpuSeconds(server.pid), postgres: postgresCpuSeconds(postgres) };
  const result = await autocannon({
    url: server.url,
    connections: CONNECTIONS,
    duration: contest.seconds,
    requests: contest.viewers.map((viewer) => request(contest, viewer)),
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

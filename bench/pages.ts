import autocannon from 'autocannon';
import { placeOf, threadVariables } from '../apps/web/src/discussion/place.js';
import { ReflectionPageDocument } from '../apps/web/src/generated/documents.js';
import type { BenchDatabase } from './bench-database.js';
import { fill } from './data.js';
import { median, printTable } from './figure.js';
import { cpuSeconds, freePort, postgresCpuSeconds, Server } from './server.js';
import { openSessions } from './session.js';

const CONNECTIONS = 16;

/** Requests after which a way is compiled: counted, not timed, since a busy machine does few in a second. */
const WARMING_UP = 400;

/** What a page may at least do of the requests a second of the query that it is made of. */
const AIM = 0.5;

interface Way {
  readonly name: string;
  /** Which way it is held against; the query is by itself. */
  readonly of: number;
  readonly request: autocannon.Request;
  readonly rounds: Round[];
}

interface Round {
  readonly perSecond: number;
  /** Microseconds of CPU a request, of the server's process and of PostgreSQL. */
  readonly cpu: number;
  readonly postgres: number;
}

/** A thread's page of 50 replies, for members and for visitors, beside the same query over GraphQL, in the same server and in turn. */
export async function measurePages({ ownerUrl, pid, environment }: BenchDatabase, quick: boolean): Promise<void> {
  console.log('Filling the database …');
  const { threads } = await fill(ownerUrl);
  const [token] = await openSessions(ownerUrl, 1);
  const server = await Server.start('product', '../apps/api/src/main.js', await freePort(), environment);
  try {
    const ways = waysOf(threads.tenThousand, token as string);
    const rounds = quick ? 3 : 7;
    for (const way of ways) await load(server, pid, way, { amount: WARMING_UP });
    for (let round = 0; round < rounds; round++) {
      for (const way of round % 2 === 0 ? ways : ways.toReversed()) {
        way.rounds.push(await load(server, pid, way, { duration: quick ? 3 : 5 }));
      }
    }
    report(ways, rounds);
  } finally {
    await server.stop();
  }
}

/** As browsers ask for it, which take Brotli; as a proxy does that compresses by itself; and what it is made of. The second is judged. */
function waysOf(id: string, token: string): readonly Way[] {
  const cookie = `__Host-commonplace-access=${token}; zone=Europe%2FLondon`;
  const variables = { id, ...threadVariables(placeOf(new URLSearchParams())) };
  const page = { method: 'GET' as const, path: `/reflections/${id}`, headers: { cookie, accept: 'text/html' } };
  const query = {
    method: 'POST' as const,
    path: '/graphql',
    headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ query: `${ReflectionPageDocument}`, variables }),
  };
  const compressed = { ...page, headers: { ...page.headers, 'accept-encoding': 'br' } };
  return [
    { name: 'GraphQL query', of: 0, request: query, rounds: [] },
    { name: 'page', of: 0, request: page, rounds: [] },
    { name: 'page with Brotli', of: 0, request: compressed, rounds: [] },
    { name: 'query, visitors', of: 3, request: asVisitor(query), rounds: [] },
    { name: 'page, visitors', of: 3, request: asVisitor(page), rounds: [] },
  ];
}

function asVisitor<Request extends autocannon.Request>(request: Request): Request {
  return { ...request, headers: { ...request.headers, cookie: 'zone=Europe%2FLondon' } };
}

async function load(
  server: Server,
  postgres: number,
  { name, request }: Way,
  length: { readonly duration: number } | { readonly amount: number },
): Promise<Round> {
  const before = { cpu: cpuSeconds(server.pid), postgres: postgresCpuSeconds(postgres) };
  const url = new URL(server.url).origin;
  const result = await autocannon({ url, connections: CONNECTIONS, requests: [request], ...length });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${name}: ${result.non2xx} requests were refused`);
  const requests = result.requests.total;
  return {
    perSecond: requests / result.duration,
    cpu: ((cpuSeconds(server.pid) - before.cpu) * 1e6) / requests,
    postgres: ((postgresCpuSeconds(postgres) - before.postgres) * 1e6) / requests,
  };
}

function report(ways: readonly Way[], rounds: number): void {
  const middle = ({ rounds: measured }: Way, figure: keyof Round) => median(measured.map((round) => round[figure]));
  const ratio = (way: Way) => middle(way, 'perSecond') / middle(ways[way.of] as Way, 'perSecond');
  printTable(
    `(p) A thread's page of 50 replies beside its query (${rounds} interleaved rounds, ${CONNECTIONS} connections)`,
    ways.map((way) => ({
      way: way.name,
      'requests/s': Math.round(middle(way, 'perSecond')),
      'of the query': ratio(way).toFixed(2),
      'CPU µs/request': Math.round(middle(way, 'cpu')),
      'PostgreSQL CPU µs/request': Math.round(middle(way, 'postgres')),
    })),
  );
  // What GraphQL answers is not compressed here: beside it, neither is the page that is judged.
  const judged = ratio(ways[1] as Way);
  const reached = judged >= AIM;
  console.log(`the page: ${judged.toFixed(2)} of the query, ${reached ? 'reaches' : 'UNDER'} its aim of ${AIM}`);
  if (!reached) process.exitCode = 1;
}

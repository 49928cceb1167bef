import { readFileSync } from 'node:fs';
import type { BenchDatabase } from './bench-database.js';
import { fillThreads } from './data.js';
import { median, printTable } from './figure.js';
import { Listeners } from './listeners.js';
import { REPLY } from './operation.js';
import { cpuSeconds, freePort, postgresCpuSeconds, Server } from './server.js';
import { openSessions } from './session.js';

const SUBSCRIBERS = 1_000;
/** Of those whose answers are their own. */
const APART = 200;

/** The same for all who see the thread alike, but for cursors. */
const SHARED = `subscription ($id: ID!) { replyAdded(threadId: $id) {
  reply { id number depth status bodyHtml createdAt editedAt author { handle } } cursor previousCursor } }`;
/** With what belongs to each who asks. */
const OWN = `subscription ($id: ID!) { replyAdded(threadId: $id) {
  reply { id number depth status bodyHtml createdAt editedAt author { handle displayName } viewerHasRead viewerCan { reply edit report } }
  cursor previousCursor } }`;

/** A server whose listeners are told something, again and again. */
interface Contestant {
  readonly name: string;
  readonly server: Server;
  readonly listeners: Listeners;
  readonly tell: () => Promise<unknown>;
}

interface Round {
  /** Microseconds of CPU for each delivery, of the server and of PostgreSQL, where one reply after another is told to everybody. */
  readonly own: number;
  readonly database: number;
  /** Deliveries a second where replies come as fast as they are written. */
  readonly perSecond: number;
}

/**
 * What it costs to tell a thousand subscribers of a reply, writing it included, beside a server of graphql-ws with a constant in its place, once
 * with the same fields and once with a text of the same size, and beside a text that is sent to sockets.
 */
export async function measureLive({ ownerUrl, pid, environment }: BenchDatabase, quick: boolean): Promise<void> {
  console.log('Filling the database …');
  const [alike, apart] = (await fillThreads(ownerUrl, 2)) as [string, string];
  const tokens = await openSessions(ownerUrl, 500);
  const [rounds, replies] = quick ? [3, 10] : [7, 50];
  const contestants: Contestant[] = [];
  try {
    const product = await Server.start('product', '../apps/api/src/main.js', await freePort(), environment);
    const follow = async (name: string, query: string, threadId: string, count = SUBSCRIBERS) => {
      const before = memoryOf(product.pid);
      const listeners = await Listeners.open({ url: product.url, count, tokens, query, variables: { id: threadId } });
      const each = (memoryOf(product.pid) - before) / count;
      console.log(`${count} subscribers: ${Math.round(each)} kB each in the process of the API`);
      const contestant = { name, server: product, listeners, tell: () => reply(product, tokens, threadId) };
      contestants.push(contestant);
      return contestant;
    };
    const shared = await follow('product, the same for all', SHARED, alike);
    await follow(`product, own for each of ${APART}`, OWN, apart, APART);
    await shared.tell();
    const { last } = await shared.listeners.hear(1);
    const { data } = JSON.parse(last).payload;
    contestants.push(await standIn('graphql-ws, same fields', data, SHARED));
    const told = 'x'.repeat(JSON.stringify(data).length - JSON.stringify({ told: '' }).length);
    contestants.push(await standIn('graphql-ws, one text', { told }, 'subscription { told }'));
    contestants.push(await standIn('bare ws', data, null));
    await measure(contestants, pid, rounds, replies, Buffer.byteLength(last));
  } finally {
    for (const { listeners } of contestants) await listeners.close();
    for (const server of new Set(contestants.map((one) => one.server))) await server.stop();
  }
}

/** A server that tells a constant. @param query null for a bare socket */
async function standIn(name: string, constant: object, query: string | null): Promise<Contestant> {
  const server = await Server.start(name, './baseline-live.js', await freePort(), {
    CONSTANT: JSON.stringify(constant),
    ...(query === null && { BARE: 'on' }),
  });
  const task = { url: server.url, count: SUBSCRIBERS, tokens: [], query, variables: { id: 'any' } };
  const listeners = await Listeners.open(task);
  return { name, server, listeners, tell: () => server.tell('tell') };
}

async function measure(
  contestants: readonly Contestant[],
  postgres: number,
  rounds: number,
  replies: number,
  bytes: number,
): Promise<void> {
  const figures = new Map(contestants.map((one) => [one, [] as Round[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const one of round % 2 === 0 ? contestants : contestants.toReversed()) {
      const measured = await tellAll(one, postgres, replies);
      // The first round warms up.
      if (round > 0) figures.get(one)?.push(measured);
    }
    console.log(`Round ${round} of ${rounds}`);
  }
  const of = (one: Contestant, figure: keyof Round) =>
    median((figures.get(one) as Round[]).map((measured) => measured[figure]));
  const spread = (one: Contestant) => {
    const all = (figures.get(one) as Round[]).map(({ own }) => own);
    return `${Math.min(...all).toFixed(1)}–${Math.max(...all).toFixed(1)}`;
  };
  const [, , same, text] = contestants as [Contestant, Contestant, Contestant, Contestant];
  printTable(
    `(l) Replies told to ${SUBSCRIBERS} subscribers, ${bytes} bytes each (median of ${rounds} interleaved rounds of ${replies})`,
    contestants.map((one) => ({
      server: one.name,
      'CPU µs/delivery': of(one, 'own').toFixed(1),
      spread: spread(one),
      'to same fields': (of(one, 'own') / of(same, 'own')).toFixed(2),
      'to one text': (of(one, 'own') / of(text, 'own')).toFixed(2),
      'PostgreSQL µs': of(one, 'database').toFixed(1),
      'deliveries/s': Math.round(of(one, 'perSecond')),
    })),
  );
}

async function tellAll({ server, listeners, tell }: Contestant, postgres: number, replies: number): Promise<Round> {
  const deliveries = replies * listeners.count;
  const before = [cpuSeconds(server.pid), postgresCpuSeconds(postgres)] as const;
  for (let turn = 0; turn < replies; turn++) {
    await tell();
    await listeners.hear(1);
  }
  const each = (used: number) => (used / deliveries) * 1_000_000;
  const [own, database] = [cpuSeconds(server.pid) - before[0], postgresCpuSeconds(postgres) - before[1]];
  const began = performance.now();
  for (let turn = 0; turn < replies; turn++) await tell();
  await listeners.hear(replies);
  const perSecond = deliveries / ((performance.now() - began) / 1_000);
  return { own: each(own), database: each(database), perSecond };
}

let written = 0;

function reply(product: Server, tokens: readonly string[], threadId: string): Promise<unknown> {
  const at = written++;
  const bodyMarkdown = `Count ${at}: the desk was *quiet* that morning, so we wrote down who came in and what they asked for. Half of them wanted the printer.`;
  const operation = { query: REPLY, variables: { input: { threadId, bodyMarkdown } } };
  return product.ask(tokens[at % tokens.length] as string, operation);
}

/** Kilobytes. */
function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

import { limits } from '#kernel';
import { printTable } from '../figure.js';
import type { Server } from '../server.js';
import { type Hostile, send } from './document-cost.js';
import { columnsOf, READERS_PER_SECOND, ratioOf, read } from './reading.js';

/** Requests that one adversary leaves unanswered at a time: what a browser's six connections and some patience make possible. */
const AT_ONCE = 24;
const SECONDS = 60;

/**
 * A learner and a visitor send the dearest documents as often as their budgets permit, while others read. The server counts
 * requests, and takes the address from `X-Forwarded-For`.
 */
export async function measureMinute(
  server: Server,
  readers: readonly string[],
  dearest: readonly Hostile[],
): Promise<void> {
  const task = { url: server.url, tokens: readers, perSecond: READERS_PER_SECOND, seconds: SECONDS };
  await read({ ...task, seconds: 3 });
  const quiet = await read(task);
  const { member, address } = limits.requestsPerMinute;
  const signedIn = dearest.filter(({ token }) => token !== undefined);
  const signedOut = dearest.filter(({ token }) => token === undefined);
  const attacks = [attack(server, signedIn, member), attack(server, signedOut, address)];
  const beside = await read(task);
  const sent = await Promise.all(attacks.map((end) => end()));
  printTable(
    `Readers beside a minute of the dearest documents at the permitted rate (${READERS_PER_SECOND} requests a second, ${SECONDS} s; milliseconds)`,
    [{ ...columnsOf('quiet', quiet), ...columnsOf('beside', beside), 'p99 ratio': ratioOf(quiet, beside) }],
  );
  console.log(`sent by a learner: ${sent[0]}; by a visitor: ${sent[1]}`);
}

/** Sends documents in turn at so many a minute; answers how to end it, which tells how many were answered with which status. */
function attack(server: Server, documents: readonly Hostile[], perMinute: number): () => Promise<string> {
  const statuses = new Map<number, number>();
  let [turn, open] = [0, 0];
  const timer = setInterval(() => {
    const hostile = documents[turn++ % documents.length];
    if (!hostile || open >= AT_ONCE) return;
    open += 1;
    void send(server, hostile.operation, hostile.token, { 'x-forwarded-for': '203.0.113.7' })
      .then(async (answer) => {
        await answer.arrayBuffer();
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      })
      .catch(() => undefined)
      .finally(() => {
        open -= 1;
      });
  }, 60_000 / perMinute);
  return async () => {
    clearInterval(timer);
    while (open > 0) await new Promise((resolve) => setTimeout(resolve, 100));
    return [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
  };
}

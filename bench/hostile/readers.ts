import { Agent, request } from 'node:http';
import { FEED, LOOK_UP } from '../operation.js';
import type { ReadersTask } from './reading.js';

/**
 * Reads at a fixed rate, however long the answers take (an open loop), as many members and as visitors from many addresses:
 * feeds, and single reflections. Answers how long each request waited.
 */
const agent = new Agent({ keepAlive: true, maxSockets: 256 });
/** Milliseconds after which nobody waits any longer. */
const PATIENCE = 20_000;

process.once('message', async (task) => {
  process.send?.(await readAll(task as ReadersTask), () => process.exit(0));
});

async function readAll({ url, tokens, perSecond, seconds }: ReadersTask): Promise<{ waits: number[]; failed: number }> {
  const bodies = [
    JSON.stringify({ query: FEED }),
    JSON.stringify({ query: LOOK_UP, variables: { id: 'd0000000-0000-7000-8000-000000000007' } }),
  ];
  const waits: number[] = [];
  let failed = 0;
  const began = performance.now();
  const sent = Array.from({ length: perSecond * seconds }, async (_, at) => {
    const due = began + (at * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(1, due - performance.now())));
    // One in four is a visitor.
    const token = at % 4 === 3 ? undefined : tokens[at % tokens.length];
    const answered = await post(url, bodies[(at >> 2) % bodies.length] as string, token, `10.0.${at % 4}.${at % 250}`);
    waits.push(performance.now() - due);
    if (!answered) failed += 1;
  });
  await Promise.all(sent);
  return { waits, failed };
}

function post(url: string, body: string, token: string | undefined, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'x-forwarded-for': address,
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const sent = request(url, { method: 'POST', agent, headers, timeout: PATIENCE }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve(answer.statusCode === 200 && !Buffer.concat(parts).includes('"errors"')));
      answer.on('error', () => resolve(false));
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve(false));
    sent.end(body);
  });
}

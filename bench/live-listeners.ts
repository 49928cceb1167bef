import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Heard, ListenersTask } from './listeners.js';

/** A program with many sockets that counts what it is told; of one message it keeps the text. */
const AT_ONCE = 20;
const NEXT = Buffer.from('"type":"next"');

const counts: number[] = [];
let all = 0;
let last = '';
let until = Number.POSITIVE_INFINITY;

function look(): void {
  if (all < until) return;
  until = Number.POSITIVE_INFINITY;
  process.send?.({ fewest: Math.min(...counts), most: Math.max(...counts), last } satisfies Heard);
}

async function open({ url, tokens, query, variables }: ListenersTask, at: number): Promise<void> {
  const token = tokens[at % tokens.length];
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  socket.on('error', (error) => {
    throw error;
  });
  socket.on('close', (code, reason) => {
    throw new Error(`A connection was closed: ${code} ${reason}`);
  });
  await once(socket, 'open');
  counts[at] = 0;
  const count = (data: Buffer) => {
    if (!data.includes(NEXT)) return;
    counts[at] = (counts[at] as number) + 1;
    all += 1;
    if (at === 0) last = String(data);
    look();
  };
  if (query === null) {
    socket.on('message', count);
    return;
  }
  socket.send('{"type":"connection_init"}');
  await once(socket, 'message');
  socket.on('message', count);
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }));
}

process.on('message', async (task: ListenersTask | { until: number }) => {
  if ('until' in task) {
    until = task.until;
    look();
    return;
  }
  for (let at = 0; at < task.count; at += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, task.count - at) }, (_, more) => open(task, at + more));
    await Promise.all(some);
  }
  process.send?.('open');
});
process.on('disconnect', () => process.exit());

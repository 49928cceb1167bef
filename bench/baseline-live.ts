import { createServer } from 'node:http';
import {
  GraphQLID,
  GraphQLInt,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

/*
 * What live updates are held against: the same bytes for everybody, which nobody looks up. A server of graphql-ws as its documentation has it,
 * whose resolvers answer CONSTANT; with BARE=on, a socket that is sent one text. Told by a message of its parent, it tells all who are connected.
 */
const constant = JSON.parse(process.env.CONSTANT as string) as Record<string, unknown>;
const server = createServer((_request, response) => response.end());
const sockets = new WebSocketServer({ server });
const tell = process.env.BARE === 'on' ? bare() : subscriptions();

process.on('message', () => {
  tell();
  process.send?.('told');
});
server.listen(Number(process.env.PORT), '127.0.0.1');

function bare(): () => void {
  const text = JSON.stringify({ id: '1', type: 'next', payload: { data: constant } });
  return () => {
    for (const socket of sockets.clients) socket.send(text);
  };
}

function subscriptions(): () => void {
  const queues = new Set<Queue>();
  const subscribe = () => {
    const queue = new Queue(() => queues.delete(queue));
    queues.add(queue);
    return queue;
  };
  const args = { threadId: { type: GraphQLID } };
  const fields = Object.fromEntries(
    Object.entries(constant).map(([name, value]) => [name, { type: typeOf(name, value), args, subscribe }]),
  );
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { nothing: { type: GraphQLString } } }),
    subscription: new GraphQLObjectType({ name: 'Subscription', fields }),
  });
  useServer({ schema }, sockets);
  return () => {
    for (const queue of queues) queue.push(constant);
  };
}

function typeOf(name: string, value: unknown): GraphQLOutputType {
  if (typeof value === 'number') return GraphQLInt;
  if (typeof value !== 'object' || value === null) return GraphQLString;
  const fields = Object.entries(value).map(([key, inner]) => [key, { type: typeOf(`${name}_${key}`, inner) }]);
  return new GraphQLObjectType({ name, fields: Object.fromEntries(fields) });
}

/** The events of one subscription, of which none is lost. */
class Queue implements AsyncGenerator<unknown, void> {
  private readonly waiting: unknown[] = [];
  private wake: ((result: IteratorResult<unknown, void>) => void) | undefined;

  constructor(private readonly left: () => void) {}

  push(value: unknown): void {
    const { wake } = this;
    this.wake = undefined;
    if (wake) wake({ done: false, value });
    else this.waiting.push(value);
  }

  next(): Promise<IteratorResult<unknown, void>> {
    if (this.waiting.length > 0) return Promise.resolve({ done: false, value: this.waiting.shift() });
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  async return(): Promise<IteratorResult<unknown, void>> {
    this.left();
    return { done: true, value: undefined };
  }

  async throw(): Promise<IteratorResult<unknown, void>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}

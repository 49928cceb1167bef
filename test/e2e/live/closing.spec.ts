import { afterEach, jest } from '@jest/globals';
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { limits } from '#kernel';
import { LiveConnections } from '../../../apps/api/src/live/live-connections.service.js';
import { type Json, type SignedUp, startApi, type TestApi } from '../../support/api.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { EventStreamClient, until } from '../../support/event-stream.js';
import { followed } from '../../support/followed.js';
import { publish, reply } from '../../support/live-fixture.js';
import { SocketClient } from '../../support/socket-client.js';

const query = 'subscription ($id: ID!) { replyAdded(threadId: $id) { reply { bodyHtml } } }';

describe('a copy that ends', () => {
  let database: TestDatabase;
  let ending: TestApi;
  let staying: TestApi;
  let ann: SignedUp;
  let id: string;
  let [old, next] = ['', ''];

  beforeEach(async () => {
    database = await createTestDatabase();
    [ending, staying] = [await startApi({ database }), await startApi({ database })];
    [old, next] = [await ending.listen(), await staying.listen()];
    await ending.signUp('wren');
    ann = await ending.signUp('ann');
    id = await publish(ending, ann, { audience: 'PUBLIC' });
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await ending.close();
    await staying.close();
    await database.drop();
  });

  it('sends the libraries for clients to another one, by WebSocket and as streams, where they hear what happens next', async () => {
    let [address, opened] = [old, 0];
    const sockets = createSocketClient({
      url: () => `${address}/graphql`.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryWait: async () => undefined,
      on: { connected: () => opened++ },
    });
    const streams = createStreamClient({
      url: () => `${address}/graphql/stream`,
      retry: async () => undefined,
      on: { connected: () => opened++ },
    } as never);
    const heard: Record<string, string[]> = { sockets: [], streams: [] };
    const ends: unknown[] = [];
    for (const [name, client] of Object.entries({ sockets, streams })) {
      client.subscribe(
        { query, variables: { id } },
        {
          next: ({ data }: Json) => heard[name]?.push(data.replyAdded.reply.bodyHtml),
          error: (error: unknown) => ends.push(error),
          complete: () => ends.push('complete'),
        },
      );
    }
    const told = (count: number) =>
      until(() => ends.length > 0 || Object.values(heard).every((one) => one.length === count));
    await until(() => followed(ending) === 2);
    await reply(ending, ann, id, 'Before.');
    await told(1);
    address = next;
    await ending.close();
    await until(() => ends.length > 0 || followed(staying) === 2);
    await reply(staying, ann, id, 'After.');
    await told(2);
    expect(heard).toEqual({
      sockets: ['<p>Before.</p>', '<p>After.</p>'],
      streams: ['<p>Before.</p>', '<p>After.</p>'],
    });
    expect(ends).toEqual([]);
    expect(opened).toBe(4);
    await sockets.dispose();
    streams.dispose();
  });

  it('takes nothing new, and waits for nobody who does not answer', async () => {
    const [hung, socket] = [await SocketClient.open(`${old}/graphql`), await SocketClient.open(`${old}/graphql`)];
    hung.socket.pause();
    jest.replaceProperty(limits.live as { farewell: number }, 'farewell', 100);
    const signals = await EventStreamClient.open(`${old}/live?thread=${id}`);
    const connections = ending.app.get(LiveConnections, { strict: false });
    connections.endAll();
    await until(() => socket.closed !== undefined && signals.over);
    expect(socket.closed).toEqual({ code: 1012, reason: 'This server ends. Connect again.' });
    expect(signals.named('end')).toMatchObject([{ data: { reason: 'closing' } }]);
    const late = await SocketClient.open(`${old}/graphql`);
    await until(() => late.closed !== undefined);
    expect(late.closed?.code).toBe(1012);
    expect(late.messages).toEqual([]);
    const program = { accept: 'text/event-stream' };
    await expect(
      EventStreamClient.open(`${old}/graphql/stream`, program, { query, variables: { id } }),
    ).rejects.toMatchObject({ status: 503 });
    expect(connections.size).toBe(0);
    await ending.close();
    await expect(SocketClient.open(`${old}/graphql`)).rejects.toThrow('ECONNREFUSED');
    hung.close();
  });
});

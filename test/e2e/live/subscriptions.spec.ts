import { afterEach } from '@jest/globals';
import { limits } from '#kernel';
import { type SignedUp, startApi, type TestApi } from '../../support/api.js';
import { EventStreamClient, until } from '../../support/event-stream.js';
import { changeReply, cursorOf, publish, reply, withdrawReply } from '../../support/live-fixture.js';
import { SocketClient } from '../../support/socket-client.js';

const ADDED = `subscription ($id: ID!, $since: String) { replyAdded(threadId: $id, since: $since) {
  reply { number bodyHtml author { handle } } replyId resyncDue cursor previousCursor } }`;
const CHANGED = `subscription ($id: ID!, $since: String) { replyChanged(threadId: $id, since: $since) {
  reply { number bodyHtml status } replyId subjectChanged resyncDue cursor previousCursor } }`;

describe('subscriptions', () => {
  let api: TestApi;
  let address: string;
  let ann: SignedUp;
  let ben: SignedUp;
  let threadId: string;
  const open: Array<{ close(): void }> = [];

  beforeAll(async () => {
    api = await startApi({ triesLimits: true });
    address = `${await api.listen()}/graphql`;
    await api.signUp('wren');
    ann = await api.signUp('ann');
    ben = await api.signUp('ben');
    threadId = await publish(api, ann);
  });

  afterEach(() => {
    for (const one of open.splice(0)) one.close();
  });

  afterAll(() => api?.close());

  const tokenOf = (who: SignedUp) => ({ authorization: `Bearer ${who.token}` });

  async function connect(who: SignedUp | null, ...more: [] | [object]): Promise<SocketClient> {
    const client = await SocketClient.open(address, who ? tokenOf(who) : {}, ...more);
    open.push(client);
    return client;
  }

  it('tell by WebSocket what is new and what is different, in a chain of cursors that a query goes on with', async () => {
    const since = await cursorOf(api, ben, threadId);
    const client = await connect(ben);
    const [added, changed] = [ADDED, CHANGED].map((query) => client.subscribe(query, { id: threadId, since }));
    const one = await reply(api, ann, threadId, 'One.');
    const two = await reply(api, ann, threadId, 'Two.');
    await until(() => client.told(added as string).length === 2);
    const events = client.told(added as string).map(({ data }) => data.replyAdded);
    expect(events.map(({ reply }) => reply)).toEqual([
      { number: one.number, bodyHtml: '<p>One.</p>', author: { handle: 'ann' } },
      { number: two.number, bodyHtml: '<p>Two.</p>', author: { handle: 'ann' } },
    ]);
    expect(events[0].previousCursor).toBe(since);
    expect(events[1].previousCursor).toBe(events[0].cursor);
    // Whoever has the first event alone asks for the rest.
    const { thread } = await api.ok(
      'query ($id: ID!, $since: String!) { thread(id: $id) { changes(since: $since) { resyncDue replies { number } } } }',
      { id: threadId, since: events[0].cursor },
      ben,
    );
    expect(thread.changes).toEqual({ resyncDue: false, replies: [{ number: two.number }] });
    await changeReply(api, ann, one.id, 'One, rather.');
    await until(() => client.told(changed as string).length === 1);
    await withdrawReply(api, ann, two.id);
    await until(() => client.told(changed as string).length === 2);
    const differences = client.told(changed as string).map(({ data }) => data.replyChanged);
    expect(differences[0].reply.bodyHtml).toBe('<p>One, rather.</p>');
    expect(differences[1]).toMatchObject({ reply: null, replyId: two.id, subjectChanged: false });
    expect(differences[1].previousCursor).toBe(differences[0].cursor);
    expect(client.told(added as string)).toHaveLength(2);
  });

  it('tell the same as server-sent events', async () => {
    const stream = await EventStreamClient.open(`${address}/stream`, tokenOf(ben), {
      query: ADDED,
      variables: { id: threadId },
    });
    open.push(stream);
    expect(stream.headers['x-accel-buffering']).toBe('no');
    const { number } = await reply(api, ann, threadId, 'Streamed.');
    await until(() => stream.named('next').length === 1);
    expect(stream.named('next')[0]?.data.data.replyAdded.reply).toMatchObject({ number, bodyHtml: '<p>Streamed.</p>' });
    const refused = await EventStreamClient.open(`${address}/stream`, tokenOf(ben), {
      query: '{ viewer { __typename } }',
    });
    open.push(refused);
    await until(() => refused.named('next').length === 1);
    expect(refused.named('next')[0]?.data.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuse queries, mutations, what is beyond the limits or invalid, and what one may not see, as requests do', async () => {
    const client = await connect(ben);
    const draft = await publish(api, ann, { publish: false });
    const code = async (query: string, variables: object = {}) => {
      const id = client.subscribe(query, variables);
      await until(() => client.told(id).length === 1);
      return client.told(id)[0][0].extensions.code;
    };
    expect(await code('{ viewer { __typename } }')).toBe('BAD_USER_INPUT');
    expect(await code('mutation { signOut { __typename } }')).toBe('BAD_USER_INPUT');
    expect(await code('subscription { replyAdded(threadId: "x") { nothing } }')).toBe('BAD_USER_INPUT');
    expect(await code('subscription {')).toBe('BAD_USER_INPUT');
    expect(await code(ADDED, { id: threadId, since: 'x'.repeat(3 * limits.cursorCharacters) })).toBe('BAD_USER_INPUT');
    const deep = `${'replies(first: 100) { nodes { '.repeat(6)} number ${'} }'.repeat(6)}`;
    expect(await code(`subscription { replyAdded(threadId: "${threadId}") { reply { ${deep} } } }`)).toBe(
      'QUERY_TOO_COMPLEX',
    );
    for (const id of [draft, '01a10b4a-9680-72bc-98a9-b3a21ff8bb57', 'x'])
      expect(await code(ADDED, { id })).toBe('NOT_FOUND');
    const { errors } = await api.graphql(ADDED, { id: threadId }, ben);
    expect(errors?.[0]).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringMatching('WebSocket'),
    });
    expect(client.closed).toBeUndefined();
  });

  it('are refused to other sites, to odd hosts and to tokens that are none', async () => {
    const refused: Array<[Record<string, string>, number]> = [
      [{ origin: 'https://elsewhere.example' }, 403],
      [{ 'sec-fetch-site': 'cross-site' }, 403],
      [{ host: 'a b' }, 400],
      [{ authorization: 'Bearer nonsense' }, 401],
    ];
    for (const [headers, status] of refused) {
      await expect(SocketClient.open(address, headers)).rejects.toMatchObject({ status });
    }
    await expect(SocketClient.open(address.replace('/graphql', '/nowhere'))).rejects.toMatchObject({ status: 404 });
    const own = await SocketClient.open(address, { origin: new URL(address).origin });
    open.push(own);
  });

  it('take a token as a parameter of the connection, and close where it is none', async () => {
    const client = await connect(null, { params: { authorization: `Bearer ${ben.token}` } });
    const id = client.subscribe(ADDED, { id: threadId });
    await reply(api, ann, threadId, 'For members.');
    await until(() => client.told(id).length === 1);
    const wrong = await connect(null, { params: { authorization: 'Bearer nonsense' } });
    await until(() => wrong.closed !== undefined);
    expect(wrong.closed?.code).toBe(4401);
  });

  it('end with the session, and tell nothing after that', async () => {
    const gone = await api.signUp('gone');
    const client = await connect(gone);
    const id = client.subscribe(ADDED, { id: threadId, since: await cursorOf(api, gone, threadId) });
    await reply(api, ann, threadId, 'Before.');
    await until(() => client.told(id).length === 1);
    await api.ok('mutation { signOut { __typename } }', {}, gone);
    await reply(api, ann, threadId, 'After.');
    await until(() => client.closed !== undefined);
    expect(client.closed?.code).toBe(4401);
    expect(client.told(id)).toHaveLength(1);
  });

  it('survive garbage, oversized and out-of-order messages', async () => {
    const tries: Array<[string, (client: SocketClient) => void, number, object?]> = [
      ['garbage', (client) => client.send('garbage'), 4400],
      ['a type that there is not', (client) => client.send({ type: 'nonsense' }), 4400],
      ['what only servers send', (client) => client.send({ type: 'connection_ack' }), 4400],
      ['bytes', (client) => client.socket.send(Buffer.from([0, 1, 2])), 1003],
      ['too much', (client) => client.send('x'.repeat(limits.live.messageBytes + 1)), 1009],
      [
        'a subscription before the beginning',
        (client) => client.subscribe(ADDED, { id: threadId }),
        4401,
        { begin: false },
      ],
      ['a second beginning', (client) => client.send({ type: 'connection_init' }), 4429],
      ['another protocol', () => undefined, 4406, { begin: false, protocol: 'graphql-ws' }],
    ];
    for (const [, act, code, options] of tries) {
      const client = await connect(ben, options ?? {}).catch((error: Error) => error);
      if (client instanceof Error) {
        // The library for clients ends a connection for which no protocol was chosen.
        expect(code).toBe(4406);
        continue;
      }
      act(client);
      await until(() => client.closed !== undefined);
      expect(client.closed?.code).toBe(code);
    }
    const broken = await connect(ben);
    (broken.socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(
      Buffer.from([0xff, 0xff, 0xff, 0xff]),
    );
    await until(() => broken.closed !== undefined);
    const id = (await connect(ben)).subscribe('{ viewer { __typename } }');
    expect(id).toBe('1');
    expect((await api.inject({ url: '/health/live' })).statusCode).toBe(200);
  });

  it('are bounded on a connection, and connections of a member', async () => {
    const client = await connect(ben);
    const { subscriptionsPerConnection: most, connections } = limits.live;
    const ids = Array.from({ length: most + 1 }, () => client.subscribe(ADDED, { id: threadId }));
    await until(() => client.told(ids.at(-1) as string).length === 1);
    expect(client.told(ids.at(-1) as string)[0][0].extensions.code).toBe('RATE_LIMITED');
    // And none of those that were asked for before it.
    expect(ids.slice(0, -1).flatMap((id) => client.told(id))).toEqual([]);
    const more = await Promise.all(Array.from({ length: connections.member }, () => connect(ben)));
    await until(() => more.some(({ closed }) => closed !== undefined));
    expect(more.filter(({ closed }) => closed !== undefined).map(({ closed }) => closed?.code)).toEqual([4429]);
  });
});

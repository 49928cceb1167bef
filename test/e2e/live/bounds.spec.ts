import { afterEach } from '@jest/globals';
import { limits } from '#kernel';
import { LiveConnections } from '../../../apps/api/src/live/live-connections.service.js';
import { type SignedUp, startApi, type TestApi } from '../../support/api.js';
import { EventStreamClient, until } from '../../support/event-stream.js';
import { follow, followed } from '../../support/followed.js';
import { publish, reply } from '../../support/live-fixture.js';
import { SocketClient } from '../../support/socket-client.js';

const ADDED = 'subscription ($id: ID!) { replyAdded(threadId: $id) { reply { number bodyHtml } } }';

describe('what is open live', () => {
  let api: TestApi;
  let origin: string;
  let ann: SignedUp;
  let ben: SignedUp;
  let threadId: string;
  const open: Array<{ close(): void }> = [];

  beforeAll(async () => {
    api = await startApi({ triesLimits: true });
    origin = await api.listen();
    await api.signUp('wren');
    ann = await api.signUp('ann');
    ben = await api.signUp('ben');
    threadId = await publish(api, ann, { audience: 'PUBLIC' });
  });

  afterEach(async () => {
    for (const one of open.splice(0)) one.close();
    await until(() => connections().size === 0);
  });

  afterAll(() => api?.close());

  const connections = () => api.app.get(LiveConnections, { strict: false });
  const tokenOf = (who: SignedUp | null): Record<string, string> =>
    who ? { authorization: `Bearer ${who.token}` } : {};

  async function connect(who: SignedUp | null, ...more: [] | [object]): Promise<SocketClient> {
    const client = await SocketClient.open(`${origin}/graphql`, tokenOf(who), ...more);
    open.push(client);
    return client;
  }

  async function stream(who: SignedUp | null, path: string, body?: object): Promise<EventStreamClient> {
    const client = await EventStreamClient.open(`${origin}${path}`, tokenOf(who), body);
    open.push(client);
    return client;
  }

  /** One line of /metrics. */
  async function metric(name: string, labels: string): Promise<number> {
    const { body } = await api.inject({ url: '/metrics' });
    const line = body.split('\n').find((one) => one.startsWith(`commonplace_live_${name}{${labels}} `));
    return Number(line?.split(' ').at(-1));
  }

  /** Subscribes so many times at once. @returns the codes of those that were refused */
  async function subscribe(client: SocketClient, times: number): Promise<string[]> {
    const queries = Array.from({ length: times }, () => ADDED);
    const ids = await follow(api, client, queries, { id: threadId });
    return ids.flatMap((id) => client.told(id).flatMap(([error]) => error.extensions.code));
  }

  it('is counted from when it is opened: whoever begins nothing has no more connections than others', async () => {
    const { member } = limits.live.connections;
    const silent = await Promise.all(Array.from({ length: member }, () => connect(ben, { begin: false })));
    expect(connections().size).toBe(member);
    const more = await connect(ben, { begin: false });
    await until(() => more.closed !== undefined);
    expect(more.closed).toMatchObject({ code: 4429, reason: expect.stringMatching('Too many live connections') });
    expect(silent.every(({ closed }) => closed === undefined)).toBe(true);
    await expect(stream(ben, '/live')).rejects.toMatchObject({ status: 429 });
    expect(await metric('closures_total', 'transport="stream",reason="crowded"')).toBe(1);
  });

  it('is theirs who say so when they begin, however many visitors’ connections there are', async () => {
    const { member } = limits.live.connections;
    const params = { authorization: `Bearer ${ben.token}` };
    const begun = await Promise.all(Array.from({ length: member }, () => connect(null, { params })));
    expect(begun.every(({ closed }) => closed === undefined)).toBe(true);
    const more = await connect(null, { params });
    await until(() => more.closed !== undefined);
    expect(more.closed?.code).toBe(4429);
    expect(connections().size).toBe(member);
    expect((await connect(null)).closed).toBeUndefined();
  });

  it('follows no more than one member may, over all of their connections, and makes room as it ends', async () => {
    const { subscriptions, subscriptionsPerConnection: most } = limits.live;
    const [first, second, third] = [await connect(ben), await connect(ben), await connect(ben)];
    expect(await subscribe(first, most)).toEqual([]);
    expect(await subscribe(second, subscriptions.member - most)).toEqual([]);
    expect(await metric('subscriptions', 'transport="websocket"')).toBe(subscriptions.member);
    const [id] = (await follow(api, third, [ADDED], { id: threadId })) as [string];
    expect(third.told(id)[0][0]).toMatchObject({
      message: '200 subscriptions are the most at once, over all connections together. End some, then subscribe again.',
      extensions: { code: 'RATE_LIMITED', retryAfter: 30 },
    });
    await expect(stream(ben, `/live?thread=${threadId}`)).rejects.toMatchObject({ status: 429 });
    expect(await subscribe(await connect(ann), 1)).toEqual([]);
    second.send({ id: '1', type: 'complete' });
    await until(() => followed(api) === subscriptions.member);
    expect(await subscribe(third, 2)).toEqual(['RATE_LIMITED']);
    first.close();
    await until(() => connections().size === 3);
    expect(await subscribe(third, most - 2)).toEqual([]);
  });

  it('follows no more for visitors at one address, whatever it is followed over', async () => {
    const { subscriptions, subscriptionsPerConnection: most, threadsAtOnce } = limits.live;
    const sockets = await Promise.all(Array.from({ length: subscriptions.address / most - 1 }, () => connect(null)));
    for (const client of sockets) expect(await subscribe(client, most)).toEqual([]);
    const threads = Array.from({ length: threadsAtOnce }, () => `thread=${threadId}`).join('&');
    for (let at = 0; at < Math.floor(most / threadsAtOnce); at++) await stream(null, `/live?${threads}`);
    await expect(stream(null, `/live?${threads}`)).rejects.toMatchObject({ status: 429 });
    expect(await subscribe(await connect(null), (most % threadsAtOnce) + 1)).toEqual(['RATE_LIMITED']);
  });

  it('is closed with “connect again” where a client does not take in what it is told', async () => {
    const before = await metric('closures_total', 'transport="websocket",reason="slow"');
    const client = await connect(ben);
    expect(await subscribe(client, 40)).toEqual([]);
    client.socket.pause();
    const long = 'word '.repeat(5_000);
    while (connections().size > 0) await reply(api, ann, threadId, `${long} ${Math.random()}`);
    client.socket.resume();
    await until(() => client.closed !== undefined);
    expect(client.closed).toEqual({ code: 1013, reason: 'Too much waits to be sent. Connect again.' });
    expect(await metric('closures_total', 'transport="websocket",reason="slow"')).toBe(before + 1);
  });

  it('is broken off where it is a stream, after which clients of streams connect again by themselves', async () => {
    const bodies = Array.from({ length: 10 }, (_, at) => `b${at}: bodyHtml`).join(' ');
    const query = `subscription ($id: ID!) { replyAdded(threadId: $id) { reply { ${bodies} } } }`;
    const client = await stream(ben, '/graphql/stream', { query, variables: { id: threadId } });
    client.pause();
    const long = 'word '.repeat(5_000);
    while (connections().size > 0) await reply(api, ann, threadId, `${long} ${Math.random()}`);
    client.resume();
    await until(() => client.over);
    expect(client.named('complete')).toEqual([]);
    expect(client.text).not.toMatch('event: end');
    expect(await metric('closures_total', 'transport="stream",reason="slow"')).toBe(1);
  });

  it('is told in figures: what is open, what is followed, what was handed over, and how connections came to their end', async () => {
    const closures = (transport: string, reason: string) =>
      metric('closures_total', `transport="${transport}",reason="${reason}"`);
    const delivered = async () => [
      await metric('deliveries_total', 'transport="websocket"'),
      await metric('deliveries_total', 'transport="stream"'),
    ];
    const before = await delivered();
    const left = await closures('websocket', 'left');
    const against = await closures('websocket', 'protocol');
    const [client, other] = [await connect(ben), await connect(ben)];
    expect(await subscribe(client, 2)).toEqual([]);
    const signals = await stream(ann, `/live?thread=${threadId}`);
    await until(() => signals.named('notifications').length === 1);
    expect(await metric('connections', 'transport="websocket"')).toBe(2);
    expect(await metric('connections', 'transport="stream"')).toBe(1);
    expect(await metric('subscriptions', 'transport="websocket"')).toBe(2);
    // The thread, and the member's own notifications.
    expect(await metric('subscriptions', 'transport="stream"')).toBe(2);
    await reply(api, ann, threadId, 'Counted.');
    await until(
      () => signals.named('thread').length === 1 && client.messages.filter(({ type }) => type === 'next').length === 2,
    );
    expect(await delivered()).toEqual([before[0]! + 2, before[1]! + 2]);
    other.send('garbage');
    client.close();
    signals.close();
    await until(() => connections().size === 0);
    expect(await closures('websocket', 'protocol')).toBe(against + 1);
    expect(await closures('websocket', 'left')).toBe(left + 1);
    expect(await metric('connections', 'transport="websocket"')).toBe(0);
    expect(await metric('subscriptions', 'transport="websocket"')).toBe(0);
  });
});

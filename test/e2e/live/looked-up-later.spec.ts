import { afterEach, jest } from '@jest/globals';
import { ReplyQueries } from '#discussion';
import { type SignedUp, startApi, type TestApi } from '../../support/api.js';
import { until } from '../../support/event-stream.js';
import { cursorOf, publish, reply } from '../../support/live-fixture.js';
import { SocketClient } from '../../support/socket-client.js';

const ADDED = `subscription ($id: ID!, $since: String) { replyAdded(threadId: $id, since: $since) { reply { number } cursor previousCursor } }`;

describe('what is told while the database goes away in the middle', () => {
  let api: TestApi;
  let ann: SignedUp;
  let ben: SignedUp;
  let benId: string;
  let threadId: string;
  let client: SocketClient;

  beforeAll(async () => {
    api = await startApi();
    await api.signUp('wren');
    ann = await api.signUp('ann');
    ben = await api.signUp('ben');
    benId = (await api.ok('{ viewer { user { id } } }', {}, ben)).viewer.user.id;
    threadId = await publish(api, ann);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    client.close();
  });
  afterAll(() => api?.close());

  /** So many looks at replies fail that are Ben's, as they do when PostgreSQL ends the connection. */
  function failing(times: number): () => number {
    const queries = api.app.get(ReplyQueries, { strict: false });
    const { find } = queries;
    let failed = 0;
    jest.spyOn(queries, 'find').mockImplementation(async (...given) => {
      if (failed === times || given[0].memberId !== benId) return find.apply(queries, given);
      failed += 1;
      throw Object.assign(new Error('terminating connection'), { code: '57P01' });
    });
    return () => failed;
  }

  async function subscribe() {
    client = await SocketClient.open(`${await api.listen()}/graphql`, { authorization: `Bearer ${ben.token}` });
    const since = await cursorOf(api, ben, threadId);
    return { since, id: client.subscribe(ADDED, { id: threadId, since }) };
  }

  it('is told once it can be looked up, and nothing in its place', async () => {
    const { id } = await subscribe();
    const { number } = await reply(api, ann, threadId, 'When nobody could look.');
    await until(() => client.told(id).length === 1);
    const failed = failing(1);
    const next = await reply(api, ann, threadId, 'When nobody could look once.');
    await until(() => client.told(id).length === 2);
    expect(failed()).toBe(1);
    const replies = client.told(id).map(({ data }) => data.replyAdded.reply);
    expect(replies).toEqual([{ number }, { number: next.number }]);
    expect(client.closed).toBeUndefined();
  });

  it('leads to a new connection where it can never be, which goes on from its cursor', async () => {
    const { since } = await subscribe();
    const failed = failing(3);
    const { number } = await reply(api, ann, threadId, 'When nobody could look at all.');
    await until(() => client.closed !== undefined);
    expect([failed(), client.closed?.code]).toEqual([3, 1013]);
    client = await SocketClient.open(`${await api.listen()}/graphql`, { authorization: `Bearer ${ben.token}` });
    const id = client.subscribe(ADDED, { id: threadId, since });
    await until(() => client.told(id).length === 1);
    expect(client.told(id)[0].data.replyAdded.reply).toEqual({ number });
  });
});

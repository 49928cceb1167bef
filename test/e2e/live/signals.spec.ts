import { afterEach, jest } from '@jest/globals';
import { NotificationQueries } from '#notifications';
import { LiveConnections } from '../../../apps/api/src/live/live-connections.service.js';
import { LiveSignalsController } from '../../../apps/api/src/live/live-signals.controller.js';
import { type SignedUp, startApi, type TestApi } from '../../support/api.js';
import { EventStreamClient, until } from '../../support/event-stream.js';
import { changeReply, cursorOf, publish, reply, withdrawReply } from '../../support/live-fixture.js';

describe('signals for pages', () => {
  let api: TestApi;
  let address: string;
  let ann: SignedUp;
  let ben: SignedUp;
  let threadId: string;
  const streams: EventStreamClient[] = [];

  beforeAll(async () => {
    api = await startApi();
    address = await api.listen();
    await api.signUp('wren');
    ann = await api.signUp('ann');
    ben = await api.signUp('ben');
    threadId = await publish(api, ann);
  });

  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });

  afterAll(() => api?.close());

  async function open(who: SignedUp | null, query = '', headers: Record<string, string> = {}) {
    const stream = await EventStreamClient.open(`${address}/live${query}`, {
      ...(who && { authorization: `Bearer ${who.token}` }),
      ...headers,
    });
    streams.push(stream);
    return stream;
  }

  it('say which replies are new or different, and go on where a page was read', async () => {
    const cursor = await cursorOf(api, ben, threadId);
    const first = await reply(api, ann, threadId, 'Before anybody listened.');
    const stream = await open(ben, `?thread=${threadId}&since=${cursor}`);
    expect(stream.headers).toMatchObject({
      'x-accel-buffering': 'no',
      'cache-control': expect.stringMatching('no-store'),
    });
    await until(() => stream.named('thread').length === 1);
    expect(stream.named('thread')[0]?.data).toMatchObject({ thread: threadId, added: [first.number], changed: [] });
    await changeReply(api, ann, first.id, 'Before anybody listened, I thought.');
    await until(() => stream.named('thread').length === 2);
    expect(stream.named('thread')[1]?.data).toMatchObject({ added: [], changed: [first.number], gone: [] });
    await withdrawReply(api, ann, first.id);
    await until(() => stream.named('thread').length === 3);
    expect(stream.named('thread')[2]?.data).toMatchObject({ added: [], changed: [], gone: [first.number] });
    // A browser that lost it sends the last id.
    const second = await reply(api, ann, threadId, 'While nobody listened.');
    const again = await open(ben, `?thread=${threadId}`, { 'last-event-id': stream.named('thread')[2]?.id as string });
    await until(() => again.named('thread').length === 1);
    expect(again.named('thread')[0]?.data.added).toEqual([second.number]);
  });

  it('are of several threads where several are named, each from where it is known; of one that is not seen, that it is to be loaded anew', async () => {
    const [second, own] = [await publish(api, ann), await publish(api, ann, { publish: false })];
    const [known, since] = [await cursorOf(api, ben, threadId), await cursorOf(api, ben, second)];
    const { number } = await reply(api, ann, second, 'In the second.');
    const query = [threadId, second, own].map((id) => `thread=${id}`).join('&');
    const stream = await open(ben, `?${query}&since=${known}&since=${since}`);
    await until(() => stream.named('thread').length === 1 && stream.named('resync').length === 1);
    expect(stream.named('thread')[0]?.data).toMatchObject({ thread: second, added: [number] });
    expect(stream.named('resync')[0]?.data).toEqual({ thread: own });
    await reply(api, ann, threadId, 'In the first.');
    await until(() => stream.named('thread').length === 2);
    expect(stream.named('thread')[1]?.data).toMatchObject({ thread: threadId });
    const many = Array.from({ length: 9 }, () => `thread=${threadId}`).join('&');
    await expect(open(ben, `?${many}`)).rejects.toMatchObject({ status: 400 });
  });

  it('count what is unread, at first and whenever it is another number', async () => {
    const stream = await open(ann);
    await until(() => stream.named('notifications').length === 1);
    const unread: number = stream.named('notifications')[0]?.data.unread;
    await reply(api, ben, threadId, 'An answer to ann.');
    await until(() => stream.named('notifications').length === 2);
    expect(stream.named('notifications')[1]?.data).toEqual({ unread: unread + 1, added: 1 });
    expect(stream.named('thread')).toEqual([]);
  });

  it('answer what one may not see as what there is not', async () => {
    const own = await publish(api, ann, { publish: false });
    for (const id of [own, '01a10b4a-9680-72bc-98a9-b3a21ff8bb57', 'x']) {
      await expect(open(ben, `?thread=${id}`)).rejects.toMatchObject({ status: 404 });
      await expect(open(null, `?thread=${id}`)).rejects.toMatchObject({ status: 404 });
    }
  });

  it('are refused to pages of other sites, with cookies or without', async () => {
    const foreign: Array<Record<string, string>> = [
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
      { 'sec-fetch-site': 'same-site', origin: address },
    ];
    for (const headers of foreign) {
      await expect(open(null, `?thread=${threadId}`, headers)).rejects.toMatchObject({
        status: 403,
      });
    }
  });

  it('end with the session, and tell nothing after that', async () => {
    const gone = await api.signUp('gone');
    const stream = await open(gone, `?thread=${threadId}`);
    await api.ok('mutation { signOut { __typename } }', {}, gone);
    await reply(api, ann, threadId, 'After that.');
    await until(() => stream.over);
    expect(stream.named('thread')).toEqual([]);
    expect(stream.named('end')).toMatchObject([{ data: { reason: 'ended' } }]);
  });

  it('tell nothing once the audience was narrowed', async () => {
    const id = await publish(api, ann, { audience: 'PUBLIC' });
    const stream = await open(null, `?thread=${id}`);
    const authors = await open(ann, `?thread=${id}`);
    await api.ok(
      'mutation ($input: UpdateReflectionInput!) { updateReflection(input: $input) { reflection { id } } }',
      { input: { id, audience: 'MEMBERS' } },
      ann,
    );
    await reply(api, ann, id, 'To members.');
    await until(() => authors.named('thread').some(({ data }) => data.added.length > 0));
    expect(stream.named('thread')).toEqual([]);
    expect(stream.named('resync')).toEqual([]);
    expect(stream.over).toBe(false);
  });

  it('are refused where the first look cannot be taken: nothing that comes meanwhile is passed over', async () => {
    const list = jest.spyOn(api.app.get(NotificationQueries, { strict: false }), 'list');
    const { list: read } = NotificationQueries.prototype;
    // Not of somebody whom a test before left.
    list.mockImplementation(function (this: NotificationQueries, viewer, ...rest) {
      if (viewer.handle !== 'ben' || list.mock.contexts.length > 20) return read.call(this, viewer, ...rest);
      return Promise.reject(new Error('away'));
    });
    await expect(open(ben)).rejects.toMatchObject({ status: 500 });
    list.mockRestore();
    const stream = await open(ben);
    await until(() => stream.named('notifications').length === 1);
  });

  it('are told with the next ones where they could not be handed over', async () => {
    const stream = await open(ann);
    await until(() => stream.named('notifications').length === 1);
    const deliver = jest.spyOn(api.app.get(LiveSignalsController, { strict: false }), 'deliverNotices');
    const { deliverNotices } = LiveSignalsController.prototype;
    let failed = false;
    deliver.mockImplementation(function (this: LiveSignalsController, delivery) {
      if (failed || delivery.fresh.length === 0) return deliverNotices.call(this, delivery);
      failed = true;
      return Promise.reject(new Error('away'));
    });
    await reply(api, ben, threadId, 'One that is not handed over.');
    await until(() => failed);
    await reply(api, ben, threadId, 'One more.');
    await until(() => stream.named('notifications').length === 2);
    expect(stream.named('notifications')[1]?.data.added).toBe(2);
    deliver.mockRestore();
  });

  it('end at once where this copy is about to, and say so', async () => {
    const before = await open(ben);
    api.app.get(LiveConnections, { strict: false }).endAll();
    const after = await open(ben, `?thread=${threadId}`);
    await until(() => before.over && after.over);
    for (const stream of [before, after]) {
      expect(stream.named('end')).toMatchObject([{ data: { reason: 'closing' } }]);
    }
  });
});

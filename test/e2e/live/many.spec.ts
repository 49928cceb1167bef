import { randomUUID } from 'node:crypto';
import { JwtStrategy } from '#members';
import { LiveConnections } from '../../../apps/api/src/live/live-connections.service.js';
import { LiveOperations } from '../../../apps/api/src/live/live-operations.service.js';
import { type EventResult, LiveSubscription, WrittenData } from '../../../apps/api/src/live/live-subscription.js';
import { type SignedUp, startApi, type TestApi } from '../../support/api.js';
import { until } from '../../support/event-stream.js';
import { followed } from '../../support/followed.js';
import { publish, reply } from '../../support/live-fixture.js';
import { SocketClient } from '../../support/socket-client.js';
import { sql } from '../../support/sql.js';

const MANY = 1_000;
const REPLIES = 50;

/** The same for all who see the thread alike. */
const SHARED = `subscription ($id: ID!) { replyAdded(threadId: $id) { reply { number bodyHtml author { handle } } cursor } }`;
/** What belongs to each. */
const OWN = `subscription ($id: ID!) { replyAdded(threadId: $id) {
  reply { number bodyHtml viewerHasRead author { displayName } viewerCan { reply edit report } } } }`;

/** Subscribed without a socket. */
class Listener {
  readonly numbers: number[] = [];
  readonly results: EventResult[] = [];

  constructor(subscription: LiveSubscription) {
    void (async () => {
      for await (const result of subscription) {
        this.results.push(result);
        const { data } = result;
        // biome-ignore lint/suspicious/noExplicitAny: the shape is the document's
        const told: any = data instanceof WrittenData ? JSON.parse(data.json) : data;
        this.numbers.push(told.replyAdded.reply.number);
      }
    })();
  }
}

describe('a thread with a thousand subscribers', () => {
  let api: TestApi;
  let ann: SignedUp;
  let threadId: string;
  let otherId: string;
  let people: Array<{ memberId: string; sessionId: string }>;

  beforeAll(async () => {
    api = await startApi();
    await api.signUp('wren');
    ann = await api.signUp('ann');
    threadId = await publish(api, ann);
    otherId = await publish(api, ann);
    people = await makePeople();
  });

  afterAll(() => api?.close());

  /** Members with sessions, written at once: signing up compares passwords, which takes as long as it should. */
  async function makePeople() {
    const made = Array.from({ length: MANY }, (_, n) => ({ memberId: randomUUID(), sessionId: randomUUID(), n }));
    const now = api.clock.now();
    await api.db.rows(
      sql(
        `insert into member (id, handle, email, email_key, display_name, password_hash, joined_at)
        select p.id, 'm' || n, 'm' || n || '@example.org', 'm' || n || '@example.org', 'Member ' || n, 'none', $2::timestamptz
        from unnest($1::uuid[]) with ordinality p(id, n)`,
        [made.map(({ memberId }) => memberId), now],
      ),
    );
    await api.db.rows(
      sql(
        `insert into session (id, member_id, created_at, expires_at)
        select s.id, s.member_id, $3::timestamptz, $3::timestamptz + interval '1 day' from unnest($1::uuid[], $2::uuid[]) s(id, member_id)`,
        [made.map(({ sessionId }) => sessionId), made.map(({ memberId }) => memberId), now],
      ),
    );
    return made;
  }

  async function subscribe(who: { memberId: string; sessionId: string }, query: string, id: string): Promise<Listener> {
    const operations = api.app.get(LiveOperations, { strict: false });
    const connection = {
      ...who,
      transport: 'websocket',
      request: { headers: {}, log: { error: () => undefined } },
      reply: {},
      end: (reason: string) => {
        throw new Error(`ended: ${reason}`);
      },
    };
    const begun = await operations.subscribe(connection as never, { query, variables: { id } });
    if (begun instanceof LiveSubscription) return new Listener(begun);
    throw new Error(JSON.stringify(begun));
  }

  it('tells each of fifty replies once and in order, nobody else of any, in as many statements as for one', async () => {
    const { memberId, sessionId } = (await api.app
      .get(JwtStrategy, { strict: false })
      .identify({ headers: { authorization: `Bearer ${ann.token}` } })) as { memberId: string; sessionId: string };
    const alone = await subscribe({ memberId, sessionId }, OWN, otherId);
    const forOne = await api.statements.during(async () => {
      await reply(api, ann, otherId, 'For one.');
      await until(() => alone.numbers.length === 1);
    });
    const listeners = await Promise.all(people.map((who, at) => subscribe(who, at % 2 ? SHARED : OWN, threadId)));
    const address = `${await api.listen()}/graphql`;
    const sockets = await Promise.all(
      Array.from({ length: 10 }, () => SocketClient.open(address, { authorization: `Bearer ${ann.token}` })),
    );
    const onSockets = sockets.flatMap((client) =>
      Array.from({ length: 10 }, () => ({ client, id: client.subscribe(SHARED, { id: threadId }) })),
    );
    expect(api.app.get(LiveConnections, { strict: false }).size).toBe(sockets.length);
    await until(() => followed(api) === 1 + listeners.length + onSockets.length);
    const forMany = await api.statements.during(async () => {
      await reply(api, ann, threadId, 'The first.');
      await until(() => listeners.every(({ numbers }) => numbers.length === 1));
      await until(() => onSockets.every(({ client, id }) => client.told(id).length === 1));
    });
    // Viewers are asked for by 500; a round for one, and at most two for many.
    expect(forMany.length).toBeLessThanOrEqual(forOne.length * 3 + 10);
    for (let n = 2; n <= REPLIES; n++) await reply(api, ann, threadId, `Reply ${n}.`);
    await until(() => listeners.every(({ numbers }) => numbers.length >= REPLIES));
    await until(() => onSockets.every(({ client, id }) => client.told(id).length >= REPLIES));
    const all = Array.from({ length: REPLIES }, (_, at) => at + 1);
    for (const { numbers } of listeners) expect(numbers).toEqual(all);
    for (const { client, id } of onSockets) {
      expect(client.told(id).map(({ data }) => data.replyAdded.reply.number)).toEqual(all);
    }
    expect(alone.numbers).toEqual([1]);
    for (const client of sockets) client.close();
  });
});

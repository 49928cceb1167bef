import fc from 'fast-check';
import { type SignedUp, startApi, type TestApi } from '../../support/api.js';
import { until } from '../../support/event-stream.js';
import { followed } from '../../support/followed.js';
import { changeReply, publish, reply, withdrawReply } from '../../support/live-fixture.js';
import { numRuns } from '../../support/num-runs.js';
import { SocketClient } from '../../support/socket-client.js';

const FIELDS = `id number depth status bodyHtml bodyMarkdown revision editedAt viewerHasRead directReplyCount
  author { handle displayName } parent { number status } mentions { handle } viewerCan { reply edit remove report moderate }`;
const QUERY = `query ($id: ID!) { reply(id: $id) { ${FIELDS} } }`;
const subscription = (field: string) =>
  `subscription ($id: ID!) { ${field}(threadId: $id) { replyId reply { ${FIELDS} } cursor previousCursor } }`;

interface Act {
  readonly by: number;
  readonly what: 'reply' | 'change' | 'withdraw';
  readonly at: number;
}

const acts = fc.array(
  fc.record({
    by: fc.nat(1),
    what: fc.constantFrom<Act['what']>('reply', 'reply', 'change', 'withdraw'),
    at: fc.nat(9),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('what is told', () => {
  let api: TestApi;
  let people: SignedUp[];

  beforeAll(async () => {
    api = await startApi();
    people = [];
    for (const handle of ['wren', 'ann', 'ben']) people.push(await api.signUp(handle));
  });

  afterAll(() => api?.close());

  it('is to everybody what their query answers at that moment, once, in a chain without gaps', async () => {
    const address = `${await api.listen()}/graphql`;
    await fc.assert(
      fc.asyncProperty(acts, async (sequence) => {
        const [, ann] = people as [SignedUp, SignedUp];
        const id = await publish(api, ann, { audience: 'PUBLIC' });
        const viewers = await Promise.all(
          [...people, null].map(async (who) => {
            const client = await SocketClient.open(address, who ? { authorization: `Bearer ${who.token}` } : {});
            const ids = ['replyAdded', 'replyChanged'].map((field) => client.subscribe(subscription(field), { id }));
            return { who, client, ids };
          }),
        );
        await until(() => followed(api) === 2 * viewers.length);
        const written: Array<{ id: string; by: SignedUp; gone: boolean }> = [];
        let told = 0;
        for (const act of sequence) {
          const changed = await perform(id, act, written);
          if (changed === null) continue;
          told += 1;
          for (const { who, client, ids } of viewers) {
            const events = () =>
              ids.flatMap((one) => client.told(one)).map(({ data }) => data.replyAdded ?? data.replyChanged);
            await until(() => events().length === told);
            const event = events().find((one) => one.replyId === changed && !seen.has(one));
            seen.add(event);
            const answer = await api.ok(QUERY, { id: changed }, who ?? {});
            expect(event.reply).toEqual(answer.reply);
          }
        }
        for (const { client, ids } of viewers) {
          for (const one of ids) {
            const chain = client.told(one).map(({ data }) => data.replyAdded ?? data.replyChanged);
            for (const [at, event] of chain.slice(1).entries()) expect(event.previousCursor).toBe(chain[at].cursor);
          }
          client.close();
        }
        await until(() => followed(api) === 0);
      }),
      { numRuns: numRuns(6, 60), endOnFailure: true },
    );
  });

  const seen = new Set<object>();

  /** @returns the id of the reply that is new or different; null where there was nothing to do */
  async function perform(
    threadId: string,
    { by, what, at }: Act,
    written: Array<{ id: string; by: SignedUp; gone: boolean }>,
  ): Promise<string | null> {
    const author = people[by + 1] as SignedUp;
    if (what === 'reply') {
      const made = await reply(api, author, threadId, `Said at ${at} to @wren.`);
      written.push({ id: made.id, by: author, gone: false });
      return made.id;
    }
    const one = written[at % Math.max(1, written.length)];
    if (!one || one.gone) return null;
    if (what === 'change')
      await changeReply(api, one.by, one.id, `Said otherwise, for the ${written.length}th time: ${Math.random()}.`);
    else {
      await withdrawReply(api, one.by, one.id);
      one.gone = true;
    }
    return one.id;
  }
});

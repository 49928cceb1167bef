import { afterEach } from '@jest/globals';
import { EventStreamClient, until } from '../../support/event-stream.js';
import { ANA, CHI, COLLEAGUE, CURATOR, ModerationClient, STRANGER, TEACHER } from '../../support/moderation-client.js';

describe('signals for pages of moderators', () => {
  let on: ModerationClient;
  let address: string;
  const streams: EventStreamClient[] = [];
  beforeAll(async () => {
    on = await ModerationClient.start();
    address = await on.api.listen();
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });
  afterAll(() => on?.close());

  async function open(who: number) {
    const authorization = `Bearer ${on.people.token(who)}`;
    const stream = await EventStreamClient.open(`${address}/live`, { authorization });
    streams.push(stream);
    return stream;
  }
  const told = (stream: EventStreamClient) => stream.named('queue').map(({ data }) => data);

  it('say how much waits, at first and whenever something of theirs is different, and of which items', async () => {
    const [teacher, curator, stranger, learner] = [
      await open(TEACHER),
      await open(CURATOR),
      await open(STRANGER),
      await open(ANA),
    ];
    await until(() => told(teacher).length === 1);
    expect(told(teacher)).toEqual([{ items: [], waiting: 0 }]);
    const id = await on.write('Buy a raffle ticket.');
    await on.report(id, CHI);
    await until(() => told(teacher).length === 2);
    await on.people.must(COLLEAGUE, 'claimModerationItem', { itemId: id }, 'item { id }');
    await until(() => told(teacher).length === 3);
    await on.decided(COLLEAGUE, { itemId: id, action: 'HIDE' });
    await until(() => told(teacher).length === 4);
    expect(told(teacher).slice(1)).toEqual([
      { items: [id], waiting: 1 },
      { items: [id], waiting: 1 },
      { items: [id], waiting: 0 },
    ]);
    // What belongs to no course is the curators'; nobody else is told that anything happened.
    const common = await on.write('Buy two.', 4, on.world.id(1));
    await on.report(common, CHI);
    await until(() => told(curator).length === 2);
    expect(told(curator)[1]).toEqual({ items: [common], waiting: 1 });
    expect([told(teacher).length, told(stranger), told(learner)]).toEqual([4, [{ items: [], waiting: 0 }], []]);
  });

  it('end with the role', async () => {
    const [teacher, colleague] = [await open(TEACHER), await open(COLLEAGUE)];
    await until(() => told(teacher).length === 1);
    await on.sql(`update course_member set role = 'LEARNER' where member_id = $1`, [on.userId(TEACHER)]);
    const id = await on.write('Buy three.');
    await on.report(id, CHI);
    await until(() => told(colleague).length === 2);
    expect(told(teacher)).toHaveLength(1);
    await on.sql(`update course_member set role = 'INSTRUCTOR' where member_id = $1`, [on.userId(TEACHER)]);
  });
});

import { PostPublished } from '#discussion';
import { limits } from '#kernel';
import { type Database, Events } from '#platform';
import { buildWorld, type World } from '../../../../test/factories/world.js';
import { withDatabase } from '../../../../test/support/connected-database.js';
import { NotificationListener } from './notification.listener.js';

interface Publishing {
  number?: number;
  author?: number;
  answers?: number | null;
  mentions?: Array<number | null>;
  first?: boolean;
  established?: boolean;
}

describe('whom a piece of content notifies', () => {
  let database: Database;
  let world: World;
  const events = new Events();
  new NotificationListener(events);

  withDatabase((connected) => {
    database = connected;
  });
  beforeEach(async () => {
    world = await buildWorld(database, {
      members: Array.from({ length: 16 }, () => ({})),
      mutes: [{ member: 2, muted: 0 }],
      subjects: [{ author: 1, audience: 'PUBLIC' }],
      replies: [
        { subject: 0, author: 0 },
        { subject: 0, author: 0 },
      ],
    });
    await database.pool.query(`insert into watch values ($1, $2, 'MUTED'), ($1, $3, 'WATCHING')`, [
      world.threads[0],
      world.memberId(3),
      world.memberId(4),
    ]);
  });

  async function publish({
    number = 1,
    author = 0,
    answers = null,
    mentions = [],
    first = true,
    established = true,
  }: Publishing) {
    const event = new PostPublished(
      { threadId: world.threads[0]!, number },
      world.memberId(author)!,
      world.memberId(answers),
      mentions.map((member) => ({ handle: 'any', memberId: world.memberId(member) })),
      first,
      established,
      world.now,
    );
    await database.transaction((tx) => events.emit(tx, event));
  }

  /** Members by their places, with what they were notified of, in the order of their places. */
  async function notified(number = 1): Promise<string[]> {
    const { rows } = await database.pool.query('select * from notification where thread_id = $1 and number = $2', [
      world.threads[0],
      number,
    ]);
    return world.members.flatMap((member, at) =>
      rows.filter((row) => row.member_id === member.id).map((row) => `${at} ${row.kind}`),
    );
  }

  it('notifies the mentioned and whom it answers, each once, MENTION before REPLY', async () => {
    await publish({ answers: 1, mentions: [4, 1, null, 4] });
    expect(await notified()).toEqual(['1 MENTION', '4 MENTION']);
    await publish({ number: 2, answers: 1, mentions: [4] });
    expect(await notified(2)).toEqual(['1 REPLY', '4 MENTION']);
  });

  it('notifies nobody of what they wrote themselves, of what a muted member wrote, or of a muted thread', async () => {
    await publish({ answers: 0, mentions: [0, 2, 3, 4] });
    expect(await notified()).toEqual(['4 MENTION']);
    await publish({ number: 2, answers: 3 });
    await publish({ number: 2, answers: 2 });
    expect(await notified(2)).toEqual([]);
  });

  it('notifies of an edit only those it adds, and nobody that it is a reply', async () => {
    await publish({ mentions: [4] });
    await publish({ answers: 1, mentions: [4, 5], first: false });
    expect(await notified()).toEqual(['4 MENTION', '5 MENTION']);
    await publish({ mentions: [], first: false });
    await publish({ mentions: [4], first: false });
    expect(await notified()).toEqual(['4 MENTION', '5 MENTION']);
  });

  it('leaves a REPLY as it is when an edit mentions the same member', async () => {
    await publish({ answers: 1 });
    await publish({ mentions: [1], first: false });
    expect(await notified()).toEqual(['1 REPLY']);
  });

  it('notifies the first ten of the text who can be notified, over all revisions', async () => {
    const everyone = world.members.map((_, at) => at);
    await publish({ mentions: [0, 2, 3, ...everyone.slice(4, 10)] });
    await publish({ mentions: everyone.toReversed(), first: false });
    const mentioned = await notified();
    expect(mentioned).toHaveLength(limits.notifiedPerContent.established);
    expect(mentioned).toEqual(expect.arrayContaining(['15 MENTION', '14 MENTION', '13 MENTION', '12 MENTION']));
    await publish({ mentions: [1], first: false });
    expect(await notified()).toEqual(mentioned);
  });

  it('notifies the first three where the author has no approved post, and still whom it answers', async () => {
    await publish({ answers: 9, mentions: [5, 6, 7, 8, 9], established: false });
    expect(await notified()).toEqual(['5 MENTION', '6 MENTION', '7 MENTION', '9 REPLY']);
  });

  it('writes everything in one statement, and nothing where nobody is concerned', async () => {
    const statements: string[] = [];
    const counting = { rows: async (statement: { text: string }) => void statements.push(statement.text) };
    const event = (answers: string | null) =>
      new PostPublished(
        { threadId: world.threads[0]!, number: 1 },
        world.memberId(0)!,
        answers,
        [],
        true,
        true,
        world.now,
      );
    await events.emit(counting as never, event(null));
    expect(statements).toHaveLength(0);
    await events.emit(counting as never, event(world.memberId(1)));
    expect(statements).toHaveLength(1);
  });
});

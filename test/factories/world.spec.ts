import { type Database } from '#platform';
import { StatementCounter } from '../support/api.js';
import { withDatabase } from '../support/connected-database.js';
import { buildWorld } from './world.js';

describe('a world for tests', () => {
  let database: Database;

  withDatabase((connected) => {
    database = connected;
  });

  it('numbers replies in their order and keeps every counter in line with them', async () => {
    const world = await buildWorld(database, {
      members: [{}, {}, { isAdmin: true }],
      courses: [{}],
      enrolments: [
        { member: 0, course: 0, role: 'INSTRUCTOR' },
        { member: 1, course: 0 },
      ],
      prompts: [{ course: 0, postFirst: true }],
      subjects: [{ author: 0, prompt: 0 }],
      replies: [
        { subject: 0, author: 1, status: 'REMOVED' },
        { subject: 0, parent: 1, author: 0, status: 'HELD' },
        { subject: 0, parent: 2, author: 1 },
        { subject: 0, author: null, status: 'HIDDEN' },
        { subject: 0, author: 0 },
      ],
    });
    const { rows } = await database.pool.query(
      `select encode(path, 'hex') as path, presence from post where thread_id = $1 and number > 0 order by number`,
      [world.threads[0]],
    );
    expect(rows.map((row) => row.path)).toEqual([
      '00000001',
      '0000000100000002',
      '000000010000000200000003',
      '00000004',
      '00000005',
    ]);
    expect(rows.map((row) => row.presence)).toEqual([2, 2, 2, 1, 2]);

    await world.setStatus({ threadId: world.threads[0]!, number: 3 }, 'REMOVED');
    const after = await database.pool.query(
      `select next_number, reply_count, peer_reply_count, array(select presence from post p where p.thread_id = t.id
        and number > 0 order by number) as presence,
        (select jsonb_object_agg(member_id, replies) from participant where thread_id = t.id) as participants
       from thread t where id = $1`,
      [world.threads[0]],
    );
    expect(after.rows[0]).toEqual({
      next_number: 6,
      reply_count: 1,
      peer_reply_count: 0,
      presence: [1, 1, 0, 1, 2],
      participants: { [world.members[0]!.id]: 1 },
    });
  });

  it('knows its members as the API does', async () => {
    const world = await buildWorld(database, {
      members: [{}, { isCurator: true }],
      courses: [{}],
      enrolments: [{ member: 0, course: 0 }],
      prompts: [{ course: 0, postFirst: true }],
    });
    expect(await world.viewer(0)).toMatchObject({
      courses: world.courses,
      closedGates: world.prompts,
      isCurator: false,
    });
    expect(await world.viewer(1)).toMatchObject({ courses: [], isCurator: true });
    expect((await world.viewer(null)).memberId).toBeNull();
  });

  it('builds thousands of replies with as many statements as fifty', async () => {
    const statements = new StatementCounter();
    const build = async (replies: number) => {
      const sent = await statements.during(async () => {
        const world = await buildWorld(database, {
          members: Array.from({ length: 50 }, () => ({})),
          subjects: [{ author: 0 }],
          replies: Array.from({ length: replies }, (_, at) => ({
            subject: 0,
            author: at % 50,
            parent: at % 100 === 0 ? 0 : at,
          })),
        });
        expect(world.replies).toHaveLength(replies);
      });
      return sent.length;
    };
    expect(await build(5_000)).toBe(await build(50));
  });
});

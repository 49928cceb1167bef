import { Clock } from '#kernel';
import { type Database, Idempotency } from '#platform';
import { buildWorld } from '../../../../test/factories/world.js';
import { withDatabase } from '../../../../test/support/connected-database.js';
import { TrackedQueries } from './tracked.queries.js';
import { WatchQueries } from './watch.queries.js';
import { WatchService } from './watch.service.js';

describe('how closely a member watches a thread', () => {
  let database: Database;
  let watch: WatchService;
  let queries: WatchQueries;
  let tracked: TrackedQueries;

  withDatabase((connected) => {
    database = connected;
    watch = new WatchService(new Idempotency(database, new Clock()));
    queries = new WatchQueries(database);
    tracked = new TrackedQueries(database);
  });

  const build = () =>
    buildWorld(database, {
      members: [{}, {}],
      courses: [{}],
      enrolments: [0, 1].map((member) => ({ member, course: 0 })),
      subjects: [
        { author: 0, course: 0 },
        { author: 1, course: 0 },
        { author: 1, course: 0 },
      ],
      replies: [
        { subject: 1, author: 0 },
        { subject: 1, author: 1 },
        { subject: 2, author: 1 },
      ],
    });

  it('is by the thread’s own level, else by its course’s, else by what holds for what they wrote in', async () => {
    const world = await build();
    const viewer = await world.viewer(0);
    const levels = async () => (await queries.levels(viewer, world.threads)).map(({ level }) => level);
    expect(await levels()).toEqual(['TRACKING', 'TRACKING', 'NORMAL']);
    await watch.setWrittenIn(viewer, { level: 'WATCHING' });
    expect(await levels()).toEqual(['WATCHING', 'WATCHING', 'NORMAL']);
    await watch.setCourseLevel(viewer, { courseId: world.courses[0]!, level: 'MUTED' });
    expect(await levels()).toEqual(['MUTED', 'MUTED', 'MUTED']);
    for (const level of ['WATCHING', 'NORMAL', 'NORMAL'] as const) {
      expect(await watch.setLevel(viewer, { threadId: world.threads[1]!, level })).toBe(world.threads[1]);
      expect(await levels()).toEqual(['MUTED', level, 'MUTED']);
    }
    expect(await queries.levels(viewer, [world.threads[1]!, world.threads[2]!])).toMatchObject([
      { level: 'NORMAL', chosen: 'NORMAL' },
      { level: 'MUTED', chosen: null },
    ]);
    expect(await queries.courseLevels(viewer, world.courses)).toEqual(['MUTED']);
    await watch.setLevel(viewer, { threadId: world.threads[1]!, level: null });
    await watch.setCourseLevel(viewer, { courseId: world.courses[0]! });
    expect(await levels()).toEqual(['WATCHING', 'WATCHING', 'NORMAL']);
    expect(await queries.courseLevels(viewer, world.courses)).toEqual([null]);
    expect((await queries.levels(await world.viewer(1), world.threads)).map(({ level }) => level)).toEqual([
      'NORMAL',
      'TRACKING',
      'TRACKING',
    ]);
    expect(await queries.levels(await world.viewer(null), [world.threads[0]!])).toEqual([
      { level: 'NORMAL', chosen: null },
    ]);
  });

  it('cannot be chosen for what they do not see, and is not MUTED for whatever they write in', async () => {
    const world = await buildWorld(database, {
      members: [{}, {}],
      courses: [{ openToJoin: false }],
      subjects: [{ author: 0, status: 'DRAFT' }],
    });
    const viewer = await world.viewer(1);
    for (const threadId of [world.threads[0]!, world.members[0]!.id, 'x']) {
      await expect(watch.setLevel(viewer, { threadId, level: 'MUTED' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(watch.setCourseLevel(viewer, { courseId: threadId, level: 'MUTED' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    const hidden = watch.setCourseLevel(viewer, { courseId: world.courses[0]!, level: 'WATCHING' });
    await expect(hidden).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(watch.setWrittenIn(viewer, { level: 'MUTED' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('brings threads with something new that they track or watch, and lists those that they chose', async () => {
    const world = await build();
    const viewer = await world.viewer(0);
    const found = async () =>
      (await tracked.find(viewer)).map(({ id, unreadCount }) => [world.threads.indexOf(id), unreadCount]);
    expect(await found()).toEqual([[1, 1]]);
    await watch.setLevel(viewer, { threadId: world.threads[2]!, level: 'WATCHING' });
    expect(await found()).toEqual(
      expect.arrayContaining([
        [1, 1],
        [2, 1],
      ]),
    );
    await watch.setLevel(viewer, { threadId: world.threads[1]!, level: 'NORMAL' });
    expect(await found()).toEqual([[2, 1]]);
    const chosen = async (level: 'WATCHING' | 'MUTED') => {
      const { rows } = await queries.page(viewer, level, { size: 10, backward: false, key: null });
      expect(await queries.count(viewer, level)).toBe(rows.length);
      return rows.map(({ id }) => world.threads.indexOf(id));
    };
    expect(await chosen('WATCHING')).toEqual([2]);
    await watch.setLevel(viewer, { threadId: world.threads[1]!, level: 'MUTED' });
    expect(await chosen('MUTED')).toEqual([1]);
    await database.pool.query(`update thread set status = 'HIDDEN' where id = $1`, [world.threads[1]]);
    expect(await chosen('MUTED')).toEqual([]);
  });
});

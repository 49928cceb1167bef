import { StatusService } from '#discussion';
import { limits, newId } from '#kernel';
import { ThreadActivityService } from '#notifications';
import { buildWorld, type World } from '../../factories/world.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [AUTHOR, ANSWERER, WATCHER, READER, OUTSIDER] = [0, 1, 2, 3, 4];

describe('of several reasons to be told of a text', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  const at = (...members: number[]) => members.map((member) => `@${world.members[member]!.handle}`).join(' ');

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: Array.from({ length: 36 }, () => ({})),
      courses: [{}],
      enrolments: [AUTHOR, ANSWERER, WATCHER, READER].map((member) => ({ member, course: 0 })),
      subjects: [
        { author: AUTHOR, course: 0, title: 'Quiet hours' },
        // So that the answerer is established.
        { author: ANSWERER, audience: 'MEMBERS' },
        { author: ANSWERER, course: 0, title: 'Loud hours' },
        { author: ANSWERER, course: 0, audience: 'PRIVATE' },
      ],
    });
    people = new WorldClient(api, world);
  });

  /** What the worker does once a text is out. */
  const tellWatchers = (number: number, subject = 0) =>
    api.app.get(ThreadActivityService, { strict: false }).tellOf({ threadId: world.threads[subject]!, number });
  const reply = async (member: number, bodyMarkdown: string, parent = 0, subject = 0): Promise<number> => {
    const input = {
      threadId: world.id(subject),
      parentId: parent ? world.id(subject, parent) : null,
      bodyMarkdown: `${bodyMarkdown} (${newId(api.clock.now())})`,
    };
    const { number } = (await people.must(member, 'createReply', input, 'reply { number }')).reply;
    await tellWatchers(number, subject);
    return number;
  };
  const edit = async (member: number, number: number, bodyMarkdown: string) => {
    api.clock.advance(60_000);
    await people.must(member, 'updateReply', { id: world.id(0, number), bodyMarkdown }, 'reply { revision }');
    await tellWatchers(number);
  };
  const watch = (member: number, level: string | null, subject = 0) =>
    people.must(member, 'setWatchLevel', { threadId: world.id(subject), level }, 'thread { viewerWatchLevel }');
  const watchCourse = (member: number, level: string | null) =>
    people.must(member, 'setCourseWatchLevel', { courseId: world.courses[0], level }, 'course { viewerWatchLevel }');
  const mute = (member: number, muted: number) =>
    people.must(member, 'muteMember', { handle: world.members[muted]!.handle, on: true }, 'viewer { isAdmin }');
  const heard = async (member: number): Promise<Json[]> =>
    (await people.ok(member, '{ viewer { notifications { nodes { kind reason message watchedBy readAt } } } }')).viewer
      .notifications.nodes;
  const kinds = async (member: number) => (await heard(member)).map(({ kind }) => kind);
  const read = (member: number) => people.must(member, 'markNotificationsRead', { all: true }, 'viewer { isAdmin }');

  it('the most specific is told, once: a mention before an answer before what is new in a watched thread', async () => {
    await watch(WATCHER, 'WATCHING');
    await watch(AUTHOR, 'WATCHING');
    await reply(ANSWERER, `For ${at(AUTHOR, READER)}.`);
    expect(await kinds(AUTHOR)).toEqual(['MENTION']);
    expect(await kinds(READER)).toEqual(['MENTION']);
    expect(await heard(WATCHER)).toMatchObject([
      {
        kind: 'THREAD_ACTIVITY',
        message: `${at(ANSWERER)} wrote in “Quiet hours”`,
        reason: 'You watch this discussion.',
        watchedBy: 'THREAD',
      },
    ]);
    await reply(ANSWERER, 'And once more.');
    expect((await kinds(AUTHOR)).toSorted()).toEqual(['MENTION', 'REPLY']);
    expect(await kinds(ANSWERER)).toEqual([]);
    await tellWatchers(1);
    await tellWatchers(2);
    expect(await kinds(WATCHER)).toEqual(['THREAD_ACTIVITY', 'THREAD_ACTIVITY']);
  });

  it('whoever begins to watch once it is published is told of what comes after it alone, however late it is told', async () => {
    const publish = async () => {
      const input = {
        title: `Loud again ${newId(api.clock.now())}`,
        bodyMarkdown: 'They are.',
        courseId: world.courses[0],
      };
      const { id } = (await people.must(ANSWERER, 'createReflection', { ...input, publish: true }, 'reflection { id }'))
        .reflection;
      return id as string;
    };
    const told = (threadId: string, number = 0) =>
      api.app.get(ThreadActivityService, { strict: false }).tellOf({ threadId, number });
    const answer = async (member: number, threadId: string, bodyMarkdown: string): Promise<number> =>
      (await people.must(member, 'createReply', { threadId, bodyMarkdown }, 'reply { number }')).reply.number;
    const ofActivity = async (member: number) => (await kinds(member)).filter((kind) => kind === 'THREAD_ACTIVITY');
    const chooseAlways = (member: number, level: string) =>
      people.must(member, 'setWatchLevelWrittenIn', { level }, 'viewer { isAdmin }');

    // Of its course, before and after it; and by what one writes in, of which the first reply comes after it.
    await watchCourse(AUTHOR, 'WATCHING');
    await chooseAlways(READER, 'WATCHING');
    const id = await publish();
    api.clock.advance(1);
    await people.must(WATCHER, 'setWatchLevel', { threadId: id, level: 'WATCHING' }, 'thread { viewerWatchLevel }');
    await watchCourse(READER, 'WATCHING');
    await watchCourse(READER, null);
    await answer(READER, id, 'The first.');
    // Chosen once more, it is chosen since then.
    await watchCourse(AUTHOR, 'WATCHING');
    await told(id);
    expect(await ofActivity(AUTHOR)).toHaveLength(1);
    expect(await ofActivity(WATCHER)).toEqual([]);
    expect(await ofActivity(READER)).toEqual([]);
    api.clock.advance(1);
    const next = await answer(ANSWERER, id, 'The next.');
    await told(id, next);
    for (const member of [WATCHER, READER]) expect(await ofActivity(member)).toHaveLength(1);
    await chooseAlways(READER, 'TRACKING');
    await watchCourse(AUTHOR, null);
  });

  it('none counts about oneself, by somebody muted, or in a muted thread or course', async () => {
    for (const member of [AUTHOR, ANSWERER, WATCHER, READER]) await watch(member, 'WATCHING');
    await mute(WATCHER, ANSWERER);
    await watch(READER, 'MUTED');
    await watchCourse(AUTHOR, 'MUTED');
    await watch(AUTHOR, null);
    await reply(ANSWERER, `For ${at(AUTHOR, ANSWERER, WATCHER, READER)}.`);
    for (const member of [AUTHOR, ANSWERER, WATCHER, READER]) expect(await kinds(member)).toEqual([]);
    await watch(AUTHOR, 'NORMAL');
    await reply(ANSWERER, `Once more, for ${at(WATCHER)}.`);
    expect(await kinds(AUTHOR)).toEqual(['REPLY']);
    expect(await kinds(WATCHER)).toEqual([]);
  });

  it('an edit adds a mention to whom it only was something new, and takes it back to that', async () => {
    await watch(WATCHER, 'WATCHING');
    const number = await reply(ANSWERER, 'Well put.');
    await read(WATCHER);
    await edit(ANSWERER, number, `Well put, see ${at(WATCHER, READER)}.`);
    expect(await heard(WATCHER)).toMatchObject([{ kind: 'MENTION', readAt: null }]);
    expect(await kinds(READER)).toEqual(['MENTION']);
    await edit(ANSWERER, number, 'Well put.');
    expect(await heard(WATCHER)).toMatchObject([{ kind: 'THREAD_ACTIVITY', reason: 'You watch this discussion.' }]);
    expect(await kinds(READER)).toEqual([]);
    expect(await kinds(AUTHOR)).toEqual(['REPLY']);
  });

  it('a held text tells nobody anything before it is approved, and then everybody once', async () => {
    await watch(WATCHER, 'WATCHING');
    const [held] = await world.addReplies([{ subject: 0, author: ANSWERER, status: 'HELD' }]);
    await tellWatchers(held!.number);
    expect(await kinds(WATCHER)).toEqual([]);
    const { rows } = await api.db.pool.query('select from notification where thread_id = $1', [world.threads[0]]);
    expect(rows).toEqual([]);
    const status = api.app.get(StatusService, { strict: false });
    await api.db.transaction((tx) => status.change(tx, held!, 'VISIBLE'));
    await tellWatchers(held!.number);
    expect(await kinds(WATCHER)).toEqual(['THREAD_ACTIVITY']);
    await api.db.transaction((tx) => status.change(tx, held!, 'HIDDEN'));
    expect(await kinds(WATCHER)).toEqual([]);
    await api.db.transaction((tx) => status.change(tx, held!, 'VISIBLE'));
    await tellWatchers(held!.number);
    expect(await kinds(WATCHER)).toEqual(['THREAD_ACTIVITY']);
  });

  it('of thirty mentions the first ten are told, of a newcomer’s the first three', async () => {
    const thirty = Array.from({ length: 15 }, (_, place) => OUTSIDER + 2 + place);
    await people.must(
      ANSWERER,
      'updateReflection',
      { id: world.id(1), bodyMarkdown: thirty.map((member) => at(member)).join(', ') },
      'reflection { id }',
    );
    const told = async () => (await Promise.all(thirty.map(kinds))).filter((kind) => kind.length > 0).length;
    // As the schema promises them.
    expect(limits.notifiedPerContent).toEqual({ established: 10, newcomer: 3 });
    expect(await told()).toBe(limits.notifiedPerContent.established);
    const { rows } = await api.db.pool.query(
      'select count(*)::integer as count from notification where thread_id = $1',
      [world.threads[1]],
    );
    expect(rows[0].count).toBe(limits.notifiedPerContent.established);
    await reply(OUTSIDER, at(...thirty.slice(0, 8)), 0, 1);
    const counts = (await Promise.all(thirty.map(kinds))).map((kind) => kind.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(
      limits.notifiedPerContent.established + limits.notifiedPerContent.newcomer,
    );
  });

  it('a course that is watched tells of its new reflections and replies, by what holds for each thread', async () => {
    await watchCourse(WATCHER, 'WATCHING');
    await watchCourse(READER, 'WATCHING');
    await watch(READER, 'NORMAL');
    await reply(ANSWERER, 'Well put.');
    expect(await heard(WATCHER)).toMatchObject([
      { kind: 'THREAD_ACTIVITY', reason: 'You watch everything in its course.' },
    ]);
    expect(await kinds(READER)).toEqual([]);
    // Of what had been published before they began, nothing; of what is published now, what they see.
    for (const subject of [2, 3]) await tellWatchers(0, subject);
    expect(await kinds(READER)).toEqual([]);
    await api.db.pool.query('update post set approved_at = $1 where thread_id = any($2) and number = 0', [
      api.clock.now(),
      [world.threads[2], world.threads[3]],
    ]);
    for (const subject of [2, 3]) await tellWatchers(0, subject);
    expect((await heard(READER)).map(({ message }) => message)).toEqual([`${at(ANSWERER)} published “Loud hours”`]);
    await api.db.pool.query('delete from course_member where member_id = $1', [world.members[READER]!.id]);
    await reply(ANSWERER, 'And I am on my own.');
    expect(await kinds(READER)).toEqual([]);
  });

  it('what one wrote in is watched by whoever chose that, and only tracked by others', async () => {
    await reply(WATCHER, 'I, too.');
    await reply(READER, 'I, too, indeed.');
    const input = { level: 'WATCHING' };
    await people.must(WATCHER, 'setWatchLevelWrittenIn', input, 'viewer { watchLevelWrittenIn }');
    await people.must(AUTHOR, 'setWatchLevelWrittenIn', input, 'viewer { watchLevelWrittenIn }');
    await read(AUTHOR);
    await reply(ANSWERER, 'To the reader.', 2);
    expect(await heard(WATCHER)).toMatchObject([
      { kind: 'THREAD_ACTIVITY', reason: 'You wrote in this discussion, and watch what you write in.' },
    ]);
    expect((await kinds(AUTHOR)).toSorted()).toEqual(['REPLY', 'REPLY', 'THREAD_ACTIVITY']);
    expect(await kinds(READER)).toEqual(['REPLY']);
    await people.must(WATCHER, 'setWatchLevelWrittenIn', { level: 'TRACKING' }, 'viewer { isAdmin }');
    const tracked = '{ viewer { trackedThreads { id viewerUnreadCount viewerWatchLevel viewerChosenWatchLevel } } }';
    expect((await people.ok(WATCHER, tracked)).viewer.trackedThreads).toEqual([
      { id: world.id(0), viewerUnreadCount: 2, viewerWatchLevel: 'TRACKING', viewerChosenWatchLevel: null },
    ]);
  });

  it('the first is told that is on, and nothing of what is off everywhere', async () => {
    const off = (member: number, ...names: string[]) =>
      people.must(
        member,
        'updateNotificationPreferences',
        { kinds: names.map((kind) => ({ kind, inApp: false, mail: 'OFF' })) },
        'viewer { isAdmin }',
      );
    await off(AUTHOR, 'MENTION');
    await off(WATCHER, 'MENTION');
    await off(READER, 'MENTION', 'THREAD_ACTIVITY');
    await watch(WATCHER, 'WATCHING');
    await watch(READER, 'WATCHING');
    await reply(ANSWERER, `For ${at(AUTHOR, WATCHER, READER)}.`);
    expect(await Promise.all([AUTHOR, WATCHER, READER].map(kinds))).toEqual([['REPLY'], ['THREAD_ACTIVITY'], []]);
  });

  it('however many watch, each is told once', async () => {
    const { rows } = await api.db.pool.query(
      `with m as (
         insert into member (id, handle, email, password_hash, display_name, joined_at)
         select gen_random_uuid(), 'many' || n, 'many' || n || '@example.org', 'x', 'Many', now() from generate_series(1, $2::integer) n
         returning id)
       insert into watch (thread_id, member_id, level) select $1, id, 'WATCHING' from m returning member_id`,
      [world.threads[1], 2 * limits.notifiedAtOnce + 1],
    );
    for (const _ of [1, 2]) await tellWatchers(0, 1);
    const told = await api.db.pool.query('select member_id from notification where thread_id = $1', [world.threads[1]]);
    expect(told.rows.map(({ member_id }) => member_id).toSorted()).toEqual(
      rows.map(({ member_id }) => member_id).toSorted(),
    );
  });
});

import { readFileSync } from 'node:fs';
import { StatusService } from '#discussion';
import { parsePostId } from '#kernel';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const DOCUMENT = readFileSync('test/documents/notifications.graphql', 'utf8');
const [AUTHOR, ANSWERER, BYSTANDER, NEWCOMER, OUTSIDER] = [0, 1, 2, 3, 4];

describe('notifications over the API', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  const handle = (member: number) => world.members[member]!.handle;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: Array.from({ length: 5 }, () => ({})),
      courses: [{}],
      enrolments: [AUTHOR, ANSWERER, BYSTANDER, NEWCOMER].map((member) => ({ member, course: 0 })),
      subjects: [
        { author: AUTHOR, course: 0, title: 'Quiet hours' },
        { author: ANSWERER, course: 0 },
        { author: BYSTANDER, course: 0 },
      ],
    });
    people = new WorldClient(api, world);
  });

  const reply = async (member: number, bodyMarkdown: string, parent = 0): Promise<number> => {
    const input = { threadId: world.id(0), parentId: parent ? world.id(0, parent) : null, bodyMarkdown };
    return (await people.must(member, 'createReply', input, 'reply { number }')).reply.number;
  };
  const inbox = async (member: number, variables: object = {}): Promise<Json[]> =>
    (await people.ok(member, DOCUMENT, variables)).viewer.notifications.nodes;
  const kinds = async (member: number) =>
    (await inbox(member)).map(({ kind, content }) => `${kind} ${parsePostId(content.id)!.number}`);
  const unread = async (member: number) =>
    (await people.ok(member, '{ viewer { unreadNotificationCount } }')).viewer.unreadNotificationCount;

  it('tell in words who did what where and why, with the content and its thread', async () => {
    await reply(ANSWERER, `Well put, and see @${handle(BYSTANDER)}.`);
    expect(await inbox(BYSTANDER)).toEqual([
      {
        id: expect.any(String),
        kind: 'MENTION',
        message: `@${handle(ANSWERER)} mentioned you in “Quiet hours”`,
        reason: 'You were mentioned by your handle.',
        createdAt: api.clock.now().toISOString(),
        readAt: null,
        actor: { handle: handle(ANSWERER), displayName: world.members[ANSWERER]!.displayName },
        content: {
          id: world.id(0, 1),
          number: 1,
          bodyHtml: expect.stringContaining('Well put'),
          author: { handle: handle(ANSWERER) },
        },
        thread: { id: world.id(0), replyCount: 1, subject: { id: world.id(0), title: 'Quiet hours' } },
      },
    ]);
    const [told] = await inbox(AUTHOR);
    expect(told).toMatchObject({
      kind: 'REPLY',
      message: `@${handle(ANSWERER)} replied to you in “Quiet hours”`,
      reason: 'You wrote what this answers.',
    });
  });

  it('name the subject and its page without another statement', async () => {
    const number = await reply(ANSWERER, 'Well put.');
    const document = '{ viewer { notifications { nodes { path subjectTitle } } } }';
    const asked = async () => (await people.ok(AUTHOR, document)).viewer.notifications.nodes;
    const statements = await api.statements.during(asked);
    expect(statements).toHaveLength(1);
    expect(await asked()).toEqual([
      { path: `/reflections/${world.id(0)}?reply=${number}#r${number}`, subjectTitle: 'Quiet hours' },
    ]);
  });

  it('are one for each person and piece of content, the mention before the reply', async () => {
    await reply(ANSWERER, `Dear @${handle(AUTHOR)}, and @${handle(AUTHOR).toUpperCase()}!`);
    await reply(AUTHOR, 'Thank you.', 1);
    await reply(AUTHOR, `To myself, @${handle(AUTHOR)}.`, 2);
    expect(await kinds(AUTHOR)).toEqual(['MENTION 1']);
    expect(await kinds(ANSWERER)).toEqual(['REPLY 2']);
    expect(await kinds(BYSTANDER)).toEqual([]);
  });

  it('come from a reflection when it is published, not from its draft', async () => {
    const title = 'Whom I thank';
    const draft = await people.must(
      AUTHOR,
      'createReflection',
      {
        title,
        bodyMarkdown: `Thanks to @${handle(BYSTANDER)}, though not to \`@${handle(ANSWERER)}\`.`,
        courseId: world.courses[0],
      },
      'reflection { id }',
    );
    expect(await kinds(BYSTANDER)).toEqual([]);
    await people.must(AUTHOR, 'publishReflection', { id: draft.reflection.id }, 'reflection { id }');
    const [told] = await inbox(BYSTANDER);
    expect(told).toMatchObject({ kind: 'MENTION', content: { id: draft.reflection.id, title } });
    expect(await kinds(ANSWERER)).toEqual([]);
  });

  it('wait for the approval of what is held, and go while it is hidden', async () => {
    const [held] = await world.addReplies([{ subject: 0, author: ANSWERER, status: 'HELD' }]);
    const change = (status: 'VISIBLE' | 'HIDDEN') =>
      api.db.transaction((tx) => api.app.get(StatusService, { strict: false }).change(tx, held!, status));
    expect(await kinds(AUTHOR)).toEqual([]);
    await change('VISIBLE');
    expect(await kinds(AUTHOR)).toEqual(['REPLY 1']);
    await change('HIDDEN');
    expect(await kinds(AUTHOR)).toEqual([]);
    expect(await unread(AUTHOR)).toBe(0);
    await change('VISIBLE');
    expect(await kinds(AUTHOR)).toEqual(['REPLY 1']);
  });

  it('come from an edit only to those whom it adds', async () => {
    await reply(ANSWERER, `For @${handle(BYSTANDER)}.`);
    await people.must(BYSTANDER, 'markNotificationsRead', { all: true }, 'viewer { isAdmin }');
    const bodyMarkdown = `For @${handle(BYSTANDER)} and @${handle(NEWCOMER)}.`;
    await people.must(ANSWERER, 'updateReply', { id: world.id(0, 1), bodyMarkdown }, 'reply { revision }');
    expect(await kinds(NEWCOMER)).toEqual(['MENTION 1']);
    expect(await kinds(BYSTANDER)).toEqual(['MENTION 1']);
    expect(await unread(BYSTANDER)).toBe(0);
    expect(await kinds(AUTHOR)).toEqual(['REPLY 1']);
  });

  it('of a mention go with it while they are unread, and come back with it, never twice', async () => {
    const [id, names] = [world.id(0, 1), [BYSTANDER, NEWCOMER].map((member) => `@${handle(member)}`)];
    const say = (bodyMarkdown: string) => {
      api.clock.advance(60_000);
      return people.must(ANSWERER, 'updateReply', { id, bodyMarkdown }, 'reply { revision }');
    };
    await reply(ANSWERER, `For ${names.join(' and ')}.`);
    const [told] = await inbox(BYSTANDER);
    await people.must(NEWCOMER, 'markNotificationsRead', { all: true }, 'viewer { isAdmin }');
    for (const text of ['For nobody.', `For \\${names.join(' and `')}\`.`, `> For ${names.join(' and ')}.`]) {
      await say(text);
      expect([await kinds(BYSTANDER), await kinds(NEWCOMER)]).toEqual([[], ['MENTION 1']]);
      expect(await unread(BYSTANDER)).toBe(0);
      const seen = await people.mutate(BYSTANDER, 'markNotificationsRead', { ids: [told!.id] }, 'viewer { isAdmin }');
      expect(codeOf(seen)).toBe('NOT_FOUND');
      await people.must(BYSTANDER, 'markNotificationsRead', { all: true }, 'viewer { isAdmin }');
      await say(`For ${names.join(', at last ')}.`);
      expect(await inbox(BYSTANDER)).toEqual([{ ...told, content: expect.objectContaining({ id }) }]);
      expect([await unread(BYSTANDER), await unread(NEWCOMER)]).toEqual([1, 0]);
    }
    expect(
      (await people.ok(BYSTANDER, '{ viewer { notifications { totalCount } } }')).viewer.notifications.totalCount,
    ).toBe(1);
  });

  it('of a mention that goes are of the reply for whom it answers', async () => {
    await reply(ANSWERER, `Dear @${handle(AUTHOR)}.`);
    const say = (bodyMarkdown: string) =>
      people.must(ANSWERER, 'updateReply', { id: world.id(0, 1), bodyMarkdown }, 'reply { revision }');
    await say('Dear you.');
    expect(await inbox(AUTHOR)).toMatchObject([
      { kind: 'REPLY', message: expect.stringContaining('replied to you'), reason: 'You wrote what this answers.' },
    ]);
    expect(await unread(AUTHOR)).toBe(1);
    await say(`Dear @${handle(AUTHOR)} again.`);
    expect(await kinds(AUTHOR)).toEqual(['MENTION 1']);
  });

  it('of mentions are ten for each content, over all that it ever read', async () => {
    const others = await buildWorld(api.db, { now: api.clock.now(), members: Array.from({ length: 14 }, () => ({})) });
    const names = others.members.map((member) => `@${member.handle}`);
    await api.db.pool.query(
      `insert into course_member (course_id, member_id, role, joined_at) select $1, m, 'LEARNER', $3 from unnest($2::uuid[]) m`,
      [world.courses[0], others.members.map(({ id }) => id), new Date(0)],
    );
    await world.addReplies([{ subject: 0, author: ANSWERER }]);
    const number = await reply(ANSWERER, names.slice(0, 8).join(', '));
    const say = (bodyMarkdown: string) =>
      people.must(ANSWERER, 'updateReply', { id: world.id(0, number), bodyMarkdown }, 'reply { revision }');
    await say('Nobody.');
    await say(names.slice(7).join(', '));
    const crowd = new WorldClient(api, others);
    const counts = await Promise.all(
      others.members.map(async (_, at) => {
        const { viewer } = await crowd.ok(at, '{ viewer { unreadNotificationCount } }');
        return viewer.unreadNotificationCount;
      }),
    );
    expect(counts).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0]);
  });

  it('do not come from a muted member or thread; those that came before stay', async () => {
    await reply(ANSWERER, 'One.');
    await people.must(AUTHOR, 'muteMember', { handle: handle(ANSWERER), on: true }, 'viewer { isAdmin }');
    await reply(ANSWERER, `Two, @${handle(AUTHOR)} and @${handle(BYSTANDER)}.`);
    await people.must(BYSTANDER, 'setWatchLevel', { threadId: world.id(0), level: 'MUTED' }, 'thread { id }');
    await reply(ANSWERER, `Three, @${handle(BYSTANDER)}.`);
    expect(await kinds(AUTHOR)).toEqual(['REPLY 1']);
    expect(await kinds(BYSTANDER)).toEqual(['MENTION 2']);
  });

  it('are for nobody who does not see the content, and joining the course later reveals none', async () => {
    await reply(ANSWERER, `Come in, @${handle(OUTSIDER)}.`);
    expect(await kinds(OUTSIDER)).toEqual([]);
    expect(await unread(OUTSIDER)).toBe(0);
    api.clock.advance(1_000);
    const joined = `insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, 'LEARNER', $3)`;
    await api.db.pool.query(joined, [world.courses[0], world.memberId(OUTSIDER), api.clock.now()]);
    expect(await kinds(OUTSIDER)).toEqual([]);
    await reply(ANSWERER, `Welcome, @${handle(OUTSIDER)}.`);
    expect(await kinds(OUTSIDER)).toEqual(['MENTION 2']);
  });

  it('are marked as read by ids or all, for oneself only, and harmlessly twice', async () => {
    for (const text of ['One.', 'Two.', 'Three.']) await reply(ANSWERER, text);
    const ids = (await inbox(AUTHOR)).map(({ id }) => id);
    const mark = (member: number, input: object) =>
      people.mutate(member, 'markNotificationsRead', input, 'viewer { unreadNotificationCount }');
    expect(codeOf(await mark(BYSTANDER, { ids }))).toBe('NOT_FOUND');
    expect(codeOf(await mark(AUTHOR, { ids: [ids[0], 'nonsense'] }))).toBe('NOT_FOUND');
    expect(codeOf(await mark(AUTHOR, {}))).toBe('BAD_USER_INPUT');
    expect(await unread(AUTHOR)).toBe(3);
    for (let time = 0; time < 2; time++) {
      const { data } = await mark(AUTHOR, { ids: [ids[1]], idempotencyKey: 'one' });
      expect(data.markNotificationsRead.viewer.unreadNotificationCount).toBe(2);
    }
    expect((await inbox(AUTHOR, { unreadOnly: true })).map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    const { data } = await mark(AUTHOR, { all: true });
    expect(data.markNotificationsRead.viewer.unreadNotificationCount).toBe(0);
    expect((await inbox(AUTHOR)).every(({ readAt }) => readAt === api.clock.now().toISOString())).toBe(true);
  });

  it('are paged by cursors, and counted as they are paged', async () => {
    const replyLater = (text: string) => {
      api.clock.advance(1);
      return reply(ANSWERER, text);
    };
    for (let count = 0; count < 5; count++) await replyLater(`Reply ${count}.`);
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { viewer }: Json = await people.ok(AUTHOR, DOCUMENT, { first: 2, after });
      seen.push(...viewer.notifications.nodes.map(({ content }: Json) => content.id));
      if (!viewer.notifications.pageInfo.hasNextPage) break;
      after = viewer.notifications.pageInfo.endCursor;
      await replyLater('Another, while paging.');
    }
    expect(seen).toEqual([5, 4, 3, 2, 1].map((number) => world.id(0, number)));
    const total = await people.ok(AUTHOR, '{ viewer { notifications(first: 1) { totalCount } } }');
    expect(total.viewer.notifications.totalCount).toBe(7);
    const broken = await people.as(AUTHOR, DOCUMENT, { after: 'bm9uc2Vuc2U' });
    expect(codeOf(broken)).toBe('BAD_USER_INPUT');
  });

  it('take three statements for a page of whatever length', async () => {
    await world.addReplies(Array.from({ length: 1_000 }, (_, at) => ({ subject: at % 3, author: ANSWERER })));
    await api.db.pool.query(
      `insert into notification (id, member_id, kind, actor_id, thread_id, number, created_at)
       select gen_random_uuid(), $1, 'MENTION', p.author_id, p.thread_id, p.number, p.created_at from post p
       where p.thread_id = any($2::uuid[])`,
      [world.memberId(NEWCOMER), world.threads],
    );
    for (const first of [10, 20, 100]) {
      let nodes: Json[] = [];
      const statements = await api.statements.during(async () => {
        nodes = await inbox(NEWCOMER, { first });
      });
      expect(nodes).toHaveLength(first);
      expect(statements.length).toBeLessThanOrEqual(3);
    }
  });
});

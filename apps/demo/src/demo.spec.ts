import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { verifyChain } from '#audit';
import { differingFigures } from '#cases';
import { mediaKey } from '#media';
import { refuseDemoMembers } from '#members';
import { Config, connect, type Database, loadConfig } from '#platform';
import { recount } from '../../../test/factories/recount.js';
import { type Json, startApi, type TestApi } from '../../../test/support/api.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { FakeClock } from '../../../test/support/fake-clock.js';
import { sql } from '../../../test/support/sql.js';
import { community, logins } from './community/index.js';
import { criterionKeys } from './community/verdicts/index.js';
import { fillDemo } from './fill-demo.js';

const NOW = new Date('2026-11-20T10:00:00.000Z');

/** Where the pictures go. */
const dataDir = mkdtempSync(join(tmpdir(), 'commonplace-demo-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

const configOf = ({ url }: TestDatabase) =>
  loadConfig({
    ...{ NODE_ENV: 'test', DATABASE_URL: url, DATA_DIR: dataDir },
    SESSION_SECRET: 'a secret for tests only, 32 long',
  });

describe('the demo community, written', () => {
  let test: TestDatabase;
  let database: Database;
  let api: TestApi;

  beforeAll(async () => {
    test = await createTestDatabase();
    expect(await fillDemo(configOf(test), NOW)).toBe(true);
    database = await connect({ url: test.url, entities: [] });
    api = await startApi({ database: test, clock: new FakeClock(NOW), config: { dataDir } });
  });

  afterAll(async () => {
    await api?.close();
    await database?.close();
    await test?.drop();
  });

  const rows = (text: string) => database.rows<Json>(sql(text));
  const handles = async (condition: string) =>
    (await rows(`select handle from member where ${condition} order by handle`)).map(({ handle }) => handle);

  async function signIn(role: keyof typeof logins): Promise<{ token: string }> {
    const { handle, password } = logins[role];
    const { signIn: session } = await api.ok(
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { emailOrHandle: handle, password } },
    );
    return { token: session.accessToken };
  }

  it('has 39 members, all marked, one of them the admin and one a curator, who are told of nothing that is past', async () => {
    expect(await handles('is_demo')).toHaveLength(39);
    expect(await handles('not is_demo')).toEqual([]);
    expect((await database.pool.query('select from outbox')).rowCount).toBe(0);
    expect(await handles('is_admin')).toEqual(['wren']);
    expect(await handles('is_curator')).toEqual(['tamsin_k']);
    const production = new Config({ ...configOf(test), environment: 'production' });
    await expect(refuseDemoMembers(database, production)).rejects.toThrow('filled with the demo community');
  });

  it('has the courses with the rosters of the script, which the admin has left', async () => {
    const found = await rows(`
      select c.slug, m.handle, r.role from course_member r join course c on c.id = r.course_id join member m on m.id = r.member_id`);
    const scripted = community.courses.flatMap(({ slug, members }) =>
      members.map(({ handle, role }) => ({ slug, handle, role })),
    );
    expect(found).toHaveLength(scripted.length);
    expect(found).toEqual(expect.arrayContaining(scripted));
  });

  it('has 40 reflections, twelve case studies, six drafts and four prompts, and next to nothing held or hidden', async () => {
    expect(
      await rows('select kind, status, count(*)::int from thread group by 1, 2 order by kind::text, status'),
    ).toEqual([
      { kind: 'CASE_STUDY', status: 'DRAFT', count: 1 },
      { kind: 'CASE_STUDY', status: 'VISIBLE', count: 12 },
      { kind: 'REFLECTION', status: 'DRAFT', count: 5 },
      { kind: 'REFLECTION', status: 'VISIBLE', count: 40 },
    ]);
    expect(
      await rows(
        `select status, count(*)::int from post where number > 0 and status <> 'VISIBLE' group by 1 order by 1`,
      ),
    ).toEqual([
      { status: 'HELD', count: 1 },
      { status: 'HIDDEN', count: 2 },
    ]);
    expect(await rows('select number from prompt order by number')).toEqual([1, 2, 3, 4].map((number) => ({ number })));
  });

  it('has a thread of about 190 replies and eight levels, every reply where the script puts it', async () => {
    const [longest] = await rows('select id, reply_count from thread order by reply_count desc limit 1');
    expect(longest?.reply_count).toBeGreaterThanOrEqual(190);
    const found = await rows(`
      select p.number, p.parent_number as parent, p.depth, m.handle as author, p.markdown, p.created_at
      from post p join member m on m.id = p.author_id where p.thread_id = '${longest?.id}' and p.number > 0 order by p.number`);
    const scripted = community.replies.filter(({ thread }) => thread === 'goose');
    const minutesAgo = ({ created_at }: Json) => Math.ceil((NOW.getTime() - created_at.getTime()) / 60_000);
    expect(found.map((row) => [row.number, row.parent, row.depth, row.author, row.markdown, minutesAgo(row)])).toEqual(
      scripted.map((reply) => [
        ...[reply.number, reply.parent ?? 0, reply.depth, reply.author, reply.bodyMarkdown, reply.minutesAgo],
      ]),
    );
    expect(Math.max(...found.map(({ depth }) => depth))).toBe(8);
  });

  it('keeps beside the posts what a recount comes to', async () => {
    const kept = async () => ({
      threads: await rows(
        'select id, next_number, reply_count, peer_reply_count, last_reply_at, active_at from thread order by id',
      ),
      participants: await rows('select * from participant where replies > 0 order by thread_id, member_id'),
      presence: await rows('select thread_id, number, presence from post order by 1, 2'),
    });
    const before = await kept();
    expect(before.participants.length).toBeGreaterThan(100);
    await recount(
      database,
      before.threads.map(({ id }) => id),
    );
    expect(await kept()).toEqual(before);
  });

  it('keeps what the edits replaced, with the reasons for them', async () => {
    const edits = [...community.reflections, ...community.caseStudies].flatMap((written) => written.edits ?? []);
    const found = await rows('select reason from post_revision where reason is not null');
    expect(found.map(({ reason }) => reason).sort()).toEqual(edits.map(({ reason }) => reason).sort());
    expect(await rows('select count(*)::int from post_revision where superseded_at is not null')).toEqual([
      { count: edits.length },
    ]);
  });

  it('lets all three logins sign in, each with the rights that it is there for', async () => {
    const document = '{ viewer { user { handle } isAdmin courses { nodes { slug viewerRole } } } }';
    const seen = async (role: keyof typeof logins) => (await api.ok(document, {}, await signIn(role))).viewer;
    const course = { slug: 'libraries-in-public' };
    expect(await seen('learner')).toEqual({
      ...{ user: { handle: 'mina' }, isAdmin: false },
      courses: { nodes: [{ ...course, viewerRole: 'LEARNER' }] },
    });
    expect(await seen('instructor')).toEqual({
      ...{ user: { handle: 'oduya' }, isAdmin: false },
      courses: { nodes: [{ ...course, viewerRole: 'INSTRUCTOR' }] },
    });
    expect(await seen('admin')).toEqual({ user: { handle: 'wren' }, isAdmin: true, courses: { nodes: [] } });
  });

  it('leaves the learner drafts, unread replies, and notifications of many kinds, some of them read, those of one thread as one line', async () => {
    const { viewer, reflections } = await api.ok(
      `{ viewer { unreadNotificationCount drafts { nodes { title } } notifications(first: 100) { nodes { kind readAt } }
        notificationGroups(first: 100, unreadOnly: true) { nodes { count } } }
        reflections(first: 100) { nodes { thread { replyCount viewerUnreadCount } } } }`,
      {},
      await signIn('learner'),
    );
    expect(viewer.drafts.nodes).toHaveLength(2);
    const unread = viewer.notifications.nodes.filter(({ readAt }: Json) => readAt === null);
    expect(new Set(unread.map(({ kind }: Json) => kind))).toEqual(
      new Set(['MENTION', 'REPLY', 'THREAD_ACTIVITY', 'REACTION']),
    );
    expect(viewer.notificationGroups.nodes.some(({ count }: Json) => count > 1)).toBe(true);
    expect(viewer.unreadNotificationCount).toBe(unread.length);
    expect(viewer.notifications.nodes.length).toBeGreaterThan(unread.length);
    const threads = reflections.nodes.map(({ thread }: Json) => thread);
    expect(threads.some(({ viewerUnreadCount }: Json) => viewerUnreadCount > 0)).toBe(true);
    expect(threads.some((one: Json) => one.viewerUnreadCount > 0 && one.viewerUnreadCount < one.replyCount)).toBe(true);
  });

  it('has on the shelf what the script puts there: figures, tags that are known or waiting, and pictures', async () => {
    const points = community.caseStudies.flatMap(({ series }) => series.flatMap(({ values }) => values));
    expect(await rows('select count(*)::int, sum(value)::float from metric_point')).toEqual([
      { count: points.length, sum: points.reduce((sum, value) => sum + value, 0) },
    ]);
    expect(await rows('select x.on_date from metric_point x where extract(isodow from x.on_date) <> 7')).toEqual([]);
    expect(
      await rows(`
        select x.on_date from metric_point x join case_study c using (thread_id)
        where x.on_date not between c.started_on and c.ended_on`),
    ).toEqual([]);
    expect((await rows('select label from tag where not filed')).map(({ label }) => label).sort()).toEqual(
      [...community.proposedTags].sort(),
    );
    const files = await rows('select state, thread_id, alt_text, decorative, id, sha256, widths from media');
    expect(files).toHaveLength(community.pictures.length);
    for (const { state, thread_id, alt_text, decorative, id, sha256, widths } of files) {
      expect([state, typeof thread_id, alt_text === '']).toEqual(['READY', 'string', decorative]);
      for (const width of widths) expect(existsSync(join(dataDir, 'media', mediaKey(id, sha256, width)))).toBe(true);
    }
  });

  it('keeps 300 ratings whose figures a recount finds right, by learners and instructors, blind and informed', async () => {
    expect(await rows('select count(*)::int from rating')).toEqual([{ count: 300 }]);
    for await (const differences of differingFigures(database)) expect(differences).toEqual([]);
    const { caseStudies } = await api.ok(
      `{ caseStudies(orderBy: BEST_STRATEGY) { nodes { title blindUntil outcomeShown
        ratingSummary { count score blindMean informedMean criteria { contested } } } } }`,
      {},
      await signIn('admin'),
    );
    const scores = caseStudies.nodes.map(({ ratingSummary }: Json) => ratingSummary.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(caseStudies.nodes.at(-1).title).toContain('Overdue Goose');
    const summaries = caseStudies.nodes.map(({ ratingSummary }: Json) => ratingSummary);
    expect(summaries.reduce((sum: number, { count }: Json) => sum + count, 0)).toBe(300);
    expect(
      summaries.filter(({ criteria }: Json) => criteria.some(({ contested }: Json) => contested)).length,
    ).toBeGreaterThan(3);
    const both = summaries.filter(({ blindMean, informedMean }: Json) => blindMean !== null && informedMean !== null);
    expect(both).toHaveLength(1);
  });

  it('links reflections and case studies both ways, and none of it to what is blind', async () => {
    const { caseStudies } = await api.ok(
      '{ caseStudies(first: 20) { nodes { title reflections(first: 20) { nodes { title caseStudies { title } } } } } }',
      {},
      await signIn('admin'),
    );
    const titleOf = (list: ReadonlyArray<{ key: string; title: string }>, key: string) =>
      list.find((one) => one.key === key)?.title;
    for (const { key, title } of community.caseStudies) {
      const discussing = community.reflections.filter(({ discusses = [] }) => discusses.includes(key));
      const { reflections } = caseStudies.nodes.find((one: Json) => one.title === title);
      expect(reflections.nodes.map((one: Json) => one.title).sort()).toEqual(discussing.map((one) => one.title).sort());
      for (const reflection of reflections.nodes) {
        const { discusses = [] } = discussing.find((one) => one.title === reflection.title) ?? {};
        expect(reflection.caseStudies.map((one: Json) => one.title)).toEqual(
          discusses.map((one) => titleOf(community.caseStudies, one)),
        );
      }
    }
  });

  it('lets learner and instructor try blind rating, without a word of the outcome before', async () => {
    const study = `id title outcomeShown viewerRating { blind } strategy { goal outcome } metrics { name }
      media { altText showsOutcome } ratings(first: 5) { nodes { comment } } thread { replyCount }`;
    for (const role of ['learner', 'instructor'] as const) {
      const session = await signIn(role);
      const { caseStudies } = await api.ok(`{ caseStudies(first: 20) { nodes { ${study} } } }`, {}, session);
      const [blind, ...others] = caseStudies.nodes.filter(({ outcomeShown }: Json) => !outcomeShown);
      expect(others).toEqual([]);
      expect(blind).toMatchObject({
        title: 'Return it in any port',
        viewerRating: null,
        metrics: [],
        strategy: { outcome: null },
      });
      expect(blind.media).toHaveLength(1);
      expect(blind.ratings.nodes).toEqual([]);
      const scores = criterionKeys.map((criterionKey) => ({ criterionKey, score: 4 }));
      const { rateCaseStudy } = await api.ok(
        `mutation ($input: RateCaseStudyInput!) { rateCaseStudy(input: $input) { rating { blind } } }`,
        { input: { caseStudyId: blind.id, scores } },
        session,
      );
      expect(rateCaseStudy.rating).toMatchObject({ blind: true });
    }
  });

  it('leaves the instructor a morning’s work: a held post, ten reported ones and an appeal', async () => {
    const session = await signIn('instructor');
    const { moderationQueue: queue } = await api.ok(
      `{ moderationQueue(orderBy: MOST_REPORTED) { totalCount nodes { state heldBecause openReports reports { reason } content { author { handle } } } } }`,
      {},
      session,
    );
    expect(
      queue.nodes.map(({ state, openReports, content }: Json) => [state, openReports, content.author.handle]),
    ).toEqual([
      ['OPEN', 3, 'priya-raman'],
      ['OPEN', 1, 'b.strand'],
      ['OPEN', 1, 'jonah.p'],
      ['OPEN', 1, 'sam-whitlock'],
      ['OPEN', 1, 'caoimhe'],
      ['OPEN', 1, 'delphine'],
      ['OPEN', 1, 'zofia_w'],
      ['OPEN', 1, 'rafiq'],
      ['OPEN', 1, 'marisol'],
      ['OPEN', 1, 'sam-whitlock'],
      ['APPEALED', 0, 'marisol'],
      ['OPEN', 0, 'jonah.p'],
    ]);
    expect(queue.nodes.at(-1).heldBecause.join()).toMatch(/essays on demand/i);
    const { appeals } = await api.ok(
      '{ appeals { nodes { action moderator { handle } appeal { outcome } } } }',
      {},
      session,
    );
    expect(appeals.nodes).toEqual([
      { action: 'HIDE', moderator: { handle: 'r.benavides' }, appeal: { outcome: null } },
    ]);
  });

  it('has two weeks of decisions behind it, all of them in the log, which is whole', async () => {
    const decided = await rows(
      'select action, undone_at is not null as undone, count(*)::int from decision group by 1, 2',
    );
    const found = Object.fromEntries(
      decided.map(({ action, undone, count }) => [undone ? `${action} undone` : action, count]),
    );
    expect(found).toEqual({
      ...{ APPROVE: 2, HIDE: 2, 'HIDE undone': 1, WARN: 1, DISMISS: 5, SUSPEND: 1, LIFT_SUSPENSION: 1 },
    });
    expect(await rows('select distinct count(*)::int from decision where batch_id is not null')).toEqual([
      { count: 4 },
    ]);
    expect(await rows('select until from course_suspension')).toEqual([]);
    expect((await verifyChain(database)).broken).toBeNull();
  });

  it('leaves nobody signed in whose tokens nobody holds, and no attempts counted', async () => {
    const before = `'${NOW.toISOString()}'`;
    expect(await rows(`select id from session where ended_at is null and created_at < ${before}`)).toEqual([]);
    expect(await rows(`select key from attempt where resets_at < ${before}`)).toEqual([]);
  });

  it('is left alone by a second run', async () => {
    const before = await rows('select id from thread order by id');
    expect(await fillDemo(configOf(test), new Date(NOW.getTime() + 86_400_000))).toBe(true);
    expect(await rows('select id from thread order by id')).toEqual(before);
  });
});

describe('filling an installation with the demo community', () => {
  let test: TestDatabase;
  let superuser: pg.Client;

  beforeEach(async () => {
    test = await createTestDatabase();
    superuser = new pg.Client(test.superuserUrl);
    await superuser.connect();
  });

  afterEach(async () => {
    await superuser.end();
    await test.drop();
  });

  const count = async (table: string) => (await superuser.query(`select from ${table}`)).rowCount;

  it('leaves nothing behind when it is interrupted', async () => {
    const filling = fillDemo(configOf(test), NOW).then(
      () => 'filled',
      (error: Error) => error.message,
    );
    // Members, courses and reflections are written when the first reply takes its number.
    const killWriter = () =>
      superuser.query(`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and query like '%set next_number%'`);
    while ((await killWriter()).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await filling).not.toBe('filled');
    for (const table of ['member', 'session', 'course', 'thread', 'post', 'notification']) {
      expect([table, await count(table)]).toEqual([table, 0]);
    }
  });

  it('does not touch one that people have begun without it', async () => {
    await superuser.query(`
      insert into member (id, handle, email, password_hash, display_name, joined_at)
      values (gen_random_uuid(), 'ada', 'ada@example.org', 'x', 'Ada', now())`);
    expect(await fillDemo(configOf(test), NOW)).toBe(false);
    expect([await count('member'), await count('thread')]).toEqual([1, 0]);
  });
});

import pg from 'pg';
import { AccessTokens } from '#members';
import { Statement } from '#platform';
import { fillForParticipation, type ParticipationDataset } from '../../bench/participation-data.js';
import { startApi, type TestApi } from '../support/api.js';
import { FakeClock } from '../support/fake-clock.js';

const PAGE = `query ($courseId: ID!, $first: Int, $after: String, $orderBy: ParticipationOrder) {
  participation(courseId: $courseId, first: $first, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor }
    nodes { member { role user { id handle displayName } } reflections words unansweredReflections repliesGiven repliesReceived
      distinctPeersRepliedTo ratingsGiven lastActiveAt missingPrompts { number } latePrompts { number } } } }`;

/** One member at a time, each figure by a look at everything that was written, by no table that is kept beside it. */
const NAIVE = new Statement(`
  with me as (select $2::uuid as id),
  text as (
    select p.*, coalesce(p.status, t.status) as now, t.author_id as owner, t.prompt_id, t.published_at, r.word_count
    from post p, thread t, reflection r where t.id = p.thread_id and r.thread_id = t.id and t.course_id = $1),
  answer as (
    select child.*, parent.author_id as answered from text child join text parent
    on parent.thread_id = child.thread_id and parent.number = child.parent_number where child.now = 'VISIBLE'),
  mine as (select * from text where author_id = (select id from me) and now in ('VISIBLE', 'HELD', 'HIDDEN')),
  owed as (
    select p.number, p.due_at, (
      select min(m.published_at) from mine m
      where m.number = 0 and m.prompt_id = p.id and (p.minimum_words is null or m.word_count >= p.minimum_words)) as first
    from prompt p where p.course_id = $1
    and (select role from course_member where course_id = $1 and member_id = (select id from me)) = 'LEARNER')
  select
    (select count(*)::integer from mine where number = 0) as reflections,
    (select coalesce(sum(word_count), 0)::integer from mine where number = 0) as words,
    (select count(*)::integer from mine where number = 0 and thread_id not in (
      select a.thread_id from answer a where a.author_id is distinct from (select id from me))) as "unansweredReflections",
    (select count(*)::integer from answer, me where author_id = me.id and (answered is null or answered <> me.id)) as "repliesGiven",
    (select count(*)::integer from answer, me where answered = me.id and (author_id is null or author_id <> me.id)) as "repliesReceived",
    (select count(*)::integer from (
      select distinct case when owner is null then thread_id else owner end from answer, me
      where author_id = me.id and (owner is null or owner <> me.id and owner not in (
        select member_id from course_member where course_id = $1 and role = 'INSTRUCTOR'))) peers) as "distinctPeersRepliedTo",
    (select count(*)::integer from rating, me where member_id = me.id) as "ratingsGiven",
    (select max(at) from (
      select case when number = 0 then published_at else created_at end as at from mine
      union all select updated_at from rating, me where member_id = me.id) moments) as "lastActiveAt",
    (select coalesce(json_agg(json_build_object('number', number) order by number), '[]')
      from owed where first is null and due_at < $3::timestamptz) as "missingPrompts",
    (select coalesce(json_agg(json_build_object('number', number) order by number), '[]')
      from owed where first > due_at) as "latePrompts"`);

interface Row {
  member: { role: string; user: { id: string; handle: string } };
  lastActiveAt: string | null;
  missingPrompts: unknown[];
  latePrompts: unknown[];
}

describe('the participation of 500 members with 50,000 posts', () => {
  let api: TestApi;
  let data: ParticipationDataset;
  let token: string;

  beforeAll(async () => {
    // The data are made by the database, at its own time.
    api = await startApi({ clock: new FakeClock(new Date()) });
    const superuser = new pg.Client(api.database.superuserUrl);
    await superuser.connect();
    data = await fillForParticipation(superuser);
    const { rows } = await superuser.query<{ id: string }>(
      `insert into session (id, member_id, created_at, expires_at)
      values (gen_random_uuid(), $1, now(), now() + interval '1 day') returning id`,
      [data.instructorId],
    );
    await superuser.end();
    const session = { memberId: data.instructorId, sessionId: rows[0]!.id };
    token = api.app.get(AccessTokens, { strict: false }).issue(session).accessToken;
  }, 60_000);
  afterAll(() => api.close());

  async function readAll(first: number, orderBy = 'ROSTER'): Promise<{ rows: Row[]; statements: number[] }> {
    const rows: Row[] = [];
    const statements: number[] = [];
    for (let after: string | null = null; ; ) {
      const variables = { courseId: data.courseId, first, after, orderBy };
      let page = {
        totalCount: 0,
        pageInfo: { hasNextPage: false, endCursor: null as string | null },
        nodes: [] as Row[],
      };
      const sent = await api.statements.during(async () => {
        page = (await api.ok(PAGE, variables, { token })).participation;
      });
      statements.push(sent.length);
      rows.push(...page.nodes);
      expect(page.totalCount).toBe(500);
      if (!page.pageInfo.hasNextPage) return { rows, statements };
      after = page.pageInfo.endCursor;
    }
  }

  it('is read in three statements a page, however large it is', async () => {
    for (const orderBy of ['ROSTER', 'QUIETEST']) {
      for (const first of [1, 20, 100]) {
        const variables = { courseId: data.courseId, first, orderBy };
        const sent = await api.statements.during(() => api.ok(PAGE, variables, { token }));
        expect([orderBy, first, sent.length]).toEqual([orderBy, first, 3]);
      }
      const { rows, statements } = await readAll(100, orderBy);
      expect([orderBy, rows.length, statements]).toEqual([orderBy, 500, [3, 3, 3, 3, 3]]);
    }
  });

  it('has whoever has been quiet for longest first, each member once', async () => {
    const { rows } = await readAll(100, 'QUIETEST');
    const keyOf = ({ lastActiveAt, member }: Row) => `${lastActiveAt ?? ''} ${member.user.handle}`;
    const keys = rows.map(keyOf);
    expect(keys).toEqual((await readAll(100)).rows.map(keyOf).sort());
    expect(new Set(keys).size).toBe(500);
  });

  it('has the figures of a naive look at everything', async () => {
    const { rows } = await readAll(100);
    const sample = rows.filter((_, at) => at % 83 === 0 || at === 499);
    expect(sample.some(({ member }) => member.role === 'INSTRUCTOR')).toBe(true);
    for (const { member, ...figures } of sample) {
      const values = [data.courseId, member.user.id, api.clock.now()];
      const naive = await api.db.row<Row>(NAIVE, values);
      const at = naive?.lastActiveAt ? new Date(naive.lastActiveAt).toISOString() : null;
      expect([member.user.handle, figures]).toEqual([member.user.handle, { ...naive, lastActiveAt: at }]);
    }
    for (const name of ['missingPrompts', 'latePrompts'] as const) {
      expect(sample.filter((row) => row[name].length > 0).length).toBeGreaterThan(2);
    }
    const idle = rows.filter((row) => row.lastActiveAt === null || row.missingPrompts.length >= 10);
    expect(idle.length).toBeGreaterThan(5);
  });
});

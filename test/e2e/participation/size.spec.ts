import { parse } from 'csv-parse/sync';
import pg from 'pg';
import { limits } from '#kernel';
import { AccessTokens } from '#members';
import { fillForParticipation, type ParticipationDataset } from '../../../bench/participation-data.js';
import { rowId } from '../../../bench/row-id.js';
import { withoutTriggers } from '../../../bench/without-triggers.js';
import { startApi, type TestApi } from '../../support/api.js';
import { FakeClock } from '../../support/fake-clock.js';
import { sql } from '../../support/sql.js';

const PAGE = `query ($courseId: ID!, $first: Int, $after: String, $orderBy: ParticipationOrder) {
  participation(courseId: $courseId, first: $first, after: $after, orderBy: $orderBy) { totalCount pageInfo { hasNextPage endCursor }
    nodes { member { role user { id handle displayName } } reflections words unansweredReflections repliesGiven repliesReceived
      distinctPeersRepliedTo ratingsGiven lastActiveAt missingPrompts { number } latePrompts { number } } } }`;

/** One member at a time, each figure by a look at everything that was written, by no table that is kept beside it. */
const NAIVE = `
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
      from owed where first > due_at) as "latePrompts"`;

interface Row {
  member: { role: string; user: { id: string; handle: string } };
  lastActiveAt: string | null;
  missingPrompts: unknown[];
  latePrompts: unknown[];
}

async function signIn(api: TestApi, superuser: pg.Client, memberId: string): Promise<string> {
  const { rows } = await superuser.query<{ id: string }>(
    `insert into session (id, member_id, created_at, expires_at)
    values (gen_random_uuid(), $1, now(), now() + interval '1 day') returning id`,
    [memberId],
  );
  return api.app.get(AccessTokens, { strict: false }).issue({ memberId, sessionId: rows[0]!.id }).accessToken;
}

/** An API on what `fill` has the database make, at its own time, and a token of the member that it answers. */
async function startFilled(fill: (superuser: pg.Client) => Promise<string>): Promise<[api: TestApi, token: string]> {
  const api = await startApi({ clock: new FakeClock(new Date()) });
  const superuser = new pg.Client(api.database.superuserUrl);
  await superuser.connect();
  const token = await signIn(api, superuser, await fill(superuser));
  await superuser.end();
  return [api, token];
}

describe('the participation of 500 members with 50,000 posts', () => {
  let api: TestApi;
  let data: ParticipationDataset;
  let token: string;

  beforeAll(async () => {
    [api, token] = await startFilled(async (superuser) => {
      data = await fillForParticipation(superuser);
      return data.instructorId;
    });
  });
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
      const naive = await api.db.row<Row>(sql(NAIVE, values));
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

describe('the replies of more members than are drawn', () => {
  const MEMBERS = limits.participation.nodes + 50;
  const COURSE = 'c0000000-0000-7000-8000-000000000001';
  let api: TestApi;
  let token: string;

  // Everybody answers the reflection of whoever is before them, and the first that of the last.
  beforeAll(async () => {
    [api, token] = await startFilled(fill);
  });
  afterAll(() => api.close());

  async function fill(superuser: pg.Client): Promise<string> {
    const each = `from generate_series(1, ${MEMBERS}) i`;
    await superuser.query(`
      insert into member (id, handle, email, password_hash, display_name, joined_at)
      select ${rowId('a0000000')}, 'member' || i, 'member' || i || '@example.org', '-', 'Member Number ' || i, now() ${each};
      insert into course (id, slug, title, join_code, created_at) values ('${COURSE}', 'course', 'Course', 'code', now());
      insert into course_member (course_id, member_id, role, joined_at)
      select '${COURSE}', ${rowId('a0000000')}, case i when 1 then 'INSTRUCTOR' else 'LEARNER' end::course_role, now() ${each}`);
    await withoutTriggers(superuser, ['thread', 'post', 'reflection'], () =>
      superuser.query(`
        insert into thread (id, kind, author_id, course_id, audience, status, created_at, published_at, active_at)
        select ${rowId('d0000000')}, 'REFLECTION', ${rowId('a0000000')}, '${COURSE}', 'COURSE', 'VISIBLE', now(), now(), now() ${each};
        insert into post (thread_id, number, path, depth, author_id, markdown, html, renderer, text, links, titles, created_at)
        select ${rowId('d0000000')}, 0, '', 0, ${rowId('a0000000')}, '', '<p>Text</p>', 2, 'Text', '{}', '{}', now() ${each};
        insert into reflection (thread_id, title, slug, excerpt, word_count)
        select ${rowId('d0000000')}, 'What I saw', 'what-i-saw', 'Text', 1 ${each};
        insert into post (thread_id, number, parent_number, path, depth, author_id, status, presence, markdown, html, renderer, text, links, titles,
          in_reply_to_revision, created_at, approved_at)
        select ${rowId('d0000000')}, 1, 0, int4send(1), 1, ${rowId('a0000000', `1 + i % ${MEMBERS}`)}, 'VISIBLE', 2, '',
          '<p>Text</p>', 2, 'Text', '{}', '{}', 1, now(), now() ${each}`),
    );
    return 'a0000000-0000-7000-8000-000000000001';
  }

  it('are given out with the names of all of them', async () => {
    const { payload } = await api.inject({
      url: '/courses/course/replies.csv',
      headers: { authorization: `Bearer ${token}` },
    });
    const [, ...rows] = parse(payload, { bom: true }) as string[][];
    const expected = Array.from({ length: MEMBERS }, (_, at) => {
      const [from, to] = [1 + ((at + 1) % MEMBERS), 1 + at];
      return [`member${from}`, `Member Number ${from}`, `member${to}`, `Member Number ${to}`, '1'].join();
    });
    expect(rows.map((row) => row.join()).sort()).toEqual(expected.sort());
  });

  it('are drawn between as many as are drawn at most', async () => {
    const { replyGraph } = await api.ok(
      'query ($courseId: ID!) { replyGraph(courseId: $courseId) { truncated nodes { given } } }',
      { courseId: COURSE },
      { token },
    );
    expect([replyGraph.truncated, replyGraph.nodes.length]).toEqual([true, limits.participation.nodes]);
  });
});

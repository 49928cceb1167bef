import { readFileSync } from 'node:fs';
import pg from 'pg';
import { limits } from '#kernel';
import { buildWorld, type World } from '../../factories/world.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';
import { PlanWatch, type Watched } from './plan-watch.js';

const [ANA, BEN, TEACHER, ADMIN, OTHERS] = [0, 1, 2, 3, 40];
const THREADS = 25_000;
/** What Ana wrote today, a third of it held and a third withdrawn. */
const TODAY = 6_000;
const WITHHELD = TODAY / 3;

/** What no write reads from beginning to end: everything that grows with what people write. */
const LARGE = new Set([
  ...['thread', 'post', 'post_revision', 'mention', 'reaction', 'participant', 'reading', 'watch', 'reflection'],
  ...[
    'notification',
    'search_entry',
    'search_word',
    'tagging',
    'moderation_item',
    'report',
    'decision',
    'idempotency_key',
  ],
]);

/** Rows that a statement may go over. Looking for first posts has a limit of its own; whether a member belongs to a course, all that they wrote. */
const VISITED = 250;
/** A page of 20 to 50, with what stands beside each row. */
const PAGE = 1_000;
const BOUNDS = [
  ['hold_first_posts > 0', VISITED + 4 * limits.screening.firstPostsAmong],
  ['as belongs', 5_000],
  ['picked as materialized', 2 * WITHHELD + 20 * 2 * VISITED],
] as const;

const LONG =
  'What the desk taught me today, in more than two lines, so that it is looked for among what I wrote before it: ';

type Run = (text: string, values?: unknown[]) => Promise<unknown>;

describe('the statements, beside 25,000 threads,', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}, {}, { isAdmin: true }, ...Array.from({ length: OTHERS }, () => ({}))],
      courses: [{}, {}],
      enrolments: [0, 1].flatMap((course) => [
        { member: TEACHER, course, role: 'INSTRUCTOR' as const },
        { member: ANA, course },
        { member: BEN, course },
      ]),
      prompts: [{ course: 0 }],
      subjects: [{ author: BEN, course: 0 }, { author: BEN }, { author: ANA, kind: 'CASE_STUDY' }],
      replies: [{ subject: 0, author: BEN }],
    });
    people = new WorldClient(api, world);
    await fill();
  });
  afterAll(() => api.close());

  /** Threads with three replies each, what hangs on them, and an author who has written too much today. */
  async function fill(): Promise<void> {
    const client = new pg.Client(api.database.superuserUrl);
    await client.connect();
    const run = (text: string, values: unknown[] = []) => client.query(text, values);
    await run(`set session_replication_role = replica`);
    await fillThreads(run);
    await fillBeside(run);
    await run('vacuum analyze');
    await client.end();
  }

  const id = (n: string) => `('0190' || lpad(to_hex(${n}), 4, '0') || '-0000-7000-8000-000000000001')::uuid`;
  const somebody = (n: string) => {
    const members = `'{${world.members.map((member) => member.id).join()}}'::uuid[]`;
    return `(${members})[1 + ${n} % ${world.members.length}]`;
  };

  async function fillThreads(run: Run): Promise<void> {
    const now = world.now.toISOString();
    await run(
      `insert into thread (id, kind, author_id, course_id, audience, status, created_at, published_at, active_at, next_number, reply_count, peer_reply_count, last_reply_at)
       select ${id('n')}, 'REFLECTION', ${somebody('n')}, case when n % 3 = 0 then $1::uuid end, case when n % 3 = 0 then 'COURSE' else 'MEMBERS' end::audience,
         case when n % 13 = 0 and n > 7000 then 'HIDDEN' else 'VISIBLE' end::content_status, at, at, at, 4, 3, 3, at
       from generate_series(1, ${THREADS}) n cross join lateral (select $2::timestamptz - n * interval '7 minutes' as at) a`,
      [world.courses[1], now],
    );
    await run(`insert into reflection (thread_id, title, slug, excerpt, word_count)
      select id, 'A title', 'a-title', 'An excerpt', 200 from thread t where not exists (select from reflection r where r.thread_id = t.id) and kind = 'REFLECTION'`);
    await run(
      `insert into post (thread_id, number, path, depth, author_id, markdown, html, renderer, text, links, titles, created_at)
      select ${id('n')}, 0, '', 0, ${somebody('n')}, 'Text', '<p>Text</p>', 2, 'Text', '{}', '{}', $1::timestamptz - n * interval '7 minutes' from generate_series(1, ${THREADS}) n`,
      [now],
    );
    await run(
      `insert into post (thread_id, number, parent_number, path, depth, author_id, status, presence, markdown, html, renderer, text, links, titles, created_at, approved_at)
       select ${id('n')}, i, 0, int4send(i), 1, ${somebody('(n + 7 * i)')}, 'VISIBLE', 2, 'Text', '<p>Text</p>', 2, 'Text', '{}', '{}', at, at
       from generate_series(1, ${THREADS}) n cross join generate_series(1, 3) i
       cross join lateral (select $1::timestamptz - n * interval '7 minutes' as at) a`,
      [now],
    );
    await run(
      `insert into post (thread_id, number, parent_number, path, depth, author_id, status, presence, markdown, html, renderer, text, links, titles, created_at, fingerprint)
       select ${id('n')}, 4, 0, int4send(4), 1, $2::uuid, (array['VISIBLE', 'REMOVED', 'HELD'])[1 + n % 3]::content_status, 2, 'Text', '<p>Text</p>', 2,
         'Text', '{}', '{}',
         $1::timestamptz - n * interval '1 second', case when n % 2 = 0 then sha256('same')::bytea end
       from generate_series(1, ${TODAY}) n`,
      [now, world.members[ANA]!.id],
    );
  }

  /** What hangs on threads and replies. */
  async function fillBeside(run: Run): Promise<void> {
    const now = world.now.toISOString();
    const replies = `from post where number between 1 and 3 and author_id is not null`;
    await run(
      `insert into participant (thread_id, member_id, replies) select thread_id, author_id, count(*) ${replies} group by 1, 2 on conflict do nothing`,
    );
    await run(
      `insert into mention (thread_id, number, handle, member_id, position) select thread_id, number, 'somebody', $1, 1 ${replies}`,
      [world.members[BEN]!.id],
    );
    await run(
      `insert into reaction (thread_id, number, member_id, reaction, created_at) select thread_id, number, author_id, 'AGREE', created_at ${replies}`,
    );
    await run(
      `insert into post_revision (thread_id, number, revision, editor_id, markdown, created_at) select thread_id, number, 1, author_id, 'Text', created_at ${replies}`,
    );
    await run(
      `insert into notification (id, member_id, kind, actor_id, thread_id, number, created_at, read_at)
      select gen_random_uuid(), $1, 'REPLY', author_id, thread_id, number, created_at, created_at ${replies}`,
      [world.members[BEN]!.id],
    );
    await run(
      `insert into reading (thread_id, member_id, numbers) select id, $1, '{[0,4)}' from thread on conflict do nothing`,
      [world.members[ANA]!.id],
    );
    await run(`insert into watch (thread_id, member_id, level) select id, $1, 'TRACKING' from thread`, [
      world.members[ANA]!.id,
    ]);
    await run(
      `insert into idempotency_key (member_id, key, operation, input_hash, created_at)
      select ${somebody('n')}, 'key-' || n, 'x', '', $1 from generate_series(1, ${THREADS}) n`,
      [now],
    );
    await run(`insert into moderation_item (thread_id, number, course_id, state, content_revision, waiting_since, created_at)
      select thread_id, number, null, 'DECIDED', 1, created_at, created_at ${replies} and number = 1`);
    await run(`insert into search_entry (thread_id, number, part, seq, at, vector)
      select thread_id, number, 1, nextval('search_seq'), created_at, to_tsvector('simple', 'text #k' || number) from post on conflict do nothing`);
    await run(
      `insert into report (thread_id, number, revision, reporter_id, id, reason, created_at)
       select thread_id, number, 1, $1, gen_random_uuid(), 'SPAM', $2::timestamptz - interval '9 days' ${replies} and number = 1`,
      [world.members[BEN]!.id, now],
    );
    await run(`insert into tagging (thread_id, tag_id, position)
      select ${id('n')}, ${id('(n % 500)')}, 1 from generate_series(1, ${THREADS}) n`);
    await run(
      `insert into decision (id, thread_id, number, member_id, action, reason, before, after, created_at)
       select gen_random_uuid(), thread_id, number, author_id, 'APPROVE', 'Because.', '{}', '{}', created_at ${replies} and number = 1`,
    );
    await run(`insert into search_word select 'word' || n from generate_series(1, ${THREADS}) n`);
  }

  /** What was sent, each with its plan. */
  async function watch(work: () => Promise<unknown>, most = VISITED): Promise<Watched[]> {
    const plans = new PlanWatch();
    const watched = await plans.during(work);
    for (const { text, scanned, visited } of watched) {
      const bound = BOUNDS.find(([part]) => text.includes(part))?.[1] ?? most;
      const costly = {
        text,
        scanned: scanned.filter((table) => LARGE.has(table)),
        tooMany: visited > bound && visited,
      };
      expect(costly).toEqual({ text, scanned: [], tooMany: false });
    }
    const scanned = [...plans.scannedInAll].filter((table) => LARGE.has(table));
    expect({ scannedByTriggersAndAll: scanned }).toEqual({ scannedByTriggersAndAll: [] });
    return watched;
  }

  const must = (member: number, name: string, input: object, payload: string): Promise<Json> =>
    people.must(member, name, input, payload);
  const text = (what: string) => `${LONG}${what}, and this is ${new Intl.ListFormat('en').format(what.split(''))}.`;
  /** Whether among what was watched is what the test is about. */
  const expectParts = (watched: readonly Watched[], parts: readonly string[]) =>
    expect(parts.filter((part) => !watched.some((one) => one.text.includes(part)))).toEqual([]);

  it.each([
    ['an author of thousands today', ANA],
    ['somebody who has written like everybody', BEN],
    ['a moderator', ADMIN],
  ])('of a reply by %s read what they need', async (who, member) => {
    const bodyMarkdown = `${text(who)} @${world.members[5]!.handle}`;
    const input = { threadId: world.id(1), bodyMarkdown, idempotencyKey: `plan-${member}` };
    const watched = await watch(() => must(member, 'createReply', input, 'reply { id bodyHtml author { handle } }'));
    const parts = [
      'idempotency_key',
      'as established',
      'burst_since',
      'as repeated',
      'next_number',
      'insert into post',
    ];
    expectParts(watched, [...parts, 'insert into notification']);
  });

  it('of a reply where first posts are held look through a thousand posts at most', async () => {
    const settings = { courseId: world.courses[0], holdFirstPosts: 10 };
    await must(TEACHER, 'updateScreening', settings, 'settings { version }');
    const input = { threadId: world.id(0), bodyMarkdown: text('held') };
    const watched = await watch(() => must(ANA, 'createReply', input, 'reply { id status }'));
    expectParts(watched, ['insert into moderation_item']);
    await must(TEACHER, 'updateScreening', { ...settings, holdFirstPosts: 0 }, 'settings { version }');
  });

  it('of an edit, a reaction and a withdrawal read what they need', async () => {
    const { reply } = await must(ANA, 'createReply', { threadId: world.id(1), bodyMarkdown: 'Short.' }, 'reply { id }');
    const edited = await watch(() =>
      must(ANA, 'updateReply', { id: reply.id, bodyMarkdown: text('edit') }, 'reply { id }'),
    );
    expectParts(edited, ['burst_since', 'p.visible_revision']);
    const reaction = { contentId: reply.id, reaction: 'AGREE' };
    for (const on of [true, false])
      await watch(() => must(BEN, 'react', { ...reaction, on }, 'content { ... on Reply { id } }'));
    await watch(() => must(ANA, 'removeReply', { id: reply.id }, 'reply { id }'));
  });

  it('of a reflection, from its draft to its end, read what they need', async () => {
    const input = { title: 'Title', bodyMarkdown: text('draft'), promptId: world.prompts[0], tags: ['desk'] };
    let id = '';
    await watch(async () => {
      id = (await must(ANA, 'createReflection', input, 'reflection { id }')).reflection.id;
    });
    expectParts(await watch(() => must(ANA, 'publishReflection', { id }, 'reflection { id }')), ['as repeated']);
    await watch(() => must(ANA, 'updateReflection', { id, title: 'Other', tags: ['shelf'] }, 'reflection { id }'));
    await watch(() => must(ANA, 'removeReflection', { id }, 'reflection { id }'));
    const published = { ...input, bodyMarkdown: text('published'), publish: true };
    expectParts(await watch(() => must(ANA, 'createReflection', published, 'reflection { id }')), ['as repeated']);
  });

  it('of whatever else members and moderators do to content read what they need', async () => {
    const contentId = world.id(0, 1);
    const threadId = world.id(0);
    await watch(() => must(ANA, 'reportContent', { contentId, reason: 'SPAM' }, 'report { reason }'));
    for (const action of ['HIDE', 'RESTORE']) {
      const input = { action, contentId, reason: 'Because it is so.' };
      let decisionId = '';
      await watch(async () => {
        decisionId = (await must(TEACHER, 'decide', input, 'decision { id }')).decision.id;
      });
      if (action === 'HIDE') continue;
      await watch(() => must(TEACHER, 'undoDecision', { decisionId }, 'results { undone }'));
    }
    const suspension = {
      action: 'SUSPEND',
      userId: world.members[10]!.id,
      courseId: world.courses[0],
      reason: 'Because.',
    };
    const until = new Date(world.now.getTime() + 86_400_000).toISOString();
    await watch(() => must(ADMIN, 'decide', { ...suspension, until }, 'decision { id }'));
    await watch(() => must(ANA, 'markThreadRead', { threadId, upToNumber: 1 }, 'thread { id }'));
    await watch(() => must(ANA, 'markThreadUnread', { threadId, fromNumber: 1 }, 'thread { id }'));
    await watch(() => must(ANA, 'setWatchLevel', { threadId, level: 'WATCHING' }, 'thread { id }'));
  });

  it('of a trial of the newest twenty posts grow with them, and with what is held or hidden', async () => {
    const document =
      'query ($courseId: ID) { screeningTrial(courseId: $courseId, holdFirstPosts: 3, posts: 20) { screened } }';
    for (const courseId of [world.courses[1], null]) {
      const watched = await watch(async () => {
        const { screeningTrial } = await people.ok(ADMIN, document, { courseId });
        expect(screeningTrial).toEqual({ screened: 20 });
      });
      expectParts(watched, ['picked as materialized']);
    }
  });

  it.each([
    ['feed', { first: 20 }],
    ['thread-page', null],
    ['notifications', {}],
    ['reflection-everything', null],
  ] as const)('of the page that everybody reads most, %s, go over what they show', async (name, variables) => {
    const document = readFileSync(new URL(`../../documents/${name}.graphql`, import.meta.url), 'utf8');
    await watch(() => people.ok(BEN, document, variables ?? { id: world.id(1) }), PAGE);
  });
});

import { limits } from '#kernel';
import { Screening } from '#screening';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { screeningStub } from '../../support/screening-stub.js';
import { WorldClient } from '../../support/world-client.js';

const [AUTHOR, READER, INSTRUCTOR, COLLEAGUE, CURATOR, ADMIN, ELSEWHERE] = [0, 1, 2, 3, 4, 5, 6];
/**
 * The page, its total and its states; subjects, replies, the texts of both, and courses; the texts judged, reports, decisions, notes,
 * the authors’ records with their decisions and notes, and profiles.
 */
const STATEMENTS = 16;
const DAY = 24 * 60 * 60 * 1000;
const FIELDS = `id state contentRevision currentRevision openReports waitingSince heldBecause course { id } claimedBy { handle }
  content { __typename id status author { handle } bodyMarkdown ... on Reflection { title } ... on Reply { number thread { id } } }
  text { number title bodyMarkdown createdAt editor { handle } }
  reports { id reporter { handle displayName } reason note createdAt contentRevision }
  decisions { action reason moderator { handle } } notes { id author { handle } body createdAt }
  author { joinedAt approvedPosts reportsUpheld suspendedUntil user { handle bioHtml } decisions { action reason } notes { body } }`;
const ITEM = `query ($id: ID!) { moderationItem(id: $id) { ${FIELDS} } }`;
const QUEUE = `query ($first: Int!) { moderationQueue(first: $first) { totalCount counts { state count } nodes { ${FIELDS} } } }`;

describe('an item of the queue', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi({ overrides: [[Screening, screeningStub]] });
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    for (const table of ['report', 'moderation_item', 'moderation_note', 'decision']) {
      await api.db.pool.query(`delete from ${table}`);
    }
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}, {}, {}, { isCurator: true }, { isAdmin: true }, {}],
      courses: [{}, {}],
      enrolments: [
        ...[AUTHOR, READER].map((member) => ({ member, course: 0 })),
        ...[INSTRUCTOR, COLLEAGUE].map((member) => ({ member, course: 0, role: 'INSTRUCTOR' as const })),
        { member: ELSEWHERE, course: 1, role: 'INSTRUCTOR' as const },
        { member: AUTHOR, course: 1 },
      ],
      subjects: [
        { author: AUTHOR, course: 0, title: 'On libraries', markdown: 'Some **text**' },
        { author: AUTHOR, course: 1 },
        { author: AUTHOR, kind: 'CASE_STUDY', audience: 'PUBLIC' },
      ],
      replies: Array.from({ length: 50 }, () => ({ subject: 0, author: AUTHOR })),
    });
    people = new WorldClient(api, world);
  });

  const report = (id: string, reporter = READER, more: object = {}) =>
    people.must(reporter, 'reportContent', { contentId: id, reason: 'SPAM', ...more }, 'report { id }');
  const item = async (member: number, id: string): Promise<Json> =>
    (await people.ok(member, ITEM, { id })).moderationItem;
  const note = (member: number | null, input: object, payload = 'item { notes { body } } record { notes { body } }') =>
    people.mutate(member, 'addModerationNote', { body: 'Watch this', ...input }, payload);
  const decide = (member: number, id: string, action: string) =>
    people.must(member, 'decide', { contentId: id, action, reason: `Since ${action}` }, 'decision { id }');
  const handle = (member: number) => world.members[member]!.handle;

  it('has the content, its text, who reported it, its course and what is known of its author', async () => {
    const now = api.clock.now().toISOString();
    await report(world.id(0), READER, { note: 'Look', reason: 'OTHER' });
    const found = await item(INSTRUCTOR, world.id(0));
    expect(found).toMatchObject({
      id: world.id(0),
      state: 'OPEN',
      contentRevision: 1,
      currentRevision: 1,
      openReports: 1,
      waitingSince: now,
      heldBecause: [],
      course: { id: world.courses[0] },
      claimedBy: null,
      content: { __typename: 'Reflection', id: world.id(0), status: 'VISIBLE', title: 'On libraries' },
      text: { number: 1, title: 'On libraries', bodyMarkdown: 'Some **text**', editor: { handle: handle(AUTHOR) } },
      reports: [
        { reporter: { handle: handle(READER) }, reason: 'OTHER', note: 'Look', createdAt: now, contentRevision: 1 },
      ],
      decisions: [],
      notes: [],
      author: { user: { handle: handle(AUTHOR) }, reportsUpheld: 0, suspendedUntil: null, decisions: [], notes: [] },
    });
    await report(world.id(2));
    expect(await item(CURATOR, world.id(2))).toMatchObject({ course: null, content: { __typename: 'CaseStudy' } });
  });

  it('is what screening holds, with the words that matched, and one with its reports', async () => {
    const edit = { id: world.id(0, 1), ifRevision: 1, bodyMarkdown: 'HOLD this' };
    await people.must(AUTHOR, 'updateReply', edit, 'reply { id }');
    await report(world.id(0, 1));
    const held = await item(INSTRUCTOR, world.id(0, 1));
    expect(held).toMatchObject({
      state: 'OPEN',
      contentRevision: 2,
      currentRevision: 2,
      openReports: 1,
      heldBecause: ['test'],
    });
    expect(held.text).toMatchObject({ number: 2, title: null, bodyMarkdown: 'HOLD this' });
    expect(held.content.bodyMarkdown).toBe('Reply 1');
    await api.db.pool.query('update moderation_item set held = $1', [
      JSON.stringify([
        { rule: 'Banned phrase', matched: ['casino', 'bonus'], revision: 1 },
        { rule: 'Banned phrase', matched: ['casino', 'bonus'], revision: 2 },
        { rule: 'Link limit', matched: [], revision: 2 },
      ]),
    ]);
    expect((await item(INSTRUCTOR, world.id(0, 1))).heldBecause).toEqual([
      'Banned phrase: “casino”, “bonus”',
      'Link limit',
    ]);
  });

  it('is closed once its author withdraws or replaces what was held, unless there are reports to answer', async () => {
    const held = async (id: string) =>
      people.must(AUTHOR, 'updateReply', { id, bodyMarkdown: 'HOLD this' }, 'reply { id }');
    const stateOf = async (id: string) => (await item(INSTRUCTOR, id)).state;
    const [withdrawn, replaced, reported] = [1, 2, 3].map((number) => world.id(0, number)) as [string, string, string];
    for (const id of [withdrawn, replaced, reported]) await held(id);
    await report(reported);
    await people.must(AUTHOR, 'removeReply', { id: withdrawn }, 'reply { id }');
    await people.must(AUTHOR, 'removeReply', { id: reported }, 'reply { id }');
    await people.must(AUTHOR, 'updateReply', { id: replaced, bodyMarkdown: 'Harmless' }, 'reply { id }');
    expect([await stateOf(withdrawn), await stateOf(replaced), await stateOf(reported)]).toEqual([
      'CLOSED',
      'CLOSED',
      'OPEN',
    ]);
    api.clock.advance(60_000);
    await held(replaced);
    const again = await item(INSTRUCTOR, replaced);
    expect(again).toMatchObject({ state: 'OPEN', waitingSince: api.clock.now().toISOString(), heldBecause: ['test'] });
  });

  it('tells what was decided on it and on its author, and what came of reports', async () => {
    await report(world.id(0, 1));
    await report(world.id(0, 2));
    await decide(INSTRUCTOR, world.id(0, 1), 'HIDE');
    api.clock.advance(1);
    await decide(INSTRUCTOR, world.id(0, 2), 'DISMISS');
    const hidden = await item(INSTRUCTOR, world.id(0, 1));
    expect(hidden).toMatchObject({
      state: 'DECIDED',
      openReports: 0,
      content: { status: 'HIDDEN' },
      decisions: [{ action: 'HIDE', reason: 'Since HIDE', moderator: { handle: handle(INSTRUCTOR) } }],
    });
    expect(hidden.author).toMatchObject({ reportsUpheld: 1 });
    expect(hidden.author.decisions.map(({ action }: Json) => action)).toEqual(['DISMISS', 'HIDE']);
    await report(world.id(2));
    expect((await item(CURATOR, world.id(2))).author).toMatchObject({ reportsUpheld: 0, decisions: [] });
    expect((await item(ADMIN, world.id(2))).author).toMatchObject({ reportsUpheld: 1 });
    await people.must(
      INSTRUCTOR,
      'decide',
      { itemId: world.id(0, 1), action: 'SUSPEND', reason: 'Enough', until: new Date(api.clock.now().getTime() + DAY) },
      'decision { id }',
    );
    expect((await item(COLLEAGUE, world.id(0, 1))).author.suspendedUntil).toBe(
      new Date(api.clock.now().getTime() + DAY).toISOString(),
    );
    expect((await item(CURATOR, world.id(2))).author.suspendedUntil).toBeNull();
  });

  it('carries notes of its moderators, which nobody else reads', async () => {
    await report(world.id(0));
    expect((await note(INSTRUCTOR, { itemId: world.id(0) })).data.addModerationNote).toEqual({
      item: { notes: [{ body: 'Watch this' }] },
      record: null,
    });
    api.clock.advance(1);
    await note(ADMIN, { itemId: world.id(0), body: 'So did I' });
    const { notes } = await item(COLLEAGUE, world.id(0));
    expect(notes.map((one: Json) => [one.author.handle, one.body])).toEqual([
      [handle(ADMIN), 'So did I'],
      [handle(INSTRUCTOR), 'Watch this'],
    ]);
  });

  it('takes a note on its author within a course, read by those who moderate that course', async () => {
    const noted = await note(INSTRUCTOR, { handle: `@${handle(AUTHOR)}`, courseId: world.courses[0] });
    expect(noted.data.addModerationNote).toEqual({ item: null, record: { notes: [{ body: 'Watch this' }] } });
    expect(codeOf(await note(CURATOR, { handle: handle(AUTHOR), body: 'Of the shelf' }))).toBe('ok');
    await report(world.id(0));
    await report(world.id(1), ADMIN);
    const bodies = async (member: number, id: string) =>
      (await item(member, id)).author.notes.map(({ body }: Json) => body).sort();
    expect(await bodies(COLLEAGUE, world.id(0))).toEqual(['Watch this']);
    expect(await bodies(ELSEWHERE, world.id(1))).toEqual([]);
    expect(await bodies(ADMIN, world.id(1))).toEqual(['Of the shelf', 'Watch this']);
  });

  it('takes no note from those who do not moderate it, on two things or on none, or of no text', async () => {
    await report(world.id(0));
    const own = world.courses[0];
    const refusals: Array<[number | null, object, string]> = [
      [null, { itemId: world.id(0) }, 'UNAUTHENTICATED'],
      [READER, { itemId: world.id(0) }, 'FORBIDDEN'],
      [ELSEWHERE, { itemId: world.id(0) }, 'NOT_FOUND'],
      [INSTRUCTOR, { itemId: world.id(0, 1) }, 'NOT_FOUND'],
      [INSTRUCTOR, { itemId: 'nonsense' }, 'NOT_FOUND'],
      [INSTRUCTOR, { handle: handle(AUTHOR) }, 'FORBIDDEN'],
      [INSTRUCTOR, { handle: handle(AUTHOR), courseId: world.courses[1] }, 'NOT_FOUND'],
      [INSTRUCTOR, { handle: 'nobody.at.all', courseId: own }, 'NOT_FOUND'],
      [INSTRUCTOR, { handle: handle(INSTRUCTOR), courseId: own }, 'FORBIDDEN'],
      [CURATOR, { handle: handle(AUTHOR), courseId: own }, 'NOT_FOUND'],
      [INSTRUCTOR, {}, 'BAD_USER_INPUT'],
      [INSTRUCTOR, { itemId: world.id(0), handle: handle(AUTHOR) }, 'BAD_USER_INPUT'],
      [INSTRUCTOR, { itemId: world.id(0), courseId: own }, 'BAD_USER_INPUT'],
      [INSTRUCTOR, { itemId: world.id(0), body: ' \n' }, 'BAD_USER_INPUT'],
      [INSTRUCTOR, { itemId: world.id(0), body: 'x'.repeat(limits.moderation.noteCharacters + 1) }, 'BAD_USER_INPUT'],
    ];
    for (const [member, input, code] of refusals) {
      expect([input, codeOf(await note(member, input))]).toEqual([input, code]);
    }
    await report(world.id(0, 5));
    await api.db.pool.query('update member set is_admin = true where id = $1', [world.members[AUTHOR]!.id]);
    expect(codeOf(await note(AUTHOR, { itemId: world.id(0, 5) }))).toBe('FORBIDDEN');
    const { rows } = await api.db.pool.query('select from moderation_note');
    expect(rows).toHaveLength(0);
  });

  it('keeps from whoever it is on what was noted about them, were they an admin', async () => {
    await note(INSTRUCTOR, { handle: handle(COLLEAGUE), courseId: world.courses[0] });
    await api.db.pool.query('update member set is_admin = true where id = $1', [world.members[COLLEAGUE]!.id]);
    const added = await note(ADMIN, { handle: handle(COLLEAGUE), courseId: world.courses[0], body: 'Indeed' });
    expect(added.data.addModerationNote.record.notes).toHaveLength(2);
    const own = await note(COLLEAGUE, { handle: handle(COLLEAGUE), courseId: world.courses[0] });
    expect(codeOf(own)).toBe('FORBIDDEN');
  });

  it('costs no more statements in a queue of forty than in one of two', async () => {
    await note(INSTRUCTOR, { handle: handle(AUTHOR), courseId: world.courses[0] });
    const asked = async (): Promise<number> => {
      const { nodes } = (await people.ok(ADMIN, QUEUE, { first: 40 })).moderationQueue;
      const seen = await api.statements.during(() => people.ok(ADMIN, QUEUE, { first: 40 }));
      return nodes.length * 1_000 + seen.length;
    };
    await report(world.id(0));
    await report(world.id(0, 1));
    const two = await asked();
    await api.db.pool.query(
      `insert into moderation_item (thread_id, number, course_id, state, content_revision, open_reports, waiting_since, created_at)
       select thread_id, number, $2, 'OPEN', 1, 1, $3, $3 from post where thread_id = $1 and number between 2 and 39`,
      [world.threads[0], world.courses[0], world.now],
    );
    await api.db.pool.query(
      `insert into report (thread_id, number, revision, reporter_id, id, reason, created_at)
       select thread_id, number, 1, $2, gen_random_uuid(), 'SPAM', $3 from post where thread_id = $1 and number between 2 and 39`,
      [world.threads[0], world.members[READER]!.id, world.now],
    );
    expect([two - 2_000, (await asked()) - 40_000]).toEqual([STATEMENTS, STATEMENTS]);
  });
});

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { numRuns } from '../../support/num-runs.js';
import { sql } from '../../support/sql.js';
import { WorldClient } from '../../support/world-client.js';

const DAY = 24 * 60 * 60 * 1000;
const [ADMIN, GUIDE, ANN, BEN, QUIET, OTHER_GUIDE, SUSPENDED, CURATOR, FORMER] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const TABLES = ['participation', 'prompts', 'replies', 'unanswered'] as const;
const QUERIES = {
  participation: '{ nodes { member { user { handle } } } }',
  promptParticipation: '{ published }',
  replyGraph: '{ truncated }',
};
const FIGURES = `reflections words unansweredReflections repliesGiven repliesReceived distinctPeersRepliedTo ratingsGiven lastActiveAt`;
const PAGE = `query ($courseId: ID!, $first: Int, $after: String, $orderBy: ParticipationOrder) {
  participation(courseId: $courseId, first: $first, after: $after, orderBy: $orderBy) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes { member { role joinedAt user { handle displayName } } ${FIGURES} missingPrompts { number title } latePrompts { number } } } }`;

const EXPORTS = `
  select actor_id as "actorId", target_kind as "targetKind", target_id as "targetId", scope::text, course_id as "courseId", after
  from audit_entry where action = 'EXPORT' order by seq`;
const RENAME = `
  with named as (update member set display_name = $2 where id = any($1::uuid[])), titled as (
    update prompt set title = $2 where course_id = $3)
  update reflection r set title = $2 from thread t where t.id = r.thread_id and t.course_id = $3`;

describe('participation', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let courseId: string;
  let closed: string;

  beforeAll(async () => {
    api = await startApi();
    const now = api.clock.now();
    const ago = (days: number) => new Date(now.getTime() - days * DAY);
    world = await buildWorld(api.db, {
      now,
      members: [{ isAdmin: true }, {}, {}, {}, {}, {}, {}, { isCurator: true }, {}],
      // The first is open to join: everybody who is signed in sees it.
      courses: [{ openToJoin: true }, {}],
      enrolments: [
        { member: GUIDE, course: 0, role: 'INSTRUCTOR' },
        { member: SUSPENDED, course: 0, role: 'INSTRUCTOR', suspendedUntil: new Date(now.getTime() + DAY) },
        { member: ANN, course: 0 },
        { member: BEN, course: 0 },
        { member: QUIET, course: 0 },
        { member: OTHER_GUIDE, course: 1, role: 'INSTRUCTOR' },
        // They instruct another course, so that the operation itself is open to them.
        { member: SUSPENDED, course: 1, role: 'INSTRUCTOR' },
        { member: FORMER, course: 1 },
      ],
      prompts: [
        { course: 0, dueAt: ago(10), minimumWords: 100 },
        { course: 0, dueAt: ago(3) },
        { course: 0, dueAt: new Date(now.getTime() + DAY) },
      ],
      subjects: [
        { author: ANN, prompt: 0, wordCount: 120, at: ago(11) },
        { author: ANN, prompt: 1, wordCount: 80, at: ago(1), audience: 'PRIVATE', status: 'HELD' },
        { author: BEN, prompt: 0, wordCount: 99, at: ago(11) },
        { author: BEN, prompt: 1, wordCount: 7, at: ago(2), status: 'REMOVED' },
        { author: FORMER, course: 0, wordCount: 50, at: ago(20) },
        { author: GUIDE, prompt: 0, wordCount: 10, at: ago(9) },
      ],
      replies: [
        { subject: 0, author: BEN, at: ago(8) },
        { subject: 0, author: ANN, parent: 1, at: ago(7) },
        { subject: 0, author: GUIDE, parent: 1, at: ago(6) },
        { subject: 0, author: BEN, parent: 2, at: ago(5), status: 'HIDDEN' },
        { subject: 4, author: ANN, at: ago(4) },
        { subject: 2, author: BEN, at: ago(4) },
      ],
    });
    people = new WorldClient(api, world);
    [courseId, closed] = world.courses as [string, string];
  });
  afterAll(() => api.close());

  const handle = (member: number) => world.members[member]!.handle;
  const take = (member: number | null, table: string, course = courseId) =>
    api.inject({
      method: 'GET',
      url: `/courses/${course}/${table}`,
      headers: member === null ? {} : { authorization: `Bearer ${people.token(member)}` },
    });

  it('tells what each member did, whoever did nothing included, in the order of the roster', async () => {
    const { participation } = await people.ok(GUIDE, PAGE, { courseId });
    const learners = [ANN, BEN, QUIET].sort((a, b) => (handle(a) < handle(b) ? -1 : 1));
    const guides = [GUIDE, SUSPENDED].sort((a, b) => (handle(a) < handle(b) ? -1 : 1));
    const rows = new Map<string, unknown>();
    for (const { member, missingPrompts, latePrompts, lastActiveAt, ...figures } of participation.nodes) {
      const days = lastActiveAt && (api.clock.now().getTime() - Date.parse(lastActiveAt)) / DAY;
      const numbers = (list: Array<{ number: number }>) => list.map(({ number }) => number);
      const row = [...Object.values(figures), days, numbers(missingPrompts), numbers(latePrompts)];
      rows.set(member.user.handle, row);
    }
    expect(participation.totalCount).toBe(5);
    expect([...rows.keys()]).toEqual([...guides, ...learners].map(handle));
    expect(rows.get(handle(ANN))).toEqual([2, 200, 1, 2, 1, 1, 0, 1, [], [2]]);
    expect(rows.get(handle(BEN))).toEqual([1, 99, 1, 1, 2, 1, 0, 4, [1, 2], []]);
    expect(rows.get(handle(QUIET))).toEqual([0, 0, 0, 0, 0, 0, 0, null, [1, 2], []]);
    expect(rows.get(handle(GUIDE))).toEqual([1, 10, 1, 1, 0, 1, 0, 6, [], []]);
  });

  it('is paged, and counts all at every page, the one behind the last too', async () => {
    const found: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page++) {
      const { participation } = await people.ok(ADMIN, PAGE, { courseId, first: 2, after });
      found.push(...participation.nodes.map((row: { member: { user: { handle: string } } }) => row.member.user.handle));
      expect(participation.totalCount).toBe(5);
      expect(participation.pageInfo).toMatchObject({ hasPreviousPage: page > 0, hasNextPage: page < 2 });
      after = participation.pageInfo.endCursor;
    }
    expect(new Set(found).size).toBe(5);
    const { participation } = await people.ok(ADMIN, PAGE, { courseId, first: 2, after });
    expect([participation.nodes, participation.totalCount]).toEqual([[], 5]);
  });

  it('has those first, where asked for, who were active longest ago, instructors among them; each order has its own cursors', async () => {
    const never = [QUIET, SUSPENDED].map(handle).sort();
    const expected = [...never, ...[GUIDE, BEN, ANN].map(handle)];
    const found: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { participation } = await people.ok(GUIDE, PAGE, { courseId, first: 1, after, orderBy: 'QUIETEST' });
      found.push(...participation.nodes.map((row: { member: { user: { handle: string } } }) => row.member.user.handle));
      after = participation.pageInfo.endCursor;
      more = participation.pageInfo.hasNextPage;
    }
    expect(found).toEqual(expected);
    expect(codeOf(await people.as(GUIDE, PAGE, { courseId, after, orderBy: 'ROSTER' }))).toBe('BAD_USER_INPUT');
    const { participation } = await people.ok(GUIDE, PAGE, { courseId, orderBy: null });
    expect(participation.nodes[0].member.role).toBe('INSTRUCTOR');
  });

  it('tells of each prompt who did it, when, and who did not', async () => {
    const { promptParticipation } = await people.ok(
      GUIDE,
      `query ($courseId: ID!) { promptParticipation(courseId: $courseId) { prompt { number } published onTime late missing words
        replies unanswered missingMembers { user { handle } } one: missingMembers(first: 1) { role } } }`,
      { courseId },
    );
    const missing = [BEN, QUIET].map((member) => ({ user: { handle: handle(member) } }));
    missing.sort((a, b) => (a.user.handle < b.user.handle ? -1 : 1));
    const one = [{ role: 'LEARNER' }];
    expect(promptParticipation).toEqual([
      {
        ...{ prompt: { number: 1 }, published: 1, onTime: 1, late: 0, missing: 2, words: 109.5, replies: 4 },
        ...{ unanswered: 2, missingMembers: missing, one },
      },
      {
        ...{ prompt: { number: 2 }, published: 1, onTime: 0, late: 1, missing: 2, words: 80, replies: 0 },
        ...{ unanswered: 1, missingMembers: missing, one },
      },
      {
        ...{ prompt: { number: 3 }, published: 0, onTime: 0, late: 0, missing: 0, words: null, replies: 0 },
        ...{ unanswered: 0, missingMembers: [], one: [] },
      },
    ]);
  });

  it('draws who replies to whom, and who stands apart', async () => {
    const { replyGraph } = await people.ok(
      GUIDE,
      `query ($courseId: ID!) { replyGraph(courseId: $courseId) { truncated nodes { member { user { handle } } given received }
        edges { from { handle } to { handle } weight } isolated { user { handle } } } }`,
      { courseId },
    );
    const edge = (from: number, to: number) => ({
      from: { handle: handle(from) },
      to: { handle: handle(to) },
      weight: 1,
    });
    const edges = [edge(BEN, ANN), edge(ANN, BEN), edge(GUIDE, BEN)];
    expect(replyGraph.edges).toHaveLength(3);
    expect(replyGraph.edges).toEqual(expect.arrayContaining(edges));
    expect(replyGraph.truncated).toBe(false);
    expect(replyGraph.nodes).toContainEqual({ member: { user: { handle: handle(BEN) } }, given: 1, received: 2 });
    const isolated = replyGraph.isolated.map(({ user }: { user: { handle: string } }) => user.handle);
    expect(isolated.sort()).toEqual([handle(QUIET), handle(SUSPENDED)].sort());
  });

  it.each([
    ['participation', PAGE, 3],
    [
      'promptParticipation',
      `query ($courseId: ID!) { promptParticipation(courseId: $courseId) { prompt { title } missing missingMembers { user { handle } } } }`,
      3,
    ],
    [
      'replyGraph',
      `query ($courseId: ID!) { replyGraph(courseId: $courseId) { nodes { member { user { handle } } given }
        edges { from { handle } to { handle } weight } isolated { user { handle } } } }`,
      2,
    ],
  ])('asks for %s with everything in few statements', async (_name, document, most) => {
    for (const member of [GUIDE, ADMIN]) {
      const statements = await api.statements.during(() => people.ok(member, document, { courseId, first: 100 }));
      expect(statements.length).toBeLessThanOrEqual(most);
    }
  });

  it('is for instructors on duty and admins; others are told so where they see the course, and nothing where they do not', async () => {
    const asked = async (member: number | null, course: string) => {
      const codes = new Set<string>();
      for (const [name, fields] of Object.entries(QUERIES)) {
        const document = `query ($courseId: ID!) { ${name}(courseId: $courseId) ${fields} }`;
        codes.add(codeOf(await people.as(member, document, { courseId: course })));
      }
      for (const table of TABLES) {
        const { statusCode } = await take(member, `${table}.csv`, course);
        codes.add({ 200: 'ok', 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND' }[statusCode] ?? 'other');
      }
      return [...codes].join();
    };
    const nowhere = world.threads[0] as string;
    const expected: Array<[number | null, string, string, string]> = [
      [null, 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
      [ANN, 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
      [GUIDE, 'ok', 'NOT_FOUND', 'NOT_FOUND'],
      [OTHER_GUIDE, 'FORBIDDEN', 'ok', 'NOT_FOUND'],
      [SUSPENDED, 'FORBIDDEN', 'ok', 'NOT_FOUND'],
      [CURATOR, 'FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND'],
      [ADMIN, 'ok', 'ok', 'NOT_FOUND'],
    ];
    for (const [member, open, other, none] of expected) {
      const found = [await asked(member, courseId), await asked(member, closed), await asked(member, nowhere)];
      expect([member, ...found]).toEqual([member, open, other, none]);
    }
    const document = `query ($courseId: ID!) { participation(courseId: $courseId) { totalCount } }`;
    for (const member of [ADMIN, GUIDE]) {
      expect(codeOf(await people.as(member, document, { courseId: 'x' }))).toBe('NOT_FOUND');
    }
  });

  describe('as tables', () => {
    const cells = (text: string): string[][] => parse(text, { bom: true });
    const table = async (name: string) => {
      const answer = await take(GUIDE, name);
      expect([answer.statusCode, answer.payload.charCodeAt(0)]).toEqual([200, 0xfeff]);
      return cells(answer.payload);
    };

    it('is given by slug or id, as a file that nobody else keeps', async () => {
      const { course } = await people.ok(GUIDE, '{ viewer { courses { nodes { slug } } } }').then(({ viewer }) => ({
        course: viewer.courses.nodes[0].slug as string,
      }));
      for (const name of TABLES) {
        const answer = await take(GUIDE, `${name}.csv`, course);
        expect(answer.statusCode).toBe(200);
        expect(answer.headers).toMatchObject({
          'content-type': expect.stringMatching(/^text\/csv; charset=utf-8/),
          'cache-control': 'private, no-store',
          'content-disposition': expect.stringContaining(`filename="${course}-${name}.csv"`),
        });
        expect(answer.payload).toBe((await take(GUIDE, `${name}.csv`)).payload);
      }
    });

    it('says the same as the queries', async () => {
      const [head, ...rows] = (await table('participation.csv')) as [string[], ...string[][]];
      const ann = rows.find(([first]) => first === handle(ANN)) as string[];
      const told = Object.fromEntries(head.map((name, at) => [name, ann[at]]));
      expect(rows).toHaveLength(5);
      expect(told).toMatchObject({
        role: 'LEARNER',
        reflections: '2',
        words: '200',
        repliesGiven: '2',
        latePrompts: '#2',
      });
      expect(told).toMatchObject({ missingPrompts: '', name: world.members[ANN]!.displayName, ratingsGiven: '0' });
      expect((await table('prompts.csv'))[1]).toMatchObject({ 0: '1', 4: '1', 7: '2', 8: '109.5' });
      const replies = await table('replies.csv');
      expect(replies).toHaveLength(4);
      expect(replies.map(([from, , to, , weight]) => [from, to, weight])).toContainEqual([
        handle(GUIDE),
        handle(BEN),
        '1',
      ]);
    });

    it('has what waits for an answer for so many days, a week where nothing is said', async () => {
      const titles = async (name: string) => (await table(name)).slice(1).map(([title]) => title);
      expect(await titles('unanswered.csv')).toEqual(['Reflection 3', 'Reflection 6']);
      expect(await titles('unanswered.csv?days=1')).toEqual(['Reflection 3', 'Reflection 6', 'Reflection 2']);
      expect(await titles('unanswered.csv?days=10')).toEqual(['Reflection 3']);
      const filter = { courseId, unansweredForDays: 1 };
      const { reflections } = await people.ok(
        GUIDE,
        'query ($filter: ReflectionFilter) { reflections(filter: $filter, orderBy: OLDEST) { totalCount nodes { title } } }',
        { filter },
      );
      expect(reflections.nodes.map(({ title }: { title: string }) => title)).toEqual(
        await titles('unanswered.csv?days=1'),
      );
      for (const days of ['-1', '3651', '1.5', 'x', '', '1&days=2']) {
        expect((await take(GUIDE, `unanswered.csv?days=${days}`)).statusCode).toBe(400);
      }
    });

    it('refuses a filter of days out of bounds, and says which are in', async () => {
      for (const unansweredForDays of [-1, 3_651]) {
        const answer = await people.as(
          ANN,
          'query ($filter: ReflectionFilter) { reflections(filter: $filter) { totalCount } }',
          {
            filter: { unansweredForDays },
          },
        );
        expect([codeOf(answer), answer.errors?.[0]?.message]).toEqual([
          'BAD_USER_INPUT',
          expect.stringContaining('0 to 3,650'),
        ]);
      }
    });

    it('is kept in the log, every one that was given and none that was refused', async () => {
      const before = (await api.db.rows(sql(EXPORTS))).length;
      for (const name of TABLES) await take(GUIDE, `${name}.csv`);
      await take(OTHER_GUIDE, 'participation.csv');
      const entries = await api.db.rows(sql(EXPORTS));
      expect(entries.slice(before)).toEqual(
        [5, 3, 3, 2].map((rows, at) => ({
          ...{ actorId: world.members[GUIDE]!.id, targetKind: 'COURSE', targetId: courseId, scope: 'COURSE', courseId },
          after: { table: TABLES[at], rows },
        })),
      );
    });

    const odd = fc.oneof(
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', ' ', 'a', 'é'),
        minLength: 1,
        maxLength: 8,
      }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    );

    it('starts no formula in a spreadsheet, whatever people and texts are called', async () => {
      const members = world.members.map(({ id }) => id);
      const handles = ['-minus', '-', '_x'].map((name, at) => `${name}${at}`);
      await fc.assert(
        fc.asyncProperty(odd, fc.constantFrom(...handles), async (name, oddHandle) => {
          await api.db.rows(sql(RENAME, [members, name.replaceAll('\0', ' '), courseId]));
          await api.db.pool.query('update member set handle = $2 where id = $1', [world.members[BEN]!.id, oddHandle]);
          for (const one of TABLES) {
            const { payload } = await take(GUIDE, `${one}.csv`);
            for (const text of cells(payload).flat()) expect(text).not.toMatch(/^[=+\-@\t\r]/);
            // Programs that separate cells by semicolons or tabs take quotation marks within a line for text.
            for (const field of payload.split(/[;\t\r\n]/)) expect(field).not.toMatch(/^[\s"]*[=+\-@]/);
          }
        }),
        { numRuns: numRuns(20, 40), seed: 75 },
      );
    });
  });
});

import fc from 'fast-check';
import { newId } from '#kernel';
import { CourseWorld } from '../../factories/course-world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';

describe('Lists of courses and their members', () => {
  let api: TestApi;
  let world: CourseWorld;
  let slug: string;
  let courseId: string;
  let everybody: string[];

  beforeAll(async () => {
    api = await startApi();
    world = await CourseWorld.create(api);
    ({ slug, id: courseId } = await world.course({ learners: ['learner'] }));
    const handles = [
      'a_b',
      'a-b',
      'a.b',
      'ab',
      'a0',
      'zz',
      '00',
      '__',
      'b',
      'bb',
      'b.b',
      'b_b',
      'b-b',
      'm1',
      'm10',
      'm2',
    ].map((handle) => (handle.length < 2 ? `${handle}${handle}b` : handle));
    for (const [at, handle] of handles.entries()) await enrol(handle, at % 5 === 0 ? 'INSTRUCTOR' : 'LEARNER');
    const { rows } = await api.db.pool.query(
      'select p.handle, m.role from course_member m join member p on p.id = m.member_id where m.course_id = $1',
      [courseId],
    );
    everybody = rows.map(({ handle, role }) => `${role} ${handle}`).sort((a, b) => (a < b ? -1 : 1));
  });

  afterAll(() => api.close());

  async function enrol(handle: string, role: string): Promise<void> {
    const id = newId(api.clock.now());
    await api.db.pool.query(
      `insert into member (id, handle, email, password_hash, display_name, joined_at) values ($1, $2, $2 || '@example.org', '', 'Name', $3)`,
      [id, handle, api.clock.now()],
    );
    await api.db.pool.query(
      'insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, $3, $4)',
      [courseId, id, role, api.clock.now()],
    );
  }

  const MEMBERS = `query ($slug: String!, $role: Role, $first: Int, $after: String) {
    course(slug: $slug) { members(role: $role, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { role joinedAt user { handle } } } nodes { user { handle } } } } }`;

  async function page(role: string | null, first: number, after: string | null) {
    const { data, errors } = await world.as('learner', MEMBERS, { slug, role, first, after });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.course.members;
  }

  it('give each member once, instructors first, then by handle, whatever the size of the page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 25 }),
        fc.constantFrom(null, 'LEARNER', 'INSTRUCTOR'),
        async (first, role) => {
          const found: string[] = [];
          let after: string | null = null;
          do {
            const members = await page(role, first, after);
            expect(members.pageInfo.hasPreviousPage).toBe(after !== null);
            found.push(
              ...members.edges.map(
                ({ node }: { node: { role: string; user: { handle: string } } }) => `${node.role} ${node.user.handle}`,
              ),
            );
            after = members.pageInfo.hasNextPage ? members.pageInfo.endCursor : null;
            expect(members.totalCount).toBe(everybody.filter((one) => role === null || one.startsWith(role)).length);
          } while (after !== null);
          expect(found).toEqual(everybody.filter((one) => role === null || one.startsWith(role)));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('keep a cursor when members come and go between two pages', async () => {
    const first = await page(null, 6, null);
    await enrol('aaa', 'INSTRUCTOR');
    await enrol('zzz', 'LEARNER');
    await api.db.pool.query(
      `delete from course_member where course_id = $1 and member_id = (select id from member where handle = $2)`,
      [courseId, first.nodes[5].user.handle],
    );
    const rest = await page(null, 100, first.pageInfo.endCursor);
    expect(
      rest.edges.map(
        ({ node }: { node: { role: string; user: { handle: string } } }) => `${node.role} ${node.user.handle}`,
      ),
    ).toEqual([...everybody.slice(6), 'LEARNER zzz']);
  });

  it.each([
    [{ first: 101 }, 'first'],
    [{ first: -1 }, 'first'],
    [{ after: 'nonsense' }, 'after'],
    [{ after: Buffer.from('courses|x').toString('base64url') }, 'after'],
  ])('refuse %j at %s', async (args, path) => {
    for (const document of [
      `query ($first: Int, $after: String) { course(slug: "${slug}") { members(first: $first, after: $after) { totalCount } } }`,
      'query ($first: Int, $after: String) { courses(first: $first, after: $after) { totalCount } }',
      'query ($first: Int, $after: String) { viewer { courses(first: $first, after: $after) { totalCount } } }',
    ]) {
      const answer = await world.as('learner', document, args);
      expect(codeOf(answer)).toBe('BAD_USER_INPUT');
      expect(answer.errors?.[0]?.extensions.fields?.[0]?.path).toContain(path);
    }
  });

  describe('of 25 courses with prompts', () => {
    const titles = Array.from({ length: 25 }, (_, at) => `Series ${at}`);

    beforeAll(async () => {
      for (const title of titles) {
        api.clock.advance(1_000);
        const { id, joinCode, slug: courseSlug } = await world.course({ title });
        for (const number of [2, 1]) {
          const input = { courseId: id, number, title: `Prompt ${number}`, instructionsMarkdown: 'Read.' };
          await world.must('instructor', 'createPrompt', input, 'prompt { id }');
        }
        await world.must('otherInstructor', 'joinCourse', { courseSlug, joinCode }, 'course { id }');
      }
    });

    const COURSES = (field: string) => `query ($first: Int, $after: String) { ${field}(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id title } }`;

    it.each([
      ['courses', (data: Json) => data.courses],
      ['viewer { courses', (data: Json) => data.viewer.courses],
    ])('%s pages through all of them, newest first', async (field, pick) => {
      for (const first of [1, 7, 10, 24, 25, 100]) {
        const found: string[] = [];
        let after: string | null = null;
        do {
          const document = `${COURSES(field)} }${field.includes('{') ? ' }' : ''}`;
          const { data, errors } = await world.as('otherInstructor', document, { first, after });
          expect(errors).toBeUndefined();
          const list = pick(data) as {
            totalCount: number;
            pageInfo: { hasNextPage: boolean; endCursor: string };
            nodes: Array<{ title: string }>;
          };
          expect(list.totalCount).toBe(25);
          found.push(...list.nodes.map((node) => node.title));
          after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
        } while (after !== null);
        expect(found).toEqual([...titles].reverse());
      }
    });

    const DOCUMENT = `{ courses(first: 20) { nodes {
      id slug title viewerRole joinCode
      prompts { number title viewerProgress { published words complete } course { title } }
      members(first: 3, role: LEARNER) { totalCount nodes { role user { handle } } } } } }`;

    it('cost three statements with prompts and progress, six with everything else too, for 2 as for 20', async () => {
      const count = async (document: string) => {
        const statements = await api.statements.during(async () => {
          expect((await world.as('learner', document)).errors).toBeUndefined();
        });
        return statements.length;
      };
      for (const first of [2, 20]) {
        // Courses, prompts, progress, rosters, their sizes, their people.
        expect(await count(DOCUMENT.replace('20', String(first)))).toBe(6);
        expect(
          await count(
            `{ courses(first: ${first}) { nodes { title viewerRole prompts { number title viewerProgress { words } } } } }`,
          ),
        ).toBe(3);
      }
    });

    it('give the prompts of each course in the order of their numbers', async () => {
      const { data } = await world.as('learner', DOCUMENT);
      for (const course of data.courses.nodes) {
        expect(course.prompts.map((prompt: { number: number }) => prompt.number)).toEqual([1, 2]);
        expect(course.prompts[0].course.title).toBe(course.title);
        expect(course.members).toEqual({
          totalCount: 2,
          nodes: [
            { role: 'LEARNER', user: { handle: 'learner' } },
            { role: 'LEARNER', user: { handle: 'otherinstructor' } },
          ],
        });
      }
    });
  });
});

import { CourseWorld } from '../../factories/course-world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';

const PROMPTS =
  'prompts { id number title instructionsHtml opensAt dueAt closesAt minimumWords repliesRequired postFirst }';
const COPIES = `query ($fromCourseId: ID!, $toCourseId: ID!, $days: Int!) {
  promptCopies(fromCourseId: $fromCourseId, toCourseId: $toCourseId, days: $days) { prompt { title } number opensAt dueAt closesAt } }`;
const NOTE = 'Read *on*.[^1]\n\n[^1]: A note.';

describe('The prompts of a course as a series', () => {
  let api: TestApi;
  let world: CourseWorld;
  let courseId: string;
  let slug: string;

  beforeAll(async () => {
    api = await startApi();
    world = await CourseWorld.create(api);
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    ({ id: courseId, slug } = await world.course());
  });

  const create = async (title: string, more: Json = {}, course = courseId): Promise<string> => {
    const input = { courseId: course, title, instructionsMarkdown: NOTE, ...more };
    return (await world.must('instructor', 'createPrompt', input, 'prompt { id }')).prompt.id;
  };
  const promptsOf = async (course = slug): Promise<Json[]> =>
    (await world.as('instructor', `{ course(slug: "${course}") { ${PROMPTS} } }`)).data.course.prompts;
  const titles = async () => (await promptsOf()).map(({ number, title }) => `${number} ${title}`);
  const send = (mutation: string, input: Json, actor = 'instructor') =>
    world.mutate(actor, mutation, input, `course { ${PROMPTS} }`);

  it('are put in another order, with the numbers that there are', async () => {
    const [a, b, c] = [await create('A'), await create('B', { number: 1015 }), await create('C', { number: 20 })];
    expect(await titles()).toEqual(['1 A', '20 C', '1015 B']);
    expect(codeOf(await send('reorderPrompts', { courseId, promptIds: [b, a, c] }))).toBe('ok');
    expect(await titles()).toEqual(['1 B', '20 A', '1015 C']);
    for (const promptIds of [[a, b], [a, b, b], [a, b, c, c], [a, b, courseId], []]) {
      const answer = await send('reorderPrompts', { courseId, promptIds });
      expect([codeOf(answer), answer.errors?.[0]?.extensions.fields[0].path]).toEqual([
        'BAD_USER_INPUT',
        'input.promptIds',
      ]);
    }
    expect(await titles()).toEqual(['1 B', '20 A', '1015 C']);
  });

  it('lose one that nobody has begun to answer, and keep one that somebody has', async () => {
    const [a, b] = [await create('A'), await create('B')];
    const draft = { title: 'So', bodyMarkdown: 'Far.', audience: 'COURSE', promptId: b };
    await world.must('learner', 'createReflection', draft, 'reflection { id }');
    expect(codeOf(await send('deletePrompt', { promptId: a }))).toBe('ok');
    const answer = await send('deletePrompt', { promptId: b });
    expect([codeOf(answer), answer.errors?.[0]?.message]).toEqual([
      'CONFLICT',
      expect.stringContaining('begun to answer'),
    ]);
    expect(codeOf(await send('deletePrompt', { promptId: a }))).toBe('NOT_FOUND');
    expect(await titles()).toEqual(['2 B']);
  });

  it('are copied into a new term with all that they are, once for each key', async () => {
    await world.must('instructor', 'updateCourse', { courseId, timeZone: 'europe/madrid' }, 'course { id }');
    const settings = { minimumWords: 150, repliesRequired: 2, postFirst: true };
    // Over the change of clocks of a spring, and over a leap day.
    const dates = {
      opensAt: '2027-03-01T08:00:00.000Z',
      dueAt: '2027-03-15T22:59:59.999Z',
      closesAt: '2027-04-01T21:59:00.000Z',
    };
    await create('A', { ...settings, ...dates });
    await create('B', { number: 30, opensAt: '2027-02-22T08:00:00.000Z' });
    const next = await world.course({ title: 'Next term' });
    await world.must('instructor', 'updateCourse', { courseId: next.id, timeZone: 'Europe/Madrid' }, 'course { id }');
    const shift = { fromCourseId: courseId, toCourseId: next.id, days: 371 };
    const preview = (await world.as('instructor', COPIES, shift)).data.promptCopies;
    expect(await promptsOf(next.slug)).toEqual([]);
    const before = await promptsOf();
    for (let times = 0; times < 2; times++) {
      expect(codeOf(await send('copyPrompts', { ...shift, idempotencyKey: 'next-term-1' }))).toBe('ok');
    }
    const copies = await promptsOf(next.slug);
    expect(copies.map(({ number, opensAt, dueAt, closesAt }) => [number, opensAt, dueAt, closesAt])).toEqual([
      [1, '2028-03-06T08:00:00.000Z', '2028-03-20T22:59:59.999Z', '2028-04-06T21:59:00.000Z'],
      [30, '2028-02-28T08:00:00.000Z', null, null],
    ]);
    expect(copies[0]).toMatchObject({ title: 'A', ...settings });
    expect(copies[0]!.instructionsHtml).toContain(`user-content-${copies[0]!.id}-`);
    expect(preview).toEqual(
      copies.map(({ number, title, opensAt, dueAt, closesAt }) => ({
        prompt: { title },
        number,
        opensAt,
        dueAt,
        closesAt,
      })),
    );
    expect(await promptsOf()).toEqual(before);
  });

  it('come behind what is there where one of the numbers is taken, as many as a course may have', async () => {
    await create('A');
    await create('B', { number: 30 });
    const next = await world.course({ title: 'Next term' });
    await create('There', { number: 30 }, next.id);
    const shift = { fromCourseId: courseId, toCourseId: next.id, days: 0 };
    const { data } = await send('copyPrompts', shift);
    const numbers = data.copyPrompts.course.prompts.map(({ number, title }: Json) => `${number} ${title}`);
    expect(numbers).toEqual(['30 There', '31 A', '32 B']);
    await api.db.pool.query(
      `insert into prompt (id, course_id, number, title, instructions_markdown, instructions_html, created_at)
       select gen_random_uuid(), $1, 100 + i, 'P', 'p', '<p>p</p>', $2 from generate_series(1, 196) i`,
      [next.id, api.clock.now()],
    );
    expect(codeOf(await send('copyPrompts', shift))).toBe('CONFLICT');
    expect(await promptsOf(next.slug)).toHaveLength(199);
  });

  it('go by days within bounds, to another course, of those who are in charge of both', async () => {
    await create('A');
    const next = await world.course({ title: 'Next term', learners: ['learner', 'outsider'] });
    const elsewhere = await world.course({ title: 'Elsewhere', instructor: 'otherInstructor', learners: [] });
    const odd = async (input: Json, actor = 'instructor') => {
      const shift = { fromCourseId: courseId, toCourseId: next.id, days: 7, ...input };
      const codes = [codeOf(await world.as(actor, COPIES, shift)), codeOf(await send('copyPrompts', shift, actor))];
      return codes.join();
    };
    expect(await odd({ days: 3_651 })).toBe('BAD_USER_INPUT,BAD_USER_INPUT');
    expect(await odd({ toCourseId: courseId })).toBe('BAD_USER_INPUT,BAD_USER_INPUT');
    expect(await odd({ toCourseId: elsewhere.id })).toBe('NOT_FOUND,NOT_FOUND');
    expect(await odd({ fromCourseId: elsewhere.id })).toBe('NOT_FOUND,NOT_FOUND');
    expect(await odd({}, 'learner')).toBe('FORBIDDEN,FORBIDDEN');
    expect(await odd({}, 'otherInstructor')).toBe('NOT_FOUND,NOT_FOUND');
    expect(await odd({}, 'visitor')).toBe('UNAUTHENTICATED,UNAUTHENTICATED');
    expect(await odd({ toCourseId: elsewhere.id }, 'admin')).toBe('ok,ok');
  });

  it('are held in a time zone that there is', async () => {
    const zone = (timeZone: string) =>
      world.mutate('instructor', 'updateCourse', { courseId, timeZone }, 'course { timeZone }');
    expect((await zone('europe/lisbon')).data.updateCourse.course.timeZone).toBe('Europe/Lisbon');
    expect(codeOf(await zone('Europe/Nowhere'))).toBe('BAD_USER_INPUT');
    const created = await world.must('admin', 'createCourse', { title: 'T' }, 'course { timeZone }');
    expect(created.course.timeZone).toBe('UTC');
  });
});

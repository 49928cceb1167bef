import { limits, newId } from '#kernel';
import { CourseWorld } from '../../factories/course-world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';

const FIELDS = `prompt { id number title instructionsHtml opensAt dueAt closesAt minimumWords repliesRequired postFirst
  course { title } }`;

describe('A prompt', () => {
  let api: TestApi;
  let world: CourseWorld;
  let courseId: string;
  let slug: string;

  beforeAll(async () => {
    api = await startApi();
    world = await CourseWorld.create(api);
    ({ id: courseId, slug } = await world.course());
  });

  afterAll(() => api.close());

  const text = { title: 'A desk', instructionsMarkdown: 'Look.' };
  const create = (input: Json) => world.mutate('instructor', 'createPrompt', { courseId, ...text, ...input }, FIELDS);
  const update = (promptId: string, input: Json) =>
    world.mutate('instructor', 'updatePrompt', { promptId, ...input }, FIELDS);
  const created = async (input: Json) => {
    const { data, errors } = await create(input);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.createPrompt.prompt;
  };
  const inSeconds = (seconds: number) => new Date(api.clock.now().getTime() + seconds * 1_000).toISOString();

  it('keeps what it is given, and renders its instructions safely', async () => {
    const given = {
      number: 70,
      title: 'Reflective blogging',
      opensAt: inSeconds(-10),
      dueAt: inSeconds(10),
      closesAt: inSeconds(20),
      minimumWords: 150,
      repliesRequired: 2,
      postFirst: true,
    };
    const markdown = 'Read *this*, @learner.[^1]\n\n<script>alert(1)</script>\n\n[^1]: A note.';
    const prompt = await created({ ...given, instructionsMarkdown: markdown });
    expect(prompt).toMatchObject({ ...given, course: { title: 'Cataloguing' } });
    expect(prompt.instructionsHtml).toContain('Read <em>this</em>, @learner.');
    expect(prompt.instructionsHtml).toContain(`id="user-content-${prompt.id}-`);
    expect(prompt.instructionsHtml).not.toContain('<script');
    const seen = await world.as('learner', `{ prompt(id: "${prompt.id}") { ${FIELDS.slice(8, -1)} } }`);
    expect(seen.data.prompt).toEqual(prompt);
  });

  it('has instructions that weigh only so much as HTML', async () => {
    const instructionsMarkdown = `${'x[^1] '.repeat(1_500)}\n\n[^1]: A note.`;
    const most = limits.instructionsHtmlCharacters.toLocaleString('en');
    const prompt = await created({});
    for (const answer of [await create({ instructionsMarkdown }), await update(prompt.id, { instructionsMarkdown })]) {
      expect(codeOf(answer)).toBe('BAD_USER_INPUT');
      expect(answer.errors?.[0]?.extensions.fields[0]).toMatchObject({
        path: 'input.instructionsMarkdown',
        message: expect.stringContaining(`comes to more than ${most} characters`),
      });
    }
  });

  it('has a number of its own in the course, the next one if none is given', async () => {
    const first = await created({ number: 80 });
    expect((await created({})).number).toBe(81);
    for (const answer of [await create({ number: 80 }), await update(first.id, { number: 81 })]) {
      expect(codeOf(answer)).toBe('CONFLICT');
      expect(answer.errors?.[0]?.extensions.fields[0].path).toBe('input.number');
    }
    expect((await update(first.id, { number: 80 })).data.updatePrompt.prompt.number).toBe(80);
    const other = await world.course({ title: 'Other' });
    expect(codeOf(await create({ courseId: other.id, number: 80 }))).toBe('ok');
    expect(codeOf(await create({ courseId: other.id, number: limits.promptNumber }))).toBe('ok');
    const none = await create({ courseId: other.id });
    expect(none.errors?.[0]?.extensions.fields[0].path).toBe('input.number');
  });

  it('gets numbers without a gap or a double when many are set at once', async () => {
    const other = await world.course({ title: 'Busy' });
    const set = Array.from({ length: 12 }, () => create({ courseId: other.id }));
    const numbers = (await Promise.all(set)).map(({ data }) => data.createPrompt.prompt.number);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
  });

  it('is set once, however often that is sent', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => create({ number: 90, idempotencyKey: 'ninety' })),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.data.createPrompt.prompt.number).toBe(90);
  });

  it.each([
    [{ title: '' }, 'input.title'],
    [{ title: 'two\nlines' }, 'input.title'],
    [{ instructionsMarkdown: ' ' }, 'input.instructionsMarkdown'],
    [{ instructionsMarkdown: 'x'.repeat(limits.instructionsCharacters + 1) }, 'input.instructionsMarkdown'],
    [{ number: 0 }, 'input.number'],
    [{ number: limits.promptNumber + 1 }, 'input.number'],
    [{ minimumWords: -1 }, 'input.minimumWords'],
    [{ minimumWords: 10_001 }, 'input.minimumWords'],
    [{ repliesRequired: -1 }, 'input.repliesRequired'],
    [{ repliesRequired: 21 }, 'input.repliesRequired'],
    [{ opensAt: '2026-10-02T00:00:00Z', dueAt: '2026-10-01T23:59:59Z' }, 'input.dueAt'],
    [{ dueAt: '2026-10-02T00:00:00Z', closesAt: '2026-10-01T00:00:00Z' }, 'input.closesAt'],
  ])('is refused with %j at %s', async (input, path) => {
    const id = (await created({})).id;
    for (const answer of [await create(input), await update(id, input)]) {
      expect(codeOf(answer)).toBe('BAD_USER_INPUT');
      expect(answer.errors?.[0]?.extensions.fields).toEqual([{ path, message: expect.stringMatching(/\.$/) }]);
    }
  });

  it('checks the dates that it has after a change, not only those that change', async () => {
    const { id } = await created({ opensAt: inSeconds(10), dueAt: inSeconds(20) });
    expect(codeOf(await update(id, { closesAt: inSeconds(19) }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await update(id, { opensAt: inSeconds(21) }))).toBe('BAD_USER_INPUT');
    const moved = await update(id, { opensAt: null, dueAt: inSeconds(5), closesAt: inSeconds(5), minimumWords: 3 });
    expect(moved.data.updatePrompt.prompt).toMatchObject({
      opensAt: null,
      dueAt: inSeconds(5),
      closesAt: inSeconds(5),
    });
    const cleared = await update(id, { dueAt: null, minimumWords: null, title: 'Renamed' });
    expect(cleared.data.updatePrompt.prompt).toMatchObject({
      title: 'Renamed',
      instructionsHtml: '<p>Look.</p>',
      dueAt: null,
      closesAt: inSeconds(5),
      minimumWords: null,
    });
  });

  it('is seen by learners from the moment it opens, by instructors and admins before, by others never', async () => {
    const { id, number } = await created({ opensAt: inSeconds(60) });
    const sees = async (actor: string) => {
      const document = `{ prompt(id: "${id}") { number } course(slug: "${slug}") { prompts { number } } }`;
      const { data } = await world.as(actor, document);
      const listed = (data.course?.prompts ?? []).some((prompt: Json) => prompt.number === number);
      expect(data.prompt !== null).toBe(listed);
      return listed;
    };
    const all = async () => [
      await sees('learner'),
      await sees('instructor'),
      await sees('admin'),
      await sees('outsider'),
    ];
    expect(await all()).toEqual([false, true, true, false]);
    api.clock.advance(59_999);
    expect(await all()).toEqual([false, true, true, false]);
    const hidden = await world.mutate('learner', 'updatePrompt', { promptId: id, title: 'Mine' }, FIELDS);
    const unknown = { promptId: '00000000-0000-7000-8000-000000000000', title: 'Mine' };
    expect(hidden).toEqual(await world.mutate('learner', 'updatePrompt', unknown, FIELDS));
    expect(codeOf(hidden)).toBe('NOT_FOUND');
    api.clock.advance(1);
    expect(await all()).toEqual([true, true, true, false]);
    expect(codeOf(await world.mutate('learner', 'updatePrompt', { promptId: id, title: 'Mine' }, FIELDS))).toBe(
      'FORBIDDEN',
    );
  });

  it('whose id is malformed is a prompt that does not exist', async () => {
    for (const id of ['', 'x', courseId]) {
      expect(await world.as('learner', 'query ($id: ID!) { prompt(id: $id) { id } }', { id })).toEqual({
        data: { prompt: null },
      });
      expect(codeOf(await update(id, { title: 'Mine' }))).toBe('NOT_FOUND');
    }
  });

  it('shows learners how far they have come with each', async () => {
    const { id: course, slug: address } = await world.course({ title: 'Progress', learners: ['learner', 'outsider'] });
    const [first, second] = [
      await created({ courseId: course, dueAt: inSeconds(5), minimumWords: 3 }),
      await created({ courseId: course, repliesRequired: 1 }),
    ];
    const now = api.clock.now();
    const thread = newId(now);
    await api.db.pool.query(
      `insert into thread (id, kind, author_id, course_id, prompt_id, audience, status, created_at, published_at, active_at)
       select $1, 'REFLECTION', id, $2, $3, 'COURSE', 'VISIBLE', $4, $4, $4 from member where handle = 'learner'`,
      [thread, course, first.id, now],
    );
    await api.db.pool.query(
      `insert into reflection (thread_id, title, slug, excerpt, word_count) values ($1, 'Title', 'title', '', 3)`,
      [thread],
    );
    const nothing = { published: false, onTime: null, words: 0, distinctPeersRepliedTo: 0, complete: false };
    const document = `{ course(slug: "${address}") { prompts { number viewerProgress {
      published onTime words distinctPeersRepliedTo complete } } } }`;
    const progress = async (actor: string) =>
      (await world.as(actor, document)).data.course.prompts.map((prompt: Json) => prompt.viewerProgress);
    const done = { published: true, onTime: true, words: 3, distinctPeersRepliedTo: 0, complete: true };
    expect(await progress('learner')).toEqual([done, nothing]);
    expect(await progress('outsider')).toEqual([nothing, nothing]);
    for (const actor of ['instructor', 'admin']) expect(await progress(actor)).toEqual([null, null]);
    expect(second.repliesRequired).toBe(1);
  });

  it('is one of at most 200 of a course', async () => {
    const { id: full } = await world.course({ title: 'Full' });
    const now = api.clock.now();
    await api.db.pool.query(
      `insert into prompt (id, course_id, number, title, instructions_markdown, instructions_html, created_at)
       select gen_random_uuid(), $1, number, 'Prompt', '', '', $2 from generate_series(1, $3::integer) as number`,
      [full, now, limits.promptsPerCourse],
    );
    const answer = await create({ courseId: full });
    expect(codeOf(answer)).toBe('CONFLICT');
    expect(answer.errors?.[0]?.message).toContain(String(limits.promptsPerCourse));
  });
});

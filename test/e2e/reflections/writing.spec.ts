import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date('2026-10-05T09:00:00.000Z');
const days = (count: number) => new Date(NOW.getTime() + count * DAY);

const [ADMIN, TEACHER, ANA, BEN, OUTSIDER] = [0, 1, 2, 3, 4];
const [LIBRARY, OTHER] = [0, 1];
const [OPEN, CLOSED, LATER, ELSEWHERE] = [0, 1, 2, 3];

const REFLECTION = `reflection {
  id status title slug excerpt wordCount audience publishedAt createdAt editedAt revision bodyMarkdown bodyHtml
  course { id } prompt { id } author { handle } thread { id locked replyCount }
}`;

describe('writing a reflection', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: [{ isAdmin: true }, {}, {}, {}, {}],
      courses: [{}, {}],
      enrolments: [
        { member: TEACHER, course: LIBRARY, role: 'INSTRUCTOR' },
        { member: ANA, course: LIBRARY },
        { member: BEN, course: LIBRARY },
        { member: OUTSIDER, course: OTHER },
      ],
      prompts: [
        { course: LIBRARY },
        { course: LIBRARY, closesAt: days(-1) },
        { course: LIBRARY, opensAt: days(2) },
        { course: OTHER },
      ],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  const create = async (member: number, input: object) =>
    (
      await people.must(
        member,
        'createReflection',
        { title: 'On weeding', bodyMarkdown: 'Fewer *books*, better shelves.', ...input },
        REFLECTION,
      )
    ).reflection;
  const tryCreate = (member: number, input: object) =>
    people.mutate(
      member,
      'createReflection',
      { title: 'On weeding', bodyMarkdown: 'Fewer books.', ...input },
      REFLECTION,
    );
  const tryUpdate = (member: number, input: object) => people.mutate(member, 'updateReflection', input, REFLECTION);
  const read = async (member: number | null, id: string) =>
    (await people.ok(member, `query ($id: ID!) { ${REFLECTION.replace('reflection', 'reflection(id: $id)')} }`, { id }))
      .reflection;

  it('keeps a draft to its author, moderators not excepted, until it is published', async () => {
    const draft = await create(ANA, { courseId: world.courses[LIBRARY] });
    expect(draft).toMatchObject({ status: 'DRAFT', publishedAt: null, audience: 'COURSE', revision: 1 });
    for (const other of [ADMIN, TEACHER, BEN, OUTSIDER, null]) expect(await read(other, draft.id)).toBeNull();
    expect(await read(ANA, draft.id)).toEqual(draft);
    const drafts = await people.ok(ANA, '{ viewer { drafts { nodes { id } totalCount } } }');
    expect(drafts.viewer.drafts).toEqual({ nodes: [{ id: draft.id }], totalCount: 1 });

    api.clock.advance(60_000);
    const { reflection } = await people.must(ANA, 'publishReflection', { id: draft.id }, REFLECTION);
    expect(reflection).toMatchObject({ status: 'VISIBLE', publishedAt: api.clock.now().toISOString(), editedAt: null });
    for (const other of [ADMIN, TEACHER, BEN]) expect(await read(other, draft.id)).toMatchObject({ id: draft.id });
    for (const other of [OUTSIDER, null]) expect(await read(other, draft.id)).toBeNull();
    expect((await people.ok(ANA, '{ viewer { drafts { totalCount } } }')).viewer.drafts.totalCount).toBe(0);
  });

  it('changes nothing when what is published already is published again', async () => {
    const published = await create(ANA, { publish: true });
    api.clock.advance(60_000);
    const again = await people.must(ANA, 'publishReflection', { id: published.id }, REFLECTION);
    expect(again.reflection).toEqual(published);
  });

  it('lets nobody else publish or change it', async () => {
    const draft = await create(ANA, { courseId: world.courses[LIBRARY] });
    expect(codeOf(await people.mutate(TEACHER, 'publishReflection', { id: draft.id }, REFLECTION))).toBe('NOT_FOUND');
    expect(codeOf(await tryUpdate(TEACHER, { id: draft.id, title: 'Mine' }))).toBe('NOT_FOUND');
    await people.must(ANA, 'publishReflection', { id: draft.id }, REFLECTION);
    expect(codeOf(await tryUpdate(TEACHER, { id: draft.id, title: 'Mine' }))).toBe('FORBIDDEN');
    expect(codeOf(await tryUpdate(ADMIN, { id: draft.id, audience: 'PUBLIC' }))).toBe('FORBIDDEN');
    expect(await read(ANA, draft.id)).toMatchObject({ title: 'On weeding', audience: 'COURSE' });
  });

  it('takes the audience from its place: the course where there is one, all members otherwise', async () => {
    expect(await create(ANA, {})).toMatchObject({ audience: 'MEMBERS', course: null, prompt: null });
    const [course, prompt] = [world.courses[LIBRARY], world.prompts[OPEN]];
    expect(await create(ANA, { courseId: course })).toMatchObject({ audience: 'COURSE', course: { id: course } });
    expect(await create(ANA, { promptId: prompt })).toMatchObject({
      audience: 'COURSE',
      course: { id: course },
      prompt: { id: prompt },
    });
    expect(await create(ANA, { promptId: prompt, audience: 'PUBLIC' })).toMatchObject({ audience: 'PUBLIC' });
  });

  it.each(['COURSE', 'PRIVATE'])(
    'refuses the audience %s without a course, whenever it is asked for',
    async (audience) => {
      const problem = { path: 'input.audience', message: expect.stringMatching(/needs a course/) };
      const created = await tryCreate(ANA, { audience });
      expect(created.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', fields: [problem] });
      for (const publish of [false, true]) {
        const { id } = await create(ANA, { publish });
        const updated = await tryUpdate(ANA, { id, audience });
        expect(updated.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', fields: [problem] });
      }
    },
  );

  it('lets the audience be narrowed always, and widened only while nobody else has replied', async () => {
    const { id } = await create(ANA, { courseId: world.courses[LIBRARY], audience: 'PUBLIC', publish: true });
    const setAudience = async (audience: string) => codeOf(await tryUpdate(ANA, { id, audience }));
    for (const audience of ['MEMBERS', 'COURSE', 'PRIVATE', 'COURSE', 'MEMBERS']) {
      expect(await setAudience(audience)).toBe('ok');
      expect((await read(ANA, id)).audience).toBe(audience);
    }
    await people.must(ANA, 'createReply', { threadId: id, bodyMarkdown: 'My own remark.' }, 'reply { id }');
    expect(await setAudience('PUBLIC')).toBe('ok');
    expect(await setAudience('COURSE')).toBe('ok');
    await people.must(BEN, 'createReply', { threadId: id, bodyMarkdown: 'For us only.' }, 'reply { id }');
    expect(await setAudience('MEMBERS')).toBe('CONFLICT');
    expect((await read(ANA, id)).audience).toBe('COURSE');
    expect(await setAudience('PRIVATE')).toBe('ok');
    expect(await setAudience('COURSE')).toBe('CONFLICT');
  });

  it('does not count a change of audience alone as a revision', async () => {
    const { id } = await create(ANA, { courseId: world.courses[LIBRARY], publish: true });
    await tryUpdate(ANA, { id, audience: 'PRIVATE' });
    expect(await read(ANA, id)).toMatchObject({ revision: 1, editedAt: null });
  });

  it('moves a draft between places, and fixes course and prompt at publication', async () => {
    const [course, prompt] = [world.courses[LIBRARY], world.prompts[OPEN]];
    const { id } = await create(ANA, {});
    expect(codeOf(await tryUpdate(ANA, { id, promptId: prompt }))).toBe('ok');
    expect(await read(ANA, id)).toMatchObject({ course: { id: course }, prompt: { id: prompt }, audience: 'COURSE' });
    expect(codeOf(await tryUpdate(ANA, { id, promptId: null }))).toBe('ok');
    expect(await read(ANA, id)).toMatchObject({ course: { id: course }, prompt: null, audience: 'COURSE' });
    expect(codeOf(await tryUpdate(ANA, { id, courseId: null }))).toBe('ok');
    expect(await read(ANA, id)).toMatchObject({ course: null, prompt: null, audience: 'MEMBERS' });
    expect(codeOf(await tryUpdate(ANA, { id, courseId: course, promptId: prompt }))).toBe('ok');
    await people.must(ANA, 'publishReflection', { id }, REFLECTION);
    for (const change of [{ courseId: null }, { promptId: null }, { courseId: null, promptId: null }]) {
      expect(codeOf(await tryUpdate(ANA, { id, ...change }))).toBe('CONFLICT');
    }
    expect(codeOf(await tryUpdate(ANA, { id, courseId: course, promptId: prompt, title: 'Same place' }))).toBe('ok');
    expect(await read(ANA, id)).toMatchObject({ course: { id: course }, prompt: { id: prompt }, title: 'Same place' });
  });

  it('refuses prompts that are closed, not open yet, of another course or unknown, and half writes nothing', async () => {
    const before = await countThreads(api);
    const course = world.courses[LIBRARY];
    const refused: Array<[object, string]> = [
      [{ promptId: world.prompts[CLOSED] }, 'BAD_USER_INPUT'],
      [{ promptId: world.prompts[LATER] }, 'NOT_FOUND'],
      [{ promptId: world.prompts[LATER], courseId: course }, 'BAD_USER_INPUT'],
      [{ promptId: world.prompts[ELSEWHERE] }, 'NOT_FOUND'],
      [{ promptId: world.prompts[ELSEWHERE], courseId: course }, 'BAD_USER_INPUT'],
      [{ promptId: 'no-such-prompt' }, 'NOT_FOUND'],
      [{ promptId: 'no-such-prompt', courseId: course }, 'BAD_USER_INPUT'],
      [{ courseId: world.courses[OTHER] }, 'NOT_FOUND'],
      [{ courseId: 'no-such-course' }, 'NOT_FOUND'],
    ];
    for (const [input, code] of refused) {
      const { errors } = await tryCreate(ANA, input);
      expect([input, errors?.[0]?.extensions.code]).toEqual([input, code]);
      if (code === 'BAD_USER_INPUT') expect(errors?.[0]?.extensions.fields[0].path).toBe('input.promptId');
    }
    expect(await countThreads(api)).toEqual(before);
    // An instructor prepares a text for a prompt that learners do not see yet.
    expect(await create(TEACHER, { promptId: world.prompts[LATER] })).toMatchObject({ status: 'DRAFT' });
  });

  it('refuses to publish a draft whose prompt has closed since, and takes it without the prompt', async () => {
    const { rows } = await api.db.pool.query(
      `insert into prompt (id, course_id, number, title, instructions_markdown, instructions_html, closes_at, replies_required, post_first, created_at)
       values ('018f0000-0000-7000-8000-000000000001', $1, 90, 'Short', 'x', '<p>x</p>', $2, 0, false, $3) returning id`,
      [world.courses[LIBRARY], new Date(api.clock.now().getTime() + 60_000), NOW],
    );
    const { id } = await create(ANA, { promptId: rows[0].id });
    api.clock.advance(60_000);
    const late = await people.mutate(ANA, 'publishReflection', { id }, REFLECTION);
    expect(late.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/closed/),
      extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'input.id' }] },
    });
    expect(await read(ANA, id)).toMatchObject({ status: 'DRAFT' });
    expect(codeOf(await tryUpdate(ANA, { id, title: 'Still mine to change' }))).toBe('ok');
    expect(codeOf(await tryUpdate(ANA, { id, promptId: null }))).toBe('ok');
    expect((await people.must(ANA, 'publishReflection', { id }, REFLECTION)).reflection.status).toBe('VISIBLE');
  });

  it('still lets what was published for a prompt be changed after that has closed', async () => {
    const { id } = await create(ANA, { promptId: world.prompts[OPEN], publish: true });
    await api.db.pool.query('update prompt set closes_at = $2 where id = $1', [world.prompts[OPEN], api.clock.now()]);
    expect(codeOf(await tryUpdate(ANA, { id, bodyMarkdown: 'Better.', audience: 'PRIVATE' }))).toBe('ok');
    await api.db.pool.query('update prompt set closes_at = null where id = $1', [world.prompts[OPEN]]);
  });

  it('refuses what is too short for its prompt where that is asked, once nothing else is wrong with it', async () => {
    await api.db.pool.query('update prompt set minimum_words = 5 where id = $1', [world.prompts[OPEN]]);
    const input = { title: 'Short', bodyMarkdown: 'Only four words here.', promptId: world.prompts[OPEN] };
    const refused = async (name: string, given: object) =>
      (await people.mutate(ANA, name, given, 'reflection { status }')).errors?.[0]?.extensions;
    const asked = { ...input, publish: true, refuseShort: true };
    const short = { code: 'BAD_USER_INPUT', wordCount: 4, minimumWords: 5 };
    const at = (path: string) => ({ ...short, fields: [{ path, message: expect.stringContaining('asks for 5') }] });
    expect(await refused('createReflection', asked)).toEqual(at('input.bodyMarkdown'));
    expect(await refused('createReflection', { ...asked, mediaIds: ['none'] })).toMatchObject({
      fields: [{ path: 'input.mediaIds.0' }],
    });
    expect(await refused('createReflection', { ...asked, bodyMarkdown: 'Now there are five words.' })).toBeUndefined();
    expect(await refused('createReflection', { ...input, publish: true })).toBeUndefined();
    const { id } = await create(ANA, { ...input, refuseShort: true });
    expect(await refused('publishReflection', { id, refuseShort: true })).toEqual(at('input.id'));
    expect(await refused('publishReflection', { id })).toBeUndefined();
    await api.db.pool.query('update prompt set minimum_words = null where id = $1', [world.prompts[OPEN]]);
  });

  it('counts words and cuts the excerpt from the text as it reads', async () => {
    const words = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ');
    const { wordCount, excerpt, slug } = await create(ANA, {
      title: 'Größer & besser: 100 Bücher!',
      bodyMarkdown: `# A heading\n\n[A link](https://example.org/long/address) and \`code\`. ${words}[^1]\n\n[^1]: A note.`,
    });
    expect(wordCount).toBe(88);
    expect(excerpt.startsWith('A heading A link and code. word0 word1')).toBe(true);
    expect(excerpt.length).toBeLessThanOrEqual(280);
    expect(excerpt).toMatch(/word\d+…?$/);
    expect(slug).toBe('größer-besser-100-bücher');
  });

  it('stores mis-decoded text as it came', async () => {
    const text = 'further the library‚Äôs mission â€“ or LibraryÃ¢s \u0080\u0099';
    const { id } = await create(ANA, { title: 'library‚Äôs', bodyMarkdown: text });
    expect(await read(ANA, id)).toMatchObject({ title: 'library‚Äôs', bodyMarkdown: text });
  });

  it('takes no writing from members who are suspended, everywhere or in the course', async () => {
    const mine = await create(BEN, { courseId: world.courses[LIBRARY], publish: true });
    const draft = await create(BEN, { courseId: world.courses[LIBRARY] });
    const attempts = () => [
      tryCreate(BEN, { courseId: world.courses[LIBRARY], publish: true }),
      tryCreate(BEN, { promptId: world.prompts[OPEN] }),
      tryUpdate(BEN, { id: mine.id, title: 'Changed' }),
      tryUpdate(BEN, { id: mine.id, audience: 'PRIVATE' }),
      people.mutate(BEN, 'publishReflection', { id: draft.id }, REFLECTION),
      people.mutate(BEN, 'removeReflection', { id: mine.id }, REFLECTION),
      people.mutate(BEN, 'createReply', { threadId: mine.id, bodyMarkdown: 'Hm.' }, 'reply { id }'),
    ];
    const until = new Date(api.clock.now().getTime() + DAY);
    await api.db.pool.query(
      'insert into course_suspension (course_id, member_id, until) select course_id, member_id, $2 from course_member where member_id = $1',
      [world.members[BEN]!.id, until],
    );
    for (const attempt of attempts()) expect(codeOf(await attempt)).toBe('FORBIDDEN');
    expect(codeOf(await tryCreate(BEN, {}))).toBe('ok');
    expect(await read(BEN, mine.id)).toEqual(mine);
    await api.db.pool.query('delete from course_suspension');
    await api.db.pool.query('update member set suspended_until = $2 where id = $1', [world.members[BEN]!.id, until]);
    for (const attempt of [...attempts(), tryCreate(BEN, {})]) expect(codeOf(await attempt)).toBe('FORBIDDEN');
    expect(await read(BEN, mine.id)).toEqual(mine);
    api.clock.advance(DAY);
    expect(codeOf(await tryUpdate(BEN, { id: mine.id, title: 'Changed' }))).toBe('ok');
  });

  it('moves no draft into a course where its author is suspended, and lets one that stands there be moved out', async () => {
    const courseId = world.courses[LIBRARY]!;
    const [outside, inside] = [await create(BEN, {}), await create(BEN, { courseId, promptId: world.prompts[OPEN] })];
    const until = new Date(api.clock.now().getTime() + DAY);
    await api.db.pool.query('insert into course_suspension (course_id, member_id, until) values ($1, $2, $3)', [
      courseId,
      world.members[BEN]!.id,
      until,
    ]);
    for (const place of [{ courseId }, { promptId: world.prompts[OPEN] }]) {
      expect(codeOf(await tryUpdate(BEN, { id: outside.id, ...place }))).toBe('FORBIDDEN');
    }
    expect(await read(BEN, outside.id)).toEqual(outside);
    for (const change of [{ title: 'Changed' }, { audience: 'MEMBERS' }, { promptId: null }]) {
      expect(codeOf(await tryUpdate(BEN, { id: inside.id, ...change }))).toBe('FORBIDDEN');
    }
    const moved = { id: inside.id, courseId: null, promptId: null, title: 'Elsewhere' };
    expect(codeOf(await tryUpdate(BEN, moved))).toBe('ok');
    const { reflection } = await people.must(BEN, 'publishReflection', { id: inside.id }, REFLECTION);
    expect(reflection).toMatchObject({ title: 'Elsewhere', status: 'VISIBLE' });
    await api.db.pool.query('delete from course_suspension');
  });
});

async function countThreads(api: TestApi): Promise<unknown> {
  const { rows } = await api.db.pool.query(
    'select (select count(*) from thread) as threads, (select count(*) from post) as posts, (select count(*) from reflection) as texts',
  );
  return rows;
}

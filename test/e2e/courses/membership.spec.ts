import { limits } from '#kernel';
import { CourseWorld, type Outcome } from '../../factories/course-world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';

const VIEW = 'course { id slug viewerRole }';

describe('Joining and leaving a course', () => {
  let api: TestApi;
  let world: CourseWorld;

  beforeAll(async () => {
    api = await startApi();
    world = await CourseWorld.create(api);
  });

  afterAll(() => api.close());

  const roster = async (courseId: string) =>
    (await api.db.pool.query('select member_id, role from course_member where course_id = $1', [courseId])).rows;

  it('gives one answer for a course that does not exist, one that is closed, and a wrong code', async () => {
    const { slug, joinCode, id } = await world.course();
    const codes = [undefined, null, 'wrong', joinCode.slice(1)];
    const answers = [await world.mutate('outsider', 'joinCourse', { courseSlug: 'nowhere', joinCode }, VIEW)];
    for (const code of codes) {
      answers.push(await world.mutate('outsider', 'joinCourse', { courseSlug: slug, joinCode: code }, VIEW));
    }
    for (const malformed of ['', 'A b', 'x'.repeat(200)]) {
      answers.push(await world.mutate('outsider', 'joinCourse', { courseSlug: malformed, joinCode }, VIEW));
    }
    expect(codeOf(answers[0] as Outcome)).toBe('NOT_FOUND');
    for (const answer of answers) expect(answer).toEqual(answers[0]);

    const unknown = '00000000-0000-7000-8000-000000000000';
    for (const [mutation, rest] of [
      ['leaveCourse', {}],
      ['updateCourse', { title: 'Mine' }],
      ['removeMember', { handle: 'learner' }],
      ['createPrompt', { title: 'Mine', instructionsMarkdown: 'Read.' }],
    ] as const) {
      const field = mutation === 'createPrompt' ? 'prompt { id }' : 'course { id }';
      const hidden = await world.mutate('outsider', mutation, { ...rest, courseId: id }, field);
      expect(codeOf(hidden)).toBe('NOT_FOUND');
      for (const courseId of [unknown, 'not an id', '']) {
        expect(await world.mutate('outsider', mutation, { ...rest, courseId }, field)).toEqual(hidden);
      }
    }
    expect(await world.as('outsider', `{ course(slug: "${slug}") { id } }`)).toEqual({ data: { course: null } });
  });

  it('works with the code as it was read from a slide, in an address as the browser has it', async () => {
    const { joinCode, slug } = await world.course({ title: 'Übung', learners: [] });
    expect(slug).toBe('übung');
    const input = { courseSlug: 'U\u0308BUNG', joinCode: ` ${joinCode.toLowerCase().replaceAll('-', ' ')}` };
    expect((await world.must('learner', 'joinCourse', input, VIEW)).course).toMatchObject({
      slug,
      viewerRole: 'LEARNER',
    });
  });

  it('finds the course by its code alone, whatever became of the hyphens, and tells nothing about a wrong one', async () => {
    const { joinCode, slug } = await world.course({ learners: [] });
    await world.course({ learners: [] });
    const wrong = await world.mutate('outsider', 'joinCourse', { joinCode: `${joinCode.slice(0, -1)}0` }, VIEW);
    expect(codeOf(wrong)).toBe('NOT_FOUND');
    for (const input of [{}, { joinCode: '--' }, { joinCode, courseSlug: 'nowhere' }]) {
      expect(await world.mutate('outsider', 'joinCourse', input, VIEW)).toEqual(wrong);
    }
    const wide = Array.from(joinCode, (one) => String.fromCodePoint((one.codePointAt(0) as number) + 0xfee0)).join('');
    for (const form of [
      wide,
      `“${joinCode.replaceAll('-', '−')}”`,
      `\n${joinCode.replaceAll('-', ' ')}\u2060\n`,
      `https://host.example/join/${joinCode}`,
    ]) {
      const { data } = await world.mutate(
        'outsider',
        'joinCourse',
        { joinCode: form, courseSlug: slug },
        'course { id }',
      );
      expect([form, data?.joinCourse?.course?.id]).toEqual([form, expect.any(String)]);
    }
    const typed = ` ${joinCode.toLowerCase().replace('-', '–').replace('-', '\u2011')}\u200b`;
    expect((await world.must('outsider', 'joinCourse', { joinCode: typed }, VIEW)).course).toMatchObject({
      slug,
      viewerRole: 'LEARNER',
    });
  });

  it('needs no code where the course is open, and changes nothing for whoever is in it', async () => {
    const { slug, id } = await world.course({ openToJoin: true });
    const join = (actor: string) => world.must(actor, 'joinCourse', { courseSlug: slug, joinCode: 'whatever' }, VIEW);
    expect((await join('outsider')).course.viewerRole).toBe('LEARNER');
    expect((await join('instructor')).course.viewerRole).toBe('INSTRUCTOR');
    expect(await roster(id)).toHaveLength(3);
  });

  it('many at once, and one many times at once, makes each a member once', async () => {
    const { slug, joinCode, id } = await world.course({ learners: [] });
    const people = ['learner', 'outsider', 'otherInstructor', 'admin'];
    const joins = people.flatMap((actor) =>
      Array.from({ length: 4 }, () => world.mutate(actor, 'joinCourse', { courseSlug: slug, joinCode }, VIEW)),
    );
    expect(new Set((await Promise.all(joins)).map(codeOf))).toEqual(new Set(['ok']));
    expect(await roster(id)).toHaveLength(5);
  });

  it('with a new code refuses the old one, and keeps who has joined', async () => {
    const { slug, joinCode, id } = await world.course();
    const changed = await world.must(
      'instructor',
      'updateCourse',
      { courseId: id, newJoinCode: true },
      'course { joinCode slug title }',
    );
    expect(changed.course.joinCode).not.toBe(joinCode);
    expect(codeOf(await world.mutate('outsider', 'joinCourse', { courseSlug: slug, joinCode }, VIEW))).toBe(
      'NOT_FOUND',
    );
    const renewed = { courseSlug: slug, joinCode: changed.course.joinCode };
    expect((await world.must('outsider', 'joinCourse', renewed, VIEW)).course.id).toBe(id);
    expect(await roster(id)).toHaveLength(3);
    const other = await world.must(
      'instructor',
      'updateCourse',
      { courseId: id, newJoinCode: false },
      'course { joinCode }',
    );
    expect(other.course.joinCode).toBe(renewed.joinCode);
  });

  it('answers the course as one sees it afterwards, and again when the request is sent again', async () => {
    const { slug, joinCode, id } = await world.course();
    const again = (input: object) => ({ ...input, idempotencyKey: `key-${JSON.stringify(input).length}` });
    const join = again({ courseSlug: slug, joinCode });
    const joined = await world.must('outsider', 'joinCourse', join, VIEW);
    expect(joined.course).toEqual({ id, slug, viewerRole: 'LEARNER' });
    const leave = again({ courseId: id });
    expect(await world.must('outsider', 'leaveCourse', leave, VIEW)).toEqual({ course: null });
    expect(await world.must('outsider', 'leaveCourse', leave, VIEW)).toEqual({ course: null });
    // The key of having joined is remembered: it joins nobody a second time.
    expect(await world.must('outsider', 'joinCourse', join, VIEW)).toEqual({ course: null });
    expect(await roster(id)).toHaveLength(2);
  });

  it('again after leaving counts from then, and as a learner', async () => {
    const { slug, joinCode, id } = await world.course({ openToJoin: true });
    await world.must(
      'instructor',
      'setMemberRole',
      { courseId: id, handle: 'learner', role: 'INSTRUCTOR' },
      'member { role }',
    );
    const left = await world.must('learner', 'leaveCourse', { courseId: id }, VIEW);
    expect(left.course).toEqual({ id, slug, viewerRole: null });
    api.clock.advance(60_000);
    await world.must('learner', 'joinCourse', { courseSlug: slug, joinCode }, VIEW);
    const { data } = await world.as(
      'learner',
      `{ course(slug: "${slug}") { members(role: LEARNER) { nodes { joinedAt user { handle } } } } }`,
    );
    expect(data.course.members.nodes).toEqual([
      { joinedAt: api.clock.now().toISOString(), user: { handle: 'learner' } },
    ]);
  });

  it('leaves no course with members but without an instructor', async () => {
    const { id, slug, joinCode } = await world.course();
    const demotion = { courseId: id, handle: 'instructor', role: 'LEARNER' };
    const removal = { courseId: id, handle: 'instructor' };
    for (const answer of [
      await world.mutate('instructor', 'leaveCourse', { courseId: id }, VIEW),
      await world.mutate('instructor', 'setMemberRole', demotion, 'member { role }'),
      await world.mutate('admin', 'setMemberRole', demotion, 'member { role }'),
      await world.mutate('admin', 'removeMember', removal, VIEW),
    ]) {
      expect(codeOf(answer)).toBe('CONFLICT');
      expect(answer.errors?.[0]?.message).toContain('Appoint another instructor first');
    }
    await world.must(
      'instructor',
      'setMemberRole',
      { courseId: id, handle: 'learner', role: 'INSTRUCTOR' },
      'member { role }',
    );
    expect((await world.must('learner', 'setMemberRole', demotion, 'member { role user { handle } }')).member).toEqual({
      role: 'LEARNER',
      user: { handle: 'instructor' },
    });
    await world.must('instructor', 'leaveCourse', { courseId: id }, VIEW);
    await world.must('learner', 'leaveCourse', { courseId: id }, VIEW);
    expect(await roster(id)).toEqual([]);
    await world.must('outsider', 'joinCourse', { courseSlug: slug, joinCode }, VIEW);
  });

  it('lets only one of two last instructors go when both leave at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await world.course({ title: `Round ${round}`, learners: ['learner', 'outsider'] });
      await world.must(
        'instructor',
        'setMemberRole',
        { courseId: id, handle: 'learner', role: 'INSTRUCTOR' },
        'member { role }',
      );
      const leaving = ['instructor', 'learner'].map((actor) =>
        world.mutate(actor, 'leaveCourse', { courseId: id }, VIEW),
      );
      expect((await Promise.all(leaving)).map(codeOf).sort()).toEqual(['CONFLICT', 'ok']);
      expect((await roster(id)).filter((row) => row.role === 'INSTRUCTOR')).toHaveLength(1);
    }
  });

  it('says what is wrong with a handle that is not in the course, and with leaving twice', async () => {
    const { id } = await world.course({ openToJoin: true });
    for (const handle of ['outsider', 'nobody', '']) {
      const answer = await world.mutate('instructor', 'removeMember', { courseId: id, handle }, VIEW);
      expect(codeOf(answer)).toBe('NOT_FOUND');
      expect(answer.errors?.[0]?.message).toContain('member of this course');
    }
    expect(codeOf(await world.mutate('outsider', 'leaveCourse', { courseId: id }, VIEW))).toBe('CONFLICT');
    expect(codeOf(await world.mutate('instructor', 'removeMember', { courseId: id, handle: 'LEARNER' }, VIEW))).toBe(
      'ok',
    );
  });
});

describe('A join code', () => {
  const known = 'query ($joinCode: String!) { isJoinCode(joinCode: $joinCode) }';

  it('is known while a course has it, to members and visitors, however it is typed', async () => {
    const api = await startApi();
    const world = await CourseWorld.create(api);
    const { joinCode, id } = await world.course({ learners: [] });
    const isKnown = async (code: string, actor?: string) =>
      (actor ? await world.as(actor, known, { joinCode: code }) : await api.graphql(known, { joinCode: code })).data
        .isJoinCode;
    for (const actor of ['outsider', undefined]) {
      expect(await isKnown(` ${joinCode.toLowerCase().replaceAll('-', '–')}`, actor)).toBe(true);
      for (const wrong of [joinCode.slice(1), '', '-', 'x'.repeat(limits.addressCharacters)])
        expect([wrong, await isKnown(wrong, actor)]).toEqual([wrong, false]);
    }
    await world.must('instructor', 'updateCourse', { courseId: id, newJoinCode: true }, 'course { id }');
    expect(await isKnown(joinCode, 'outsider')).toBe(false);
    await api.close();
  });

  it('costs nothing where it is right, looked at and joined with, of a course that one was removed from, too', async () => {
    const api = await startApi({ config: { rateLimits: true } });
    const world = await CourseWorld.create(api);
    const { joinCode, id } = await world.course({ learners: [] });
    await world.signUp('reader');
    const often = async (most: number, ask: () => Promise<Parameters<typeof codeOf>[0]>, code = 'ok') => {
      for (let tries = 0; tries <= most; tries++) expect(codeOf(await ask())).toBe(code);
    };
    const { joinCode: ofMember, 'joinCode:address': ofAddress } = limits.attempts;
    await often(ofMember.most, () => world.as('reader', known, { joinCode }));
    await often(ofMember.most, () => world.mutate('reader', 'joinCourse', { joinCode }, VIEW));
    await often(ofAddress.most, () => api.graphql(known, { joinCode }));
    await world.must('instructor', 'removeMember', { courseId: id, handle: 'reader' }, VIEW);
    await often(ofMember.most, () => world.mutate('reader', 'joinCourse', { joinCode }, VIEW), 'FORBIDDEN');
    await api.close();
  });

  it('is looked up only so often where it is wrong, and looking counts as trying to join', async () => {
    const api = await startApi({ config: { rateLimits: true } });
    const world = await CourseWorld.create(api);
    const { joinCode } = await world.course({ learners: [] });
    await world.signUp('guesser');
    expect(codeOf(await world.mutate('guesser', 'joinCourse', { joinCode: 'guess' }, VIEW))).toBe('NOT_FOUND');
    for (let tries = 1; tries < limits.attempts.joinCode.most; tries++)
      expect(codeOf(await world.as('guesser', known, { joinCode: `guess-${tries}` }))).toBe('ok');
    expect(codeOf(await world.as('guesser', known, { joinCode }))).toBe('RATE_LIMITED');
    expect(codeOf(await world.mutate('guesser', 'joinCourse', { joinCode }, VIEW))).toBe('RATE_LIMITED');
    for (let tries = 0; tries < limits.attempts['joinCode:address'].most; tries++)
      expect(codeOf(await api.graphql(known, { joinCode: `guess-${tries}` }))).toBe('ok');
    expect(codeOf(await api.graphql(known, { joinCode }))).toBe('RATE_LIMITED');
    await api.close();
  });
});

describe('After too many codes, joining', () => {
  it('is refused for a while, the right one too', async () => {
    const api = await startApi({ config: { rateLimits: true } });
    const world = await CourseWorld.create(api);
    const { slug, joinCode } = await world.course({ learners: [] });
    await world.signUp('guesser');
    const attempt = (code: string) => world.mutate('guesser', 'joinCourse', { courseSlug: slug, joinCode: code }, VIEW);
    for (let tries = 0; tries < limits.attempts.joinCode.most; tries++) {
      expect(codeOf(await attempt(`guess-${tries}`))).toBe('NOT_FOUND');
    }
    expect(codeOf(await attempt(joinCode))).toBe('RATE_LIMITED');
    api.clock.advance(limits.attempts.joinCode.seconds * 1_000 + 1);
    await world.signIn('guesser');
    expect(codeOf(await attempt(joinCode))).toBe('ok');
    await api.close();
  });
});

describe('Creating a course', () => {
  let api: TestApi;
  let world: CourseWorld;
  const create = (input: object) =>
    world.mutate('admin', 'createCourse', { ...input }, 'course { id slug title term openToJoin joinCode viewerRole }');

  beforeAll(async () => {
    api = await startApi();
    world = await CourseWorld.create(api);
  });

  afterAll(() => api.close());

  it('makes its slug from the title, told apart by term and number, and keeps it when it is renamed', async () => {
    const slugs = [];
    for (const term of ['Spring 2027', null, 'Spring 2027', null]) {
      slugs.push((await create({ title: 'Ethics & Access', term })).data.createCourse.course.slug);
    }
    expect(slugs).toEqual(['ethics-access', 'ethics-access-2', 'ethics-access-spring-2027', 'ethics-access-3']);
    const { course } = (await create({ title: '🦆' })).data.createCourse;
    expect(course).toMatchObject({
      slug: 'course',
      title: '🦆',
      term: null,
      openToJoin: false,
      viewerRole: 'INSTRUCTOR',
    });
    const change = { courseId: course.id, title: 'Ducks', term: 'Always', openToJoin: true };
    const fields = 'course { slug title term openToJoin }';
    expect((await world.must('admin', 'updateCourse', change, fields)).course).toEqual({
      slug: 'course',
      title: 'Ducks',
      term: 'Always',
      openToJoin: true,
    });
    expect((await world.must('admin', 'updateCourse', { courseId: course.id, term: null }, fields)).course).toEqual({
      slug: 'course',
      title: 'Ducks',
      term: null,
      openToJoin: true,
    });
  });

  it('refuses a slug that is taken or malformed, and says what would be right', async () => {
    expect(codeOf(await create({ title: 'First', slug: 'taken' }))).toBe('ok');
    expect(codeOf(await create({ title: 'Second', slug: 'taken' }))).toBe('CONFLICT');
    const malformed = await create({ title: 'Third', slug: 'Not A_Slug' });
    expect(codeOf(malformed)).toBe('BAD_USER_INPUT');
    expect(malformed.errors?.[0]?.extensions.fields).toEqual([
      { path: 'input.slug', message: expect.stringContaining('"not-a-slug"') },
    ]);
  });

  it.each([
    [{ title: ' ' }, 'input.title'],
    [{ title: 'x'.repeat(limits.courseTitleCharacters + 1) }, 'input.title'],
    [{ title: 'a\u0000b' }, 'input.title'],
    [{ title: 'a\ud800' }, 'input.title'],
    [{ title: 'Fine', term: 'x'.repeat(limits.termCharacters + 1) }, 'input.term'],
    [{ title: 'Fine', slug: '' }, 'input.slug'],
    [{ title: 'Fine', slug: '---' }, 'input.slug'],
  ])('refuses %j at %s', async (input, path) => {
    const answer = await create(input);
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(answer.errors?.[0]?.extensions.fields?.map(({ path: at }: { path: string }) => at)).toEqual([path]);
  });

  it('happens once, however often it is sent, and a key that failed may be used again', async () => {
    const sent = Array.from({ length: 10 }, () => create({ title: 'Once', idempotencyKey: 'once' }));
    const answers = await Promise.all(sent);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(codeOf(answers[0] as Outcome)).toBe('ok');
    expect(codeOf(await create({ title: 'Twice', idempotencyKey: 'once' }))).toBe('CONFLICT');
    const { rows } = await api.db.pool.query(
      `select count(*)::integer as count from course where title in ('Once', 'Twice')`,
    );
    expect(rows[0].count).toBe(1);

    expect(codeOf(await create({ title: 'Second try', slug: 'taken', idempotencyKey: 'retry' }))).toBe('CONFLICT');
    expect(codeOf(await create({ title: 'Second try', slug: 'free', idempotencyKey: 'retry' }))).toBe('ok');
  });
});

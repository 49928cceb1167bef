import { createHash } from 'node:crypto';
import { limits } from '#kernel';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { sql } from '../../support/sql.js';
import { WorldClient } from '../../support/world-client.js';

const [ADMIN, TEACHER, CURATOR, ANA, BEN] = [0, 1, 2, 3, 4];
const DAY = 24 * 60 * 60 * 1000;
/** Stands in everything that anybody writes or is called here. */
const SECRET = 'quzzleberry';

const SINCE = `
  select action, actor_id as actor, target_kind as kind, target_id as target, scope::text, course_id as course, before, after
  from audit_entry where seq > $1 order by seq`;
const LAST = 'select coalesce(max(seq), 0)::integer as last from audit_entry';
const DUMP = 'select to_jsonb(e)::text as entry from audit_entry e';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

describe('what is logged', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let course: string;

  beforeAll(async () => {
    api = await startApi();
    const named = (name: string, more: object = {}) => ({
      handle: `${SECRET}.${name}`,
      displayName: `${name} ${SECRET}`,
      ...more,
    });
    world = await buildWorld(api.db, {
      members: [
        named('root', { isAdmin: true }),
        named('teach'),
        named('cura', { isCurator: true }),
        named('ana'),
        named('ben'),
      ],
      courses: [{ title: `Course ${SECRET}` }],
      enrolments: [
        { member: TEACHER, course: 0, role: 'INSTRUCTOR' },
        { member: ANA, course: 0 },
        { member: BEN, course: 0 },
      ],
      subjects: [{ kind: 'CASE_STUDY', author: ANA, audience: 'PUBLIC', title: `Study ${SECRET}` }],
    });
    people = new WorldClient(api, world);
    course = world.courses[0]!;
  });
  afterAll(() => api.close());

  /** The entries that something leads to. */
  const during = async (work: () => Promise<unknown>): Promise<Json[]> => {
    const before = await api.db.row<{ last: number }>(sql(LAST));
    await work();
    return api.db.rows<Json>(sql(SINCE, [before?.last]));
  };
  const must = (member: number, mutation: string, input: object, payload: string) =>
    people.must(member, mutation, input, payload);
  const id = (member: number) => world.members[member]!.id;
  const handle = (member: number) => world.members[member]!.handle;
  const about = (actor: number, kind: string, target: string) => ({ actor: id(actor), kind, target });
  const inCourse = (courseId: string) => ({ scope: 'COURSE', course: courseId });
  const everywhere = { scope: 'INSTALLATION', course: null };

  it('a course: what it was and what it became, its texts as hashes, and nothing where nothing changed', async () => {
    let id = '';
    const created = { title: `First ${SECRET}`, term: `Term ${SECRET}`, slug: `slug-${SECRET}` };
    const create = () =>
      must(ADMIN, 'createCourse', created, 'course { id }').then((payload) => {
        id = payload.course.id;
      });
    expect(await during(create)).toEqual([
      {
        action: 'CREATE_COURSE',
        ...about(ADMIN, 'COURSE', id),
        ...inCourse(id),
        before: null,
        after: { title: sha(created.title), term: sha(created.term), openToJoin: false, timeZone: 'UTC' },
      },
    ]);
    const update = (input: object) =>
      during(() => must(ADMIN, 'updateCourse', { courseId: id, ...input }, 'course { id }'));
    const entry = { action: 'UPDATE_COURSE', ...about(ADMIN, 'COURSE', id), ...inCourse(id) };
    expect(await update({ openToJoin: true, title: created.title })).toEqual([
      { ...entry, before: { openToJoin: false }, after: { openToJoin: true } },
    ]);
    expect(await update({ term: null, newJoinCode: true })).toEqual([
      { ...entry, before: { term: sha(created.term), newJoinCode: false }, after: { term: null, newJoinCode: true } },
    ]);
    expect(await update({ title: created.title, openToJoin: true, newJoinCode: false })).toEqual([]);
  });

  it('a prompt, likewise', async () => {
    let prompt = '';
    const texts = { title: `Prompt ${SECRET}`, instructionsMarkdown: `Write about ${SECRET}.` };
    const dueAt = new Date(api.clock.now().getTime() + DAY).toISOString();
    const create = () =>
      must(TEACHER, 'createPrompt', { courseId: course, ...texts, dueAt }, 'prompt { id }').then((payload) => {
        prompt = payload.prompt.id;
      });
    expect(await during(create)).toEqual([
      {
        action: 'CREATE_PROMPT',
        ...about(TEACHER, 'PROMPT', prompt),
        ...inCourse(course),
        before: null,
        after: {
          number: 1,
          title: sha(texts.title),
          instructions: sha(texts.instructionsMarkdown),
          opensAt: null,
          dueAt,
          closesAt: null,
          minimumWords: null,
          repliesRequired: 0,
          postFirst: false,
        },
      },
    ]);
    const update = (input: object) =>
      during(() => must(TEACHER, 'updatePrompt', { promptId: prompt, ...input }, 'prompt { id }'));
    expect(await update({ minimumWords: 100, dueAt: null, postFirst: false })).toEqual([
      {
        action: 'UPDATE_PROMPT',
        ...about(TEACHER, 'PROMPT', prompt),
        ...inCourse(course),
        before: { minimumWords: null, dueAt },
        after: { minimumWords: 100, dueAt: null },
      },
    ]);
    expect(await update({ ...texts, minimumWords: 100 })).toEqual([]);
  });

  it('who is what in a course, and who was removed from it', async () => {
    const set = (role: string) => () =>
      must(TEACHER, 'setMemberRole', { courseId: course, handle: handle(BEN), role }, 'member { role }');
    const entry = { ...about(TEACHER, 'MEMBER', id(BEN)), ...inCourse(course) };
    expect(await during(set('INSTRUCTOR'))).toEqual([
      { action: 'SET_MEMBER_ROLE', ...entry, before: { role: 'LEARNER' }, after: { role: 'INSTRUCTOR' } },
    ]);
    expect(await during(set('INSTRUCTOR'))).toEqual([]);
    expect(await during(set('LEARNER'))).toHaveLength(1);
    const remove = () => must(TEACHER, 'removeMember', { courseId: course, handle: handle(BEN) }, 'course { id }');
    expect(await during(remove)).toEqual([
      { action: 'REMOVE_MEMBER', ...entry, before: { role: 'LEARNER' }, after: null },
    ]);
    expect(await during(() => must(ANA, 'leaveCourse', { courseId: course }, 'course { id }'))).toEqual([]);
  });

  it('who becomes admin or curator', async () => {
    const set = (input: object) =>
      during(() => must(ADMIN, 'setStanding', { handle: handle(BEN), ...input }, 'user { handle }'));
    const entry = { action: 'SET_STANDING', ...about(ADMIN, 'MEMBER', id(BEN)), ...everywhere };
    expect(await set({ admin: true, curator: false })).toEqual([
      { ...entry, before: { admin: false }, after: { admin: true } },
    ]);
    expect(await set({ admin: true })).toEqual([]);
    expect(await set({ admin: false, curator: true })).toEqual([
      { ...entry, before: { admin: true, curator: false }, after: { admin: false, curator: true } },
    ]);
    expect(await set({ curator: false })).toHaveLength(1);
  });

  it('for whom a password reset was issued, once however often it is asked for with one key', async () => {
    const input = { handle: handle(BEN), idempotencyKey: 'once' };
    const issue = () => must(ADMIN, 'issuePasswordReset', input, 'resetToken');
    expect(await during(() => issue().then(issue))).toEqual([
      { action: 'ISSUE_PASSWORD_RESET', ...about(ADMIN, 'MEMBER', id(BEN)), ...everywhere, before: null, after: null },
    ]);
  });

  it('tags: what was filed, changed, taken over and merged', async () => {
    const [first, second, third] = ['one', 'two', 'three'].map((name) => `${name} ${SECRET}`) as [
      string,
      string,
      string,
    ];
    const slug = (name: string) => name.replaceAll(' ', '-');
    const input = {
      title: SECRET,
      bodyMarkdown: SECRET,
      audience: 'PUBLIC',
      publish: true,
      tags: [first, second, third],
    };
    await must(ANA, 'createReflection', input, 'reflection { id }');
    const tag = async (name: string) =>
      (await people.ok(ADMIN, `{ tag(slug: "${slug(name)}") { id } }`)).tag.id as string;
    const [one, two, three] = [await tag(first), await tag(second), await tag(third)];
    const update = (more: object) =>
      during(() => must(TEACHER, 'updateTag', { slug: slug(first), ...more }, 'tag { id }'));
    const entry = { action: 'UPDATE_TAG', ...about(TEACHER, 'TAG', one), ...everywhere };
    expect(await update({})).toEqual([{ ...entry, before: { filed: false }, after: { filed: true } }]);
    expect(await update({})).toEqual([]);
    expect(await update({ description: `About ${SECRET}`, synonyms: [second] })).toEqual([
      {
        ...entry,
        before: { description: null, synonyms: [], takenOver: [] },
        after: { description: sha(`About ${SECRET}`), synonyms: [sha(second)], takenOver: [two] },
      },
    ]);
    const merge = () => must(TEACHER, 'mergeTags', { from: slug(third), into: slug(first) }, 'tag { id }');
    expect(await during(merge)).toEqual([
      {
        action: 'MERGE_TAGS',
        ...about(TEACHER, 'TAG', one),
        ...everywhere,
        before: { from: three, fromFiled: false, filed: true },
        after: { filed: true },
      },
    ]);
    await must(ANA, 'createReflection', { ...input, tags: [`fourth ${SECRET}`] }, 'reflection { id }');
    const four = await tag(`fourth ${SECRET}`);
    const refused = { slug: slug(`fourth ${SECRET}`), reason: `Of ${SECRET}` };
    expect(await during(() => must(TEACHER, 'refuseTag', refused, 'slug'))).toEqual([
      {
        action: 'REFUSE_TAG',
        ...about(TEACHER, 'TAG', four),
        ...everywhere,
        before: { label: sha(`fourth ${SECRET}`) },
        after: { label: null, reason: sha(`Of ${SECRET}`) },
      },
    ]);
  });

  it('rubrics: a new one, other words, a next version', async () => {
    const levels = Array.from({ length: 5 }, (_, at) => `${SECRET} ${at}`);
    const criterion = { key: 'goal', title: `Goal ${SECRET}`, description: SECRET, weight: 1, levels };
    const write = async (more: object = {}) => {
      let rubric = '';
      const entries = await during(async () => {
        const input = { title: `Rubric ${SECRET}`, criteria: [{ ...criterion, ...more }] };
        rubric = (await must(CURATOR, 'createRubric', input, 'rubric { id }')).rubric.id;
      });
      return { rubric, entries };
    };
    const first = await write();
    const texts = { title: sha(`Rubric ${SECRET}`), criteria: expect.stringMatching(/^[0-9a-f]{64}$/) };
    expect(first.entries).toEqual([
      {
        action: 'CREATE_RUBRIC',
        ...about(CURATOR, 'RUBRIC', first.rubric),
        ...everywhere,
        before: { rubricId: null, version: null, title: null, criteria: null },
        after: { rubricId: first.rubric, version: 1, ...texts },
      },
    ]);
    expect((await write()).entries).toEqual([]);
    const reworded = await write({ description: `Another ${SECRET}` });
    expect(reworded.entries).toMatchObject([{ target: first.rubric, after: { criteria: texts.criteria } }]);
    const next = await write({ weight: 2 });
    expect(next.entries).toMatchObject([
      {
        target: next.rubric,
        before: { rubricId: first.rubric, version: 1 },
        after: { rubricId: next.rubric, version: 2 },
      },
    ]);
  });

  it('blind rating, where others than the contributor decide about it', async () => {
    const study = world.threads[0]!;
    const until = new Date(api.clock.now().getTime() + DAY).toISOString();
    const open = (member: number, value: string | null) =>
      during(() => must(member, 'openForBlindRating', { caseStudyId: study, until: value }, 'caseStudy { id }'));
    const entry = {
      action: 'OPEN_FOR_BLIND_RATING',
      ...about(CURATOR, 'CONTENT', study),
      scope: 'COMMONS',
      course: null,
    };
    expect(await open(CURATOR, until)).toEqual([
      { ...entry, before: { blindUntil: null }, after: { blindUntil: until } },
    ]);
    expect(await open(CURATOR, until)).toEqual([]);
    expect(await open(ANA, null)).toEqual([]);
  });

  it('nothing of what was refused', async () => {
    const refused = await during(async () => {
      const answers = [
        await people.mutate(ANA, 'setStanding', { handle: handle(ANA), admin: true }, 'user { handle }'),
        await people.mutate(ADMIN, 'setStanding', { handle: handle(ADMIN), admin: false }, 'user { handle }'),
        await people.mutate(
          TEACHER,
          'setMemberRole',
          { courseId: course, handle: handle(TEACHER), role: 'LEARNER' },
          'member { role }',
        ),
        await people.mutate(TEACHER, 'updateTag', { slug: 'no-such-tag' }, 'tag { id }'),
      ];
      expect(answers.map(codeOf)).toEqual(['FORBIDDEN', 'CONFLICT', 'CONFLICT', 'NOT_FOUND']);
    });
    expect(refused).toEqual([]);
  });

  it('holds neither a text nor a name', async () => {
    const entries = await api.db.rows<{ entry: string }>(sql(DUMP));
    expect(entries.length).toBeGreaterThan(15);
    for (const { entry } of entries) expect(entry).not.toContain(SECRET);
  });
});

describe('failed sign-ins', () => {
  let api: TestApi;

  const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { expiresAt } }';
  const fail = async (emailOrHandle: string, password = 'not the password') =>
    codeOf(await api.graphql(SIGN_IN, { input: { emailOrHandle, password } }));
  const logged = async () =>
    (await api.db.rows<Json>(sql(SINCE, [0])))
      .filter(({ action }) => action === 'SIGN_IN_FAILED')
      .map(({ target }) => target);
  const idOf = async (handle: string) =>
    (await api.db.row<{ id: string }>(sql('select id from member where handle = $1', [handle])))?.id;

  beforeEach(async () => {
    api = await startApi({ config: { rateLimits: true } });
  });
  afterEach(() => api.close());

  it('are logged of whoever moderates anything, by handle and by address, and of nobody else', async () => {
    const founder = await api.signUp('founder');
    for (const handle of ['ment.or', 'keep.er', 'reader']) await api.signUp(handle);
    const as = { token: founder.token };
    const course = 'mutation ($input: CreateCourseInput!) { createCourse(input: $input) { course { id } } }';
    const courseId = (await api.ok(course, { input: { title: 'A course', openToJoin: true } }, as)).createCourse.course
      .id;
    await api.db.rows(
      sql(
        `insert into course_member (course_id, member_id, role, joined_at) select $1, id, 'INSTRUCTOR', joined_at from member where handle = 'ment.or'`,
        [courseId],
      ),
    );
    const curator = { handle: 'keep.er', curator: true };
    await api.ok(
      'mutation ($input: SetStandingInput!) { setStanding(input: $input) { user { handle } } }',
      { input: curator },
      as,
    );
    for (const name of ['founder', 'FOUNDER@example.org', 'ment.or', 'reader', 'keep.er', 'nobody', 'ment.or']) {
      expect(await fail(name)).toBe('UNAUTHENTICATED');
    }
    expect(await fail('founder', founder.password)).toBe('ok');
    const [admin, mentor, keeper] = [await idOf('founder'), await idOf('ment.or'), await idOf('keep.er')];
    expect(await logged()).toEqual([admin, admin, mentor, keeper, mentor]);
    expect((await api.db.rows<Json>(sql(SINCE, [0]))).at(-1)).toMatchObject({
      actor: null,
      scope: 'INSTALLATION',
      before: null,
      after: null,
    });
  });

  it('are no more than attempts are let through', async () => {
    await api.signUp('founder');
    const { most } = limits.attempts['signIn:account'];
    for (let at = 0; at < most; at++) expect(await fail('founder')).toBe('UNAUTHENTICATED');
    for (let at = 0; at < 3; at++) expect(await fail('founder')).toBe('RATE_LIMITED');
    expect(await logged()).toHaveLength(most);
  });

  it('take as long for a moderator as for a name that nobody has', async () => {
    await api.signUp('founder');
    const { most, seconds } = limits.attempts['signIn:account'];
    /** The least that it took so far: what else the computer does only adds to that. */
    const least = { founder: Number.POSITIVE_INFINITY, nobody: Number.POSITIVE_INFINITY };
    const attempt = async (name: keyof typeof least) => {
      const start = performance.now();
      await fail(name);
      least[name] = Math.min(least[name], performance.now() - start);
    };
    const differ = () => !(Math.abs(least.founder - least.nobody) < 25);
    for (let round = 0; round < 10 && differ(); round++) {
      for (let at = 0; at < most; at++) for (const name of ['founder', 'nobody'] as const) await attempt(name);
      api.clock.advance(seconds * 1_000);
    }
    expect({ ...least, differ: differ() }).toMatchObject({ differ: false });
    // A timer may be early by less than a millisecond.
    expect(Math.min(least.founder, least.nobody)).toBeGreaterThan(99);
  });
});

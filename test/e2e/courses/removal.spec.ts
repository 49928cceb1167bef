import { CourseWorld } from '../../factories/course-world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { checksums } from '../../support/checksums.js';

const VIEW = 'course { id viewerRole }';
const REMOVED =
  'removedMembers(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { removedAt user { handle } removedBy { handle } } }';

describe('Who was removed from a course', () => {
  let api: TestApi;
  let world: CourseWorld;

  beforeAll(async () => {
    api = await startApi();
    world = await CourseWorld.create(api);
  });
  afterAll(() => api.close());

  const remove = (courseId: string, actor = 'instructor', handle = 'learner') =>
    world.must(actor, 'removeMember', { courseId, handle }, VIEW);
  const removedOf = async (actor: string, slug: string) =>
    ((await world.as(actor, `{ course(slug: "${slug}") { ${REMOVED} } }`)).data as Json).course?.removedMembers;

  it.each([true, false])(
    'stays out of it, with the code too, until it is lifted (open to join: %s)',
    async (openToJoin) => {
      const { id, slug, joinCode } = await world.course({ openToJoin });
      const join = (code: string | null) =>
        world.mutate('learner', 'joinCourse', { courseSlug: slug, joinCode: code }, VIEW);
      await remove(id);
      const refused = await join(joinCode);
      expect(codeOf(refused)).toBe('FORBIDDEN');
      expect(refused.errors?.[0]?.message).toContain('removed you from this course');
      // Whoever does not know the code learns nothing by it.
      expect(codeOf(await join('ABCD-EFGH-JKMN'))).toBe(openToJoin ? 'FORBIDDEN' : 'NOT_FOUND');
      const { course } = await world.must(
        'instructor',
        'updateCourse',
        { courseId: id, newJoinCode: true },
        'course { joinCode }',
      );
      expect(codeOf(await join(course.joinCode))).toBe('FORBIDDEN');
      expect((await world.must('instructor', 'liftRemoval', { courseId: id, handle: 'Learner' }, VIEW)).course.id).toBe(
        id,
      );
      expect((await removedOf('instructor', slug)).totalCount).toBe(0);
      const again = await join(course.joinCode);
      expect(again.data?.joinCourse.course).toEqual({ id, viewerRole: 'LEARNER' });
    },
  );

  it('keeps out what they were appointed to, and admins until they lift it', async () => {
    const { id, slug, joinCode } = await world.course();
    await world.must('admin', 'joinCourse', { courseSlug: slug, joinCode }, VIEW);
    await world.must(
      'instructor',
      'setMemberRole',
      { courseId: id, handle: 'learner', role: 'INSTRUCTOR' },
      'member { role }',
    );
    await remove(id);
    await remove(id, 'instructor', 'admin');
    for (const actor of ['learner', 'admin']) {
      expect(codeOf(await world.mutate(actor, 'joinCourse', { courseSlug: slug, joinCode }, VIEW))).toBe('FORBIDDEN');
      await world.must('admin', 'liftRemoval', { courseId: id, handle: actor }, VIEW);
      expect((await world.must(actor, 'joinCourse', { courseSlug: slug, joinCode }, VIEW)).course.viewerRole).toBe(
        'LEARNER',
      );
    }
  });

  it('is not who left, or was removed from another course, or removed themselves', async () => {
    const [here, there] = [await world.course(), await world.course({ learners: ['learner', 'outsider'] })];
    const join = (course: typeof here, actor = 'learner') =>
      world.must(actor, 'joinCourse', { courseSlug: course.slug, joinCode: course.joinCode }, VIEW);
    await remove(there.id);
    await world.must('learner', 'leaveCourse', { courseId: here.id }, VIEW);
    await join(here);
    await world.must(
      'instructor',
      'setMemberRole',
      { courseId: there.id, handle: 'outsider', role: 'INSTRUCTOR' },
      'member { role }',
    );
    await remove(there.id, 'outsider', 'outsider');
    await join(there, 'outsider');
    expect((await removedOf('instructor', there.slug)).nodes.map((row: Json) => row.user.handle)).toEqual(['learner']);
  });

  it('is listed for its instructors and admins, newest first, page by page, and for nobody else', async () => {
    const learners = ['learner', 'outsider', 'otherInstructor'];
    const { id, slug } = await world.course({ learners, openToJoin: true });
    for (const handle of ['learner', 'otherinstructor', 'outsider']) {
      api.clock.advance(1_000);
      await remove(id, handle === 'outsider' ? 'admin' : 'instructor', handle);
    }
    const first = await removedOf('instructor', slug);
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(first.nodes).toEqual([
      { removedAt: api.clock.now().toISOString(), user: { handle: 'outsider' }, removedBy: { handle: 'admin' } },
      { removedAt: expect.any(String), user: { handle: 'otherinstructor' }, removedBy: { handle: 'instructor' } },
    ]);
    const after = `removedMembers(after: "${first.pageInfo.endCursor}") { nodes { user { handle } } }`;
    const { data } = await world.as('admin', `{ course(slug: "${slug}") { ${after} } }`);
    expect(data.course.removedMembers.nodes).toEqual([{ user: { handle: 'learner' } }]);
    for (const actor of ['visitor', 'learner', 'otherInstructor']) {
      expect((await removedOf(actor, slug)) ?? { totalCount: 0, nodes: [] }).toMatchObject({
        totalCount: 0,
        nodes: [],
      });
    }
  });

  it('costs as many statements to list for one removed member as for many, and for several courses at once', async () => {
    const document =
      '{ courses(first: 20) { nodes { removedMembers(first: 5) { totalCount nodes { user { handle } removedBy { handle } } } } } }';
    const count = async () =>
      (await api.statements.during(async () => expect((await world.as('admin', document)).errors).toBeUndefined()))
        .length;
    const one = await count();
    await remove((await world.course({ learners: ['learner', 'outsider'] })).id);
    expect(await count()).toBe(one);
    expect(one).toBeLessThanOrEqual(4);
  });

  it('is lifted once, by whoever looks after the course, and nobody is told of handles that are not kept out', async () => {
    const { id } = await world.course();
    await remove(id);
    const lift = (actor: string, handle = 'learner') =>
      world.mutate(actor, 'liftRemoval', { courseId: id, handle }, VIEW);
    const before = await checksums(api.db);
    for (const [actor, code] of [
      ['visitor', 'UNAUTHENTICATED'],
      ['outsider', 'NOT_FOUND'],
      ['learner', 'NOT_FOUND'],
      ['otherInstructor', 'NOT_FOUND'],
    ] as const) {
      expect(codeOf(await lift(actor))).toBe(code);
    }
    for (const handle of ['outsider', 'nobody', '']) expect(codeOf(await lift('instructor', handle))).toBe('NOT_FOUND');
    expect(await checksums(api.db)).toEqual(before);
    expect(codeOf(await lift('instructor'))).toBe('ok');
    expect(codeOf(await lift('instructor'))).toBe('NOT_FOUND');
    const { rows } = await api.db.pool.query(
      'select action, before, after from audit_entry where course_id = $1 order by seq desc limit 2',
      [id],
    );
    expect(rows).toEqual([
      { action: 'LIFT_REMOVAL', before: { removed: true }, after: { removed: false } },
      { action: 'REMOVE_MEMBER', before: { role: 'LEARNER' }, after: null },
    ]);
  });

  it('is out, whatever they send at the same moment', async () => {
    const { id, slug, joinCode } = await world.course({ learners: [] });
    for (let round = 0; round < 12; round++) {
      await world.must('learner', 'joinCourse', { courseSlug: slug, joinCode }, VIEW);
      const join = () => world.mutate('learner', 'joinCourse', { courseSlug: slug, joinCode }, VIEW);
      const [removed, ...joined] = await Promise.all([
        world.mutate('instructor', 'removeMember', { courseId: id, handle: 'learner' }, VIEW),
        join(),
        join(),
        join(),
      ]);
      expect(codeOf(removed)).toBe('ok');
      for (const answer of joined) expect(['ok', 'FORBIDDEN']).toContain(codeOf(answer));
      const { rows } = await api.db.pool.query(
        'select from course_member c join member m on m.id = c.member_id where c.course_id = $1 and m.handle = $2',
        [id, 'learner'],
      );
      expect(rows).toHaveLength(0);
      await world.must('instructor', 'liftRemoval', { courseId: id, handle: 'learner' }, VIEW);
    }
  });
});

import { type Actor, actors, CourseWorld } from '../../factories/course-world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';

type Course = { id: string; slug: string; joinCode: string };

describe('Rights in a course', () => {
  let api: TestApi;
  let world: CourseWorld;
  const courses = {} as Record<'closed' | 'open', Course>;
  const prompts = {} as Record<'closed' | 'open', string>;

  beforeAll(async () => {
    api = await startApi();
    world = await CourseWorld.create(api);
    await world.signUp('bystander');
    for (const openness of ['closed', 'open'] as const) {
      const course = await world.course({ openToJoin: openness === 'open', title: `The ${openness} course` });
      await world.must(
        'bystander',
        'joinCourse',
        { courseSlug: course.slug, joinCode: course.joinCode },
        'course { id }',
      );
      const input = { courseId: course.id, title: 'One', instructionsMarkdown: 'Read *it*.' };
      prompts[openness] = (await world.must('instructor', 'createPrompt', input, 'prompt { id }')).prompt.id;
      courses[openness] = course;
    }
    await world.course({ title: 'Elsewhere', instructor: 'otherInstructor', learners: [] });
  });

  afterAll(() => api.close());

  async function outcomes(attempt: (actor: Actor) => Promise<string>): Promise<string> {
    const lines: string[] = [];
    for (const actor of actors) lines.push(await attempt(actor));
    return lines.join(' ');
  }

  const input: Record<string, (course: Course, promptId: string) => Record<string, unknown>> = {
    createCourse: () => ({ title: 'Another' }),
    updateCourse: ({ id }) => ({ courseId: id, term: 'Autumn' }),
    setMemberRole: ({ id }) => ({ courseId: id, handle: 'bystander', role: 'LEARNER' }),
    createPrompt: ({ id }) => ({ courseId: id, title: 'Next', instructionsMarkdown: 'Read on.' }),
    updatePrompt: (_course, promptId) => ({ promptId, title: 'Renamed' }),
    reorderPrompts: ({ id }, promptId) => ({ courseId: id, promptIds: [promptId] }),
    removeMember: ({ id }) => ({ courseId: id, handle: 'bystander' }),
  };
  const payload: Record<string, string> = {
    setMemberRole: 'member { role }',
    createPrompt: 'prompt { id }',
    updatePrompt: 'prompt { id }',
  };

  // In the order of `actors`: visitor, outsider, learner, instructor, instructor of another course, admin.
  it.each`
    mutation            | openness    | outcome
    ${'createCourse'}   | ${'closed'} | ${'UNAUTHENTICATED FORBIDDEN FORBIDDEN FORBIDDEN FORBIDDEN ok'}
    ${'updateCourse'}   | ${'closed'} | ${'UNAUTHENTICATED NOT_FOUND FORBIDDEN ok NOT_FOUND ok'}
    ${'updateCourse'}   | ${'open'}   | ${'UNAUTHENTICATED FORBIDDEN FORBIDDEN ok FORBIDDEN ok'}
    ${'setMemberRole'}  | ${'closed'} | ${'UNAUTHENTICATED NOT_FOUND FORBIDDEN ok NOT_FOUND ok'}
    ${'setMemberRole'}  | ${'open'}   | ${'UNAUTHENTICATED FORBIDDEN FORBIDDEN ok FORBIDDEN ok'}
    ${'createPrompt'}   | ${'closed'} | ${'UNAUTHENTICATED NOT_FOUND FORBIDDEN ok NOT_FOUND ok'}
    ${'createPrompt'}   | ${'open'}   | ${'UNAUTHENTICATED FORBIDDEN FORBIDDEN ok FORBIDDEN ok'}
    ${'updatePrompt'}   | ${'closed'} | ${'UNAUTHENTICATED NOT_FOUND FORBIDDEN ok NOT_FOUND ok'}
    ${'updatePrompt'}   | ${'open'}   | ${'UNAUTHENTICATED NOT_FOUND FORBIDDEN ok NOT_FOUND ok'}
    ${'reorderPrompts'} | ${'closed'} | ${'UNAUTHENTICATED NOT_FOUND FORBIDDEN BAD_USER_INPUT NOT_FOUND BAD_USER_INPUT'}
    ${'removeMember'}   | ${'closed'} | ${'UNAUTHENTICATED NOT_FOUND FORBIDDEN ok NOT_FOUND ok'}
    ${'removeMember'}   | ${'open'}   | ${'UNAUTHENTICATED FORBIDDEN FORBIDDEN ok FORBIDDEN ok'}
  `('$mutation in a course that is $openness: $outcome', async ({ mutation, openness, outcome }) => {
    const course = courses[openness as 'closed' | 'open'];
    const values = input[mutation]?.(course, prompts[openness as 'closed' | 'open']) ?? {};
    const attempt = async (actor: Actor) => {
      const answer = await world.mutate(actor, mutation, values, payload[mutation] ?? 'course { id }');
      await api.db.pool.query('delete from course_removal');
      await world.must(
        'bystander',
        'joinCourse',
        { courseSlug: course.slug, joinCode: course.joinCode },
        'course { id }',
      );
      return codeOf(answer);
    };
    expect(await outcomes(attempt)).toBe(outcome);
  });

  it.each`
    seen                                           | openness    | outcome
    ${'course { title }'}                          | ${'closed'} | ${'- - seen seen - seen'}
    ${'course { title }'}                          | ${'open'}   | ${'- seen seen seen seen seen'}
    ${'course { joinCode }'}                       | ${'closed'} | ${'- - - seen - -'}
    ${'course { joinCode }'}                       | ${'open'}   | ${'- - - seen - -'}
    ${'course { prompts { title } }'}              | ${'open'}   | ${'- - seen seen - seen'}
    ${'course { members { nodes { joinedAt } } }'} | ${'open'}   | ${'- - seen seen - seen'}
    ${'course { viewerRole }'}                     | ${'open'}   | ${'- - LEARNER INSTRUCTOR - -'}
    ${'course { members { totalCount } }'}         | ${'open'}   | ${'- - seen seen - seen'}
    ${'prompt { title }'}                          | ${'closed'} | ${'- - seen seen - seen'}
    ${'prompt { title }'}                          | ${'open'}   | ${'- - seen seen - seen'}
    ${'prompt { instructionsMarkdown }'}           | ${'open'}   | ${'- - - seen - seen'}
    ${'prompt { viewerProgress { complete } }'}    | ${'open'}   | ${'- - seen - - -'}
  `('$seen of a course that is $openness: $outcome', async ({ seen, openness, outcome }) => {
    const course = courses[openness as 'closed' | 'open'];
    const document = seen.startsWith('course')
      ? seen.replace('course', `{ course(slug: "${course.slug}")`)
      : seen.replace('prompt', `{ prompt(id: "${prompts[openness as 'closed' | 'open']}")`);
    const look = async (actor: Actor) => {
      const { data, errors } = await world.as(actor, `${document} }`);
      expect(errors).toBeUndefined();
      return shown(data);
    };
    expect(await outcomes(look)).toBe(outcome);
  });

  it('tells each what they may do in it', async () => {
    const document = `{ course(slug: "${courses.open.slug}") { viewerCan { manage seeParticipation } } }`;
    const look = async (actor: Actor) => {
      const { viewerCan } = (await world.as(actor, document)).data.course ?? {};
      return viewerCan ? [viewerCan.manage, viewerCan.seeParticipation].join('/') : '-';
    };
    const [no, yes] = ['false/false', 'true/true'];
    expect(await outcomes(look)).toBe(['-', no, no, yes, no, yes].join(' '));
  });

  it('lists to each the courses that they see, and counts the same', async () => {
    const look = async (actor: Actor) => {
      const { data } = await world.as(actor, '{ courses(first: 100) { totalCount nodes { title } } }');
      expect(data.courses.totalCount).toBe(data.courses.nodes.length);
      return String(data.courses.nodes.length);
    };
    // Elsewhere is seen by its instructor and the admin, and so is what the admin made above.
    const another = (await world.as('admin', '{ courses(first: 100) { totalCount } }')).data.courses.totalCount - 3;
    expect(await outcomes(look)).toBe(`0 1 2 2 2 ${3 + another}`);
  });

  it('an instructor who is suspended in the course can read but not change it', async () => {
    await api.db.pool.query(
      `insert into course_suspension (course_id, member_id, until)
       select course_id, member_id, $1 from course_member where role = 'INSTRUCTOR' and course_id = $2`,
      [new Date(api.clock.now().getTime() + 1_000), courses.closed.id],
    );
    const values = { courseId: courses.closed.id, title: 'Mine' };
    const refused = await world.mutate('instructor', 'updateCourse', values, 'course { title }');
    expect(codeOf(refused)).toBe('FORBIDDEN');
    expect(
      codeOf(await world.mutate('instructor', 'leaveCourse', { courseId: courses.closed.id }, 'course { id }')),
    ).toBe('FORBIDDEN');
    expect(
      (await world.as('instructor', `{ course(slug: "${courses.closed.slug}") { viewerRole } }`)).data.course,
    ).toEqual({
      viewerRole: 'INSTRUCTOR',
    });
    await api.db.pool.query('delete from course_suspension');
  });
});

/** `seen`, an enum's value, or `-` for nothing: null, an empty list, a count of 0. */
function shown(value: unknown): string {
  if (value === null || value === 0 || (Array.isArray(value) && value.length === 0)) return '-';
  if (Array.isArray(value) || typeof value !== 'object') {
    return value === 'LEARNER' || value === 'INSTRUCTOR' ? value : 'seen';
  }
  return shown(Object.values(value as object)[0]);
}

import type { Answer, TestApi } from '../support/api.js';

export type Actor = 'visitor' | 'outsider' | 'learner' | 'instructor' | 'otherInstructor' | 'admin';
export const actors: readonly Actor[] = ['visitor', 'outsider', 'learner', 'instructor', 'otherInstructor', 'admin'];

/** What an operation led to, without its headers: equal answers are equal to whoever asked. */
export type Outcome = Pick<Answer, 'data' | 'errors'>;

/** People and courses for tests about rights: a closed and an open course with one instructor and one learner in both. */
export class CourseWorld {
  readonly tokens: Record<string, string | undefined> = {};

  private constructor(readonly api: TestApi) {}

  static async create(api: TestApi): Promise<CourseWorld> {
    const world = new CourseWorld(api);
    // The first member of an installation is its admin.
    for (const actor of ['admin', 'instructor', 'learner', 'outsider', 'otherInstructor']) await world.signUp(actor);
    return world;
  }

  async signUp(handle: string): Promise<void> {
    // Some are called what nobody can call themselves any more, as those who did before.
    const temporary = `${handle.toLowerCase()}.before`;
    this.tokens[handle] = (await this.api.signUp(temporary, `correct horse battery ${handle}`)).token;
    await this.api.db.pool.query('update member set handle = $2, email = $3, display_name = $2 where handle = $1', [
      temporary,
      handle.toLowerCase(),
      `${handle.toLowerCase()}@example.org`,
    ]);
  }

  /** Begins a new session, after the clock has gone on for longer than a token lasts. */
  async signIn(handle: string): Promise<void> {
    const input = { emailOrHandle: handle, password: `correct horse battery ${handle}` };
    const { signIn } = await this.api.ok('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
      input,
    });
    this.tokens[handle] = signIn.accessToken;
  }

  /** Runs an operation as somebody; as nobody where the name has no token. */
  async as(actor: string, document: string, variables: Record<string, unknown> = {}): Promise<Outcome> {
    const { data, errors } = await this.api.graphql(document, variables, { token: this.tokens[actor] });
    return { data, errors };
  }

  /** Runs a mutation of one input and answers its payload, or throws with its error. */
  async must(actor: string, mutation: string, input: Record<string, unknown>, payload: string) {
    const answer = await this.mutate(actor, mutation, input, payload);
    if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`);
    return answer.data[mutation];
  }

  mutate(actor: string, mutation: string, input: Record<string, unknown>, payload: string): Promise<Outcome> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    return this.as(actor, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${payload} } }`, { input });
  }

  /** A course with the given people. The admin who creates it is in it no longer. */
  async course(options: { openToJoin?: boolean; title?: string; instructor?: string; learners?: string[] } = {}) {
    const { openToJoin = false, title = 'Cataloguing', instructor = 'instructor', learners = ['learner'] } = options;
    const { course } = await this.must('admin', 'createCourse', { title, openToJoin }, 'course { id slug joinCode }');
    const { id: courseId, slug: courseSlug, joinCode } = course as { id: string; slug: string; joinCode: string };
    for (const member of [instructor, ...learners]) {
      await this.must(member, 'joinCourse', { courseSlug, joinCode }, 'course { id }');
    }
    const handle = instructor.toLowerCase();
    await this.must('admin', 'setMemberRole', { courseId, handle, role: 'INSTRUCTOR' }, 'member { role }');
    await this.must('admin', 'leaveCourse', { courseId }, 'course { id }');
    return { id: courseId, slug: courseSlug, joinCode };
  }
}

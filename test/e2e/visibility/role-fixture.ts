import { buildWorld, type World } from '../../factories/world.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { SMALL } from '../../support/case-study-client.js';
import { checksums } from '../../support/checksums.js';
import { WorldClient } from '../../support/world-client.js';

const COURSE_SLUG = '0199aaaa-0000-7000-8000-00000000c0de';

/** Whoever tries an operation, as columns of the matrix. */
export const actors = [
  'visitor',
  'learner',
  'outsider',
  'instructor',
  'other',
  'suspended',
  'twofold',
  'curator',
  'admin',
] as const;
export type Actor = (typeof actors)[number];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Those who act, and those who bring about what is acted upon, or are it: the chief and the steward are admins, the colleague and the tutor
 * instructors, and the others learners.
 */
const people = [
  ...actors.slice(1),
  ...(['chief', 'steward', 'colleague', 'tutor', 'author', 'writer', 'reporter', 'passing'] as const),
] as const;
export type Person = Exclude<Actor, 'visitor'> | (typeof people)[number];

/** Where content stands: in the closed course, for its members or for everybody signed in, or in no course at all. */
export type Place = 'course' | 'open' | 'commons';
const PLACES: readonly Place[] = ['course', 'open', 'commons'];

/** An installation with two courses and everybody who might hold an fixture in it, and what they find to do there. */
export class RoleFixture {
  readonly people: WorldClient;

  private constructor(
    readonly api: TestApi,
    readonly world: World,
  ) {
    this.people = new WorldClient(api, world);
  }

  static async start(): Promise<RoleFixture> {
    const api = await startApi();
    const until = new Date(api.clock.now().getTime() + 300 * DAY);
    const member = (name: Person) => people.indexOf(name);
    const teaches = (name: Person, course: number, suspendedUntil: Date | null = null) =>
      ({ member: member(name), course, role: 'INSTRUCTOR', suspendedUntil }) as const;
    const world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: people.map((name) => ({
        handle: name.toLowerCase(),
        isAdmin: ['admin', 'chief', 'steward'].includes(name),
        isCurator: name === 'curator',
      })),
      // Its slug is an id, which can be put in another's place as well as its id.
      courses: [{ slug: COURSE_SLUG }, {}, {}],
      enrolments: [
        teaches('instructor', 0),
        teaches('instructor', 2),
        teaches('colleague', 0),
        teaches('tutor', 0),
        teaches('suspended', 0, until),
        teaches('twofold', 0, until),
        teaches('twofold', 1),
        teaches('other', 1),
        ...(['learner', 'author', 'writer', 'reporter', 'passing', 'steward'] as const).map((name) => ({
          member: member(name),
          course: 0,
        })),
        { member: member('outsider'), course: 1 },
      ],
      prompts: [{ course: 0 }],
      subjects: [
        { author: member('author'), course: 0 },
        { author: member('author'), course: 0, audience: 'MEMBERS' },
        { author: member('author'), audience: 'MEMBERS' },
      ],
    });
    return new RoleFixture(api, world);
  }

  readonly courseSlug = COURSE_SLUG;

  get courseId(): string {
    return this.world.courses[0]!;
  }

  async promptIds(): Promise<string[]> {
    const { rows } = await this.api.db.pool.query('select id from prompt where course_id = $1 order by number', [
      this.courseId,
    ]);
    return rows.map(({ id }) => id);
  }

  /** The course that the instructor teaches besides, without prompts. */
  async emptyCourse(): Promise<string> {
    const id = this.world.courses[2]!;
    await this.api.db.pool.query('delete from prompt where course_id = $1', [id]);
    return id;
  }

  get promptId(): string {
    return this.world.prompts[0]!;
  }

  handle(name: Person): string {
    return this.world.members[people.indexOf(name)]!.handle;
  }

  userId(name: Person): string {
    return this.world.members[people.indexOf(name)]!.id;
  }

  /** The body of an answer, as it came. */
  async send(actor: Actor, query: string, variables: object): Promise<string> {
    const token = actor === 'visitor' ? undefined : this.people.token(people.indexOf(actor));
    const headers = token ? { authorization: `Bearer ${token}` } : {};
    return (await this.api.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } })).payload;
  }

  /** The same of an address, with its status. */
  async get(actor: Actor, url: string): Promise<string> {
    const token = actor === 'visitor' ? undefined : this.people.token(people.indexOf(actor));
    const { statusCode, payload } = await this.api.inject({
      url,
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
    return `${statusCode} ${payload}`;
  }

  /** A mutation that must succeed, an hour after whatever was before it. */
  must(name: Person, mutation: string, input: object, payload: string): Promise<Json> {
    this.api.clock.advance(60 * MINUTE);
    return this.people.must(people.indexOf(name), mutation, input, payload);
  }

  /** A reflection of the writer's, of whom nothing was ever hidden. */
  async reflection(place: Place, more: object = {}): Promise<string> {
    const { reflection } = await this.must(
      'writer',
      'createReflection',
      {
        title: 'A visit',
        bodyMarkdown: `What I saw on day ${this.api.clock.now().getTime()} at the desk.`,
        audience: place === 'course' ? 'COURSE' : 'MEMBERS',
        ...(place !== 'commons' && { courseId: this.courseId }),
        publish: true,
        ...more,
      },
      'reflection { id }',
    );
    return reflection.id;
  }

  /** A reply of the author's that is shown. */
  async reply(place: Place, status: 'VISIBLE' | 'HIDDEN' = 'VISIBLE'): Promise<string> {
    this.api.clock.advance(60 * MINUTE);
    const subject = PLACES.indexOf(place);
    const [address] = await this.world.addReplies([
      { subject, author: people.indexOf('author'), status, at: this.api.clock.now() },
    ]);
    return `${address!.threadId}.${address!.number}`;
  }

  /** A reply that somebody has reported: its item’s id is its own. */
  async reported(place: Place): Promise<string> {
    const contentId = await this.reply(place);
    await this.must('reporter', 'reportContent', { contentId, reason: 'SPAM', note: 'Look at this.' }, 'report { id }');
    return contentId;
  }

  /** A decision of the colleague's, or outside of courses of the chief's. */
  async decided(place: Place, input: object): Promise<string> {
    const by = place === 'commons' ? 'chief' : 'colleague';
    const { decision } = await this.must(by, 'decide', { reason: 'So it is.', ...input }, 'decision { id }');
    return decision.id;
  }

  /** A decision that its author has appealed. */
  async appealed(place: Place): Promise<string> {
    const decisionId = await this.decided(place, { itemId: await this.reported(place), action: 'HIDE' });
    const statement = 'It says nothing that the course reader does not say.';
    await this.must('author', 'appealDecision', { decisionId, statement }, 'decision { id }');
    return decisionId;
  }

  /** Somebody is a learner of the course and nobody is newly suspended, whatever was decided before. */
  async passing(): Promise<void> {
    const { pool } = this.api.db;
    await pool.query(
      `insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, 'LEARNER', $3)
       on conflict (course_id, member_id) do update set role = 'LEARNER'`,
      [this.courseId, this.userId('passing'), this.api.clock.now()],
    );
    const ids = (['passing', 'tutor', 'steward'] as const).map((name) => this.userId(name));
    await pool.query('delete from course_removal where member_id = any($1)', [ids]);
    await pool.query('delete from course_suspension where member_id = any($1)', [ids]);
    await pool.query('update member set suspended_until = null where id = any($1)', [ids]);
  }

  async caseStudy(): Promise<string> {
    const input = { ...SMALL, publish: true };
    return (await this.must('writer', 'createCaseStudy', input, 'caseStudy { id }')).caseStudy.id;
  }

  /** Of everything that is stored, by table. */
  checksums(): Promise<Json> {
    return checksums(this.api.db);
  }

  inDays(days: number): string {
    return new Date(this.api.clock.now().getTime() + days * DAY).toISOString();
  }

  close(): Promise<void> {
    return this.api.close();
  }
}

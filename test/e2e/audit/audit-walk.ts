import { randomNumbers } from '../../factories/random-numbers.js';
import type { World } from '../../factories/world.js';
import { type Answer, codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import type { WorldClient } from '../../support/world-client.js';
import {
  ADMINS,
  buildAuditFixture,
  CURATOR,
  EVERYBODY,
  enrolments,
  LEARNERS,
  subjects,
  TEACHERS,
} from './audit-fixture.js';

export const DAY = 24 * 60 * 60_000;

/** A tag that nobody has filed. */
const PROPOSED: Json = { filed: false, description: null };

/** What must be in the log for one thing that was done. */
export interface Expected {
  readonly action: string;
  readonly actor: string | null;
  readonly kind: string;
  readonly target: string;
}

export interface Content {
  readonly id: string;
  readonly author: number;
  readonly thread: string;
  readonly courseId: string | null;
}

export interface Decided {
  readonly id: string;
  readonly target: string;
  readonly kind: string;
  /** Whom it concerns. */
  readonly member: number;
  undone: boolean;
}

/** What only looks like chance: the same for the same seed. */
function randomFrom(seed: number) {
  const next = randomNumbers(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  return { chance: (share: number) => next() < share, pick };
}

/** What a test knows of an installation, from nothing but what it asked for and whether that succeeded; and what must be in the log for it. */
export class AuditWalk {
  /** In the order in which it was done. */
  readonly expected: Expected[] = [];
  /** How often what was done, and with which code. */
  readonly done = new Map<string, number>();
  readonly roles = new Map<string, string>();
  readonly standing = new Map<number, { admin: boolean; curator: boolean }>();
  readonly settings = new Map<string, Json>();
  readonly decisions: Decided[] = [];
  readonly batches: string[] = [];
  readonly appealed: string[] = [];
  /** Those whose appeal waits. */
  readonly open = new Set<string>();
  readonly contents: Content[] = [];
  /** The ids of what was ever reported, and so is in the queue. */
  readonly items: string[] = [];
  readonly studies: readonly string[];
  readonly chance: (share: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  private keys = 0;

  private constructor(
    readonly api: TestApi,
    readonly world: World,
    readonly people: WorldClient,
    seed: number,
  ) {
    this.studies = world.threads.slice(-2);
    ({ chance: this.chance, pick: this.pick } = randomFrom(seed));
  }

  static async start(seed: number): Promise<AuditWalk> {
    const api = await startApi();
    const { world, people } = await buildAuditFixture(api);
    const walk = new AuditWalk(api, world, people, seed);
    await walk.learn();
    return walk;
  }

  /** How everything stands before anything is done. */
  private async learn(): Promise<void> {
    const { world, people, roles, standing, settings, contents, studies } = this;
    for (const { member, course: at, role } of enrolments) roles.set(`${world.courses[at]} ${member}`, role);
    for (const at of EVERYBODY) standing.set(at, { admin: ADMINS.includes(at), curator: at === CURATOR });
    for (const courseId of world.courses) settings.set(courseId, { openToJoin: false, term: null });
    for (const courseId of [...world.courses, null]) {
      const { screeningSettings } = await people.ok(
        0,
        'query ($courseId: ID) { screeningSettings(courseId: $courseId) { holdFirstPosts newcomerLinks } }',
        { courseId },
      );
      settings.set(`screening ${courseId}`, screeningSettings);
    }
    contents.push(
      ...world.threads.map((thread, at) => ({
        id: thread,
        author: subjects[at]!.author as number,
        thread,
        courseId: world.courses[subjects[at]!.course ?? -1] ?? null,
      })),
    );
    for (const study of studies) settings.set(`blind ${study}`, { until: null });
  }

  readonly id = (member: number) => this.world.members[member]!.id;
  readonly handle = (member: number) => this.world.members[member]!.handle;
  readonly log = (action: string, actor: number | null, kind: string, target: string) => {
    this.expected.push({ action, actor: actor === null ? null : this.id(actor), kind, target });
  };
  readonly isAdmin = (member: number) => this.standing.get(member)?.admin ?? false;
  readonly isCurator = (member: number) => this.standing.get(member)?.curator ?? false;
  readonly instructs = (member: number) =>
    this.world.courses.some((course) => this.roles.get(`${course} ${member}`) === 'INSTRUCTOR');
  /** Mostly somebody who may, so that most succeeds, and now and then somebody who may not. */
  readonly admin = () => this.pick(this.chance(0.9) ? ADMINS : EVERYBODY);
  readonly moderator = () =>
    this.pick(this.chance(0.5) ? ADMINS : this.chance(0.9) ? [...TEACHERS, CURATOR] : LEARNERS);
  readonly course = () => this.pick(this.world.courses);
  readonly managerOf = (courseId: string | null) => {
    const managers =
      courseId === null ? [CURATOR] : TEACHERS.filter((at) => this.roles.get(`${courseId} ${at}`) === 'INSTRUCTOR');
    return this.chance(0.85) ? this.pick([...ADMINS, ...managers]) : this.pick(EVERYBODY);
  };

  /** Sends a mutation, some of them twice with one key, as a client does that lost the answer; null where it is refused. */
  readonly send = async (member: number, mutation: string, input: object, payload: string): Promise<Json | null> => {
    const retried = this.chance(0.15);
    const whole = retried ? { ...input, idempotencyKey: `key-${this.keys++}` } : input;
    const answers: Answer[] = [];
    for (let times = 0; times < (retried ? 2 : 1); times++) {
      answers.push(await this.people.mutate(member, mutation, whole, payload));
    }
    const [first, second] = answers as [Answer, Answer | undefined];
    const code = codeOf(first);
    // What was written stays where an answer was given up, so that the walk would not know of it.
    expect(['INTERNAL', 'BAD_USER_INPUT', 'QUERY_TOO_COMPLEX', 'UNAVAILABLE']).not.toContain(code);
    if (second && code === 'ok') expect(codeOf(second)).toBe('ok');
    this.count(`${mutation} ${code}`);
    return first.errors ? null : (first.data[mutation] as Json);
  };

  /** Whether something differs from what is known of it, which it does not from now on. */
  readonly changes = (key: string, values: Json): boolean => {
    const known = this.settings.get(key) ?? (key.startsWith('tag ') ? PROPOSED : {});
    this.settings.set(key, { ...known, ...values });
    return Object.entries(values).some(([name, value]) => known[name] !== value);
  };

  count(what: string): void {
    this.done.set(what, (this.done.get(what) ?? 0) + 1);
  }
}

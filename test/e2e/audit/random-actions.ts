import { randomNumbers } from '../../factories/random-numbers.js';
import { type Answer, codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import type { WorldClient } from '../../support/world-client.js';
import {
  ADMINS,
  buildAuditFixture,
  CURATOR,
  EVERYBODY,
  enrolments,
  LEARNERS,
  SECRET,
  subjects,
  TEACHERS,
} from './audit-fixture.js';

export const REASON = `Because of the ${SECRET}.`;
const DAY = 24 * 60 * 60_000;

export const CONTENT_ACTIONS = ['APPROVE', 'HIDE', 'RESTORE', 'DISMISS', 'WARN'];
export const THREAD_ACTIONS = ['LOCK', 'UNLOCK', 'PIN', 'UNPIN'];
export const MEMBER_ACTIONS = ['SUSPEND', 'LIFT_SUSPENSION'];

/** A tag that nobody has filed. */
const PROPOSED: Json = { filed: false, description: null };

/** What must be in the log for one thing that was done. */
export interface Expected {
  readonly action: string;
  readonly actor: string | null;
  readonly kind: string;
  readonly target: string;
}

interface Content {
  readonly id: string;
  readonly author: number;
  readonly thread: string;
  readonly courseId: string | null;
}

interface Decided {
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

/** An installation in which somebody does something at every step, and what must be in its log for that. */
export interface AuditWalk {
  readonly api: TestApi;
  readonly people: WorldClient;
  /** In the order in which it was done. */
  readonly expected: readonly Expected[];
  /** How often what was done, and with which code. */
  readonly done: ReadonlyMap<string, number>;
  readonly step: () => Promise<void>;
}

export async function startAuditWalk(seed: number): Promise<AuditWalk> {
  const api = await startApi();
  const { world, people } = await buildAuditFixture(api);
  const studies = world.threads.slice(-2);
  const { chance, pick } = randomFrom(seed);
  const expected: Expected[] = [];
  const done = new Map<string, number>();

  // What the test knows of the installation, from nothing but what it asked for and whether that succeeded.
  const roles = new Map<string, string>();
  const standing = new Map<number, { admin: boolean; curator: boolean }>();
  const settings = new Map<string, Json>();
  const decisions: Decided[] = [];
  const batches: string[] = [];
  const appealed: string[] = [];
  /** Those whose appeal waits. */
  const open = new Set<string>();
  const contents: Content[] = [];
  /** The ids of what was ever reported, and so is in the queue. */
  const items: string[] = [];
  let keys = 0;

  const id = (member: number) => world.members[member]!.id;
  const handle = (member: number) => world.members[member]!.handle;
  const log = (action: string, actor: number | null, kind: string, target: string) => {
    expected.push({ action, actor: actor === null ? null : id(actor), kind, target });
  };
  const isAdmin = (member: number) => standing.get(member)?.admin ?? false;
  const isCurator = (member: number) => standing.get(member)?.curator ?? false;
  const instructs = (member: number) =>
    world.courses.some((course) => roles.get(`${course} ${member}`) === 'INSTRUCTOR');
  /** Mostly somebody who may, so that most succeeds, and now and then somebody who may not. */
  const admin = () => pick(chance(0.9) ? ADMINS : EVERYBODY);
  const moderator = () => pick(chance(0.5) ? ADMINS : chance(0.9) ? [...TEACHERS, CURATOR] : LEARNERS);
  const course = () => pick(world.courses);
  const managerOf = (courseId: string | null) => {
    const office =
      courseId === null ? [CURATOR] : TEACHERS.filter((at) => roles.get(`${courseId} ${at}`) === 'INSTRUCTOR');
    return chance(0.85) ? pick([...ADMINS, ...office]) : pick(EVERYBODY);
  };

  /** Sends a mutation, some of them twice with one key, as a client does that lost the answer; null where it is refused. */
  const send = async (member: number, mutation: string, input: object, payload: string): Promise<Json | null> => {
    const retried = chance(0.15);
    const whole = retried ? { ...input, idempotencyKey: `key-${keys++}` } : input;
    const answers: Answer[] = [];
    for (let times = 0; times < (retried ? 2 : 1); times++) {
      answers.push(await people.mutate(member, mutation, whole, payload));
    }
    const [first, second] = answers as [Answer, Answer | undefined];
    const code = codeOf(first);
    // What was written stays where an answer was given up, so that the walk would not know of it.
    expect(['INTERNAL', 'BAD_USER_INPUT', 'QUERY_TOO_COMPLEX', 'UNAVAILABLE']).not.toContain(code);
    if (second && code === 'ok') expect(codeOf(second)).toBe('ok');
    done.set(`${mutation} ${code}`, (done.get(`${mutation} ${code}`) ?? 0) + 1);
    return first.errors ? null : (first.data[mutation] as Json);
  };
  /** Whether something differs from what is known of it, which it does not from now on. */
  const changes = (key: string, values: Json): boolean => {
    const known = settings.get(key) ?? (key.startsWith('tag ') ? PROPOSED : {});
    settings.set(key, { ...known, ...values });
    return Object.entries(values).some(([name, value]) => known[name] !== value);
  };

  const operations: Record<string, () => Promise<unknown>> = {
    async createCourse() {
      const by = admin();
      const payload = await send(by, 'createCourse', { title: `Course ${SECRET}` }, 'course { id }');
      if (payload) log('CREATE_COURSE', by, 'COURSE', payload.course.id);
    },
    async updateCourse() {
      const courseId = course();
      const by = managerOf(courseId);
      const input = { openToJoin: chance(0.7), term: pick([`Autumn ${SECRET}`, null]) };
      const newJoinCode = chance(0.2);
      if (!(await send(by, 'updateCourse', { courseId, newJoinCode, ...input }, 'course { id }'))) return;
      if (changes(courseId, input) || newJoinCode) log('UPDATE_COURSE', by, 'COURSE', courseId);
    },
    async createPrompt() {
      const by = moderator();
      const input = { courseId: course(), title: SECRET, instructionsMarkdown: SECRET };
      const payload = await send(by, 'createPrompt', input, 'prompt { id }');
      if (!payload) return;
      log('CREATE_PROMPT', by, 'PROMPT', payload.prompt.id);
      settings.set(`prompt ${payload.prompt.id}`, { minimumWords: null });
    },
    async updatePrompt() {
      const prompts = [...settings.keys()].filter((key) => key.startsWith('prompt '));
      if (prompts.length === 0) return;
      const [by, key] = [moderator(), pick(prompts)];
      const change = { minimumWords: pick([null, 50]) };
      const promptId = key.slice('prompt '.length);
      if (!(await send(by, 'updatePrompt', { promptId, ...change }, 'prompt { id }'))) return;
      if (changes(key, change)) log('UPDATE_PROMPT', by, 'PROMPT', promptId);
    },
    async setMemberRole() {
      const courseId = course();
      const [by, other] = [managerOf(courseId), pick([...TEACHERS, ...LEARNERS])];
      const role = pick(['LEARNER', 'INSTRUCTOR', TEACHERS.includes(other) ? 'INSTRUCTOR' : 'LEARNER']);
      const input = { courseId, handle: handle(other), role };
      if (!(await send(by, 'setMemberRole', input, 'member { role }'))) return;
      if (roles.get(`${courseId} ${other}`) !== role) log('SET_MEMBER_ROLE', by, 'MEMBER', id(other));
      roles.set(`${courseId} ${other}`, role);
    },
    async removeMember() {
      const courseId = course();
      const [by, other] = [managerOf(courseId), pick(LEARNERS)];
      if (!(await send(by, 'removeMember', { courseId, handle: handle(other) }, 'course { id }'))) return;
      log('REMOVE_MEMBER', by, 'MEMBER', id(other));
      roles.delete(`${courseId} ${other}`);
    },
    async joinCourse() {
      const [by, courseId] = [pick(LEARNERS), course()];
      const courseSlug = `course-${world.courses.indexOf(courseId)}`;
      const joined = await send(by, 'joinCourse', { courseSlug }, 'course { id }');
      if (joined && !roles.has(`${courseId} ${by}`)) roles.set(`${courseId} ${by}`, 'LEARNER');
    },
    async setStanding() {
      const [by, other] = [admin(), pick([CURATOR, ...ADMINS.slice(1), pick(LEARNERS)])];
      const change = { admin: ADMINS.includes(other) && chance(0.8), curator: other === CURATOR && chance(0.8) };
      if (!(await send(by, 'setStanding', { handle: handle(other), ...change }, 'user { handle }'))) return;
      const is = standing.get(other) ?? { admin: false, curator: false };
      if (is.admin !== change.admin || is.curator !== change.curator) log('SET_STANDING', by, 'MEMBER', id(other));
      standing.set(other, change);
    },
    async issuePasswordReset() {
      const [by, other] = [admin(), pick(LEARNERS)];
      const issued = await send(by, 'issuePasswordReset', { handle: handle(other) }, 'expiresAt');
      if (issued) log('ISSUE_PASSWORD_RESET', by, 'MEMBER', id(other));
    },
    async updateTag() {
      const by = moderator();
      const input = { slug: `tag-${pick([1, 2, 3, 4, 5, 6])}-${SECRET}`, description: pick([`${SECRET}`, null]) };
      const payload = await send(by, 'updateTag', input, 'tag { id }');
      if (!payload) return;
      const facts = { filed: true, description: input.description };
      if (changes(`tag ${payload.tag.id}`, facts)) log('UPDATE_TAG', by, 'TAG', payload.tag.id);
    },
    async mergeTags() {
      const [by, from, into] = [moderator(), pick([1, 2, 3, 4, 5, 6]), pick([1, 2, 3, 4, 5, 6])];
      if (from === into || chance(0.5)) return;
      const named = { from: `tag-${from}-${SECRET}`, into: `tag-${into}-${SECRET}` };
      // Two names may lead to one tag by now, which is wrong input.
      const answer = await people.mutate(by, 'mergeTags', named, 'tag { id }');
      if (answer.errors) return;
      const target = answer.data.mergeTags.tag.id;
      changes(`tag ${target}`, { filed: true });
      log('MERGE_TAGS', by, 'TAG', target);
    },
    async createRubric() {
      const [by, key] = [pick([...ADMINS, CURATOR, 6]), `rubric ${pick([1, 2])} ${SECRET}`];
      const levels = Array.from({ length: 5 }, (_, at) => `${SECRET} ${at}`);
      const [weight, description] = [pick([1, 2]), pick([SECRET, `More ${SECRET}`])];
      const criteria = [{ key: 'goal', title: SECRET, description, weight, levels }];
      const payload = await send(by, 'createRubric', { title: key, criteria }, 'rubric { id }');
      if (payload && changes(key, { weight, description })) log('CREATE_RUBRIC', by, 'RUBRIC', payload.rubric.id);
    },
    async openForBlindRating() {
      const study = pick(contents.filter((content) => content.id === studies[0] || content.id === studies[1]));
      const by = pick([...ADMINS, CURATOR, study.author, 2]);
      const until = pick([null, new Date(api.clock.now().getTime() + DAY), new Date(world.now.getTime() + 90 * DAY)]);
      const input = { caseStudyId: study.id, until: until?.toISOString() ?? null };
      if (!(await send(by, 'openForBlindRating', input, 'caseStudy { id }'))) return;
      const changed = changes(`blind ${study.id}`, { until: input.until });
      if (changed && by !== study.author) log('OPEN_FOR_BLIND_RATING', by, 'CONTENT', study.id);
    },
    async updateScreening() {
      const courseId = pick([...world.courses, null]);
      const by = managerOf(courseId);
      const change = { holdFirstPosts: pick([0, 0, 1]), newcomerLinks: pick([1, 2]) };
      if (!(await send(by, 'updateScreening', { courseId, ...change }, 'settings { version }'))) return;
      if (changes(`screening ${courseId}`, change)) log('UPDATE_SCREENING', by, 'SCREENING', courseId ?? 'COMMONS');
    },
    async write() {
      const content = pick(contents);
      const by = pick(LEARNERS);
      const input = { threadId: content.thread, bodyMarkdown: `A reply with ${SECRET} in it.` };
      const payload = await send(by, 'createReply', input, 'reply { id }');
      if (payload) contents.push({ ...content, id: payload.reply.id, author: by });
    },
    async report() {
      const input = { contentId: pick(contents).id, reason: 'OTHER', note: SECRET };
      if (await send(pick(LEARNERS), 'reportContent', input, 'report { reason }')) items.push(input.contentId);
    },
    async decide() {
      // Half of the time what was decided on before, so that there is something to take back.
      const known = contents.filter(({ id, thread }) => settings.has(`last ${id}`) || settings.has(`last ${thread}`));
      const content = pick(chance(0.5) && known.length > 0 ? known : contents);
      const by = managerOf(content.courseId);
      const kind = pick(['content', 'content', 'thread', 'thread', 'member', 'member']);
      if (kind === 'content') await decideOnContent(by, content);
      else if (kind === 'thread') await decideOnThread(by, content);
      else await decideOnMember(by, pick(LEARNERS));
    },
    async decideMany() {
      const by = moderator();
      const ids = [...new Set(Array.from({ length: 8 }, () => (items.length > 0 ? pick(items) : pick(contents).id)))];
      const action = pick(CONTENT_ACTIONS);
      const input = { items: ids.map((itemId) => ({ itemId })), action, reason: REASON };
      const payload = await send(by, 'decideMany', input, 'batchId results { itemId decision { id } }');
      if (!payload) return;
      if (payload.batchId) batches.push(payload.batchId);
      const made = payload.results.filter(({ decision }: Json) => decision);
      // One transaction, which takes the items in the order of their ids.
      for (const { itemId, decision } of made.toSorted((a: Json, b: Json) => (a.itemId < b.itemId ? -1 : 1))) {
        log(action, by, 'CONTENT', itemId);
        const member = contents.find((content) => content.id === itemId)!.author;
        decisions.push({ id: decision.id, target: itemId, kind: 'CONTENT', member, undone: false });
      }
    },
    async undo() {
      if (decisions.length === 0) return;
      const by = moderator();
      const whole = batches.length > 0 && chance(0.3);
      const one = () => (open.size > 0 && chance(0.3) ? pick([...open]) : pick(decisions.slice(-8)).id);
      const input = whole ? { batchId: pick(batches) } : { decisionId: one() };
      const payload = await send(by, 'undoDecision', input, 'results { undone decision { id } }');
      for (const { undone, decision } of payload?.results ?? []) {
        const known = decisions.find((one) => one.id === decision?.id);
        if (!undone || !known) continue;
        known.undone = true;
        log('UNDO', by, known.kind, known.target);
        // Whoever takes a decision back grants the appeal against it.
        if (open.delete(known.id)) log('RESOLVE_APPEAL', by, known.kind, known.target);
      }
    },
    async appeal() {
      const decision = pick(decisions);
      if (!decision) return;
      const input = { decisionId: decision.id, statement: `I only wrote ${SECRET}.` };
      if (!(await send(decision.member, 'appealDecision', input, 'decision { id }'))) return;
      appealed.push(decision.id);
      open.add(decision.id);
    },
    async resolve() {
      if (appealed.length === 0) return;
      const [by, decisionId] = [moderator(), pick(appealed)];
      const input = { decisionId, outcome: pick(['UPHELD', 'OVERTURNED']), explanation: REASON };
      const payload = await send(by, 'resolveAppeal', input, 'decision { undone }');
      if (!payload) return;
      open.delete(decisionId);
      const known = decisions.find((one) => one.id === decisionId)!;
      if (payload.decision.undone && !known.undone) log('UNDO', by, known.kind, known.target);
      known.undone = payload.decision.undone;
      log('RESOLVE_APPEAL', by, known.kind, known.target);
    },
    async exportTable() {
      const courseId = course();
      const by = managerOf(courseId);
      const table = pick(['participation', 'prompts', 'replies', 'unanswered']);
      const headers = { authorization: `Bearer ${people.token(by)}` };
      const { statusCode } = await api.inject({ method: 'GET', url: `/courses/${courseId}/${table}.csv`, headers });
      expect([200, 403, 404]).toContain(statusCode);
      if (statusCode === 200) log('EXPORT', by, 'COURSE', courseId);
    },
    async failToSignIn() {
      const other = pick(EVERYBODY);
      const input = { emailOrHandle: pick([handle(other), 'nobody.at.all']), password: `not the ${SECRET}` };
      const answer = await api.graphql('mutation ($input: SignInInput!) { signIn(input: $input) { expiresAt } }', {
        input,
      });
      expect(codeOf(answer)).toBe('UNAUTHENTICATED');
      const watched = isAdmin(other) || isCurator(other) || instructs(other);
      if (input.emailOrHandle === handle(other) && watched) log('SIGN_IN_FAILED', null, 'MEMBER', id(other));
    },
    async letTimePass() {
      api.clock.advance(DAY / 4);
    },
  };
  const decide = async (by: number, input: Json, of: { target: string; kind: string; member: number }) => {
    const payload = await send(by, 'decide', { ...input, reason: REASON }, 'decision { id }');
    if (!payload) return;
    log(input.action, by, of.kind, of.target);
    decisions.push({ id: payload.decision.id, ...of, undone: false });
    settings.set(`last ${of.target}`, { action: input.action });
  };
  /** What makes sense after what was decided last, mostly. */
  const next = (target: string, first: readonly string[], then: Readonly<Record<string, string>>): string => {
    const last = settings.get(`last ${target}`)?.action;
    return (chance(0.7) && then[last]) || pick(first);
  };
  async function decideOnContent(by: number, { id: target, author: member }: Content) {
    const action = next(target, [...CONTENT_ACTIONS, 'HIDE'], { HIDE: pick(['RESTORE', 'APPROVE']) });
    const name = items.includes(target) && chance(0.5) ? 'itemId' : 'contentId';
    await decide(by, { action, [name]: target }, { target, kind: 'CONTENT', member });
  }
  async function decideOnThread(by: number, { id: contentId, thread: target }: Content) {
    const action = next(target, THREAD_ACTIONS, { LOCK: 'UNLOCK', PIN: 'UNPIN', UNLOCK: 'PIN', UNPIN: 'LOCK' });
    const { author: member } = contents.find((content) => content.id === target) as Content;
    const named = chance(0.5) ? { threadId: target } : { contentId };
    await decide(by, { action, ...named }, { target, kind: 'CONTENT', member });
  }
  async function decideOnMember(by: number, member: number) {
    const target = id(member);
    const action = next(target, MEMBER_ACTIONS, { SUSPEND: 'LIFT_SUSPENSION', LIFT_SUSPENSION: 'SUSPEND' });
    const until = action === 'SUSPEND' ? new Date(api.clock.now().getTime() + DAY / 2).toISOString() : null;
    const own = contents.filter(({ author }) => author === member);
    const courseId = pick([...world.courses, null]);
    const named = chance(0.5) ? { userId: target, courseId } : { contentId: pick(own).id };
    await decide(by, { action, until, ...named }, { target, kind: 'MEMBER', member });
  }
  /** What is done how often beside once in a while. */
  const OFTEN: Readonly<Record<string, number>> = {
    decide: 18,
    decideMany: 3,
    undo: 5,
    write: 4,
    report: 5,
    appeal: 5,
    resolve: 4,
    setStanding: 3,
    updatePrompt: 3,
    mergeTags: 2,
    updateTag: 3,
    setMemberRole: 3,
    failToSignIn: 2,
  };
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
  const names = Object.keys(operations).flatMap((name) => Array.from({ length: OFTEN[name] ?? 1 }, () => name));
  const step = async () => {
    const name = pick(names);
    const before = expected.length;
    await operations[name]?.();
    done.set(name, (done.get(name) ?? 0) + 1);
    if (expected.length > before) done.set(`${name} logged`, (done.get(`${name} logged`) ?? 0) + 1);
  };
  return { api, people, expected, done, step };
}

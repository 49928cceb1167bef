import { codeOf, type Json } from '../../support/api.js';
import { ADMINS, CURATOR, EVERYBODY, LEARNERS, SECRET, TEACHERS } from './audit-fixture.js';
import { type AuditWalk, DAY } from './audit-walk.js';
import { CONTENT_ACTIONS, REASON, randomDecisions } from './random-decisions.js';

type Actions = Record<string, () => Promise<unknown>>;

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

/** Somebody does something at every step. */
export function randomSteps(walk: AuditWalk): () => Promise<void> {
  const actions = {
    ...courseActions(walk),
    ...promptActions(walk),
    ...installationActions(walk),
    ...catalogueActions(walk),
    ...contentActions(walk),
    ...reviewActions(walk),
  };
  const names = Object.keys(actions).flatMap((name) => Array.from({ length: OFTEN[name] ?? 1 }, () => name));
  return async () => {
    const name = walk.pick(names);
    const before = walk.expected.length;
    await actions[name]?.();
    walk.count(name);
    if (walk.expected.length > before) walk.count(`${name} logged`);
  };
}

/** Courses: their settings, members and tables. */
function courseActions(walk: AuditWalk): Actions {
  const { api, people, world, chance, pick, id, handle, log, admin, course, managerOf, send, changes, roles } = walk;
  return {
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
    async exportTable() {
      const courseId = course();
      const by = managerOf(courseId);
      const table = pick(['participation', 'prompts', 'replies', 'unanswered']);
      const headers = { authorization: `Bearer ${people.token(by)}` };
      const { statusCode } = await api.inject({ method: 'GET', url: `/courses/${courseId}/${table}.csv`, headers });
      expect([200, 403, 404]).toContain(statusCode);
      if (statusCode === 200) log('EXPORT', by, 'COURSE', courseId);
    },
  };
}

/** The whole installation: roles, passwords, screening, and what just happens. */
function installationActions(walk: AuditWalk): Actions {
  const {
    api,
    world,
    chance,
    pick,
    id,
    handle,
    log,
    isAdmin,
    isCurator,
    instructs,
    admin,
    managerOf,
    send,
    changes,
    standing,
  } = walk;
  return {
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
    async updateScreening() {
      const courseId = pick([...world.courses, null]);
      const by = managerOf(courseId);
      const change = { holdFirstPosts: pick([0, 0, 1]), newcomerLinks: pick([1, 2]) };
      if (!(await send(by, 'updateScreening', { courseId, ...change }, 'settings { version }'))) return;
      if (changes(`screening ${courseId}`, change)) log('UPDATE_SCREENING', by, 'SCREENING', courseId ?? 'COMMONS');
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
}

/** Prompts of courses. */
function promptActions(walk: AuditWalk): Actions {
  const { pick, log, moderator, course, send, changes, settings } = walk;
  return {
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
  };
}

/** Tags, rubrics, and what is rated blind. */
function catalogueActions(walk: AuditWalk): Actions {
  const { api, people, world, chance, pick, log, moderator, send, changes, contents, studies } = walk;
  return {
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
  };
}

/** What is written, reported and decided on. */
function contentActions(walk: AuditWalk): Actions {
  const { decideOnContent, decideOnThread, decideOnMember } = randomDecisions(walk);
  const { chance, pick, log, moderator, managerOf, send, settings, decisions, batches, contents, items } = walk;
  return {
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
  };
}

/** What becomes of decisions. */
function reviewActions(walk: AuditWalk): Actions {
  const { chance, pick, log, moderator, send, decisions, batches, appealed, open } = walk;
  return {
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
  };
}

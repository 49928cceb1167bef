import fc from 'fast-check';
import { limits } from '#kernel';
import type { SubjectDescription, World, WorldDescription } from '../../factories/world.js';
import { worldArbitrary } from '../../factories/world-arbitrary.js';
import { numRuns } from '../../support/num-runs.js';
import { WorldPair } from '../../support/world-pair.js';

const LATER = new Date('2100-01-01T00:00:00.000Z');
/** The secret is about one of them; the others look, each from another place. */
const [SOMEBODY, LEARNER, INSTRUCTOR, OUTSIDER, CURATOR] = [0, 1, 2, 3, 4];
const [STUDY, HELD] = [0, 3];

/** A world in which there is a thread of every kind, with others that are as they may be. */
const worlds = worldArbitrary({ members: 6, subjects: 3, replies: 0 }).map((description): WorldDescription => {
  const plain = { isAdmin: false, isCurator: false, suspendedUntil: null };
  const subjects: SubjectDescription[] = [
    { kind: 'CASE_STUDY', author: INSTRUCTOR, blindUntil: LATER, disclosedTo: [LEARNER, INSTRUCTOR, OUTSIDER] },
    { author: LEARNER, audience: 'PUBLIC', discusses: [STUDY] },
    { author: LEARNER, prompt: 0, audience: 'PUBLIC', wordCount: 300 },
    { author: SOMEBODY, prompt: 0, status: 'HELD', wordCount: 300 },
    { author: LEARNER, course: 0, audience: 'PUBLIC' },
    { author: LEARNER, course: 0 },
    { author: LEARNER, course: 0, audience: 'PRIVATE' },
    { author: LEARNER, prompt: 0, status: 'DRAFT', wordCount: 300 },
    { author: LEARNER, course: 0, status: 'DRAFT' },
    { author: OUTSIDER, status: 'DRAFT', audience: 'PUBLIC' },
    { author: OUTSIDER, status: 'HELD', audience: 'PUBLIC' },
  ];
  const shifted = (description.subjects ?? []).map((subject) => {
    return { ...subject, discusses: subject.discusses?.map((at) => at + subjects.length) };
  });
  return {
    ...description,
    members: description.members.map((member, at) => ({
      ...member,
      ...(at <= CURATOR && plain),
      ...(at === CURATOR && { isCurator: true }),
    })),
    enrolments: [
      ...(description.enrolments ?? []).filter(({ member }) => member > CURATOR),
      { member: SOMEBODY, course: 0 },
      { member: LEARNER, course: 0 },
      { member: INSTRUCTOR, course: 0, role: 'INSTRUCTOR' },
    ],
    prompts: [
      { course: 0, postFirst: true, minimumWords: 100, closesAt: LATER },
      ...(description.prompts ?? []).slice(1),
    ],
    subjects: [...subjects, ...shifted.map((subject) => ({ ...subject, prompt: undefined }))],
  };
});

/** What is true of somebody in one world alone, as the other is made of it, and who may not know. */
interface Secret {
  readonly sql: string;
  readonly about: (world: World) => readonly unknown[];
  readonly among?: readonly number[];
}

const somebody = (world: World) => world.members[SOMEBODY]!.id;
const inCourse = (world: World) => [somebody(world), world.courses[0]];

const SECRETS: Readonly<Record<string, Secret>> = {
  'who runs the installation': {
    sql: 'update member set is_admin = true where id = $1',
    about: (world) => [somebody(world)],
  },
  'who moderates what belongs to no course': {
    sql: 'update member set is_curator = true where id = $1',
    about: (world) => [somebody(world)],
  },
  'who asked to see an outcome, or rated': {
    sql: 'insert into outcome_disclosure (member_id, thread_id, disclosed_at) values ($1, $2, $3)',
    about: (world) => [somebody(world), world.threads[STUDY], world.now],
  },
  'who is suspended': {
    sql: 'update member set suspended_until = $2 where id = $1',
    about: (world) => [somebody(world), LATER],
  },
  'who is suspended in the course': {
    sql: 'insert into course_suspension (member_id, course_id, until) values ($1, $2, $3)',
    about: (world) => [...inCourse(world), LATER],
  },
  'which instructor is suspended in the course': {
    sql: 'insert into course_suspension (member_id, course_id, until) values ($1, $2, $3)',
    about: (world) => [world.members[INSTRUCTOR]!.id, world.courses[0], LATER],
    among: [SOMEBODY, LEARNER, OUTSIDER, CURATOR],
  },
  'whose reflection is held': {
    sql: `update thread set status = 'DRAFT', published_at = null where id = $1`,
    about: (world) => [world.threads[HELD]],
    among: [LEARNER, OUTSIDER, CURATOR],
  },
  'who is in a course of which one does not see the roster': {
    sql: 'delete from course_member where member_id = $1 and course_id = $2',
    about: inCourse,
    among: [OUTSIDER, CURATOR],
  },
};

/** Two worlds that are the same but for one secret about somebody: whoever may not know it is offered the same members, in the same order. */
describe('whom to mention does not tell', () => {
  let pair: WorldPair;

  beforeAll(async () => {
    pair = await WorldPair.start();
  });
  afterAll(() => pair?.close());

  const NEW = `query ($course: ID, $prompt: ID, $audience: Audience!, $prefix: String!, $first: Int!) {
    newMentionCandidates(courseId: $course, promptId: $prompt, audience: $audience, prefix: $prefix, first: $first) { handle displayName } }`;
  const CANDIDATES = `query ($id: ID!, $prefix: String!, $first: Int!) {
    mentionCandidates(threadId: $id, prefix: $prefix, first: $first) { handle displayName } }`;

  it.each(Object.entries(SECRETS))(
    '%s',
    async (_, { sql, about, among = [LEARNER, INSTRUCTOR, OUTSIDER, CURATOR] }) => {
      let offered = 0;
      await fc.assert(
        fc.asyncProperty(worlds, async (description) => {
          const world = await pair.build(description);
          await pair.right.db.pool.query(sql, [...about(world)]);
          const asked = [
            ['', limits.mentionCandidates],
            ['', 2],
            [world.members[SOMEBODY]!.handle, 5],
          ] as const;
          for (const member of among) {
            for (const id of world.threads) {
              for (const [prefix, first] of asked) {
                const question = { document: CANDIDATES, variables: { id, prefix, first } };
                const [left, right] = await pair.ask(member, question);
                expect({ member, ...question, answer: right }).toEqual({ member, ...question, answer: left });
                offered += JSON.parse(left).data.mentionCandidates.length;
              }
            }
            const [course, prompt] = [world.courses[0], world.prompts[0]];
            const places = [
              { audience: 'PRIVATE', course },
              { audience: 'COURSE', course },
              { audience: 'COURSE', prompt },
              { audience: 'PUBLIC', course },
            ];
            for (const place of places) {
              const question = { document: NEW, variables: { ...place, prefix: '', first: limits.mentionCandidates } };
              const [left, right] = await pair.ask(member, question);
              expect({ member, ...question, answer: right }).toEqual({ member, ...question, answer: left });
              offered += JSON.parse(left).data.newMentionCandidates.length;
            }
          }
        }),
        { numRuns: numRuns(1, 2), seed: 92, endOnFailure: true },
      );
      expect(offered).toBeGreaterThan(numRuns(50, 100));
    },
  );
});

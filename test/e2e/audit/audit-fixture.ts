import { PasswordHasher } from '#members';
import { buildWorld, type World } from '../../factories/world.js';
import type { SubjectDescription } from '../../factories/world-description.js';
import type { TestApi } from '../../support/api.js';
import { sql } from '../../support/sql.js';
import { WorldClient } from '../../support/world-client.js';

/** Stands in all that is written and in everybody's name. */
export const SECRET = 'quzzleberry';

export const ADMINS = [0, 1];
export const TEACHERS = [2, 3, 4];
export const CURATOR = 5;
export const LEARNERS = [6, 7, 8, 9, 10, 11];
export const EVERYBODY = Array.from({ length: 12 }, (_, at) => at);

const enrol = (member: number, at: number, role: 'LEARNER' | 'INSTRUCTOR') => ({ member, course: at, role });
export const enrolments = [
  enrol(2, 0, 'INSTRUCTOR'),
  enrol(3, 0, 'INSTRUCTOR'),
  enrol(3, 1, 'INSTRUCTOR'),
  enrol(4, 1, 'INSTRUCTOR'),
  ...LEARNERS.map((member, at) => enrol(member, at % 2, 'LEARNER')),
];
/** Two reflections of each learner, and two case studies, which are the last. */
export const subjects: readonly SubjectDescription[] = [
  ...LEARNERS.flatMap((author, at): SubjectDescription[] => [
    { author, course: at % 2, title: `In a course ${SECRET}` },
    { author, audience: 'MEMBERS', title: `In none ${SECRET}` },
  ]),
  { kind: 'CASE_STUDY', author: 6 },
  { kind: 'CASE_STUDY', author: 9 },
];
const SET_PASSWORDS = 'update member set password_hash = $1';

/** Two courses with everybody in every role, what they wrote, and six tags that nobody has filed. */
export async function buildAuditFixture(api: TestApi): Promise<{ world: World; people: WorldClient }> {
  const world = await buildWorld(api.db, {
    now: api.clock.now(),
    members: EVERYBODY.map((at) => ({
      handle: `${SECRET}.${'abcdefghjkmn'[at]}`,
      displayName: `Name ${SECRET}`,
      isAdmin: ADMINS.includes(at),
      isCurator: at === CURATOR,
    })),
    courses: [0, 1].map((at) => ({ slug: `course-${at}`, title: `Course ${SECRET}` })),
    enrolments,
    subjects: [...subjects],
  });
  const people = new WorldClient(api, world);
  const password = await api.app.get(PasswordHasher, { strict: false }).hash('the password of everybody');
  await api.db.rows(sql(SET_PASSWORDS, [password]));
  for (const tags of [
    [1, 2, 3],
    [4, 5, 6],
  ]) {
    const input = { title: SECRET, bodyMarkdown: SECRET, audience: 'PUBLIC', publish: true };
    const named = { ...input, tags: tags.map((tag) => `Tag ${tag} ${SECRET}`) };
    await people.must(6, 'createReflection', named, 'reflection { id }');
  }
  return { world, people };
}

import fc from 'fast-check';
import type { WorldDescription } from '../../factories/world.js';
import { buildWorld } from '../../factories/world.js';
import { worldArbitrary } from '../../factories/world-arbitrary.js';
import { type Json, startApi } from '../../support/api.js';
import { numRuns } from '../../support/num-runs.js';
import { SchemaQuestions } from '../../support/schema-questions.js';
import { WorldClient } from '../../support/world-client.js';
import { WorldPair } from '../../support/world-pair.js';

const LATER = new Date('2100-01-01T00:00:00.000Z');
const [MODERATOR, FELLOW, OTHER] = [0, 1, 2];

/** Worlds in which one is suspended, who would moderate, and a fellow learner moderates nothing. */
const worlds = worldArbitrary({ members: 5, subjects: 6, replies: 12 }).chain((description) =>
  fc
    .record({ everywhere: fc.boolean(), isAdmin: fc.boolean(), isCurator: fc.boolean() })
    .map(({ everywhere, isAdmin, isCurator }): WorldDescription => {
      const suspendedUntil = everywhere ? LATER : null;
      const plain = { isAdmin: false, isCurator: false, suspendedUntil: null };
      return {
        ...description,
        members: description.members.map((member, at) => {
          if (at === MODERATOR)
            return { ...member, isAdmin: everywhere && isAdmin, isCurator: everywhere && isCurator, suspendedUntil };
          return at === FELLOW ? { ...member, ...plain } : member;
        }),
        enrolments: [
          ...(description.enrolments ?? []).filter(({ member }) => member >= OTHER),
          { member: MODERATOR, course: 0, role: 'INSTRUCTOR', suspendedUntil: everywhere ? null : LATER },
          { member: FELLOW, course: 0 },
        ],
      };
    }),
);

/** What tells of the appointment alone: rosters name instructors to the whole course, and instructors owe nothing for a prompt. */
const OF_APPOINTMENT = ['members', 'viewerRole', 'viewerProgress'];

/** An answer without that, and with errors by their codes: whoever is suspended is told so. */
function told(body: string): string {
  const { data, errors } = JSON.parse(body) as Json;
  const codes = errors?.map(({ path, extensions }: Json) => ({ path, code: extensions.code }));
  return JSON.stringify({ data, codes }, (key, value) => (OF_APPOINTMENT.includes(key) ? undefined : value));
}

/** What somebody answers, or could, where a prompt asks learners to post first: the prompts, and texts of theirs that a class reads. */
const GATED = `
  with gate as (select id from prompt where course_id = $1 and post_first and (closes_at is null or closes_at > $3))
  select id from gate union all
  select t.id from thread t join gate on gate.id = t.prompt_id
  where t.author_id = $2 and t.audience <> 'PRIVATE' and t.status in ('DRAFT', 'HELD', 'VISIBLE')`;

describe('a suspended moderator', () => {
  it('is answered like a member who never moderated anything, whatever they ask', async () => {
    const pair = await WorldPair.start();
    try {
      const schemaQuestions = new SchemaQuestions(pair.left);
      let [compared, ungated] = [0, 0];
      await fc.assert(
        fc.asyncProperty(worlds, async (description) => {
          const world = await pair.build(description);
          const { pool } = pair.right.db;
          const person = world.members[MODERATOR]!.id;
          await pool.query('update member set is_admin = false, is_curator = false where id = $1', [person]);
          await pool.query(`update course_member set role = 'LEARNER' where member_id = $1`, [person]);
          const { rows } = await pool.query('select slug from course');
          const questions = schemaQuestions.ask({
            ids: world.threads,
            replies: world.replies.map(({ threadId, number }) => `${threadId}.${number}`),
            handles: world.members.map(({ handle }) => handle),
            courses: rows.map(({ slug }) => slug),
            courseIds: world.courses,
            prompts: world.prompts,
            tags: ['tw0wt'],
            queries: ['about', 'reflection', 'reader'],
          });
          const values = [world.courses[0], person, pair.clock.now()];
          const gated = new Set((await pool.query(GATED, values)).rows.map(({ id }) => id));
          const classmates = (description.enrolments ?? []).flatMap(({ member, course }) =>
            course === 0 && member !== MODERATOR ? [world.members[member]!.handle] : [],
          );
          for (const question of questions) {
            const [left, right] = (await pair.ask(MODERATOR, question)).map(told) as [string, string];
            // That own reflections of instructors are not gated is said of the appointment too: the whole class reads them.
            if (/entionCandidates\(/.test(question.document) && gated.has(question.variables.value as string)) {
              const [offered] = Object.values(JSON.parse(left).data) as [Array<{ handle: string }>];
              expect(offered.map(({ handle }) => handle).sort()).toEqual(classmates.sort());
              ungated++;
              continue;
            }
            expect({ ...question, answer: left }).toEqual({ ...question, answer: right });
            compared++;
          }
        }),
        { numRuns: numRuns(2, 4), seed: 91, endOnFailure: true },
      );
      expect(compared).toBeGreaterThan(numRuns(200, 400));
      expect(ungated).toBeGreaterThanOrEqual(numRuns(0, 1));
    } finally {
      await pair.close();
    }
  });

  it('is given back what is theirs in the moment in which the suspension ends, in the course or everywhere', async () => {
    const api = await startApi();
    try {
      const until = new Date(api.clock.now().getTime() + 60_000);
      const [ADMIN, TEACHER, CURATOR, LEARNER] = [0, 1, 2, 3];
      const world = await buildWorld(api.db, {
        now: api.clock.now(),
        members: [
          { isAdmin: true, suspendedUntil: until },
          {},
          { isCurator: true, suspendedUntil: until },
          { nameAudience: 'NOBODY', displayName: 'Ngaio Secret' },
        ],
        courses: [{}],
        enrolments: [
          { member: TEACHER, course: 0, role: 'INSTRUCTOR', suspendedUntil: until },
          { member: LEARNER, course: 0 },
        ],
        subjects: [
          { author: LEARNER, course: 0, audience: 'PRIVATE' },
          { author: LEARNER, status: 'HELD' },
        ],
      });
      const people = new WorldClient(api, world);
      const { rows } = await api.db.pool.query('select slug from course');
      const found = async (member: number) => {
        const { kept, held, user, course, viewer } = await people.ok(
          member,
          `query ($kept: ID!, $held: ID!, $handle: String!, $slug: String!) {
            kept: reflection(id: $kept) { id } held: reflection(id: $held) { id } user(handle: $handle) { displayName }
            course(slug: $slug) { joinCode viewerRole } viewer { isAdmin isCurator } }`,
          { kept: world.id(0), held: world.id(1), handle: world.members[LEARNER]!.handle, slug: rows[0].slug },
        );
        return [
          kept !== null,
          held !== null,
          user.displayName,
          course?.joinCode != null,
          course?.viewerRole ?? null,
          viewer,
        ];
      };
      const none = { isAdmin: false, isCurator: false };
      expect(await found(ADMIN)).toEqual([false, false, null, false, null, none]);
      expect(await found(TEACHER)).toEqual([false, false, null, false, 'INSTRUCTOR', none]);
      expect(await found(CURATOR)).toEqual([false, false, null, false, null, none]);
      api.clock.advance(60_000);
      expect(await found(ADMIN)).toEqual([true, true, null, false, null, { ...none, isAdmin: true }]);
      expect(await found(TEACHER)).toEqual([true, false, 'Ngaio Secret', true, 'INSTRUCTOR', none]);
      expect(await found(CURATOR)).toEqual([false, true, null, false, null, { ...none, isCurator: true }]);
    } finally {
      await api.close();
    }
  });
});

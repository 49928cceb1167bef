import fc from 'fast-check';
import { newId, type Viewer, visitor } from '#kernel';
import { Database, Statement } from '#platform';
import { withDatabase } from '../../../../test/support/connected-database.js';
import {
  courseSeen,
  isCourseSeen,
  isPromptSeen,
  isRemovalsSeen,
  isRosterSeen,
  promptSeen,
  removalsSeen,
  rosterSeen,
} from './course-visibility.js';

const NOW = new Date('2026-10-01T12:00:00.000Z');
const COURSES = new Statement(
  'test/courses-seen',
  { viewer: 'viewer' },
  `select c.id, c.open_to_join as "openToJoin", ${courseSeen('c')} as seen,
  ${rosterSeen('c.id')} as roster, ${removalsSeen('c.id')} as removals from course c`,
);
const PROMPTS = new Statement(
  'test/prompts-seen',
  { viewer: 'viewer' },
  `select p.id, p.course_id as "courseId", p.opens_at as "opensAt", ${promptSeen('p')} as seen
  from prompt p`,
);

describe('The visibility of courses, rosters and prompts', () => {
  let database: Database;
  const courseIds = [newId(NOW), newId(NOW), newId(NOW), newId(NOW)];

  withDatabase(async (connected) => {
    database = connected;
    for (const [at, id] of courseIds.entries()) {
      await database.pool.query(
        `insert into course (id, slug, title, open_to_join, join_code, created_at) values ($1, $2, 'Course', $3, 'code', $4)`,
        [id, `course-${at}`, at % 2 === 0, NOW],
      );
      for (const [number, opensAt] of [null, -1, 0, 1].entries()) {
        await database.pool.query(
          `insert into prompt (id, course_id, number, title, instructions_markdown, instructions_html, opens_at, created_at)
           values ($1, $2, $3, 'Prompt', '', '', $4, $5)`,
          [newId(NOW), id, number + 1, opensAt === null ? null : new Date(NOW.getTime() + opensAt), NOW],
        );
      }
    }
  });

  const viewers = fc
    .record({
      signedIn: fc.boolean(),
      isAdmin: fc.boolean(),
      isCurator: fc.boolean(),
      courses: fc.subarray(courseIds),
      leads: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      suspended: fc.boolean(),
    })
    .map(({ signedIn, isAdmin, isCurator, courses, leads, suspended }): Viewer => {
      if (!signedIn) return visitor(NOW);
      const id = newId(NOW);
      return {
        ...visitor(NOW),
        memberId: id,
        sessionId: id,
        handle: 'someone',
        isAdmin,
        isCurator,
        courses,
        instructs: courses.filter((_, at) => leads[at]),
        suspendedIn: suspended ? courses : [],
      };
    });

  it('is the same in SQL and in code, for whoever looks', async () => {
    await fc.assert(
      fc.asyncProperty(viewers, async (viewer) => {
        const courses = await database.rows<{
          id: string;
          openToJoin: boolean;
          seen: boolean;
          roster: boolean;
          removals: boolean;
        }>(COURSES.with({ viewer }));
        expect(courses).toHaveLength(4);
        for (const course of courses) {
          expect(course.seen).toBe(isCourseSeen(viewer, course));
          expect(course.roster).toBe(isRosterSeen(viewer, course.id));
          expect(course.removals).toBe(isRemovalsSeen(viewer, course.id));
        }
        const prompts = await database.rows<{ courseId: string; opensAt: Date | null; seen: boolean }>(
          PROMPTS.with({ viewer }),
        );
        expect(prompts).toHaveLength(16);
        for (const prompt of prompts) expect(prompt.seen).toBe(isPromptSeen(viewer, prompt));
      }),
      { numRuns: 150 },
    );
  });

  it('begins for a prompt at the millisecond in which it opens', () => {
    const [courseId] = courseIds as [string];
    const learner = { ...visitor(NOW), memberId: newId(NOW), courses: [courseId] };
    expect(isPromptSeen(learner, { courseId, opensAt: NOW })).toBe(true);
    expect(isPromptSeen(learner, { courseId, opensAt: new Date(NOW.getTime() + 1) })).toBe(false);
  });
});

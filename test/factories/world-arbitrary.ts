import fc from 'fast-check';
import type { EnrolmentDescription, ReplyDescription, SubjectDescription, WorldDescription } from './world.js';

export interface WorldSize {
  members?: number;
  courses?: number;
  subjects?: number;
  replies?: number;
}

const NOW = new Date('2026-10-05T09:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;
const day = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => new Date(NOW.getTime() + days * DAY));
/** One in five is suspended, or was until lately. */
const suspension: fc.Arbitrary<Date | null> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: day(-1, 2) },
);
const REPLY_STATUS = ['VISIBLE', 'VISIBLE', 'VISIBLE', 'HELD', 'HIDDEN', 'REMOVED'] as const;

/** From 0 to just below 1, evenly: doubles as fast-check makes them are nearly all close to 0. */
export const share = fc.nat(9_999).map((part) => part / 10_000);

/** Replies to the threads of a world of `subjects` subjects: each answers the subject or a reply before it. */
export function repliesArbitrary(subjects: number, members: number, most: number): fc.Arbitrary<ReplyDescription[]> {
  const place = fc.record({
    subject: fc.nat(subjects - 1),
    parentAt: share,
    author: fc.option(fc.nat(members - 1), { freq: 12 }),
    status: fc.constantFrom(...REPLY_STATUS),
  });
  return fc.array(place, { maxLength: most, size: 'max' }).map((places) => {
    const counts = new Map<number, number>();
    return places.map(({ subject, parentAt, author, status }) => {
      const before = counts.get(subject) ?? 0;
      counts.set(subject, before + 1);
      return { subject, parent: Math.floor(parentAt * (before + 1)), author, status };
    });
  });
}

/** Worlds of every kind that the rule of visibility tells apart: roles, standings, audiences, statuses, gates. */
export function worldArbitrary(size: WorldSize = {}): fc.Arbitrary<WorldDescription> {
  const { members = 5, courses = 2, subjects = 4, replies = 20 } = size;
  const enrolments = fc.uniqueArray(
    fc.record<EnrolmentDescription>({
      member: fc.nat(members - 1),
      course: fc.nat(courses - 1),
      role: fc.constantFrom('LEARNER', 'LEARNER', 'INSTRUCTOR'),
      joinedAt: day(-20, -1),
      suspendedUntil: suspension,
    }),
    { selector: (enrolment) => `${enrolment.member} ${enrolment.course}`, maxLength: members * courses },
  );
  const prompts = fc.array(
    fc.record({
      course: fc.nat(courses - 1),
      postFirst: fc.boolean(),
      minimumWords: fc.constantFrom(null, 50, 200),
      closesAt: fc.option(day(-2, 2)),
    }),
    { minLength: 1, maxLength: 2 },
  );
  return prompts.chain((prompts) =>
    fc.record({
      now: fc.constant(NOW),
      members: fc.array(
        fc.record({
          isAdmin: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
          isCurator: fc.integer({ min: 0, max: 3 }).map((roll) => roll === 0),
          suspendedUntil: suspension,
          nameAudience: fc.constantFrom('EVERYONE', 'MEMBERS', 'COURSEMATES', 'NOBODY'),
        }),
        { minLength: members, maxLength: members },
      ),
      courses: fc.constant(Array.from({ length: courses }, () => ({}))),
      enrolments,
      prompts: fc.constant(prompts),
      subjects: fc
        .array(subjectArbitrary(members, courses, prompts.length), { minLength: subjects, maxLength: subjects })
        .map(aboutTheShelf),
      replies: repliesArbitrary(subjects, members, replies),
    }),
  ) as fc.Arbitrary<WorldDescription>;
}

function subjectArbitrary(members: number, courses: number, prompts: number) {
  const common = {
    author: fc.option(fc.nat(members - 1), { freq: 12 }),
    status: fc.constantFrom('VISIBLE', 'VISIBLE', 'VISIBLE', 'HELD', 'HIDDEN', 'REMOVED', 'DRAFT'),
    wordCount: fc.constantFrom(20, 100, 300),
  };
  const anyAudience = fc.constantFrom('PUBLIC', 'MEMBERS', 'COURSE', 'PRIVATE');
  return fc.oneof(
    fc.record({ ...common, audience: fc.constantFrom('PUBLIC', 'MEMBERS') }),
    fc.record({ ...common, course: fc.nat(courses - 1), audience: anyAudience }),
    fc.record({ ...common, prompt: fc.nat(prompts - 1), audience: anyAudience }),
    fc.record({ ...common, discussing: share }),
    fc.record({
      ...common,
      kind: fc.constant('CASE_STUDY'),
      audience: fc.constantFrom('PUBLIC', 'MEMBERS'),
      blindUntil: fc.option(day(-2, 2)),
      disclosedTo: fc.uniqueArray(fc.nat(members - 1), { maxLength: 2 }),
    }),
  );
}

/** Lets reflections discuss case studies that come before them: one in most, two in some. */
function aboutTheShelf(subjects: ReadonlyArray<SubjectDescription & { discussing?: number }>): SubjectDescription[] {
  return subjects.map(({ discussing, ...subject }, index) => {
    const shelf = [...subjects.keys()].filter((at) => at < index && subjects[at]?.kind === 'CASE_STUDY');
    if (discussing === undefined || shelf.length === 0) return subject;
    const first = Math.floor(discussing * shelf.length);
    return { ...subject, discusses: shelf.slice(first, first + 1 + (discussing > 0.5 ? 1 : 0)) };
  });
}

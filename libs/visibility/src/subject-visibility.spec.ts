import fc from 'fast-check';
import { type Viewer, visitor } from '#kernel';
import { type Database, Statement } from '#platform';
import { readFacts } from '../../../test/factories/facts.js';
import { buildWorld, type World } from '../../../test/factories/world.js';
import { worldArbitrary } from '../../../test/factories/world-arbitrary.js';
import { withDatabase } from '../../../test/support/connected-database.js';
import {
  type Audience,
  type ContentStatus,
  isModerator,
  isSubjectSeen,
  isThreadSeen,
  moderates,
  type OutcomeFacts,
  type SubjectFacts,
  seesSubject,
  seesThread,
} from './subject-visibility.js';

const now = new Date('2026-10-05T09:00:00.000Z');
const [HERE, ELSEWHERE, PROMPT] = ['here', 'elsewhere', 'prompt'];

const nobody = visitor(now);
const signedIn: Viewer = { ...nobody, memberId: 'reader' };
const learner: Viewer = { ...signedIn, courses: [HERE] };
const late: Viewer = { ...learner, closedGates: [PROMPT] };
const instructor: Viewer = { ...learner, instructs: [HERE] };
const stranger: Viewer = { ...signedIn, courses: [ELSEWHERE], instructs: [ELSEWHERE] };
const curator: Viewer = { ...signedIn, isCurator: true };
const admin: Viewer = { ...signedIn, isAdmin: true };
const author: Viewer = { ...signedIn, memberId: 'author' };
const contributor: Viewer = { ...signedIn, memberId: 'contributor' };
const rater: Viewer = { ...signedIn, memberId: 'rater' };
const everybody = { nobody, signedIn, learner, late, instructor, stranger, curator, admin, author };
type Name = keyof typeof everybody;

function inCourse(audience: Audience, status: ContentStatus = 'VISIBLE'): SubjectFacts {
  return {
    kind: 'REFLECTION',
    authorId: 'author',
    courseId: HERE,
    promptId: null,
    audience,
    status,
    gated: false,
    authorInstructs: false,
    outcomes: [],
  };
}
const free = (audience: Audience, status?: ContentStatus) => ({ ...inCourse(audience, status), courseId: null });
const blind: OutcomeFacts = { authorId: 'contributor', blind: true, disclosedTo: ['rater'] };
const study = (outcome: Partial<OutcomeFacts> = {}): SubjectFacts => ({
  ...free('MEMBERS'),
  kind: 'CASE_STUDY',
  authorId: 'contributor',
  outcomes: [{ ...blind, ...outcome }],
});
const about = (...outcomes: OutcomeFacts[]): SubjectFacts => ({ ...inCourse('MEMBERS'), outcomes });
const gated = (audience: Audience) => ({ ...inCourse(audience), promptId: PROMPT, gated: true });

/** Who sees it, as the rule of visibility says it in words. */
const cases: ReadonlyArray<readonly [string, SubjectFacts, readonly Name[]]> = [
  ['PUBLIC', inCourse('PUBLIC'), Object.keys(everybody) as Name[]],
  ['MEMBERS', inCourse('MEMBERS'), (Object.keys(everybody) as Name[]).filter((name) => name !== 'nobody')],
  ['COURSE', inCourse('COURSE'), ['learner', 'late', 'instructor', 'admin', 'author']],
  ['PRIVATE', inCourse('PRIVATE'), ['instructor', 'admin', 'author']],
  ['a DRAFT', inCourse('PUBLIC', 'DRAFT'), ['author']],
  ['HELD in a course', inCourse('PUBLIC', 'HELD'), ['instructor', 'admin', 'author']],
  ['HIDDEN outside of courses', free('PUBLIC', 'HIDDEN'), ['curator', 'admin', 'author']],
  ['REMOVED outside of courses', free('MEMBERS', 'REMOVED'), ['curator', 'admin', 'author']],
  ['a DRAFT outside of courses', free('MEMBERS', 'DRAFT'), ['author']],
  ['PUBLIC behind an open gate', gated('PUBLIC'), ['learner', 'instructor', 'admin', 'author']],
  ['MEMBERS behind an open gate', gated('MEMBERS'), ['learner', 'instructor', 'admin', 'author']],
  ['COURSE behind an open gate', gated('COURSE'), ['learner', 'instructor', 'admin', 'author']],
  [
    'an instructor’s behind an open gate',
    { ...gated('PUBLIC'), authorInstructs: true },
    ['learner', 'late', 'instructor', 'admin', 'author'],
  ],
  ['a PUBLIC one whose prompt has closed', { ...gated('PUBLIC'), gated: false }, Object.keys(everybody) as Name[]],
  ['an erased member’s PRIVATE one', { ...inCourse('PRIVATE'), authorId: null }, ['instructor', 'admin']],
];

describe('who sees a subject', () => {
  it.each(cases)('%s', (_what, subject, expected) => {
    const seeing = (Object.keys(everybody) as Name[]).filter((name) => isSubjectSeen(everybody[name], subject));
    expect(seeing).toEqual(expected);
  });

  const inOrder = [nobody, signedIn, instructor, curator, admin, author, contributor, rater];
  const seeing = (sees: typeof isSubjectSeen, subject: SubjectFacts) =>
    inOrder.filter((viewer) => sees(viewer, subject));

  it('shows a case study up for blind rating to all its audience, and what is behind it to few', () => {
    expect(seeing(isSubjectSeen, study())).toEqual(inOrder.slice(1));
    expect(seeing(isThreadSeen, study())).toEqual([curator, admin, contributor, rater]);
    expect(seeing(isThreadSeen, study({ blind: false }))).toEqual(inOrder.slice(1));
  });

  it('hides a reflection that discusses one from those to whom its outcome is not given', () => {
    expect(seeing(isSubjectSeen, about(blind))).toEqual([instructor, curator, admin, author, contributor, rater]);
    expect(seeing(isSubjectSeen, about({ ...blind, blind: false }))).toEqual(inOrder.slice(1));
    expect(seeing(isSubjectSeen, about(blind, { ...blind, authorId: null, disclosedTo: [] }))).toEqual([
      instructor,
      curator,
      admin,
      author,
    ]);
  });

  it('takes a visitor for nobody’s author', () => {
    expect(isSubjectSeen(nobody, { ...inCourse('PRIVATE'), authorId: null })).toBe(false);
  });
});

const SEEN = new Statement(
  'test/subjects-seen',
  { viewer: 'viewer', threadIds: 'uuid[]' },
  `
  select t.id, ${seesSubject('t')} as seen, ${seesThread('t')} as opened, ${moderates('t')} as moderated from thread t where t.id = any(:threadIds)`,
);
describe('the SQL about subjects', () => {
  it('looks everything up by key: as `exists` it could be hashed, which reads all that there is', () => {
    for (const rule of [seesSubject('t'), seesThread('t')]) expect(rule).not.toMatch(/\bexists\b|\bin \(\s*select\b/);
  });

  let database: Database;

  withDatabase((connected) => {
    database = connected;
  });

  const moment = fc.integer({ min: -72, max: 72 }).map((hours) => new Date(now.getTime() + hours * 60 * 60 * 1000));

  async function viewers(world: World, at: Date): Promise<Viewer[]> {
    return Promise.all([null, ...world.members.keys()].map((member) => world.viewer(member, at)));
  }

  it('agrees with its twin on every viewer, subject and moment', async () => {
    let agreed = 0;
    await fc.assert(
      fc.asyncProperty(worldArbitrary({ subjects: 12, replies: 0 }), moment, async (description, at) => {
        const world = await buildWorld(database, description);
        const facts = await readFacts(database, world.threads, at);
        for (const viewer of await viewers(world, at)) {
          const rows = await database.rows<{ id: string }>(SEEN.with({ viewer, threadIds: world.threads }));
          const found = new Map(rows.map((row) => [row.id, row]));
          expect(world.threads.map((id) => found.get(id))).toEqual(
            facts.map(({ id, subject }) => ({
              id,
              seen: isSubjectSeen(viewer, subject),
              opened: isThreadSeen(viewer, subject),
              moderated: isModerator(viewer, subject.courseId),
            })),
          );
          agreed += rows.length;
        }
      }),
      { numRuns: 60, seed: 22 },
    );
    expect(agreed).toBe(60 * 6 * 12);
  });
});

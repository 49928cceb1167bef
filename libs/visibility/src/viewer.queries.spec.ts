import fc from 'fast-check';
import type { Member } from '#kernel';
import { type Database, Statement } from '#platform';
import { buildWorld, type World, type WorldDescription } from '../../../test/factories/world.js';
import { worldArbitrary } from '../../../test/factories/world-arbitrary.js';
import { withDatabase } from '../../../test/support/connected-database.js';
import { ViewerQueries } from './viewer.queries.js';

const HOUR = 60 * 60 * 1000;

const PUBLISH = new Statement(
  'test/publish-thread',
  { threadId: 'uuid' },
  'update thread set published_at = created_at where id = :threadId',
);
const END_SESSION = new Statement(
  'test/end-session',
  { sessionId: 'uuid', now: 'timestamptz' },
  'update session set ended_at = :now where id = :sessionId',
);

describe('who looks', () => {
  let database: Database;

  withDatabase((connected) => {
    database = connected;
  });

  it('is what the rows say, in worlds of every kind and at any moment', async () => {
    await fc.assert(
      fc.asyncProperty(worldArbitrary(), fc.integer({ min: -72, max: 72 }), async (description, hours) => {
        const world = await buildWorld(database, description);
        const now = new Date(world.now.getTime() + hours * HOUR);
        for (let member = 0; member < world.members.length; member++) {
          expect(comparable(await world.viewer(member, now))).toEqual(naively(description, world, member, now));
        }
      }),
      { numRuns: 40, seed: 21 },
    );
  });

  it('has no suspension that has ended, and those of single courses apart', async () => {
    const now = new Date('2026-10-05T09:00:00.000Z');
    const world = await buildWorld(database, {
      now,
      members: [{ suspendedUntil: new Date(now.getTime() + 1) }, { suspendedUntil: now }],
      courses: [{}, {}],
      enrolments: [
        { member: 1, course: 0, suspendedUntil: new Date(now.getTime() + 1) },
        { member: 1, course: 1, suspendedUntil: now },
      ],
    });
    expect((await world.viewer(0)).suspendedUntil).toEqual(new Date(now.getTime() + 1));
    expect(await world.viewer(1)).toMatchObject({ suspendedUntil: null, suspendedIn: [world.courses[0]] });
  });

  it('opens a gate by what was published with enough words, and closes it when that is withdrawn', async () => {
    const world = await buildWorld(database, {
      members: [{}],
      courses: [{}],
      enrolments: [{ member: 0, course: 0 }],
      prompts: [{ course: 0, postFirst: true, minimumWords: 100 }],
      subjects: [
        { author: 0, prompt: 0, wordCount: 99 },
        { author: 0, prompt: 0, wordCount: 100, status: 'DRAFT' },
      ],
    });
    const gates = async () => (await world.viewer(0)).closedGates;
    const own = { threadId: world.threads[1]!, number: 0 };
    expect(await gates()).toEqual(world.prompts);
    await database.rows(PUBLISH.with(own));
    for (const status of ['VISIBLE', 'HELD', 'HIDDEN'] as const) {
      await world.setStatus(own, status);
      expect(await gates()).toEqual([]);
    }
    await world.setStatus(own, 'REMOVED');
    expect(await gates()).toEqual(world.prompts);
  });

  it('is nobody once the session has ended or belongs to somebody else', async () => {
    const world = await buildWorld(database, { members: [{}, {}] });
    const [own, other] = [world.members[0]!, world.members[1]!];
    const queries = new ViewerQueries(database);
    expect(await queries.load(own.id, other.sessionId, world.now)).toBeNull();
    expect(await queries.load(own.id, own.sessionId, new Date('2100-01-01T00:00:00Z'))).toBeNull();
    await database.rows(END_SESSION.with({ sessionId: own.sessionId, now: world.now }));
    expect(await queries.load(own.id, own.sessionId, world.now)).toBeNull();
  });
});

function comparable({ courses, instructs, closedGates, suspendedIn, suspendedRoles, ...rest }: Member) {
  return {
    ...rest,
    courses: courses.toSorted(),
    instructs: instructs.toSorted(),
    closedGates: closedGates.toSorted(),
    suspendedIn: suspendedIn.toSorted(),
    suspendedRoles: { ...suspendedRoles, instructs: suspendedRoles.instructs.toSorted() },
  };
}

/** The same from the description alone. */
function naively(description: WorldDescription, world: World, member: number, now: Date) {
  const { members, enrolments = [], prompts = [], subjects = [] } = description;
  const own = enrolments.filter((enrolment) => enrolment.member === member);
  const lasts = (until: Date | null | undefined) => until != null && until.getTime() > now.getTime();
  const { isAdmin = false, isCurator = false, suspendedUntil = null } = members[member]!;
  const barred = lasts(suspendedUntil);
  const teaches = own.filter(({ role }) => role === 'INSTRUCTOR');
  const barredFrom = teaches.filter((seat) => barred || lasts(seat.suspendedUntil));
  const ids = (seats: typeof own) => seats.map(({ course }) => world.courses[course]!).sort();
  const closed = prompts.flatMap((prompt, at) => {
    const learns = own.some((seat) => {
      return seat.course === prompt.course && (seat.role !== 'INSTRUCTOR' || barredFrom.includes(seat));
    });
    const open = !prompt.closesAt || prompt.closesAt.getTime() > now.getTime();
    const done = subjects.some(
      ({ author, prompt: answered, status = 'VISIBLE', wordCount = 100 }) =>
        author === member &&
        answered === at &&
        status !== 'DRAFT' &&
        status !== 'REMOVED' &&
        wordCount >= (prompt.minimumWords ?? 0),
    );
    return prompt.postFirst && learns && open && !done ? [world.prompts[at]!] : [];
  });
  const { id, handle, displayName, sessionId } = world.members[member]!;
  return {
    memberId: id,
    sessionId,
    handle,
    displayName,
    isAdmin: isAdmin && !barred,
    isCurator: isCurator && !barred,
    suspendedUntil: barred ? suspendedUntil : null,
    suspendedIn: ids(own.filter((seat) => lasts(seat.suspendedUntil))),
    suspendedRoles: {
      any: barredFrom.length > 0 || (barred && (isAdmin || isCurator)),
      instructs: ids(barredFrom),
    },
    courses: ids(own),
    instructs: ids(teaches.filter((seat) => !barredFrom.includes(seat))),
    closedGates: closed.sort(),
    now,
  };
}

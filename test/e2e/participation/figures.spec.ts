import fc from 'fast-check';
import { MembershipQueries, type Prompt, PromptQueries } from '#courses';
import { readPage, type Viewer, visitor } from '#kernel';
import {
  editedAfterClosing,
  latePrompts,
  missingPrompts,
  notOwedPrompts,
  type Participation,
  type ParticipationOrder,
  ParticipationQueries,
  PromptParticipationQueries,
  participationOrders,
  ReplyGraphQueries,
} from '#participation';
import { type Database } from '#platform';
import { ProgressQueries, ReflectionQueries } from '#reflections';
import { buildWorld, type World, type WorldDescription } from '../../factories/world.js';
import { share, worldArbitrary } from '../../factories/world-arbitrary.js';
import { withDatabase } from '../../support/connected-database.js';
import { sql } from '../../support/sql.js';
import { countNaively, graphNaively, readCourse } from './naive-participation.js';

const HOUR = 60 * 60 * 1000;
const NOW = new Date('2026-10-05T09:00:00.000Z');

const RATE = `
  insert into rating (thread_id, id, rubric_id, member_id, revision, blind, by_instructor, scores, rationales, weighted_sum, created_at, updated_at)
  select t.id, gen_random_uuid(), r.id, m.id, 1, false, false, array_fill(3, array[7]), array_fill(null::text, array[7]), 21000, $3,
    $3::timestamptz + hashtext(m.id::text || t.id::text) % 100 * interval '1 hour'
  from thread t cross join rubric r cross join member m
  where t.id = any($1::uuid[]) and t.kind = 'CASE_STUDY' and r.built_in and r.current and m.id = any($2::uuid[])
  and hashtext(m.id::text || t.id::text) % 2 = 0`;

/** Moments of the week before, so that the same ones come often; dates and deadlines at them too. */
const moment = share.map((at) => new Date(NOW.getTime() + (Math.floor(at * 17) - 14) * 12 * HOUR));

const deadline = moment.map((at) => new Date(at.getTime() - 30 * HOUR));

/** Lengths that a text had before, until those of some moments that are later than its beginning. */
function formerly(began: Date, untils: readonly Date[], place: number) {
  const ends = [...new Set(untils.filter((until) => until > began).map((until) => until.getTime()))].sort(
    (a, b) => a - b,
  );
  return place % 3 === 0 ? [] : ends.map((end, at) => ({ words: ((place + at) * 37) % 200, until: new Date(end) }));
}

/** Worlds with deadlines, and with texts from before and after them. */
const worlds = fc
  .tuple(
    worldArbitrary({ members: 6, courses: 2, subjects: 22, replies: 60 }),
    fc.array(fc.tuple(fc.option(deadline, { freq: 6 }), fc.option(moment), fc.option(moment)), {
      minLength: 2,
      maxLength: 2,
    }),
    fc.array(
      moment.filter((at) => at <= NOW),
      { minLength: 80, maxLength: 80, size: 'max' },
    ),
    fc.array(share, { minLength: 22, maxLength: 22, size: 'max' }),
    fc.array(share, { minLength: 12, maxLength: 12, size: 'max' }),
  )
  .map(([world, dates, moments, turns, roles]): WorldDescription => {
    const at = (place: number) => moments[place % moments.length] as Date;
    return {
      ...world,
      now: NOW,
      // Most are in most courses; the others have left, or never were.
      enrolments: roles.flatMap((role, place) =>
        role < 0.8
          ? {
              ...{ member: place % 6, course: Math.floor(place / 6), role: role < 0.6 ? 'LEARNER' : 'INSTRUCTOR' },
              // Some have come just now or while prompts opened and closed, the others long before.
              ...(place % 4 > 0 && { joinedAt: place % 2 > 0 ? NOW : at(place + 60) }),
            }
          : [],
      ),
      prompts: (world.prompts ?? []).map((prompt, place) => ({
        ...prompt,
        dueAt: dates[place]?.[0] ?? null,
        opensAt: dates[place]?.[1] ?? null,
        closesAt: dates[place]?.[2] ?? null,
      })),
      // Most of them for a prompt, so that there is something to count.
      subjects: (world.subjects ?? []).map(({ course, prompt, kind, ...subject }, place) => ({
        ...subject,
        kind,
        ...(kind !== 'CASE_STUDY' &&
          ((turns[place] as number) < 0.5
            ? { prompt: place % (world.prompts?.length ?? 1) }
            : { prompt, course: prompt == null ? course : undefined })),
        at: at(place),
        ...(kind !== 'CASE_STUDY' && { formerly: formerly(at(place), [at(place + 7), at(place + 41)], place) }),
      })),
      replies: (world.replies ?? []).map((reply, place) => ({ ...reply, at: at(place + 30) })),
    };
  });

describe('the figures of participation', () => {
  let database: Database;
  let queries: ParticipationQueries;
  let graphs: ReplyGraphQueries;
  let ofPrompts: PromptParticipationQueries;
  let prompts: PromptQueries;
  let progress: ProgressQueries;
  let reflections: ReflectionQueries;

  withDatabase((connected) => {
    database = connected;
    queries = new ParticipationQueries(database, new MembershipQueries(database));
    graphs = new ReplyGraphQueries(database);
    ofPrompts = new PromptParticipationQueries(database);
    prompts = new PromptQueries(database);
    progress = new ProgressQueries(database);
    reflections = new ReflectionQueries(database);
  });

  const admin: Viewer = { ...visitor(NOW), memberId: '00000000-0000-7000-8000-000000000000', isAdmin: true };

  async function build(description: WorldDescription): Promise<World> {
    await database.pool.query('delete from rating; delete from thread');
    const world = await buildWorld(database, description);
    const members = world.members.map(({ id }) => id);
    await database.rows(sql(RATE, [world.threads, members, new Date(NOW.getTime() - 200 * HOUR)]));
    return world;
  }

  function shown(row: Participation, known: readonly Prompt[]) {
    const { member, work: _work, replied: _replied, ...figures } = row;
    const numbers = (list: readonly Prompt[]) => list.map(({ number }) => number);
    return {
      ...figures,
      handle: member.handle,
      missing: numbers(missingPrompts(row, known, NOW)),
      notOwed: numbers(notOwedPrompts(row, known)),
      late: numbers(latePrompts(row, known)),
      edited: numbers(editedAfterClosing(row, known)),
    };
  }

  async function pages(courseId: string, first: number, order: ParticipationOrder): Promise<Participation[]> {
    const rows: Participation[] = [];
    const { cursor, keyOf } = participationOrders[order];
    for (let after: string | null = null; ; ) {
      const { page, total } = await queries.page(admin, courseId, order, readPage({ first, after }, cursor));
      rows.push(...page.rows);
      const last = page.rows.at(-1);
      if (!page.hasNextPage || !last) {
        expect(total).toBe(rows.length);
        return rows;
      }
      after = cursor.format(keyOf(last));
    }
  }

  it('are those of a naive recount, on all pages and at once, in worlds of every kind', async () => {
    const sums: Record<string, number> = {};
    const ties = { never: 0, moment: 0 };
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom(1, 2, 3, 100), async (description, size) => {
        const world = await build(description);
        for (const courseId of world.courses) {
          const expected = countNaively(await readCourse(database, courseId), NOW);
          const [known = []] = await prompts.ofCourses(admin, [courseId]);
          expect((await pages(courseId, size, 'ROSTER')).map((row) => shown(row, known))).toEqual(expected);
          const quietest = expected.toSorted(
            (a, b) =>
              (a.lastActiveAt?.getTime() ?? 0) - (b.lastActiveAt?.getTime() ?? 0) || (a.handle < b.handle ? -1 : 1),
          );
          expect((await pages(courseId, size, 'QUIETEST')).map((row) => shown(row, known))).toEqual(quietest);
          const moments = quietest.map(({ lastActiveAt }) => lastActiveAt?.getTime() ?? 0);
          if (moments[0] === 0) ties.never++;
          if (moments.some((at, place) => at > 0 && at === moments[place + 1])) ties.moment++;
          expect((await queries.all(admin, courseId)).map((row) => shown(row, known))).toEqual(expected);
          for (const row of expected) {
            for (const [name, value] of Object.entries(row)) {
              const counted = Array.isArray(value) ? value.length : Number(value);
              if (counted > 0) sums[name] = (sums[name] ?? 0) + 1;
            }
          }
        }
      }),
      { numRuns: 60, seed: 71 },
    );
    const names = ['reflections', 'words', 'unansweredReflections', 'repliesGiven', 'repliesReceived'];
    names.push('distinctPeersRepliedTo', 'ratingsGiven', 'lastActiveAt', 'missing', 'notOwed', 'late', 'edited');
    for (const name of names) expect([name, (sums[name] ?? 0) > 15]).toEqual([name, true]);
    for (const [name, sum] of Object.entries(ties)) expect([name, sum, sum > 3]).toEqual([name, sum, true]);
  });

  it('are what the members themselves read of their progress', async () => {
    let peers = 0;
    let late = 0;
    let notOwed = 0;
    await fc.assert(
      fc.asyncProperty(worlds, async (description) => {
        const subjects = (description.subjects ?? []).map((subject) => {
          if (subject.kind === 'CASE_STUDY') return subject;
          // Two of them publish nothing for the only prompt.
          if ((subject.author ?? 0) > 3)
            return { ...subject, course: undefined, prompt: undefined, audience: 'MEMBERS' as const };
          return { ...subject, course: undefined, prompt: 0 };
        });
        const world = await build({ ...description, prompts: description.prompts?.slice(0, 1), subjects });
        const courseId = world.courses[description.prompts?.[0]?.course ?? 0] as string;
        const [prompt] = (await prompts.ofCourses(admin, [courseId]))[0] as [Prompt];
        for (const row of await queries.all(admin, courseId)) {
          const viewer = { ...visitor(NOW), memberId: row.member.memberId };
          const [own] = await progress.ofViewer(viewer, [prompt.id]);
          if (row.member.role === 'INSTRUCTOR') {
            expect([own, missingPrompts(row, [prompt], NOW), latePrompts(row, [prompt])]).toEqual([null, [], []]);
            expect(notOwedPrompts(row, [prompt])).toEqual([]);
            continue;
          }
          const due = prompt.dueAt !== null && prompt.dueAt < NOW && (prompt.opensAt === null || prompt.opensAt <= NOW);
          expect(missingPrompts(row, [prompt], NOW).length === 1).toBe(due && own?.owed === true && !own.published);
          expect(notOwedPrompts(row, [prompt]).length === 1).toBe(own?.owed === false);
          expect(latePrompts(row, [prompt]).length === 1).toBe(own?.onTime === false);
          expect(row.work[0]?.words ?? 0).toBe(own?.words);
          expect(editedAfterClosing(row, [prompt]).length === 1).toBe(own?.editedAfterClosing);
          expect(row.distinctPeersRepliedTo).toBe(own?.distinctPeersRepliedTo);
          expect(row.replied[0]?.peers ?? 0).toBe(own?.distinctPeersRepliedTo);
          peers += row.distinctPeersRepliedTo;
          late += latePrompts(row, [prompt]).length;
          notOwed += notOwedPrompts(row, [prompt]).length;
        }
      }),
      { numRuns: 40, seed: 72 },
    );
    expect(Math.min(peers, late, notOwed)).toBeGreaterThan(15);
  });

  it('are the same by prompt as by member, and as the list of reflections has them', async () => {
    const sums = { published: 0, late: 0, missing: 0, notOwed: 0, unanswered: 0, replies: 0 };
    await fc.assert(
      fc.asyncProperty(worlds, async (description) => {
        const world = await build(description);
        for (const courseId of world.courses) {
          const rows = await queries.all(admin, courseId);
          const found = await ofPrompts.ofCourse(admin, courseId);
          const { texts } = await readCourse(database, courseId);
          expect(found.map(({ prompt }) => prompt)).toEqual((await prompts.ofCourses(admin, [courseId]))[0]);
          for (const { prompt, missingMembers, ...figures } of found) {
            const learners = rows.filter(({ member }) => member.role === 'LEARNER');
            const work = learners.flatMap((row) => row.work.filter(({ promptId }) => promptId === prompt.id));
            const missing = rows.filter((row) => missingPrompts(row, [prompt], NOW).length > 0);
            const published = work.filter((one) => one.published).length;
            const late = rows.filter((row) => latePrompts(row, [prompt]).length > 0).length;
            const words = work.map((one) => one.words).sort((a, b) => a - b);
            const middle = ((words[Math.ceil(words.length / 2) - 1] ?? 0) + (words[words.length >> 1] ?? 0)) / 2;
            expect({ missingMembers, ...figures }).toEqual({
              missingMembers: missing.map(({ member }) => member),
              missing: missing.length,
              notOwed: rows.filter((row) => notOwedPrompts(row, [prompt]).length > 0).length,
              published,
              onTime: prompt.dueAt ? published - late : null,
              late: prompt.dueAt ? late : null,
              editedAfterClosing:
                prompt.closesAt && prompt.closesAt < NOW
                  ? rows.filter((row) => editedAfterClosing(row, [prompt]).length > 0).length
                  : null,
              words: words.length > 0 ? middle : null,
              replies: texts.filter(
                ({ promptId, number, status }) => promptId === prompt.id && number > 0 && status === 'VISIBLE',
              ).length,
              unanswered: await reflections.count(admin, { promptId: prompt.id, unansweredOnly: true }),
            });
            for (const name of Object.keys(sums) as Array<keyof typeof sums>) sums[name] += figures[name] ?? 0;
          }
          for (const { member, unansweredReflections } of rows) {
            const filter = { courseId, authorId: member.memberId, unansweredOnly: true };
            expect(await reflections.count(admin, filter)).toBe(unansweredReflections);
          }
        }
      }),
      { numRuns: 25, seed: 73 },
    );
    for (const [name, sum] of Object.entries(sums)) expect([name, sum > 15]).toEqual([name, true]);
  });

  it('have a graph of those replies that members give each other, however many edges are asked for', async () => {
    const seen = { edges: 0, isolated: 0, truncated: 0 };
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom(1, 3, 1_000), async (description, most) => {
        const world = await build(description);
        for (const courseId of world.courses) {
          const course = await readCourse(database, courseId);
          const expected = graphNaively(course);
          const { nodes, edges, truncated } = await graphs.ofCourse(admin, courseId, most);
          const handles = new Map(course.members.map(({ id, handle }) => [id, handle]));
          const found = edges.map(
            ({ fromId, toId, weight }) => [`${handles.get(fromId)} ${handles.get(toId)}`, weight] as const,
          );
          expect(truncated).toBe(expected.size > most);
          expect(found).toHaveLength(Math.min(expected.size, most));
          for (const [edge, weight] of found) expect(expected.get(edge)).toBe(weight);
          const weights = [...expected.values()].sort((a, b) => b - a);
          expect(found.map(([, weight]) => weight)).toEqual(weights.slice(0, most));
          expect(nodes.map(({ member }) => member.handle)).toEqual(countNaively(course, NOW).map((row) => row.handle));
          const sum = (end: 0 | 1, handle: string) =>
            [...expected].reduce((all, [edge, weight]) => all + (edge.split(' ')[end] === handle ? weight : 0), 0);
          for (const { member, given, received } of nodes) {
            expect([given, received]).toEqual([sum(0, member.handle), sum(1, member.handle)]);
            if (given + received === 0) seen.isolated++;
          }
          seen.edges += found.length;
          if (truncated) seen.truncated++;
        }
      }),
      { numRuns: 60, seed: 74 },
    );
    for (const [name, sum] of Object.entries(seen)) expect([name, sum > 10]).toEqual([name, true]);
  });
});

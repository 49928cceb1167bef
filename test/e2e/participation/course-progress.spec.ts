import { limits } from '#kernel';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const DAY = 24 * 60 * 60 * 1000;
const [GUIDE, ANN, BEN, CAT, DAN, OTHER_GUIDE, ADMIN] = [0, 1, 2, 3, 4, 5, 6] as const;
const PROGRESS = `query ($slug: String!, $filter: ProgressFilter, $first: Int, $after: String) {
  courseProgress(courseSlug: $slug) {
    learnerCount course { slug } prompts { prompt { number } onTime late published missing owing }
    learners(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {
      missing repliesOwed member { user { handle } } participation { reflections lastActiveAt }
      prompts { prompt { number } state words replies peersRepliedTo repliesOwed reflectionId } } } } }`;

describe('progress in a course', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  const slug = 'knots-2026';

  beforeAll(async () => {
    api = await startApi();
    const now = api.clock.now();
    const ago = (days: number) => new Date(now.getTime() - days * DAY);
    world = await buildWorld(api.db, {
      now,
      members: [{}, {}, {}, {}, {}, {}, { isAdmin: true }],
      courses: [{ slug }, {}],
      enrolments: [
        { member: GUIDE, course: 0, role: 'INSTRUCTOR' },
        ...[ANN, BEN, CAT, DAN].map((member) => ({ member, course: 0 })),
        { member: OTHER_GUIDE, course: 1, role: 'INSTRUCTOR' },
      ],
      prompts: [
        { course: 0, dueAt: ago(10), minimumWords: 100, repliesRequired: 2 },
        { course: 0, dueAt: ago(3) },
        { course: 0, repliesRequired: 1 },
        { course: 0, opensAt: ago(-5), dueAt: ago(-9) },
      ],
      subjects: [
        { author: ANN, prompt: 0, wordCount: 120, at: ago(11) },
        { author: ANN, prompt: 1, wordCount: 50, at: ago(1), status: 'HELD' },
        { author: BEN, prompt: 0, wordCount: 150, at: ago(12) },
        { author: BEN, prompt: 0, wordCount: 30, at: ago(11) },
        { author: BEN, prompt: 2, wordCount: 10, at: ago(20) },
        { author: CAT, prompt: 0, wordCount: 99, at: ago(11) },
        { author: GUIDE, prompt: 0, wordCount: 300, at: ago(30) },
      ],
      replies: [
        // Ann answers Ben twice, and the guide, who is no peer.
        { subject: 2, author: ANN, at: ago(8) },
        { subject: 3, author: ANN, at: ago(7) },
        { subject: 6, author: ANN, at: ago(7) },
        { subject: 0, author: BEN, at: ago(6) },
        { subject: 5, author: BEN, at: ago(6) },
      ],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  const placeOf = (one: string) => world.members.findIndex(({ handle }) => handle === one);
  const ask = async (variables: object = {}, member = GUIDE as number): Promise<Json> =>
    (await people.ok(member, PROGRESS, { slug, ...variables })).courseProgress;
  const found = async (filter: object) =>
    (await ask({ filter })).learners.nodes.map((row: Json) => placeOf(row.member.user.handle));

  it('tells of each learner and prompt what they have, what they owe and where it is', async () => {
    const { learners, learnerCount, prompts, course } = await ask();
    expect([course.slug, learnerCount, learners.totalCount]).toEqual([slug, 4, 4]);
    const rows = new Map(
      learners.nodes.map((row: Json) => [
        placeOf(row.member.user.handle),
        [row.missing, row.repliesOwed, ...row.prompts.map((one: Json) => Object.values(one).slice(1))],
      ]),
    );
    const nothing = (state: string, owed = 0) => [state, 0, 0, 0, owed, null];
    const thread = (at: number) => world.threads[at];
    expect(rows.get(ANN)).toEqual([
      ...[0, 1],
      ['ON_TIME', 120, 2, 1, 1, thread(0)],
      ['LATE', 50, 0, 0, 0, thread(1)],
      nothing('WAITING', 1),
      nothing('NOT_OPEN'),
    ]);
    expect(rows.get(BEN)).toEqual([
      ...[1, 0],
      ['ON_TIME', 150, 2, 2, 0, thread(2)],
      nothing('MISSING'),
      ['PUBLISHED', 10, 0, 0, 1, thread(4)],
      nothing('NOT_OPEN'),
    ]);
    // What is too short counts for nothing, and is to be found all the same.
    expect((rows.get(CAT) as unknown[])[2]).toEqual(['MISSING', 99, 0, 0, 2, thread(5)]);
    const totals = prompts.map(({ prompt, ...counts }: Json) => [prompt.number, ...Object.values(counts)]);
    expect(totals).toEqual([
      [1, 2, 0, 0, 2, 3],
      [2, 0, 1, 0, 3, 0],
      [3, 0, 0, 1, 0, 4],
      [4, 0, 0, 0, 0, 0],
    ]);
  });

  it('has those first who need help most, on pages of any size', async () => {
    const order = [DAN, CAT, BEN, ANN];
    for (const first of [1, 2, 3, 100]) {
      const seen: number[] = [];
      for (let [after, more] = [null as string | null, true]; more; ) {
        const { learners } = await ask({ first, after });
        seen.push(...learners.nodes.map((row: Json) => placeOf(row.member.user.handle)));
        ({ endCursor: after, hasNextPage: more } = learners.pageInfo);
      }
      expect(seen).toEqual(order);
    }
    const handles = [...order].map((at) => [at, world.members[at]!.handle]);
    expect(handles).toHaveLength(4);
  });

  it('is narrowed to who is missing, late, owing or quiet, for a prompt or for any', async () => {
    const promptNumber = 1;
    expect(await found({ kind: 'MISSING' })).toEqual([DAN, CAT, BEN]);
    expect(await found({ kind: 'MISSING', promptNumber })).toEqual([DAN, CAT]);
    expect(await found({ kind: 'LATE' })).toEqual([ANN]);
    expect(await found({ kind: 'LATE', promptNumber })).toEqual([]);
    expect(await found({ kind: 'OWING' })).toEqual([DAN, CAT, ANN]);
    expect(await found({ kind: 'OWING', promptNumber: 3 })).toEqual([DAN, CAT, BEN, ANN]);
    expect(limits.participation.quietDays).toBeGreaterThan(11);
    expect(await found({ kind: 'QUIET' })).toEqual([DAN]);
    expect(await found({ handle: world.members[BEN]!.handle.toUpperCase() })).toEqual([BEN]);
    for (const handle of [`@${world.members[BEN]!.handle}`, ` ${world.members[BEN]!.handle}\u200b `]) {
      expect([handle, await found({ handle })]).toEqual([handle, [BEN]]);
    }
    expect(await found({ handle: world.members[GUIDE]!.handle })).toEqual([]);
    expect((await ask({ filter: { kind: 'LATE' } })).prompts[0].missing).toBe(2);
  });

  it('is for the instructors of the course and admins, in few statements whoever is in it', async () => {
    const statements = await api.statements.during(() => ask());
    expect(statements.length).toBeLessThanOrEqual(4);
    const codes = async (one: string) =>
      Promise.all(
        [null, ANN, GUIDE, OTHER_GUIDE, ADMIN].map(async (member) =>
          codeOf(await people.as(member, PROGRESS, { slug: one })),
        ),
      );
    expect(await codes(slug)).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'ok', 'NOT_FOUND', 'ok']);
    expect(await codes('nowhere')).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', ...Array(3).fill('NOT_FOUND')]);
  });
});

import { parse } from 'csv-parse/sync';
import { buildWorld, type World } from '../../factories/world.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const DAY = 24 * 60 * 60 * 1000;
const [GUIDE, ANN, NEW, PEER] = [0, 1, 2, 3] as const;
const COURSE = `query ($slug: String!, $courseId: ID!, $filter: ProgressFilter) {
  courseProgress(courseSlug: $slug) {
    prompts { onTime late published missing notOwed owing }
    learners(filter: $filter) { nodes { missing repliesOwed member { user { handle } } prompts { state repliesOwed } } } }
  participation(courseId: $courseId) { nodes { member { user { handle } }
    missingPrompts { number } latePrompts { number } notOwedPrompts { number } } }
  promptParticipation(courseId: $courseId) { published onTime late missing notOwed missingMembers { user { handle } } } }`;
const OWN = `query ($slug: String!) {
  course(slug: $slug) { prompts { viewerProgress { published onTime owed complete } } } }`;

/**
 * On day 0 the newcomer joins. The first prompt closed on day -2, the second was due then and is open until day 10, the third closed without a
 * date, and the fourth is due on day 5. Each asks for a reply.
 */
describe('whoever joins a course when it is under way', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let begin: Date;
  const slug = 'knots-2026';

  const day = (days: number) => new Date(begin.getTime() + days * DAY);

  beforeEach(async () => {
    api = await startApi();
    begin = api.clock.now();
    const asked = { course: 0, repliesRequired: 1, minimumWords: 5 };
    world = await buildWorld(api.db, {
      now: begin,
      members: [{}, {}, {}, {}],
      courses: [{ slug, openToJoin: true }],
      enrolments: [
        { member: GUIDE, course: 0, role: 'INSTRUCTOR' },
        { member: ANN, course: 0 },
        { member: PEER, course: 0 },
      ],
      prompts: [
        { ...asked, dueAt: day(-4), closesAt: day(-2) },
        { ...asked, dueAt: day(-2), closesAt: day(10) },
        { ...asked, closesAt: day(-2) },
        { ...asked, dueAt: day(5), closesAt: day(20) },
      ],
      subjects: [{ author: PEER, prompt: 0, wordCount: 100, at: day(-5) }],
    });
    people = new WorldClient(api, world);
    await people.must(NEW, 'joinCourse', { courseSlug: slug }, 'course { id }');
  });
  afterEach(() => api.close());

  const handle = (member: number) => world.members[member]!.handle;
  const numbers = (list: Array<{ number: number }>) => list.map(({ number }) => number);

  const ask = (filter: object | null = null): Promise<Json> =>
    people.ok(GUIDE, COURSE, { slug, courseId: world.courses[0], filter });

  const table = async (name: string): Promise<Array<Record<string, string>>> => {
    const { payload } = await api.inject({
      method: 'GET',
      url: `/courses/${slug}/${name}.csv`,
      headers: { authorization: `Bearer ${people.token(GUIDE)}` },
    });
    return parse(payload, { columns: true, bom: true });
  };

  /** What is told of a learner's prompts, by everything that tells it. */
  async function told(member: number) {
    const { courseProgress, participation } = await ask();
    const of = (rows: Json[]) => rows.find((row) => row.member.user.handle === handle(member)) as Json;
    const { missing, repliesOwed, prompts } = of(courseProgress.learners.nodes);
    const { missingPrompts, latePrompts, notOwedPrompts } = of(participation.nodes);
    const line = (await table('participation')).find((one) => one.handle === handle(member));
    const spell = (list: Array<{ number: number }>) =>
      numbers(list)
        .map((number) => `#${number}`)
        .join(' ');
    expect(line).toMatchObject({
      missingPrompts: spell(missingPrompts),
      latePrompts: spell(latePrompts),
      notOwedPrompts: spell(notOwedPrompts),
    });
    expect(missing).toBe(missingPrompts.length);
    const states = prompts.map(({ state }: Json) => state);
    const { course } = await people.ok(member, OWN, { slug });
    const own = course.prompts.map(({ viewerProgress }: Json) => viewerProgress);
    expect(own.map(({ owed }: Json) => owed)).toEqual(states.map((state: string) => state !== 'NOT_OWED'));
    expect(own.map(({ onTime }: Json) => onTime === false)).toEqual(states.map((state: string) => state === 'LATE'));
    for (const [state, list] of Object.entries({
      MISSING: missingPrompts,
      LATE: latePrompts,
      NOT_OWED: notOwedPrompts,
    })) {
      const found = states.flatMap((one: string, at: number) => (one === state ? [at + 1] : []));
      expect([state, numbers(list)]).toEqual([state, found]);
    }
    return { states, replies: prompts.map((one: Json) => one.repliesOwed), repliesOwed };
  }

  it('owes nothing for what had closed, and the rest as everybody does', async () => {
    expect(await told(NEW)).toEqual({
      states: ['NOT_OWED', 'MISSING', 'NOT_OWED', 'WAITING'],
      replies: [0, 1, 0, 1],
      repliesOwed: 1,
    });
    expect((await told(ANN)).states).toEqual(['MISSING', 'MISSING', 'WAITING', 'WAITING']);
    const found = async (filter: object) =>
      (await ask(filter)).courseProgress.learners.nodes.map((row: Json) => row.member.user.handle);
    expect(await found({ kind: 'MISSING', promptNumber: 1 })).toEqual([handle(ANN)]);
    expect(await found({ kind: 'OWING', promptNumber: 1 })).not.toContain(handle(NEW));
    expect(await found({ kind: 'MISSING', promptNumber: 2 })).toContain(handle(NEW));
  });

  it('is left out of the figures of what had closed', async () => {
    const { courseProgress, promptParticipation } = await ask();
    const nothing = { onTime: 0, late: 0, published: 0, missing: 0, notOwed: 0 };
    expect(courseProgress.prompts).toEqual([
      { ...nothing, onTime: 1, missing: 1, notOwed: 1, owing: 2 },
      { ...nothing, missing: 3, owing: 3 },
      { ...nothing, notOwed: 1, owing: 2 },
      { ...nothing, owing: 3 },
    ]);
    expect(promptParticipation.map(({ missing, notOwed }: Json) => [missing, notOwed])).toEqual([
      [1, 1],
      [3, 0],
      [0, 1],
      [0, 0],
    ]);
    expect(promptParticipation[0].missingMembers).toEqual([{ user: { handle: handle(ANN) } }]);
    expect((await table('prompts')).map(({ missing, notOwed }) => [missing, notOwed])).toEqual([
      ['1', '1'],
      ['3', '0'],
      ['0', '1'],
      ['0', '0'],
    ]);
  });

  it('is late for what was due and still open, once it is written', async () => {
    const input = {
      promptId: world.prompts[1],
      title: 'Mine',
      bodyMarkdown: 'One two three four five.',
      publish: true,
    };
    await people.must(NEW, 'createReflection', input, 'reflection { id }');
    expect((await told(NEW)).states).toEqual(['NOT_OWED', 'LATE', 'NOT_OWED', 'WAITING']);
  });

  it('owes what is opened again', async () => {
    expect((await told(NEW)).states[0]).toBe('NOT_OWED');
    const input = { promptId: world.prompts[0], closesAt: day(3).toISOString() };
    await people.must(GUIDE, 'updatePrompt', input, 'prompt { id }');
    expect((await told(NEW)).states[0]).toBe('MISSING');
    api.clock.set(day(4));
    expect((await told(NEW)).states[0]).toBe('MISSING');
  });

  it('who left and comes back is asked for nothing that closed meanwhile, and keeps what they published', async () => {
    const write = (prompt: number, bodyMarkdown: string) => {
      const input = { promptId: world.prompts[prompt], title: 'Mine', bodyMarkdown, publish: true };
      return people.must(NEW, 'createReflection', input, 'reflection { id }');
    };
    await write(1, 'One two three four five.');
    await write(3, 'Too short.');
    await people.must(NEW, 'leaveCourse', { courseId: world.courses[0] }, 'course { id }');
    api.clock.set(day(30));
    await people.must(NEW, 'joinCourse', { courseSlug: slug }, 'course { id }');
    expect((await told(NEW)).states).toEqual(['NOT_OWED', 'LATE', 'NOT_OWED', 'MISSING']);
    await people.must(ANN, 'leaveCourse', { courseId: world.courses[0] }, 'course { id }');
    await people.must(ANN, 'joinCourse', { courseSlug: slug }, 'course { id }');
    expect((await told(ANN)).states).toEqual(Array(4).fill('NOT_OWED'));
    const { promptParticipation } = await ask();
    expect(promptParticipation[1]).toMatchObject({ published: 1, onTime: 0, late: 1, missing: 1, notOwed: 1 });
  });
});

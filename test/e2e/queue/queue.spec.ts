import { limits } from '#kernel';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [AUTHOR, READER, INSTRUCTOR, ELSEWHERE, CURATOR, ADMIN, SUSPENDED, OTHER] = [0, 1, 2, 3, 4, 5, 6, 7];
const MINUTE = 60_000;
const HANDLES = '$filter: ModerationFilter, $order: ModerationOrder, $first: Int, $after: String';
const QUEUE = `query (${HANDLES}) {
  moderationQueue(filter: $filter, orderBy: $order, first: $first, after: $after) {
    totalCount counts { state count } nodes { id state } edges { cursor } pageInfo { hasNextPage endCursor } } }`;

/** What is in the queue: an item for each of the world's contents, one minute after the other, from the state of the list. */
const STATES = ['OPEN', 'DECIDED', 'OPEN', 'APPEALED', 'CLOSED', 'OPEN', 'OPEN', 'OPEN'] as const;

describe('the queue', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let contents: string[];

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    await api.db.pool.query('delete from moderation_item');
    await api.db.pool.query('delete from report');
    const now = api.clock.now();
    const until = new Date(now.getTime() + 60 * MINUTE);
    world = await buildWorld(api.db, {
      now,
      members: [{}, {}, {}, {}, { isCurator: true }, { isAdmin: true }, {}, {}],
      courses: [{}, {}],
      enrolments: [
        ...[AUTHOR, READER, OTHER].map((member) => ({ member, course: 0 })),
        { member: INSTRUCTOR, course: 0, role: 'INSTRUCTOR' as const },
        { member: ELSEWHERE, course: 1, role: 'INSTRUCTOR' as const },
        { member: SUSPENDED, course: 0, role: 'INSTRUCTOR' as const, suspendedUntil: until },
        { member: AUTHOR, course: 1 },
      ],
      subjects: [
        { author: AUTHOR, course: 0 },
        { author: AUTHOR, course: 1 },
        { author: AUTHOR, audience: 'PUBLIC' },
        { author: INSTRUCTOR, course: 0 },
      ],
      replies: [
        { subject: 0, author: AUTHOR },
        { subject: 0, author: OTHER },
        { subject: 0, author: OTHER, status: 'REMOVED' },
        { subject: 1, author: OTHER, status: 'HELD' },
      ],
    });
    people = new WorldClient(api, world);
    contents = [
      world.id(0),
      world.id(0, 1),
      world.id(0, 2),
      world.id(0, 3),
      world.id(1),
      world.id(1, 1),
      world.id(2),
      world.id(3),
    ];
    for (const [at, id] of contents.entries()) await enqueue(id, at);
  });

  async function enqueue(id: string, at: number, openReports = at % 3): Promise<void> {
    const [threadId, number = '0'] = id.split('.');
    const since = new Date(world.now.getTime() - (100 - at) * MINUTE);
    await api.db.pool.query(
      `insert into moderation_item (thread_id, number, course_id, state, content_revision, held, open_reports, waiting_since, created_at)
       select t.id, $2, t.course_id, $3, 1, $4, $5, $6, $6 from thread t where t.id = $1`,
      [
        threadId,
        number,
        STATES[at % STATES.length],
        JSON.stringify([{ rule: 'Banned phrase', matched: ['casino', 'bonus'], revision: 1 }]),
        openReports,
        since,
      ],
    );
  }

  const queue = async (member: number, variables: object = {}): Promise<Json> =>
    (await people.ok(member, QUEUE, variables)).moderationQueue;
  const places = async (member: number, variables: object = {}): Promise<number[]> =>
    (await queue(member, variables)).nodes.map(({ id }: Json) => contents.indexOf(id));
  const claim = (member: number | null, place: number, more: object = {}) =>
    people.mutate(
      member,
      'claimModerationItem',
      { itemId: contents[place], ...more },
      'item { state claimedBy { handle } claimedUntil }',
    );

  it('shows each moderator what is theirs to judge and waits, the longest waiting first, and nobody what they wrote', async () => {
    expect(await places(INSTRUCTOR)).toEqual([0, 2, 3]);
    expect(await places(ELSEWHERE)).toEqual([5]);
    expect(await places(CURATOR)).toEqual([6]);
    expect(await places(ADMIN)).toEqual([0, 2, 3, 5, 6, 7]);
    await api.db.pool.query('update member set is_admin = true where id = $1', [world.members[OTHER]!.id]);
    expect(await places(OTHER)).toEqual([0, 6, 7]);
  });

  it('is closed to everybody else, a suspended instructor too', async () => {
    for (const [member, code] of [
      [null, 'UNAUTHENTICATED'],
      [READER, 'FORBIDDEN'],
      [SUSPENDED, 'FORBIDDEN'],
    ] as const) {
      expect(codeOf(await people.as(member, QUEUE))).toBe(code);
      expect(
        codeOf(await people.as(member, 'query ($id: ID!) { moderationItem(id: $id) { id } }', { id: contents[0] })),
      ).toBe(code);
      expect(codeOf(await claim(member, 0))).toBe(code);
    }
    await api.db.pool.query('update member set suspended_until = $1 where id = $2', [
      new Date(api.clock.now().getTime() + MINUTE),
      world.members[ADMIN]!.id,
    ]);
    expect(codeOf(await people.as(ADMIN, QUEUE))).toBe('FORBIDDEN');
  });

  it('finds one item for its moderators, and null for what is not theirs', async () => {
    const one = async (member: number, id: string) =>
      (await people.ok(member, 'query ($id: ID!) { moderationItem(id: $id) { id } }', { id })).moderationItem;
    expect(await one(INSTRUCTOR, contents[1]!)).toEqual({ id: contents[1] });
    for (const [member, id] of [
      [ELSEWHERE, contents[0]],
      [CURATOR, contents[0]],
      [INSTRUCTOR, contents[6]],
      [INSTRUCTOR, contents[7]],
      [ADMIN, `${world.threads[0]}.99`],
      [ADMIN, 'nonsense'],
    ] as const) {
      expect(await one(member, id!)).toBeNull();
    }
  });

  it('is narrowed by state, reason, author, claim and course, and counts what it then is', async () => {
    await report(2, READER, 'SPAM');
    await report(2, AUTHOR, 'HARASSMENT');
    await report(6, READER, 'COPYRIGHT');
    expect(codeOf(await claim(ADMIN, 5))).toBe('ok');
    const filters: Array<[object, number[]]> = [
      [{ states: ['DECIDED', 'CLOSED'] }, [1, 4]],
      [{ states: ['CLAIMED'] }, [5]],
      [{ states: ['OPEN'] }, [0, 2, 6, 7]],
      [{ states: ['OPEN', 'OPEN', 'CLAIMED', 'DECIDED'] }, [0, 1, 2, 5, 6, 7]],
      [{ states: [] }, []],
      [{ reasons: ['SPAM', 'COPYRIGHT'] }, [2, 6]],
      [{ reasons: ['HARASSMENT'], authorHandle: world.members[AUTHOR]!.handle }, []],
      [{ reasons: [] }, []],
      [{ authorHandle: `@${world.members[OTHER]!.handle.toUpperCase()}` }, [2, 3, 5]],
      [{ authorHandle: 'nobody.at.all' }, []],
      [{ claimedByViewer: true }, [5]],
      [{ claimedByViewer: false }, [0, 2, 3, 6, 7]],
      [{ courseId: world.courses[0] }, [0, 2, 3, 7]],
      [{ courseId: world.courses[1], authorHandle: world.members[OTHER]!.handle }, [5]],
    ];
    for (const [filter, expected] of filters) {
      expect([filter, await places(ADMIN, { filter })]).toEqual([filter, expected]);
      expect((await queue(ADMIN, { filter, first: 1 })).totalCount).toBe(expected.length);
    }
    expect(await places(INSTRUCTOR, { filter: { authorHandle: world.members[OTHER]!.handle } })).toEqual([2, 3]);
  });

  it('counts each state under the same filter, whatever states that names', async () => {
    await claim(INSTRUCTOR, 0);
    const counts = async (member: number, filter: object) =>
      Object.fromEntries((await queue(member, { filter })).counts.map(({ state, count }: Json) => [state, count]));
    const none = { OPEN: 0, CLAIMED: 0, APPEALED: 0, DECIDED: 0, CLOSED: 0 };
    expect(await counts(INSTRUCTOR, {})).toEqual({ ...none, OPEN: 1, CLAIMED: 1, APPEALED: 1, DECIDED: 1 });
    expect(await counts(ADMIN, { states: ['OPEN'] })).toEqual({
      OPEN: 4,
      CLAIMED: 1,
      APPEALED: 1,
      DECIDED: 1,
      CLOSED: 1,
    });
    expect(await counts(ADMIN, { authorHandle: world.members[AUTHOR]!.handle })).toEqual({
      ...none,
      OPEN: 1,
      CLAIMED: 1,
      DECIDED: 1,
      CLOSED: 1,
    });
    expect(await counts(ADMIN, { authorHandle: 'nobody.at.all' })).toEqual(none);
  });

  it('refuses a course that is not theirs to moderate, as one that there is not', async () => {
    const asked = (member: number, courseId: string | undefined) => people.as(member, QUEUE, { filter: { courseId } });
    const unknown = '01993d6e-7c00-7000-8000-000000000000';
    for (const member of [INSTRUCTOR, CURATOR]) {
      const [foreign, missing] = [await asked(member, world.courses[1]), await asked(member, unknown)];
      expect(codeOf(foreign)).toBe('NOT_FOUND');
      expect(foreign.errors![0]!.message).toBe(missing.errors![0]!.message);
    }
    expect(codeOf(await asked(ADMIN, unknown))).toBe('NOT_FOUND');
    expect(codeOf(await asked(ADMIN, 'nonsense'))).toBe('NOT_FOUND');
    await api.db.pool.query(
      `insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, 'LEARNER', $3)`,
      [world.courses[1], world.members[INSTRUCTOR]!.id, world.now],
    );
    expect(codeOf(await asked(INSTRUCTOR, world.courses[1]))).toBe('FORBIDDEN');
  });

  it('comes in three orders', async () => {
    const all = { filter: { states: ['OPEN', 'CLAIMED', 'APPEALED', 'DECIDED', 'CLOSED'] } };
    expect(await places(ADMIN, { ...all, order: 'LONGEST_WAITING' })).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(await places(ADMIN, { ...all, order: 'NEWEST' })).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
    expect(await places(ADMIN, { ...all, order: 'MOST_REPORTED' })).toEqual([2, 5, 1, 4, 7, 0, 3, 6]);
    expect(await places(INSTRUCTOR, { ...all, order: 'MOST_REPORTED' })).toEqual([2, 1, 0, 3]);
  });

  it('is paged without gaps or repetitions while items come and go, in every order and scope', async () => {
    for (const member of [ADMIN, INSTRUCTOR]) {
      for (const order of ['LONGEST_WAITING', 'NEWEST', 'MOST_REPORTED']) {
        const filter = { states: ['OPEN', 'CLAIMED', 'APPEALED', 'DECIDED', 'CLOSED'] };
        const whole = await places(member, { order, filter });
        const walked: number[] = [];
        for (let after: string | null = null, more = true; more; ) {
          const page: Json = await queue(member, { order, filter, first: 1, after });
          expect(page.edges.at(-1).cursor).toBe(page.pageInfo.endCursor);
          walked.push(...page.nodes.map(({ id }: Json) => contents.indexOf(id)));
          after = page.pageInfo.endCursor;
          more = page.pageInfo.hasNextPage;
        }
        expect(walked).toEqual(whole);
      }
    }
    const { pageInfo } = await queue(ADMIN, { first: 2 });
    await api.db.pool.query(`update moderation_item set state = 'DECIDED' where number = 2`);
    expect(await places(ADMIN, { first: 2, after: pageInfo.endCursor })).toEqual([3, 5]);
  });

  it('takes no cursor of another order, and no page of more than a hundred', async () => {
    const { pageInfo } = await queue(ADMIN, { first: 1 });
    const other = await people.as(ADMIN, QUEUE, { order: 'NEWEST', after: pageInfo.endCursor });
    expect(codeOf(other)).toBe('BAD_USER_INPUT');
    expect(codeOf(await people.as(ADMIN, QUEUE, { first: 101 }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await people.as(ADMIN, QUEUE, { filter: { states: ['GONE'] } }))).toBe('BAD_USER_INPUT');
  });

  async function report(place: number, reporter: number, reason: string): Promise<void> {
    const [threadId, number = '0'] = contents[place]!.split('.');
    await api.db.pool.query(
      `insert into report (thread_id, number, revision, reporter_id, id, reason, created_at)
       values ($1, $2, 1, $3, gen_random_uuid(), $4, $5)`,
      [threadId, number, world.members[reporter]!.id, reason, world.now],
    );
  }

  describe('a claim', () => {
    it('keeps others off until it is released, renewed or lapses', async () => {
      const until = (ms: number) => new Date(api.clock.now().getTime() + ms).toISOString();
      const mine = { state: 'CLAIMED', claimedBy: { handle: world.members[INSTRUCTOR]!.handle } };
      const claimed = await claim(INSTRUCTOR, 0);
      expect(claimed.data.claimModerationItem.item).toEqual({ ...mine, claimedUntil: until(limits.moderation.claim) });
      const refused = await claim(ADMIN, 0);
      expect(codeOf(refused)).toBe('CONFLICT');
      expect(refused.errors![0]!.message).toMatch(/ until \d{4}-\d\d-\d\d \d\d:\d\d UTC\. /);
      expect(refused.errors![0]!.extensions).toMatchObject({
        claimedBy: world.members[INSTRUCTOR]!.handle,
        until: until(limits.moderation.claim),
      });
      expect(codeOf(await claim(ADMIN, 0, { on: false }))).toBe('CONFLICT');
      api.clock.advance(limits.moderation.claim / 2);
      const renewed = await claim(INSTRUCTOR, 0);
      expect(renewed.data.claimModerationItem.item.claimedUntil).toBe(until(limits.moderation.claim));
      api.clock.advance(limits.moderation.claim - 1);
      expect(codeOf(await claim(ADMIN, 0))).toBe('CONFLICT');
      api.clock.advance(1);
      expect((await queue(INSTRUCTOR, { first: 1 })).nodes).toEqual([{ id: contents[0], state: 'OPEN' }]);
      const taken = await claim(ADMIN, 0);
      expect(taken.data.claimModerationItem.item.claimedBy.handle).toBe(world.members[ADMIN]!.handle);
      const free = { state: 'OPEN', claimedBy: null, claimedUntil: null };
      expect((await claim(ADMIN, 0, { on: false })).data.claimModerationItem.item).toEqual(free);
      expect((await claim(INSTRUCTOR, 0, { on: false })).data.claimModerationItem.item).toEqual(free);
    });

    it('is one person’s, however many try at once', async () => {
      const answers = await Promise.all([INSTRUCTOR, ADMIN, INSTRUCTOR, ADMIN].map((member) => claim(member, 2)));
      const codes = answers.map(codeOf);
      expect(codes.filter((code) => code === 'ok')).toHaveLength(2);
      expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(2);
      expect(codes[0]).toBe(codes[2]);
    });

    it('is for what waits, and for whoever moderates it and did not write it', async () => {
      expect(codeOf(await claim(INSTRUCTOR, 1))).toBe('CONFLICT');
      expect(codeOf(await claim(ADMIN, 4))).toBe('CONFLICT');
      expect(codeOf(await claim(INSTRUCTOR, 3))).toBe('ok');
      expect(codeOf(await claim(INSTRUCTOR, 7))).toBe('FORBIDDEN');
      expect(codeOf(await claim(INSTRUCTOR, 6))).toBe('FORBIDDEN');
      expect(codeOf(await claim(CURATOR, 0))).toBe('NOT_FOUND');
      expect(codeOf(await claim(ADMIN, 0, { itemId: 'nonsense' }))).toBe('NOT_FOUND');
      expect(codeOf(await claim(ADMIN, 0, { itemId: `${world.threads[0]}.77` }))).toBe('NOT_FOUND');
    });
  });
});

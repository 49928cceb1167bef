import fc from 'fast-check';
import pg from 'pg';
import { Clock, type Viewer } from '#kernel';
import { type Database, Events, Idempotency, Statement } from '#platform';
import { isReplySeen, isThreadSeen, seesThread } from '#visibility';
import { readFacts } from '../../../../test/factories/facts.js';
import { buildWorld, type World, type WorldDescription } from '../../../../test/factories/world.js';
import { repliesArbitrary, worldArbitrary } from '../../../../test/factories/world-arbitrary.js';
import { withDatabase } from '../../../../test/support/connected-database.js';
import { ReadingQueries } from './reading.queries.js';
import { ReadingService } from './reading.service.js';
import { hasUnread, unreadCount } from './unread.js';

const UNREAD_THREADS = new Statement(
  'test/unread-threads',
  { viewer: 'viewer', threadIds: 'uuid[]' },
  `select t.id from thread t where t.id = any(:threadIds) and ${seesThread('t')} and ${hasUnread('t')}`,
);

describe('what a member has read', () => {
  let database: Database;
  let superuserUrl: string;
  let reading: ReadingService;
  let queries: ReadingQueries;

  withDatabase((connected, test) => {
    database = connected;
    superuserUrl = test.superuserUrl;
    reading = new ReadingService(new Idempotency(database, new Clock()), new Events());
    queries = new ReadingQueries(database);
  });

  async function unread(world: World, member: number | null, subject = 0): Promise<number> {
    return (await queries.unreadCounts(await world.viewer(member), [world.threads[subject]!]))[0]!;
  }

  const thread = (author: number, replies: number) =>
    buildWorld(database, {
      members: [{}, {}, { isAdmin: true }],
      subjects: [{ author: 0, audience: 'PUBLIC' }],
      replies: Array.from({ length: replies }, () => ({ subject: 0, author })),
    });

  it('counts a thread never opened as all unread, one’s own replies aside', async () => {
    const world = await thread(1, 4);
    expect(await unread(world, 0)).toBe(4);
    expect(await unread(world, 1)).toBe(0);
    expect(await unread(world, null)).toBe(0);
  });

  it('counts a reply that was approved after later ones were read', async () => {
    const world = await thread(1, 3);
    await world.setStatus(world.replies[0]!, 'HELD');
    await reading.markRead(await world.viewer(0), { threadId: world.threads[0]!, numbers: [2, 3] });
    expect(await unread(world, 0)).toBe(0);
    expect(await unread(world, 2)).toBe(3);
    await world.setStatus(world.replies[0]!, 'VISIBLE');
    expect(await unread(world, 0)).toBe(1);
    await reading.markRead(await world.viewer(0), { threadId: world.threads[0]!, upToNumber: 3 });
    expect(await unread(world, 0)).toBe(0);
  });

  it('loses no mark of calls at the same time', async () => {
    const world = await thread(1, 40);
    const viewer = await world.viewer(0);
    const numbers = world.replies.map((reply) => reply.number);
    await Promise.all(
      numbers.map((number) => reading.markRead(viewer, { threadId: world.threads[0]!, numbers: [number] })),
    );
    expect(await unread(world, 0)).toBe(0);
  });

  it('refuses numbers that the thread has not given out, and both or neither kind of them', async () => {
    const world = await thread(1, 2);
    const viewer = await world.viewer(0);
    const threadId = world.threads[0]!;
    for (const numbers of [
      { upToNumber: 3 },
      { upToNumber: -1 },
      { upToNumber: 2_147_483_647 },
      { numbers: [1, 3] },
      { numbers: [-1] },
      { numbers: [] },
      { numbers: Array.from({ length: 1_001 }, () => 1) },
      { upToNumber: 1, numbers: [1] },
      {},
    ]) {
      await expect(reading.markRead(viewer, { threadId, ...numbers })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    }
    expect(await unread(world, 0)).toBe(2);
  });

  it('keeps as unread what the member marked so, until they say otherwise, and whatever is read beside it', async () => {
    const world = await thread(1, 5);
    const viewer = await world.viewer(0);
    const threadId = world.threads[0]!;
    await reading.markRead(viewer, { threadId, upToNumber: 4 });
    await reading.markUnread(viewer, { threadId, numbers: [2, 4] });
    expect(await unread(world, 0)).toBe(3);
    await reading.markRead(viewer, { threadId, upToNumber: 5 });
    await reading.markRead(viewer, { threadId, numbers: [2] });
    expect(await unread(world, 0)).toBe(2);
    await reading.markRead(viewer, { threadId, numbers: [2], alsoKeptUnread: true });
    expect(await unread(world, 0)).toBe(1);
    await reading.markUnread(viewer, { threadId, fromNumber: 3 });
    expect(await unread(world, 0)).toBe(3);
    await world.addReplies([{ subject: 0, author: 1, parent: 0 }]);
    await reading.markRead(viewer, { threadId, upToNumber: 6 });
    expect(await unread(world, 0)).toBe(3);
    await reading.markRead(viewer, { threadId, upToNumber: 6, alsoKeptUnread: true });
    expect(await unread(world, 0)).toBe(0);
  });

  it('keeps unread before the thread was ever read, and nothing that was withheld then', async () => {
    const world = await thread(1, 3);
    const viewer = await world.viewer(0);
    const threadId = world.threads[0]!;
    await world.setStatus(world.replies[2]!, 'HELD');
    await reading.markUnread(viewer, { threadId, fromNumber: 2 });
    await world.setStatus(world.replies[2]!, 'VISIBLE');
    expect(await unread(world, 0)).toBe(3);
    await reading.markRead(viewer, { threadId, upToNumber: 3 });
    expect(await unread(world, 0)).toBe(1);
  });

  it('keeps no mark of unread that goes with one of read at the same time', async () => {
    const world = await thread(1, 20);
    const viewer = await world.viewer(0);
    const threadId = world.threads[0]!;
    const numbers = world.replies.map((reply) => reply.number);
    await Promise.all([
      ...numbers.map((number) => reading.markUnread(viewer, { threadId, numbers: [number] })),
      ...numbers.map(() => reading.markRead(viewer, { threadId, upToNumber: 20 })),
    ]);
    expect(await unread(world, 0)).toBe(20);
  });

  it('refuses to keep unread what the thread has not given out, or is no reply', async () => {
    const world = await thread(1, 2);
    const viewer = await world.viewer(0);
    const threadId = world.threads[0]!;
    for (const numbers of [
      { fromNumber: 0 },
      { fromNumber: 3 },
      { fromNumber: 2_147_483_647 },
      { numbers: [0] },
      { numbers: [1, 3] },
      { numbers: [] },
      { numbers: Array.from({ length: 1_001 }, () => 1) },
      { fromNumber: 1, numbers: [1] },
      {},
    ]) {
      await expect(reading.markUnread(viewer, { threadId, ...numbers })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    }
    await reading.markUnread(viewer, { threadId, fromNumber: 2 });
  });

  it('knows no thread that the member does not see', async () => {
    const world = await buildWorld(database, { members: [{}, {}], subjects: [{ author: 0, status: 'DRAFT' }] });
    const viewer = await world.viewer(1);
    for (const threadId of [world.threads[0]!, world.members[0]!.id, 'x']) {
      await expect(reading.markRead(viewer, { threadId, upToNumber: 0 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(reading.markUnread(viewer, { threadId, fromNumber: 1 })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const status = fc.constantFrom('VISIBLE' as const, 'HELD' as const, 'HIDDEN' as const, 'REMOVED' as const);
  const reads = fc.record({
    kind: fc.constant('read' as const),
    member: fc.nat(4),
    subject: fc.nat(3),
    at: place,
    upTo: fc.integer({ min: 0, max: 4 }).map((roll) => roll === 0),
    also: fc.boolean(),
  });
  const unreads = fc.record({
    kind: fc.constant('unread' as const),
    member: fc.nat(4),
    subject: fc.nat(3),
    at: place,
    from: fc.integer({ min: 0, max: 4 }).map((roll) => roll === 0),
  });
  const steps = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: reads },
      { weight: 1, arbitrary: unreads },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('status' as const), at: place, status }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('post' as const), replies: repliesArbitrary(4, 5, 4) }) },
    ),
    { minLength: 5, maxLength: 25 },
  );
  type Step = typeof steps extends fc.Arbitrary<Array<infer One>> ? One : never;

  /** Threads that all five see, one of whom moderates them, with replies of every status. */
  const openThreads: fc.Arbitrary<WorldDescription> = fc
    .array(fc.record({ subject: fc.nat(3), author: fc.nat(4), status }), { minLength: 20, maxLength: 40 })
    .map((replies) => ({
      members: [{}, {}, {}, {}, { isAdmin: true }],
      subjects: Array.from({ length: 4 }, () => ({ author: 0, audience: 'PUBLIC' as const })),
      replies,
    }));

  it.each([
    ['any world', worldArbitrary()],
    ['threads that all see', openThreads],
  ])('equals a naive recount in %s, whatever is posted, held, hidden and read in whatever order', async (_, worlds) => {
    await fc.assert(
      fc.asyncProperty(worlds, steps, async (description, taken) => {
        const world = await buildWorld(database, description);
        const read = new Map<string, Known>();
        for (const step of taken) await take(world, read, step);
        for (let member = 0; member < world.members.length; member++) {
          await compare(world, await world.viewer(member), read);
          await compareReplies(world, await world.viewer(member), read);
        }
        await compare(world, await world.viewer(null), read);
      }),
      { numRuns: 25 },
    );
  });

  /** What a member has read of a thread, and what of it they keep as unread. */
  interface Known {
    readonly read: Set<number>;
    readonly kept: Set<number>;
  }

  async function take(world: World, read: Map<string, Known>, step: Step): Promise<void> {
    if (step.kind === 'post') {
      await world.addReplies(step.replies.map((reply) => ({ ...reply, parent: 0 })));
    } else if (step.kind === 'status') {
      const reply = world.replies[Math.floor(step.at * world.replies.length)];
      if (reply) await world.setStatus(reply, step.status);
    } else if (step.kind === 'unread') {
      await keepSome(world, read, step);
    } else {
      await readSome(world, read, step);
    }
  }

  async function readSome(
    world: World,
    read: Map<string, Known>,
    { member, subject, at, upTo, also }: { member: number; subject: number; at: number; upTo: boolean; also: boolean },
  ): Promise<void> {
    const viewer = await world.viewer(member);
    const threadId = world.threads[subject]!;
    const facts = (await readFacts(database, [threadId], world.now))[0]!;
    const number = Math.round(at * facts.replies.length);
    const marking = reading.markRead(viewer, {
      threadId,
      ...(upTo ? { upToNumber: number } : { numbers: [number] }),
      alsoKeptUnread: also,
    });
    if (!isThreadSeen(viewer, facts.subject)) {
      await expect(marking).rejects.toMatchObject({ code: 'NOT_FOUND' });
      return;
    }
    await marking;
    const key = `${viewer.memberId} ${threadId}`;
    const known = read.get(key) ?? { read: new Set(), kept: new Set() };
    read.set(key, known);
    for (const each of upTo ? Array.from({ length: number + 1 }, (_, n) => n) : [number]) {
      if (isWithheld(viewer, facts, each) || (known.kept.has(each) && !also)) continue;
      known.kept.delete(each);
      known.read.add(each);
    }
  }

  async function keepSome(
    world: World,
    read: Map<string, Known>,
    { member, subject, at, from }: { member: number; subject: number; at: number; from: boolean },
  ): Promise<void> {
    const viewer = await world.viewer(member);
    const threadId = world.threads[subject]!;
    const facts = (await readFacts(database, [threadId], world.now))[0]!;
    const last = facts.replies.length;
    if (last === 0) return;
    const number = 1 + Math.floor(at * last);
    const marking = reading.markUnread(viewer, {
      threadId,
      ...(from ? { fromNumber: number } : { numbers: [number] }),
    });
    if (!isThreadSeen(viewer, facts.subject)) {
      await expect(marking).rejects.toMatchObject({ code: 'NOT_FOUND' });
      return;
    }
    await marking;
    const key = `${viewer.memberId} ${threadId}`;
    const known = read.get(key) ?? { read: new Set(), kept: new Set() };
    read.set(key, known);
    for (const each of from ? Array.from({ length: last + 1 - number }, (_, n) => number + n) : [number]) {
      if (isWithheld(viewer, facts, each)) continue;
      known.kept.add(each);
      known.read.delete(each);
    }
  }

  type Facts = Awaited<ReturnType<typeof readFacts>>[number];

  function isWithheld(viewer: Viewer, { subject, replies }: Facts, number: number): boolean {
    return replies.some(
      (reply) => reply.number === number && reply.status !== 'REMOVED' && !isReplySeen(viewer, subject, reply),
    );
  }

  /** The flag of each reply that they see comes to the same. */
  async function compareReplies(world: World, viewer: Viewer, read: Map<string, Known>): Promise<void> {
    const facts = await readFacts(database, world.threads, world.now);
    const all = facts.flatMap(({ id, replies }) => replies.map(({ number }) => ({ threadId: id, number })));
    const expected = all.map(
      ({ threadId, number }) => read.get(`${viewer.memberId} ${threadId}`)?.read.has(number) ?? null,
    );
    expect(await queries.marks(viewer, all)).toEqual(expected);
  }

  async function compare(world: World, viewer: Viewer, read: Map<string, Known>): Promise<void> {
    const facts = await readFacts(database, world.threads, world.now);
    const expected = facts.map(({ id, subject, replies }) => {
      const known = read.get(`${viewer.memberId} ${id}`);
      const seen = viewer.memberId !== null && isThreadSeen(viewer, subject);
      const count = !seen
        ? 0
        : replies.filter(
            (reply) =>
              reply.authorId !== viewer.memberId &&
              isReplySeen(viewer, subject, reply) &&
              !known?.read.has(reply.number),
          ).length;
      return { count, any: count > 0 || (seen && !known && subject.authorId !== viewer.memberId) };
    });
    expect(await queries.unreadCounts(viewer, world.threads)).toEqual(expected.map(({ count }) => count));
    const rows = await database.rows<{ id: string }>(UNREAD_THREADS.with({ viewer, threadIds: world.threads }));
    const found = new Set(rows.map((row) => row.id));
    expect(world.threads.map((id) => found.has(id))).toEqual(expected.map(({ any }) => any));
  }

  it('walks what is unread, not what was read', async () => {
    const world = await thread(1, 5_000);
    const viewer = await world.viewer(0);
    await reading.markRead(viewer, { threadId: world.threads[0]!, upToNumber: 4_990 });
    await asSuperuser('vacuum analyze');
    for (const [name, fragment] of Object.entries({ count: unreadCount('t'), any: hasUnread('t') })) {
      const walked = await pagesTouched(viewer, world.threads[0]!, name, fragment);
      expect(walked).toBeLessThan(30);
    }
  });

  async function asSuperuser(command: string): Promise<void> {
    const client = new pg.Client(superuserUrl);
    await client.connect();
    await client.query(command);
    await client.end();
  }

  async function pagesTouched(viewer: Viewer, threadId: string, name: string, fragment: string): Promise<number> {
    const statement = new Statement(
      `test/explain-unread-${name}`,
      { viewer: 'viewer', threadIds: 'uuid[]' },
      `explain (analyze, buffers, format json)
       select ${fragment} from thread t where t.id = any(:threadIds) and ${seesThread('t')}`,
    );
    const { text, values } = statement.with({ viewer, threadIds: [threadId] });
    const { rows } = await database.pool.query(text, [...values]);
    const plan = rows[0]['QUERY PLAN'][0].Plan;
    return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
  }
});

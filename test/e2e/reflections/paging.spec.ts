import fc from 'fast-check';
import { StatusService } from '#discussion';
import { type Page, readPage, type Viewer } from '#kernel';
import { type Database, Events } from '#platform';
import { type ReflectionFilter, ReflectionQueries, type ReflectionView, reflectionOrders } from '#reflections';
import { type ListedReflection, listReflectionsNaively, readReflections } from '../../factories/naive-reflections.js';
import { buildWorld, type World, type WorldDescription } from '../../factories/world.js';
import { share, worldArbitrary } from '../../factories/world-arbitrary.js';
import { readAllPages } from '../../support/all-pages.js';
import { withDatabase } from '../../support/connected-database.js';
import { FakeClock } from '../../support/fake-clock.js';
import { sql } from '../../support/sql.js';

const ORDERS = ['NEWEST', 'OLDEST', 'RECENTLY_ACTIVE', 'NEEDS_REPLY'] as const;
const MEMBERS = 5;

const MENTION = `
  insert into mention (thread_id, number, handle, member_id, position)
  select $1, 0, handle, id, 1 from member where id = any($2::uuid[])`;
const READ = 'insert into reading (thread_id, member_id, numbers) values ($1, $2, $3::int4multirange)';

/** Which list somebody asks for; members, courses and prompts by their places in the world. */
const asking = fc.record({
  viewer: fc.option(fc.nat(MEMBERS - 1), { freq: 5 }),
  order: fc.constantFrom(...ORDERS),
  backward: fc.boolean(),
  size: fc.constantFrom(1, 2, 3, 5, 10, 11, 50, 100),
  course: fc.option(fc.nat(1), { freq: 2 }),
  prompt: fc.option(fc.constant(0), { freq: 2 }),
  author: fc.option(fc.nat(MEMBERS - 1), { freq: 2 }),
  mentions: fc.option(fc.nat(MEMBERS - 1), { freq: 2 }),
  narrowed: fc.constantFrom(0, 0, 1, 2, 4, 8, 3, 5, 10, 15),
  unansweredOnly: fc.constantFrom(null, false, false, true),
  // Subjects are a day old, and seconds younger: some are on this side of it, some on the other.
  unansweredForDays: fc.constantFrom(null, null, null, null, null, null, 0, 1, 2),
  unreadOnly: fc.constantFrom(null, false, false, true),
});
type Asking = typeof asking extends fc.Arbitrary<infer Value> ? Value : never;

/** What happens between two pages. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), at: share, author: fc.nat(MEMBERS - 1) }),
  fc.record({
    kind: fc.constant('reply' as const),
    at: share,
    to: fc.constantFrom('VISIBLE' as const, 'HIDDEN' as const),
  }),
  fc.record({
    kind: fc.constant('subject' as const),
    at: share,
    to: fc.constantFrom('VISIBLE' as const, 'HELD' as const, 'HIDDEN' as const, 'REMOVED' as const),
  }),
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

describe('paging through reflections', () => {
  let database: Database;
  let queries: ReflectionQueries;
  let statuses: StatusService;
  const clock = new FakeClock();

  withDatabase((connected) => {
    database = connected;
    queries = new ReflectionQueries(database);
    statuses = new StatusService(new Events(), clock);
  });
  // Lists know no world but the whole database, so each has it for itself.
  afterEach(() => clear());

  const clear = () => database.pool.query('delete from thread');

  async function build(description: WorldDescription): Promise<World> {
    await clear();
    const subjects = (description.subjects ?? []).map((subject, at) => ({
      ...subject,
      // Some of the same moment, so that the id has to decide.
      at: new Date(clock.now().getTime() - 24 * 60 * 60 * 1000 + Math.floor(at / 3) * 1_000),
    }));
    const world = await buildWorld(database, { ...description, subjects, now: clock.now() });
    for (const [at, threadId] of world.threads.entries()) {
      const mentioned = world.members.filter((_, member) => (at + member) % 3 === 0).map(({ id }) => id);
      await database.rows(sql(MENTION, [threadId, mentioned]));
      const reader = world.members[at % 7];
      if (reader) await database.rows(sql(READ, [threadId, reader.id, at % 2 ? '{[0,2)}' : '{[0,50)}']));
    }
    return world;
  }

  function filterOf(world: World, asked: Asking): ReflectionFilter {
    const { narrowed, unansweredOnly, unansweredForDays, unreadOnly } = asked;
    const place = (bit: number, list: readonly string[], at: number | null) =>
      narrowed & bit && at !== null ? (list[at] ?? null) : null;
    const members = world.members.map(({ id }) => id);
    return {
      courseId: place(1, world.courses, asked.course),
      authorId: place(2, members, asked.author),
      promptId: place(4, world.prompts, asked.prompt),
      mentions: place(8, members, asked.mentions),
      unansweredOnly,
      unansweredForDays,
      unreadOnly,
    };
  }

  async function read(
    viewer: Viewer,
    filter: ReflectionFilter,
    { order, backward, size }: Asking,
    cursor: string | null,
  ) {
    const args = backward ? { last: size, before: cursor } : { first: size, after: cursor };
    return queries.list(viewer, filter, order, readPage(args, reflectionOrders[order].cursor));
  }

  function cursorOf({ order }: Asking, row: ReflectionView): string {
    const { cursor, keyOf } = reflectionOrders[order];
    return cursor.format(keyOf(row));
  }

  async function listNow(world: World, viewer: Viewer, { order }: Asking, filter: ReflectionFilter) {
    const known = await readReflections(database, world.threads, viewer.now);
    return listReflectionsNaively(viewer, known, order, filter);
  }

  const ids = (rows: ReadonlyArray<{ id: string }>) => rows.map(({ id }) => id);

  it('joins the pages to a naive sort and filter: every order, filter, size, direction and viewer', async () => {
    const filled = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        worldArbitrary({ members: MEMBERS, subjects: 24, replies: 40 }),
        fc.array(asking, { minLength: 12, maxLength: 12 }),
        async (description, lists) => {
          const world = await build(description);
          for (const asked of lists) {
            const viewer = await world.viewer(asked.viewer);
            const filter = filterOf(world, asked);
            const expected = ids(await listNow(world, viewer, asked, filter));
            const got = await readAllPages({
              ...asked,
              total: expected.length,
              read: (cursor) => read(viewer, filter, asked, cursor),
              cursorOf: (row) => cursorOf(asked, row),
            });
            expect(ids(got)).toEqual(expected);
            expect(await queries.count(viewer, filter)).toBe(expected.length);
            for (const [name, value] of Object.entries({ ...filter, [asked.order]: true })) {
              if (value) filled.set(name, (filled.get(name) ?? 0) + expected.length);
            }
          }
        },
      ),
      { numRuns: 40, seed: 51 },
    );
    const names = [
      'courseId',
      'authorId',
      'promptId',
      'mentions',
      'unansweredOnly',
      'unansweredForDays',
      'unreadOnly',
      ...ORDERS,
    ];
    for (const name of names) expect([name, (filled.get(name) ?? 0) > 10]).toEqual([name, true]);
  });

  async function apply(world: World, changes: readonly Change[]): Promise<void> {
    for (const next of changes) {
      clock.advance(1_000);
      if (next.kind === 'answer') {
        const subject = Math.floor(next.at * world.threads.length);
        await world.addReplies([{ subject, author: next.author, at: clock.now() }]);
        continue;
      }
      const among = next.kind === 'reply' ? world.replies : world.threads.map((threadId) => ({ threadId, number: 0 }));
      const chosen = among[Math.floor(next.at * among.length)];
      if (chosen) await database.transaction((tx) => statuses.change(tx, chosen, next.to));
    }
  }

  it('gives what keeps its place exactly once, whatever is published, answered, held and withdrawn between two pages', async () => {
    let turned = 0;
    await fc.assert(
      fc.asyncProperty(
        worldArbitrary({ members: MEMBERS, subjects: 36, replies: 30 }),
        asking,
        fc.array(fc.array(change, { maxLength: 2 }), { minLength: 8, maxLength: 12, size: 'max' }),
        async (description, asked, turns) => {
          const world = await build(description);
          const viewer = await world.viewer(asked.viewer);
          const filter = filterOf(world, asked);
          const few = { ...asked, size: 3 as const };
          const kept = new Map<string, ListedReflection>();
          const got: string[] = [];
          let cursor: string | null = null;
          for (let turn = 0; ; turn++) {
            const page: Page<ReflectionView> = await read(viewer, filter, few, cursor);
            const now = await listNow(world, viewer, few, filter);
            if (turn === 0) for (const row of now) kept.set(row.id, row);
            const present = new Map(now.map((row) => [row.id, row]));
            for (const [id, { key }] of kept) if (present.get(id)?.key !== key) kept.delete(id);
            for (const { id } of page.rows) expect(present.has(id)).toBe(true);
            got.push(...ids(few.backward ? page.rows.toReversed() : page.rows));
            if (!(few.backward ? page.hasPreviousPage : page.hasNextPage)) break;
            cursor = cursorOf(few, page.rows.at(few.backward ? 0 : -1) as ReflectionView);
            turned++;
            await apply(world, turns[turn] ?? []);
          }
          const expected = [...kept.keys()];
          expect(got.filter((id) => kept.has(id))).toEqual(few.backward ? expected.reverse() : expected);
        },
      ),
      { numRuns: 60, seed: 52 },
    );
    expect(turned).toBeGreaterThan(60);
  });

  it('finds nothing for a course, prompt or member that there is not', async () => {
    const world = await build({ members: [{}], subjects: [{ author: 0, audience: 'PUBLIC' }] });
    const viewer = await world.viewer(null);
    const page = readPage({}, reflectionOrders.NEWEST.cursor);
    for (const narrowing of ['courseId', 'promptId', 'authorId', 'mentions']) {
      for (const value of ['', 'x', world.threads[0]]) {
        expect((await queries.list(viewer, { [narrowing]: value }, 'NEWEST', page)).rows).toEqual([]);
        expect(await queries.count(viewer, { [narrowing]: value })).toBe(0);
      }
    }
  });
});

import fc from 'fast-check';
import { pathNumbers, ReplyQueries, type ReplyView, replyCursor, replyCursorKey } from '#discussion';
import { type Page, postId, readPage, type Viewer } from '#kernel';
import { type Database } from '#platform';
import { readFacts } from '../../factories/facts.js';
import { type FoundReply, findNaively, listNaively, type NaiveOrder } from '../../factories/naive-thread.js';
import { buildWorld, type ReplyDescription, type World } from '../../factories/world.js';
import { share } from '../../factories/world-arbitrary.js';
import { withDatabase } from '../../support/connected-database.js';
import { numRuns } from '../../support/num-runs.js';
import { treeArbitrary } from './tree-arbitrary.js';

/** A reader, an author with replies of their own that are held, a moderator, a visitor. */
const VIEWERS = [0, 1, 2, null] as const;
const AUTHORS = [1, 1, 3, null];
const ORDERS = ['THREADED', 'OLDEST', 'NEWEST'] as const;

interface List {
  readonly viewer: Viewer;
  readonly root: number;
  readonly order: NaiveOrder;
  readonly maxDepth: number | null;
}

const list = {
  viewer: fc.constantFrom(...VIEWERS),
  order: fc.constantFrom(...ORDERS),
  maxDepth: fc.constantFrom(null, null, 1, 2, 3, 5, 60, 100),
  /** Of the replies, which one's subtree is asked for; null is the whole thread. */
  root: fc.option(share, { freq: 2 }),
  backward: fc.boolean(),
};

describe('paging through a thread', () => {
  let database: Database;
  let queries: ReplyQueries;

  withDatabase((connected) => {
    database = connected;
    queries = new ReplyQueries(database);
  });

  const thread = (replies: readonly ReplyDescription[]) =>
    buildWorld(database, {
      members: [{}, {}, { isAdmin: true }, {}],
      subjects: [{ author: 3, audience: 'PUBLIC' }],
      replies,
    });

  async function find(world: World, viewer: Viewer): Promise<FoundReply[]> {
    return findNaively(viewer, (await readFacts(database, world.threads, world.now))[0]!);
  }

  async function read(world: World, asked: List, backward: boolean, size: number, cursor: string | null) {
    const args = backward ? { last: size, before: cursor } : { first: size, after: cursor };
    const page = readPage(args, replyCursor(asked.order));
    const root = { threadId: world.threads[0]!, number: asked.root };
    const [found] = await queries.findBelow(asked.viewer, [root], {
      orderBy: asked.order,
      maxDepth: asked.maxDepth,
      withMarks: true,
      page,
    });
    return found as Page<ReplyView>;
  }

  const rowOf = ({ number, path, depth, tombstone }: ReplyView): FoundReply => ({
    number,
    parentNumber: pathNumbers(path).at(-2) ?? 0,
    depth,
    tombstone,
  });

  function cursorAt(asked: List, { rows }: Page<ReplyView>, backward: boolean): string {
    const row = rows.at(backward ? 0 : -1) as ReplyView;
    return replyCursor(asked.order).format(replyCursorKey(asked.order, row));
  }

  /** Reads every page in one direction and compares each with its part of the naive list. */
  async function readAll(world: World, asked: List, expected: readonly FoundReply[], size: number, backward: boolean) {
    let cursor: string | null = null;
    let left = expected.length;
    do {
      const page = await read(world, asked, backward, size, cursor);
      const taken = Math.min(size, left);
      const from = backward ? left - taken : expected.length - left;
      expect(page.rows.map(rowOf)).toEqual(expected.slice(from, from + taken));
      left -= taken;
      const [ahead, behind] = backward
        ? [page.hasPreviousPage, page.hasNextPage]
        : [page.hasNextPage, page.hasPreviousPage];
      expect([ahead, behind]).toEqual([left > 0, cursor !== null]);
      if (left > 0) cursor = cursorAt(asked, page, backward);
    } while (left > 0);
  }

  it('joins the pages of small threads to the naive list: every size, order, direction, depth, subtree and viewer', async () => {
    await fc.assert(
      fc.asyncProperty(
        treeArbitrary({ most: 40, depth: 12, authors: AUTHORS }),
        fc.array(fc.record({ ...list, size: fc.constantFrom(1, 2, 3, 7, 10, 20, 50, 100) }), {
          minLength: 6,
          maxLength: 6,
        }),
        async (replies, lists) => {
          const world = await thread(replies);
          for (const { viewer: member, root: at, order, maxDepth, size, backward } of lists) {
            const viewer = await world.viewer(member);
            const found = await find(world, viewer);
            const root = at === null ? 0 : (found[Math.floor(at * found.length)]?.number ?? 0);
            const asked = { viewer, root, order, maxDepth };
            const expected = listNaively(found, root, order, maxDepth);
            await readAll(world, asked, expected, size, backward);
            expect(await queries.countBelow(viewer, [{ threadId: world.threads[0]!, number: root }], maxDepth)).toEqual(
              [expected.length],
            );
          }
        },
      ),
      { numRuns: numRuns(20, 40), seed: 41 },
    );
  });

  it('joins those of a thread of 2,000 replies and 100 levels', async () => {
    const authors = [1, 3, 3, 3, null];
    const statuses = ['VISIBLE', 'VISIBLE', 'VISIBLE', 'VISIBLE', 'HELD', 'HIDDEN', 'REMOVED'] as const;
    const tree = treeArbitrary({ least: 2_000, most: 2_000, chained: [1], authors, statuses });
    const world = await thread(fc.sample(tree, { numRuns: 1, seed: 42 })[0]!);
    for (const member of VIEWERS) {
      const viewer = await world.viewer(member);
      const found = await find(world, viewer);
      for (const [order, maxDepth, size, directions] of [
        ['THREADED', null, 100, [false, true]],
        ['THREADED', null, 20, [member === 0]],
        ['THREADED', 60, 100, [member !== 0]],
        ['OLDEST', null, 100, [member === 0]],
        ['NEWEST', null, 50, [member !== 2]],
      ] as const) {
        const expected = listNaively(found, 0, order, maxDepth);
        expect(expected.length).toBeGreaterThan(800);
        for (const backward of directions) {
          await readAll(world, { viewer, root: 0, order, maxDepth }, expected, size, backward);
        }
      }
    }
  });

  it('goes 100 levels deep, and finds its way from any of them', async () => {
    const chain = Array.from({ length: 100 }, (_, parent) => ({ subject: 0, parent, author: 1 }));
    const world = await thread(chain);
    const viewer = await world.viewer(null);
    const found = await find(world, viewer);
    expect(found.map(({ depth }) => depth)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
    for (const root of [0, 1, 50, 98, 99, 100]) {
      const asked = { viewer, root, order: 'THREADED' as const, maxDepth: null };
      await readAll(world, asked, listNaively(found, root, 'THREADED', null), 33, true);
    }
  });

  it('answers an empty page with what it knows about either side', async () => {
    const world = await thread([{ subject: 0, author: 1 }]);
    const asked: List = { viewer: await world.viewer(0), root: 0, order: 'THREADED', maxDepth: null };
    expect(await read(world, asked, false, 0, null)).toEqual({ rows: [], hasNextPage: true, hasPreviousPage: false });
    const only = await read(world, asked, false, 1, null);
    const after = cursorAt(asked, only, false);
    expect(await read(world, asked, false, 10, after)).toEqual({ rows: [], hasNextPage: false, hasPreviousPage: true });
  });

  it('keeps the lists below several roots apart, also of threads that are not seen', async () => {
    const world = await buildWorld(database, {
      members: [{}, {}],
      subjects: [
        { author: 0, audience: 'PUBLIC' },
        { author: 0, status: 'DRAFT' },
        { author: 0, audience: 'PUBLIC' },
      ],
      replies: [0, 1, 2, 2].map((subject) => ({ subject, author: 0 })),
    });
    const roots = [2, 1, 0, 2].map((subject) => ({ threadId: world.threads[subject]!, number: 0 }));
    const page = readPage({}, replyCursor('THREADED'));
    const viewer = await world.viewer(1);
    const pages = await queries.findBelow(viewer, roots, {
      orderBy: 'THREADED',
      maxDepth: null,
      withMarks: true,
      page,
    });
    expect(pages.map(({ rows }) => rows.map((row) => row.id))).toEqual([
      [world.id(2, 1), world.id(2, 2)],
      [],
      [world.id(0, 1)],
      [world.id(2, 1), world.id(2, 2)],
    ]);
    expect(await queries.countBelow(viewer, roots, 100)).toEqual([2, 0, 1, 2]);
  });

  const change = fc.oneof(
    fc.record({ kind: fc.constant('answer' as const), at: share, author: fc.constantFrom(...AUTHORS) }),
    fc.record({
      kind: fc.constant('status' as const),
      at: share,
      to: fc.constantFrom('VISIBLE' as const, 'HELD' as const, 'HIDDEN' as const, 'REMOVED' as const),
    }),
  );
  type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

  async function apply(world: World, changes: readonly Change[]): Promise<void> {
    for (const next of changes) {
      const chosen = world.replies[Math.floor(next.at * world.replies.length)];
      if (next.kind === 'status' && chosen) await world.setStatus(chosen, next.to);
      if (next.kind === 'answer') {
        const parent = (
          await read(world, { ...EVERYTHING, viewer: await world.viewer(2) }, false, 100, null)
        ).rows.find((row) => row.number === chosen?.number && row.depth < 100);
        await world.addReplies([{ subject: 0, parent: parent?.number ?? 0, author: next.author }]);
      }
    }
  }
  const EVERYTHING = { root: 0, order: 'THREADED', maxDepth: null } as const;

  it('gives what stays exactly once, whatever is added, hidden, approved, withdrawn and answered between two pages', async () => {
    let met = 0;
    await fc.assert(
      fc.asyncProperty(
        treeArbitrary({ least: 10, most: 40, depth: 15, authors: AUTHORS }),
        fc.record({ ...list, size: fc.integer({ min: 3, max: 6 }) }),
        fc.array(fc.array(change, { maxLength: 2 }), { minLength: 6, maxLength: 12 }),
        async (replies, { viewer: member, root: at, order, maxDepth, size, backward }, turns) => {
          const world = await thread(replies);
          const viewer = await world.viewer(member);
          const first = await find(world, viewer);
          const root = at === null ? 0 : (first[Math.floor(at * first.length)]?.number ?? 0);
          const asked = { viewer, root, order, maxDepth };
          const standing = async () => listNaively(await find(world, viewer), root, order, maxDepth);
          let stayed = listNaively(first, root, order, maxDepth).map(({ number }) => number);
          const got: number[] = [];
          let cursor: string | null = null;
          for (let turn = 0; ; turn++) {
            const page = await read(world, asked, backward, size, cursor);
            const now = await standing();
            const present = new Map(now.map((row) => [row.number, row]));
            expect(page.rows.map(rowOf)).toEqual(page.rows.map(({ number }) => present.get(number)));
            stayed = stayed.filter((number) => present.has(number));
            got.push(...(backward ? page.rows.toReversed() : page.rows).map(({ number }) => number));
            if (!(backward ? page.hasPreviousPage : page.hasNextPage)) break;
            cursor = cursorAt(asked, page, backward);
            met += turn;
            await apply(world, turns[turn] ?? []);
          }
          expect(new Set(got).size).toBe(got.length);
          const kept = new Set(stayed);
          expect(got.filter((number) => kept.has(number))).toEqual(backward ? stayed.reverse() : stayed);
        },
      ),
      { numRuns: numRuns(20, 40), seed: 44 },
    );
    expect(met).toBeGreaterThan(40);
  });

  it('counts what is VISIBLE below each reply', async () => {
    await fc.assert(
      fc.asyncProperty(treeArbitrary({ most: 40, depth: 12, authors: AUTHORS }), async (replies) => {
        const world = await thread(replies);
        const { replies: known } = (await readFacts(database, world.threads, world.now))[0]!;
        const visible = (number: number): { direct: number; total: number } => {
          const children = known.filter((reply) => reply.parentNumber === number);
          const direct = children.filter(({ status }) => status === 'VISIBLE').length;
          return { direct, total: children.reduce((sum, child) => sum + visible(child.number).total, direct) };
        };
        const roots = [{ number: 0 }, ...known].map(({ number }) => ({ threadId: world.threads[0]!, number }));
        expect(await queries.countDescendants(await world.viewer(null), roots)).toEqual(
          roots.map(({ number }) => visible(number)),
        );
      }),
      { numRuns: 10, seed: 45 },
    );
  });

  it('names a reply by its thread and number', async () => {
    const world = await thread([{ subject: 0, author: 1 }]);
    const asked: List = { ...EVERYTHING, viewer: await world.viewer(null) };
    const [row] = (await read(world, asked, false, 10, null)).rows;
    expect(row?.id).toBe(postId({ threadId: world.threads[0]!, number: 1 }));
  });
});

import fc from 'fast-check';
import { DomainError, limits, type PostAddress, readPage, type Viewer } from '#kernel';
import { type Database, loadConfig } from '#platform';
import type { World } from '../../../../test/factories/world.js';
import { share } from '../../../../test/factories/world-arbitrary.js';
import { withDatabase } from '../../../../test/support/connected-database.js';
import {
  type Action,
  ANA,
  BEN,
  CHI,
  PostModerationFixture,
  TEACHER,
} from '../../../../test/support/post-moderation-fixture.js';
import { sql } from '../../../../test/support/sql.js';
import { ChangeQueries, type ThreadChanges } from './change.queries.js';
import { ChangeCursors } from './change-cursors.service.js';
import type { ReplyView } from './reply.js';
import { ReplyQueries, replyCursor } from './reply.queries.js';
import type { ThreadView } from './thread.js';
import { ThreadQueries } from './thread.queries.js';

const MINUTE = 60_000;

const action = fc.constantFrom<Action[]>('approve', 'hide', 'restore', 'refuse', 'lock');
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('reply' as const), author: fc.nat(2), at: share, held: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), at: share, held: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('judge' as const), at: share, action }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), at: share }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('look' as const), size: fc.integer({ min: 1, max: 4 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** An own reply that waits below one that is hidden: its edit is a change of both, for pages that have room for one. */
const ONE_CHANGE_OF_TWO: Step[] = [
  { kind: 'reply', author: 0, at: 0, held: false },
  { kind: 'reply', author: 1, at: 0, held: true },
  { kind: 'judge', at: 0, action: 'hide' },
  { kind: 'look', size: 1 },
  { kind: 'edit', at: 0.5, held: true },
  { kind: 'look', size: 1 },
];

/** What a page shows of a reply. */
type Shown = Pick<ReplyView, 'number' | 'tombstone' | 'status' | 'bodyHtml' | 'revision' | 'authorId'>;

const shownOf = ({ number, tombstone, status, bodyHtml, revision, authorId }: ReplyView): Shown => ({
  number,
  tombstone,
  status,
  bodyHtml,
  revision,
  authorId,
});

describe('what became different in a thread', () => {
  let database: Database;
  let fixture: PostModerationFixture;
  let changes: ChangeQueries;
  let cursors: ChangeCursors;

  withDatabase((connected) => {
    database = connected;
    fixture = new PostModerationFixture(database);
    cursors = new ChangeCursors(loadConfig({ DATABASE_URL: 'postgres://nowhere', SESSION_SECRET: 's'.repeat(32) }));
    changes = new ChangeQueries(database, cursors);
  });

  async function threadOf(world: World, viewer: Viewer): Promise<ThreadView> {
    return (await new ThreadQueries(database).find(viewer, world.threads))[0]!;
  }

  async function wholePage(world: World, viewer: Viewer): Promise<Map<number, Shown>> {
    const page = readPage({ first: limits.page.most }, replyCursor('OLDEST'));
    const [found] = await new ReplyQueries(database).findBelow(viewer, [{ threadId: world.threads[0]!, number: 0 }], {
      orderBy: 'OLDEST',
      maxDepth: null,
      withMarks: true,
      page,
    });
    return new Map(found!.rows.map((reply) => [reply.number, shownOf(reply)]));
  }

  async function since(world: World, member: number, cursor: string, size = 20): Promise<ThreadChanges> {
    const viewer = await fixture.somebody(world, member);
    return changes.since(viewer, await threadOf(world, viewer), cursor, size);
  }

  async function take(world: World, written: Array<PostAddress & { author: number }>, next: Step): Promise<void> {
    const pick = (at: number) => written[Math.floor(at * written.length)];
    if (next.kind === 'reply') {
      const parent = written.length > 0 ? pick(next.at)!.number : 0;
      const address = await fixture.write(world, next.author, next.held ? 'Please hold.' : 'As said.', parent);
      written.push({ ...address, author: next.author });
      return;
    }
    const post = next.kind === 'look' ? undefined : pick(next.at);
    if (!post) return;
    if (next.kind === 'edit')
      await fixture.edit(world, post.author, post, `Now ${post.number}${next.held ? ' hold' : ''}`);
    if (next.kind === 'withdraw') await fixture.withdraw(world, post.author, post);
    if (next.kind === 'judge') await fixture.decide(world, post, next.action);
  }

  /** Not everything may be answered, changed or refused. */
  const tried = (work: Promise<void>) =>
    work.catch((error) => {
      if (!(error instanceof DomainError)) throw error;
    });

  /** Brings a page up to date, a few replies at a time, as a client does. */
  async function follow(world: World, member: number, page: Page, size: number): Promise<void> {
    for (let more = true; more; ) {
      const told = await since(world, member, page.cursor, size);
      expect(told.resyncDue).toBe(false);
      for (const reply of told.replies) page.replies.set(reply.number, shownOf(reply));
      for (const id of told.gone) page.replies.delete(Number(id.split('.')[1]));
      page.cursor = told.cursor;
      more = told.hasMore;
    }
  }

  interface Page {
    cursor: string;
    replies: Map<number, Shown>;
  }

  it('makes any page that is brought up to date equal to one that is loaded, whoever looks and whatever happened', async () => {
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (steps) => {
        const world = await fixture.thread();
        const written: Array<PostAddress & { author: number }> = [];
        const pages = new Map<number, Page>();
        for (const member of [ANA, BEN, CHI, TEACHER]) {
          const viewer = await fixture.somebody(world, member);
          pages.set(member, { cursor: cursors.seal(viewer, await threadOf(world, viewer)), replies: new Map() });
        }
        const look = async (size: number) => {
          looked++;
          for (const [member, page] of pages) {
            await follow(world, member, page, size);
            const expected = await wholePage(world, await fixture.somebody(world, member));
            expect(new Map([...page.replies].sort(([a], [b]) => a - b))).toEqual(expected);
          }
        };
        for (const next of steps) {
          fixture.clock.advance(MINUTE);
          if (next.kind === 'look') await look(next.size);
          else await tried(take(world, written, next));
        }
        await look(2);
      }),
      { numRuns: 20, examples: [[ONE_CHANGE_OF_TWO]] },
    );
    expect(looked).toBeGreaterThan(20);
  });

  /** What happens to a reply of Ben's that is held, which Chi sees nothing of. */
  const unseen = fc.constantFrom<Array<(world: World, held: PostAddress) => Promise<unknown>>>(
    (world, held) => fixture.edit(world, BEN, held, `hold ${fixture.clock.now().getTime()}`),
    (world, held) => fixture.decide(world, held, 'hide'),
    (world, held) => fixture.withdraw(world, BEN, held),
  );

  it('tells nothing of what the viewer may not see, not by a byte nor by where a page is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(step, fc.option(unseen), fc.integer({ min: 1, max: 3 })), {
          minLength: 5,
          maxLength: 20,
          size: 'max',
        }),
        async (steps) => {
          const worlds = [await fixture.thread(), await fixture.thread()] as const;
          const chi = await Promise.all(
            worlds.map(async (world) => {
              const viewer = await fixture.somebody(world, CHI);
              return cursors.seal(viewer, await threadOf(world, viewer));
            }),
          );
          const written: Array<Array<PostAddress & { author: number }>> = [[], []];
          const held: PostAddress[] = [];
          for (const world of worlds) held.push(await fixture.write(world, BEN, 'Please hold.'));
          for (const [next, extra, size] of steps) {
            fixture.clock.advance(MINUTE);
            // Only the first world has it.
            if (extra) await tried(extra(worlds[0], held[0]!).then(() => undefined));
            for (const [at, world] of worlds.entries()) await tried(take(world, written[at]!, next));
            const answers = [];
            for (const [at, world] of worlds.entries()) {
              const told = await since(world, CHI, chi[at]!, size);
              chi[at] = told.cursor;
              answers.push(inWorld(world, told));
            }
            expect(answers[0]).toBe(answers[1]);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  /** An answer without what differs between any two worlds: ids, moments, and the letters of a cursor. */
  function inWorld(world: World, told: ThreadChanges): string {
    const text = JSON.stringify({ ...told, replies: told.replies.map(shownOf), cursor: told.cursor.length });
    return [...world.threads, ...world.members.map(({ id }) => id)].reduce(
      (left, id, at) => left.replaceAll(id, `<${at}>`),
      text,
    );
  }

  it('asks for a resync where the cursor is another’s, another thread’s, none, or of before the viewer’s rights changed', async () => {
    const world = await fixture.thread();
    const other = await fixture.thread();
    const [ana, teacher] = [await fixture.somebody(world, ANA), await fixture.somebody(world, TEACHER)];
    const thread = await threadOf(world, ana);
    const good = cursors.seal(ana, thread);
    expect(await since(world, ANA, good)).toMatchObject({ resyncDue: false, replies: [], gone: [], hasMore: false });
    const changed = `${good.slice(0, 40)}${good[40] === 'A' ? 'B' : 'A'}${good.slice(41)}`;
    const ofOther = cursors.seal(ana, { ...thread, id: other.threads[0]! });
    for (const cursor of ['', 'nonsense', changed, ofOther, cursors.seal(teacher, thread)]) {
      const told = await since(world, ANA, cursor);
      expect(told).toMatchObject({ resyncDue: true, replies: [], gone: [] });
      expect(await since(world, ANA, told.cursor)).toMatchObject({ resyncDue: false });
    }
    await database.rows(sql(`update course_member set role = 'INSTRUCTOR' where member_id = $1`, [ana.memberId]));
    expect(await since(world, ANA, good)).toMatchObject({ resyncDue: true });
  });

  it('asks for a resync after the database was put back to an earlier state', async () => {
    const world = await fixture.thread();
    const ana = await fixture.somebody(world, ANA);
    const thread = await threadOf(world, ana);
    const ahead = cursors.seal(ana, thread, { change: thread.change + 1, told: 0, number: thread.nextNumber });
    expect(await since(world, ANA, ahead)).toMatchObject({ resyncDue: true });
  });

  it('seals the same place differently each time, and always as long', async () => {
    const world = await fixture.thread();
    const ana = await fixture.somebody(world, ANA);
    const thread = await threadOf(world, ana);
    const sealed = [0, 0, 1_000_000].map((change) => cursors.seal(ana, thread, { change, told: change, number: 1 }));
    expect(new Set(sealed).size).toBe(3);
    expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
  });

  it('says that the subject changed when it was edited, locked or pinned, and not when its text waits for a moderator', async () => {
    const world = await fixture.thread();
    const ana = await fixture.somebody(world, ANA);
    const cursor = cursors.seal(ana, await threadOf(world, ana));
    expect(
      await since(world, BEN, cursors.seal(await fixture.somebody(world, BEN), await threadOf(world, ana))),
    ).toMatchObject({
      subjectChanged: false,
    });
    await fixture.decide(world, { threadId: world.threads[0]!, number: 0 }, 'pin');
    const told = await since(world, ANA, cursor);
    expect(told).toMatchObject({ resyncDue: false, subjectChanged: true, replies: [] });
    expect(await since(world, ANA, told.cursor)).toMatchObject({ subjectChanged: false });
  });
});

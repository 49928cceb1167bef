import fc from 'fast-check';
import { Composer, RemovalService, ReplyService, StatusService } from '#discussion';
import { DomainError, type PostAddress } from '#kernel';
import { MarkdownRenderer } from '#markdown';
import { type Database, Events, Idempotency, loadConfig } from '#platform';
import { Screening, ScreeningFacts } from '#screening';
import { recount } from '../../factories/recount.js';
import { buildWorld, type World } from '../../factories/world.js';
import { share } from '../../factories/world-arbitrary.js';
import { withDatabase } from '../../support/connected-database.js';
import { FakeClock } from '../../support/fake-clock.js';
import { sql } from '../../support/sql.js';

const KEPT = `
  select t.next_number, t.reply_count, t.peer_reply_count, t.last_reply_at, t.active_at,
    array(select p.number || ' ' || p.status || ' ' || p.presence from post p
      where p.thread_id = t.id and p.number > 0 order by p.number) as presence,
    array(select p.member_id || ' ' || p.replies from participant p
      where p.thread_id = t.id and p.replies > 0 order by p.member_id) as participants
  from thread t where t.id = $1`;

/** Mostly the instructor, who may answer whatever is held. */
const author = fc.constantFrom(0, 1, 2, 3, 3, 3);
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('reply' as const),
      author,
      at: fc.option(share, { freq: 2 }),
      held: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      at: share,
      to: fc.constantFrom('VISIBLE' as const, 'HELD' as const, 'HIDDEN' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('remove' as const), at: fc.option(share) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('subject' as const),
      to: fc.constantFrom('VISIBLE' as const, 'VISIBLE' as const, 'HIDDEN' as const),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe('what is kept beside the replies', () => {
  let database: Database;
  let replies: ReplyService;
  let removals: RemovalService;
  let statuses: StatusService;
  const clock = new FakeClock();

  withDatabase((connected) => {
    database = connected;
    const screening = new Screening([
      ({ text }) => (text.includes('hold this') ? { answer: 'hold', rule: 'test', matched: [] } : null),
    ]);
    const events = new Events();
    const idempotency = new Idempotency(database, clock);
    statuses = new StatusService(events, clock);
    const config = loadConfig({
      DATABASE_URL: 'postgres://nowhere',
      SESSION_SECRET: 's'.repeat(32),
      RATE_LIMITS: 'off',
    });
    const renderer = new MarkdownRenderer(config);
    const composer = new Composer(database, screening, new ScreeningFacts(config, clock), renderer);
    replies = new ReplyService(idempotency, composer, events, clock);
    removals = new RemovalService(idempotency, statuses, events, clock);
  });

  /** Member 3 instructs the course. */
  function thread(): Promise<World> {
    return buildWorld(database, {
      now: clock.now(),
      members: [{}, {}, {}, {}],
      courses: [{}],
      enrolments: [0, 1, 2, 3].map((member) => ({ member, course: 0, role: member === 3 ? 'INSTRUCTOR' : 'LEARNER' })),
      subjects: [{ author: 0, course: 0 }],
    });
  }

  async function take(world: World, written: Array<PostAddress & { author: number }>, next: Step): Promise<boolean> {
    const threadId = world.threads[0]!;
    if (next.kind === 'subject') {
      await database.transaction((tx) => statuses.change(tx, { threadId, number: 0 }, next.to));
      return true;
    }
    // Among those that stand; without a place it is the last one, so that the tree grows deep as well as wide.
    const chosen = next.at === null ? written.at(-1) : written[Math.floor(next.at * written.length)];
    if (next.kind === 'reply') {
      const viewer = await world.viewer(next.author, clock.now());
      const address = await replies.create(viewer, {
        threadId,
        parentId: chosen ? world.id(0, chosen.number) : null,
        bodyMarkdown: next.held ? 'Please hold this.' : 'As I see it.',
      });
      written.push({ ...address, author: next.author });
      return true;
    }
    if (!chosen) return false;
    if (next.kind === 'remove') {
      await removals.removeReply(await world.viewer(chosen.author, clock.now()), { id: world.id(0, chosen.number) });
      written.splice(written.indexOf(chosen), 1);
      return true;
    }
    await database.transaction((tx) => statuses.change(tx, chosen, next.to));
    return true;
  }

  it('equals a recount from scratch, whatever is posted, held, approved, hidden, restored and withdrawn', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async (steps) => {
        const world = await thread();
        const written: Array<PostAddress & { author: number }> = [];
        for (const [at, next] of steps.entries()) {
          clock.advance(1_000);
          try {
            if (await take(world, written, next)) done++;
          } catch (error) {
            // Not everything may be answered or withdrawn by everybody; then nothing may have changed.
            if (!(error instanceof DomainError)) throw error;
          }
          if (at % 3 > 0 && at < steps.length - 1) continue;
          const kept = await database.row(sql(KEPT, [world.threads[0]]));
          await recount(database, world.threads);
          expect(kept).toEqual(await database.row(sql(KEPT, [world.threads[0]])));
        }
      }),
      { numRuns: 60, seed: 11 },
    );
    expect(done).toBeGreaterThan(400);
  });

  it('equals a recount when all of that happens at once', async () => {
    const world = await thread();
    await world.addReplies(
      Array.from({ length: 30 }, (_, at) => ({ subject: 0, parent: Math.max(0, at - (at % 4)), author: at % 4 })),
    );
    const threadId = world.threads[0]!;
    const viewers = await Promise.all([0, 1, 2, 3].map((member) => world.viewer(member, clock.now())));
    const settled = await Promise.allSettled(
      world.replies.flatMap((address, at) => [
        replies.create(viewers[3]!, { threadId, parentId: world.id(0, address.number), bodyMarkdown: 'At once.' }),
        database.transaction((tx) => statuses.change(tx, address, at % 3 ? 'HIDDEN' : 'HELD')),
        database.transaction((tx) => statuses.change(tx, address, 'VISIBLE')),
        ...(at % 2 ? [removals.removeReply(viewers[at % 4]!, { id: world.id(0, address.number) })] : []),
      ]),
    );
    const unexpected = settled.filter((one) => one.status === 'rejected' && !(one.reason instanceof DomainError));
    expect(unexpected).toEqual([]);
    const kept = await database.row(sql(KEPT, [threadId]));
    await recount(database, world.threads);
    expect(kept).toEqual(await database.row(sql(KEPT, [threadId])));
  });

  it('keeps a withdrawn reply’s place for moderators when the last visible one below it goes', async () => {
    const world = await buildWorld(database, {
      now: clock.now(),
      members: [{}, { isAdmin: true }],
      subjects: [{ author: 0 }],
      replies: [
        { subject: 0, author: 0, status: 'REMOVED' },
        { subject: 0, author: 0, parent: 1, status: 'HELD' },
        { subject: 0, author: 0, parent: 2 },
      ],
    });
    await removals.removeReply(await world.viewer(0), { id: world.id(0, 3) });
    const kept = await database.row<{ presence: string[] }>(sql(KEPT, [world.threads[0]]));
    expect(kept?.presence).toEqual(['1 REMOVED 1', '2 HELD 1', '3 REMOVED 0']);
  });
});

import fc from 'fast-check';
import { DomainError, type PostAddress } from '#kernel';
import { type Database, Events, Statement } from '#platform';
import { isReplySeen, isThreadSeen } from '#visibility';
import { readFacts } from '../../../../test/factories/facts.js';
import { recount } from '../../../../test/factories/recount.js';
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
  type TestDecision,
} from '../../../../test/support/post-moderation-fixture.js';
import { ReadingQueries } from '../reading/reading.queries.js';
import { ReadingService } from '../reading/reading.service.js';
import { isAsLeft } from './moderation-change.js';

const MINUTE = 60_000;

const KEPT = new Statement(
  'test/kept-counts',
  { threadId: 'uuid' },
  `
  select t.next_number, t.reply_count, t.peer_reply_count, t.last_reply_at, t.active_at,
    array(select p.number || ' ' || p.status || ' ' || p.presence from post p
      where p.thread_id = t.id and p.number > 0 order by p.number) as presence,
    array(select p.member_id || ' ' || p.replies from participant p
      where p.thread_id = t.id and p.replies > 0 order by p.member_id) as participants
  from thread t where t.id = :threadId`,
);
const action = fc.constantFrom<Action[]>('approve', 'approve', 'hide', 'restore', 'refuse', 'lock', 'pin');
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('reply' as const),
      author: fc.nat(2),
      at: fc.option(share),
      held: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const), at: share, held: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('judge' as const), at: share, action }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo' as const), at: share }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('read' as const), member: fc.nat(2), at: share }) },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A thread with what happened in it. */
interface Course {
  readonly world: World;
  readonly written: Array<PostAddress & { author: number }>;
  readonly decisions: TestDecision[];
  readonly read: Map<number, Set<number>>;
}

describe('any sequence of decisions', () => {
  let database: Database;
  let fixture: PostModerationFixture;
  let reading: ReadingService;

  withDatabase((connected) => {
    database = connected;
    fixture = new PostModerationFixture(database);
    reading = new ReadingService(fixture.idempotency, new Events());
  });

  async function begin(): Promise<Course> {
    const world = await fixture.thread();
    const written = [{ threadId: world.threads[0]!, number: 0, author: ANA }];
    return { world, written, decisions: [], read: new Map() };
  }

  async function take(course: Course, next: Step): Promise<void> {
    const { world, written, decisions, read } = course;
    const threadId = world.threads[0]!;
    const pick = <Item>(items: readonly Item[], at: number) => items[Math.floor(at * items.length)];
    if (next.kind === 'reply') {
      const parent = next.at === null ? written.at(-1) : pick(written, next.at);
      const mention = `@${world.members[(next.author + 1) % 3]!.handle}`;
      const text = next.held ? `Please hold ${mention}.` : `As ${mention} says.`;
      written.push({ ...(await fixture.write(world, next.author, text, parent?.number)), author: next.author });
    } else if (next.kind === 'edit') {
      const post = pick(written.slice(1), next.at);
      const text = `Now ${next.at} @${world.members[Math.floor(next.at * 3)]!.handle}${next.held ? ' hold' : ''}`;
      if (post) await fixture.edit(world, post.author, post, text);
    } else if (next.kind === 'judge') {
      decisions.push(await fixture.decide(world, pick(written, next.at)!, next.action));
    } else if (next.kind === 'read') {
      const number = Math.floor(next.at * written.length);
      const viewer = await fixture.somebody(world, next.member);
      await reading.markRead(viewer, { threadId, upToNumber: number });
      const { subject, replies: known } = (await readFacts(database, world.threads, fixture.clock.now()))[0]!;
      const numbers = known.filter((reply) => reply.number <= number && isReplySeen(viewer, subject, reply));
      read.set(next.member, new Set([...(read.get(next.member) ?? []), ...numbers.map((reply) => reply.number)]));
    } else {
      await takeBack(world, decisions, pick(decisions, next.at));
    }
  }

  /** Undoes a decision where nobody has changed since what it changed, and only then. */
  async function takeBack(world: World, decisions: TestDecision[], decision: TestDecision | undefined): Promise<void> {
    if (!decision) return;
    const before = await fixture.state(world);
    const asLeft = await fixture.located(world, decision.address, async (_tx, post) => isAsLeft(post, decision.after));
    expect(await fixture.undo(world, decision)).toBe(asLeft);
    if (!asLeft) expect(await fixture.state(world)).toEqual(before);
    else decisions.splice(decisions.indexOf(decision), 1);
  }

  async function compareUnread({ world, read }: Course): Promise<void> {
    const facts = (await readFacts(database, world.threads, fixture.clock.now()))[0]!;
    for (const member of [ANA, BEN, CHI, TEACHER]) {
      const viewer = await fixture.somebody(world, member);
      const unread = facts.replies.filter(
        (reply) =>
          reply.authorId !== viewer.memberId &&
          isReplySeen(viewer, facts.subject, reply) &&
          !read.get(member)?.has(reply.number),
      );
      const count = isThreadSeen(viewer, facts.subject) ? unread.length : 0;
      expect(await new ReadingQueries(database).unreadCounts(viewer, world.threads)).toEqual([count]);
    }
  }

  it('and their undoing leave every count as a recount would have it, in whatever order they come', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 50, size: 'max' }), async (steps) => {
        const course = await begin();
        for (const [at, next] of steps.entries()) {
          fixture.clock.advance(MINUTE);
          try {
            await take(course, next);
            done++;
          } catch (error) {
            // Not everything may be answered, changed or refused; then nothing may have changed.
            if (!(error instanceof DomainError)) throw error;
          }
          if (at % 4 > 0 && at < steps.length - 1) continue;
          const kept = await database.row(KEPT.with({ threadId: course.world.threads[0]! }));
          await recount(database, course.world.threads);
          expect(kept).toEqual(await database.row(KEPT.with({ threadId: course.world.threads[0]! })));
          await compareUnread(course);
        }
      }),
      { numRuns: 20 },
    );
    expect(done).toBeGreaterThan(200);
  });

  it('leaves no trace of one that is undone at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25, size: 'max' }),
        fc.array(fc.tuple(share, action)),
        async (steps, last) => {
          const course = await begin();
          for (const next of steps) {
            fixture.clock.advance(MINUTE);
            await take(course, next).catch((error) => {
              if (!(error instanceof DomainError)) throw error;
            });
          }
          for (const [at, action] of last) {
            const address = course.written[Math.floor(at * course.written.length)]!;
            const before = await fixture.state(course.world);
            const decision = await fixture.decide(course.world, address, action).catch((error) => {
              if (!(error instanceof DomainError)) throw error;
            });
            if (!decision) continue;
            expect(await fixture.undo(course.world, decision)).toBe(true);
            expect(await fixture.state(course.world)).toEqual(before);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

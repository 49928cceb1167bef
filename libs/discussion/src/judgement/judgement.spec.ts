import fc from 'fast-check';
import { DomainError, type Member, onDuty, type PostAddress, postId } from '#kernel';
import { type Database, Events, Idempotency, loadConfig, Statement, type Transaction } from '#platform';
import { Screening } from '#screening';
import { readFacts } from '../../../../test/factories/facts.js';
import { recount } from '../../../../test/factories/recount.js';
import { buildWorld, type World } from '../../../../test/factories/world.js';
import { share } from '../../../../test/factories/world-arbitrary.js';
import { withDatabase } from '../../../../test/support/connected-database.js';
import { FakeClock } from '../../../../test/support/fake-clock.js';
import { Composer } from '../post/composer.js';
import { EditService } from '../post/edit.service.js';
import { ApprovalUndone, PostHeld, PostShown, PostWithdrawn, WaitingEditReplaced } from '../post/post.events.js';
import { RemovalService } from '../post/removal.service.js';
import { ReplyService } from '../post/reply.service.js';
import { StatusService } from '../post/status.service.js';
import { ReadingQueries } from '../reading/reading.queries.js';
import { ReadingService } from '../reading/reading.service.js';
import { ScreeningFacts } from '../screening/screening-facts.js';
import { isReplySeen } from '../visibility/reply-visibility.js';
import { isThreadSeen } from '../visibility/subject-visibility.js';
import type { JudgedPost } from './judged-post.js';
import { isAsLeft, type Judgement } from './judgement.js';
import { JudgementService } from './judgement.service.js';
import { WaitingEditService } from './waiting-edit.service.js';

const [ANA, BEN, CHI, TEACHER] = [0, 1, 2, 3];
const MINUTE = 60_000;

const KEPT = new Statement(`
  select t.next_number, t.reply_count, t.peer_reply_count, t.last_reply_at, t.active_at,
    array(select p.number || ' ' || p.status || ' ' || p.presence from post p
      where p.thread_id = t.id and p.number > 0 order by p.number) as presence,
    array(select p.member_id || ' ' || p.replies from participant p
      where p.thread_id = t.id and p.replies > 0 order by p.member_id) as participants
  from thread t where t.id = $1`);
/** Everything that a decision on content can change. */
const STATE = new Statement(`
  select t.status as subject, t.locked, t.pinned, t.published_at, t.reply_count, t.peer_reply_count, t.last_reply_at, t.active_at,
    array(select array[p.number::text, p.status::text, p.presence::text, p.revision::text, p.visible_revision::text, p.markdown,
        p.html, p.edited_at::text, p.approved_at::text] from post p where p.thread_id = t.id order by p.number) as posts,
    array(select array[n.number::text, n.handle, n.member_id::text, n.position::text] from mention n
      where n.thread_id = t.id order by n.number, n.position) as mentions
  from thread t where t.id = $1`);

const action = fc.constantFrom('approve', 'approve', 'hide', 'restore', 'refuse', 'lock', 'pin');
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

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

interface Decision extends Judgement {
  readonly address: PostAddress;
  readonly at: Date;
}

/** A thread with what happened in it. */
interface Course {
  readonly world: World;
  readonly written: Array<PostAddress & { author: number }>;
  readonly decisions: Decision[];
  readonly read: Map<number, Set<number>>;
}

describe('a judgement', () => {
  let database: Database;
  let replies: ReplyService;
  let edits: EditService;
  let removals: RemovalService;
  let reading: ReadingService;
  let judgement: JudgementService;
  const clock = new FakeClock();
  const emitted: object[] = [];

  withDatabase((connected) => {
    database = connected;
    const screening = new Screening([
      ({ text }) => (text.includes('hold') ? { answer: 'hold', rule: 'test', matched: ['hold'] } : null),
    ]);
    const events = new Events();
    for (const type of [PostShown, PostHeld, WaitingEditReplaced, PostWithdrawn, ApprovalUndone]) {
      events.listen<object>(type, async (_tx, event) => void emitted.push(event));
    }
    const idempotency = new Idempotency(database, clock);
    const statuses = new StatusService(events, clock);
    const config = loadConfig({
      DATABASE_URL: 'postgres://nowhere',
      SESSION_SECRET: 's'.repeat(32),
      RATE_LIMITS: 'off',
    });
    const composer = new Composer(database, screening, new ScreeningFacts(config, clock));
    replies = new ReplyService(idempotency, composer, events, clock);
    edits = new EditService(idempotency, composer, events, clock);
    removals = new RemovalService(idempotency, statuses, events, clock);
    reading = new ReadingService(idempotency);
    judgement = new JudgementService(statuses, new WaitingEditService(composer, events), events, clock);
  });
  beforeEach(() => void emitted.splice(0));

  async function begin(): Promise<Course> {
    const world = await buildWorld(database, {
      now: clock.now(),
      members: [{}, {}, {}, {}],
      courses: [{}],
      enrolments: [ANA, BEN, CHI, TEACHER].map((member) => ({
        member: member!,
        course: 0,
        role: member === TEACHER ? 'INSTRUCTOR' : 'LEARNER',
      })),
      subjects: [{ author: ANA!, course: 0 }],
    });
    await sql('update post set approved_at = created_at where thread_id = $1', [world.threads[0]!]);
    return {
      world,
      written: [{ threadId: world.threads[0]!, number: 0, author: ANA! }],
      decisions: [],
      read: new Map(),
    };
  }

  const somebody = (world: World, member: number): Promise<Member> => world.viewer(member, clock.now());
  const sql = async (text: string, values: unknown[]) => (await database.pool.query(text, values)).rows;
  const emittedOf = <Event extends object>(type: new (...args: never[]) => Event) =>
    emitted.filter((event): event is Event => event instanceof type);

  function located<Result>(
    world: World,
    address: PostAddress,
    work: (tx: Transaction, post: JudgedPost) => Promise<Result>,
  ) {
    return database.transaction(async (tx) =>
      work(tx, await judgement.locate(tx, onDuty(await somebody(world, TEACHER!)), address)),
    );
  }

  async function write(world: World, author: number, bodyMarkdown: string, parent = 0): Promise<PostAddress> {
    const input = { threadId: world.threads[0]!, parentId: parent === 0 ? null : world.id(0, parent), bodyMarkdown };
    return replies.create(await somebody(world, author), input);
  }

  async function edit(world: World, author: number, address: PostAddress, bodyMarkdown: string): Promise<void> {
    await edits.updateReply(await somebody(world, author), { id: postId(address), bodyMarkdown });
  }

  function judge(tx: Transaction, post: JudgedPost, action: Action): Promise<Judgement> {
    const at = clock.now();
    if (action === 'approve') return judgement.approve(tx, post, at);
    if (action === 'hide') return judgement.hide(tx, post);
    if (action === 'restore') return judgement.restore(tx, post, at);
    if (action === 'refuse') return judgement.refuseEdit(tx, post, at);
    if (action === 'lock') return judgement.setLocked(tx, post, !post.thread.locked);
    return judgement.setPinned(tx, post, !post.pinned);
  }

  async function decide(world: World, address: PostAddress, action: Action): Promise<Decision> {
    const at = clock.now();
    const made = await located(world, address, (tx, post) => judge(tx, post, action));
    // As they come back from the database.
    return { ...(JSON.parse(JSON.stringify(made)) as Judgement), address, at };
  }

  const undo = (world: World, { address, before, after, at }: Decision) =>
    located(world, address, (tx, post) => judgement.undo(tx, post, before, after, at));

  const state = (world: World) => database.row<Record<string, unknown>>(STATE, [world.threads[0]]);

  async function take(course: Course, next: Step): Promise<void> {
    const { world, written, decisions, read } = course;
    const threadId = world.threads[0]!;
    const pick = <Item>(items: readonly Item[], at: number) => items[Math.floor(at * items.length)];
    if (next.kind === 'reply') {
      const parent = next.at === null ? written.at(-1) : pick(written, next.at);
      const mention = `@${world.members[(next.author + 1) % 3]!.handle}`;
      const text = next.held ? `Please hold ${mention}.` : `As ${mention} says.`;
      written.push({ ...(await write(world, next.author, text, parent?.number)), author: next.author });
    } else if (next.kind === 'edit') {
      const post = pick(written.slice(1), next.at);
      const text = `Now ${next.at} @${world.members[Math.floor(next.at * 3)]!.handle}${next.held ? ' hold' : ''}`;
      if (post) await edit(world, post.author, post, text);
    } else if (next.kind === 'judge') {
      decisions.push(await decide(world, pick(written, next.at)!, next.action));
    } else if (next.kind === 'read') {
      const number = Math.floor(next.at * written.length);
      const viewer = await somebody(world, next.member);
      await reading.markRead(viewer, { threadId, upToNumber: number });
      const { subject, replies: known } = (await readFacts(database, world.threads, clock.now()))[0]!;
      const numbers = known.filter((reply) => reply.number <= number && isReplySeen(viewer, subject, reply));
      read.set(next.member, new Set([...(read.get(next.member) ?? []), ...numbers.map((reply) => reply.number)]));
    } else {
      await takeBack(world, decisions, pick(decisions, next.at));
    }
  }

  /** Undoes a decision where nobody has changed since what it changed, and only then. */
  async function takeBack(world: World, decisions: Decision[], decision: Decision | undefined): Promise<void> {
    if (!decision) return;
    const before = await state(world);
    const asLeft = await located(world, decision.address, async (_tx, post) => isAsLeft(post, decision.after));
    expect(await undo(world, decision)).toBe(asLeft);
    if (!asLeft) expect(await state(world)).toEqual(before);
    else decisions.splice(decisions.indexOf(decision), 1);
  }

  async function compareUnread({ world, read }: Course): Promise<void> {
    const facts = (await readFacts(database, world.threads, clock.now()))[0]!;
    for (const member of [ANA!, BEN!, CHI!, TEACHER!]) {
      const viewer = await somebody(world, member);
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

  it('and its undoing leave every count as a recount would have it, in whatever order they come', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 50, size: 'max' }), async (steps) => {
        const course = await begin();
        for (const [at, next] of steps.entries()) {
          clock.advance(MINUTE);
          try {
            await take(course, next);
            done++;
          } catch (error) {
            // Not everything may be answered, changed or refused; then nothing may have changed.
            if (!(error instanceof DomainError)) throw error;
          }
          if (at % 4 > 0 && at < steps.length - 1) continue;
          const kept = await database.row(KEPT, [course.world.threads[0]]);
          await recount(database, course.world.threads);
          expect(kept).toEqual(await database.row(KEPT, [course.world.threads[0]]));
          await compareUnread(course);
        }
      }),
      { numRuns: 30 },
    );
    expect(done).toBeGreaterThan(300);
  });

  it('that is undone at once leaves no trace but a number that was given out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25, size: 'max' }),
        fc.array(fc.tuple(share, action)),
        async (steps, last) => {
          const course = await begin();
          for (const next of steps) {
            clock.advance(MINUTE);
            await take(course, next).catch((error) => {
              if (!(error instanceof DomainError)) throw error;
            });
          }
          for (const [at, action] of last) {
            const address = course.written[Math.floor(at * course.written.length)]!;
            const before = await state(course.world);
            const decision = await decide(course.world, address, action).catch((error) => {
              if (!(error instanceof DomainError)) throw error;
            });
            if (!decision) continue;
            expect(await undo(course.world, decision)).toBe(true);
            expect(await state(course.world)).toEqual(before);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('shows a waiting edit with whom it mentions, tells of those whom it adds, and takes all of that back', async () => {
    const { world } = await begin();
    const [ana, ben, chi] = world.members;
    const address = await write(world, ANA!, `With @${ben!.handle}.`);
    clock.advance(10 * MINUTE);
    await edit(world, ANA!, address, `With @${chi!.handle}, hold.`);
    expect(emittedOf(PostHeld)).toEqual([
      new PostHeld(address, world.courses[0]!, 2, { rule: 'test', matched: ['hold'] }, clock.now()),
    ]);
    const shown = async () =>
      (
        await sql('select markdown, revision, visible_revision from post where thread_id = $1 and number = 1', [
          address.threadId,
        ])
      )[0];
    const mentioned = async () =>
      (await sql('select member_id from mention where thread_id = $1 and number = 1', [address.threadId])).map(
        (row) => row.member_id,
      );
    expect(await shown()).toMatchObject({ markdown: `With @${ben!.handle}.`, visible_revision: 1 });
    const before = await state(world);

    emitted.splice(0);
    clock.advance(MINUTE);
    const decision = await decide(world, address, 'approve');
    expect(await shown()).toEqual({ markdown: `With @${chi!.handle}, hold.`, revision: 2, visible_revision: 2 });
    expect(await mentioned()).toEqual([chi!.id]);
    expect(emitted).toEqual([
      new PostShown(address, ana!.id, null, [{ handle: chi!.handle, memberId: chi!.id }], false, true, clock.now()),
    ]);

    // Whoever has another handle by now stays mentioned by the one that was written.
    await sql('update member set handle = $2 where id = $1', [ben!.id, 'somebody.else']);
    emitted.splice(0);
    expect(await undo(world, decision)).toBe(true);
    expect(await mentioned()).toEqual([ben!.id]);
    expect({ ...(await state(world)), posts: null }).toEqual({ ...before, posts: null });
    expect(emitted).toEqual([new ApprovalUndone(address, decision.at)]);
  });

  it('that refuses an edit lets what is shown be the latest, and gives no number out twice', async () => {
    const { world } = await begin();
    const address = await write(world, ANA!, 'One.');
    clock.advance(10 * MINUTE);
    await edit(world, ANA!, address, 'Two, hold.');
    const decision = await decide(world, address, 'refuse');
    const post = async () =>
      (
        await sql('select markdown, revision, visible_revision from post where thread_id = $1 and number = 1', [
          address.threadId,
        ])
      )[0];
    expect(await post()).toEqual({ markdown: 'One.', revision: 3, visible_revision: 3 });
    const texts = await sql('select revision, markdown from post_revision where thread_id = $1 order by 1', [
      address.threadId,
    ]);
    expect(texts).toEqual([
      { revision: 1, markdown: 'One.' },
      { revision: 2, markdown: 'Two, hold.' },
      { revision: 3, markdown: 'One.' },
    ]);
    expect(await undo(world, decision)).toBe(true);
    expect(await post()).toEqual({ markdown: 'One.', revision: 2, visible_revision: 1 });
    clock.advance(10 * MINUTE);
    await edit(world, ANA!, address, 'Four.');
    expect(await post()).toEqual({ markdown: 'Four.', revision: 4, visible_revision: 4 });
    expect(emittedOf(WaitingEditReplaced)).toEqual([new WaitingEditReplaced(address, clock.now())]);
    expect(await undo(world, decision)).toBe(false);
  });

  it('tells of the first appearance once, and again only after the approval was undone', async () => {
    const { world } = await begin();
    const address = await write(world, BEN!, 'Please hold this.');
    const firsts = () => emittedOf(PostShown).map(({ first }) => first);
    const approval = await decide(world, address, 'approve');
    const hiding = await decide(world, address, 'hide');
    await decide(world, address, 'approve');
    expect(firsts()).toEqual([true, false]);
    expect(await undo(world, hiding)).toBe(false);
    expect(await undo(world, approval)).toBe(true);
    await decide(world, address, 'approve');
    expect(firsts()).toEqual([true, false, true]);
  });

  it('is for the moderators of the thread alone', async () => {
    const { world } = await begin();
    const address = await write(world, BEN!, 'Please hold this.');
    const subject = { threadId: world.threads[0]!, number: 0 };
    const locate = async (member: number, where: PostAddress) => {
      const viewer = await somebody(world, member);
      return database
        .transaction((tx) => judgement.locate(tx, viewer, where))
        .then(
          ({ kind, waiting }) => ({ kind, waiting }),
          (error: DomainError) => error.code,
        );
    };
    expect(await locate(TEACHER!, address)).toEqual({ kind: 'REPLY', waiting: false });
    expect(await locate(BEN!, address)).toBe('FORBIDDEN');
    expect(await locate(ANA!, address)).toBe('NOT_FOUND');
    expect(await locate(ANA!, subject)).toBe('FORBIDDEN');
    expect(await locate(TEACHER!, { ...address, number: 9 })).toBe('NOT_FOUND');
    await sql(`update thread set status = 'DRAFT' where id = $1`, [subject.threadId]);
    expect(await locate(TEACHER!, subject)).toBe('NOT_FOUND');
  });

  it('keeps every text, slips and what is withdrawn included, and lets the usual fields give none of it', async () => {
    const { world } = await begin();
    const [address, other] = [await write(world, ANA!, 'One.'), await write(world, ANA!, 'Apart.')];
    await edit(world, ANA!, address, 'Two.');
    await database.transaction((tx) => judgement.keep(tx, address));
    await edit(world, ANA!, address, 'Three.');
    for (const { number } of [address, other]) {
      await removals.removeReply(await somebody(world, ANA!), { id: world.id(0, number) });
    }
    const texts = await sql('select number, revision, markdown from post_revision where thread_id = $1 order by 1, 2', [
      address.threadId,
    ]);
    expect(texts).toEqual([
      { number: 1, revision: 2, markdown: 'Two.' },
      { number: 1, revision: 3, markdown: 'Three.' },
    ]);
    expect(emittedOf(PostWithdrawn).map((event) => event.address)).toEqual([address, other]);
    expect(await located(world, address, async (_tx, { status, waiting }) => ({ status, waiting }))).toEqual({
      status: 'REMOVED',
      waiting: false,
    });
  });

  it('is asked for again where the author changes what is held', async () => {
    const { world } = await begin();
    const address = await write(world, ANA!, 'Please hold this.');
    await edit(world, ANA!, address, 'Still hold this.');
    await edit(world, ANA!, address, 'All well.');
    expect(emittedOf(PostHeld).map(({ revision, because }) => [revision, because?.rule ?? null])).toEqual([
      [1, 'test'],
      [2, 'test'],
      [3, null],
    ]);
    const held = await sql('select status, revision, visible_revision from post where thread_id = $1 and number = 1', [
      address.threadId,
    ]);
    expect(held).toEqual([{ status: 'HELD', revision: 3, visible_revision: 3 }]);
    expect(emittedOf(PostShown)).toEqual([]);
  });
});

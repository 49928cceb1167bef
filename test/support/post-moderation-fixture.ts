import { type Member, type PostAddress, postId } from '#kernel';
import { MarkdownRenderer } from '#markdown';
import { type Database, Events, Idempotency, loadConfig, type Transaction } from '#platform';
import { Screening } from '#screening';
import type { ModeratedPost } from '../../libs/discussion/src/moderation/moderated-post.js';
import type { ModerationChange } from '../../libs/discussion/src/moderation/moderation-change.js';
import { PendingEditService } from '../../libs/discussion/src/moderation/pending-edit.service.js';
import { PostModerationService } from '../../libs/discussion/src/moderation/post-moderation.service.js';
import { Composer } from '../../libs/discussion/src/post/composer.service.js';
import { EditService } from '../../libs/discussion/src/post/edit.service.js';
import {
  ApprovalUndone,
  PendingEditReplaced,
  PostHeld,
  PostPublished,
  PostWithdrawn,
} from '../../libs/discussion/src/post/post.events.js';
import { RemovalService } from '../../libs/discussion/src/post/removal.service.js';
import { ReplyService } from '../../libs/discussion/src/post/reply.service.js';
import { StatusService } from '../../libs/discussion/src/post/status.service.js';
import { ScreeningFacts } from '../../libs/screening/src/facts/screening-facts.queries.js';
import { buildWorld, type World } from '../factories/world.js';
import { FakeClock } from './fake-clock.js';
import { sql } from './sql.js';

/** The members of a judged thread by their places: its author, two who answer, and who instructs the course. */
export const [ANA, BEN, CHI, TEACHER] = [0, 1, 2, 3] as const;

export type Action = 'approve' | 'hide' | 'restore' | 'refuse' | 'lock' | 'pin';

export interface TestDecision extends ModerationChange {
  readonly address: PostAddress;
  readonly at: Date;
}

/** Everything that a decision on content can change. */
const STATE = `
  select t.status as subject, t.locked, t.pinned, t.published_at, t.reply_count, t.peer_reply_count, t.last_reply_at, t.active_at,
    array(select array[p.number::text, p.status::text, p.presence::text, p.revision::text, p.visible_revision::text,
        p.refused_revision::text, p.markdown,
        p.html, p.edited_at::text, p.approved_at::text] from post p where p.thread_id = t.id order by p.number) as posts,
    array(select array[n.number::text, n.handle, n.member_id::text, n.position::text] from mention n
      where n.thread_id = t.id order by n.number, n.position) as mentions,
    array(select array[v.number::text, v.revision::text, v.title, v.markdown, (v.superseded_at is null)::text] from post_revision v
      where v.thread_id = t.id order by v.number, v.revision) as revisions
  from thread t where t.id = $1`;

/** Writes replies, of which those that say “hold” are held, and judges them. */
export class PostModerationFixture {
  readonly clock = new FakeClock();
  /** What was emitted, in its order. */
  readonly emitted: object[] = [];
  readonly idempotency: Idempotency;
  private readonly replies: ReplyService;
  private readonly edits: EditService;
  private readonly removals: RemovalService;
  private readonly judgement: PostModerationService;

  constructor(readonly database: Database) {
    const { clock } = this;
    const screening = new Screening([
      ({ text }) => (text.includes('hold') ? { answer: 'hold', rule: 'test', matched: ['hold'] } : null),
    ]);
    const events = new Events();
    for (const type of [PostPublished, PostHeld, PendingEditReplaced, PostWithdrawn, ApprovalUndone]) {
      events.listen<object>(type, async (_tx, event) => void this.emitted.push(event));
    }
    const config = loadConfig({
      DATABASE_URL: 'postgres://nowhere',
      SESSION_SECRET: 's'.repeat(32),
      RATE_LIMITS: 'off',
    });
    const renderer = new MarkdownRenderer(config);
    const composer = new Composer(database, screening, new ScreeningFacts(config, clock), renderer);
    const statuses = new StatusService(events, clock);
    this.idempotency = new Idempotency(database, clock);
    this.replies = new ReplyService(this.idempotency, composer, events, clock);
    this.edits = new EditService(this.idempotency, composer, events, clock);
    this.removals = new RemovalService(this.idempotency, statuses, events, clock);
    this.judgement = new PostModerationService(statuses, new PendingEditService(composer, events), events, clock);
  }

  /** A thread of a course without replies. */
  async thread(): Promise<World> {
    const world = await buildWorld(this.database, {
      now: this.clock.now(),
      members: [{}, {}, {}, {}],
      courses: [{}],
      enrolments: [ANA, BEN, CHI, TEACHER].map((member) => ({
        member,
        course: 0,
        role: member === TEACHER ? 'INSTRUCTOR' : 'LEARNER',
      })),
      subjects: [{ author: ANA, course: 0 }],
    });
    await this.sql('update post set approved_at = created_at where thread_id = $1', [world.threads[0]]);
    return world;
  }

  somebody(world: World, member: number): Promise<Member> {
    return world.viewer(member, this.clock.now());
  }

  async sql(text: string, values: unknown[]) {
    return (await this.database.pool.query(text, values)).rows;
  }

  emittedOf<Event extends object>(type: new (...args: never[]) => Event): Event[] {
    return this.emitted.filter((event): event is Event => event instanceof type);
  }

  /** All of the thread that a decision can change. */
  state(world: World): Promise<Record<string, unknown> | null> {
    return this.database.row<Record<string, unknown>>(sql(STATE, [world.threads[0]]));
  }

  async write(world: World, author: number, bodyMarkdown: string, parent = 0): Promise<PostAddress> {
    const input = { threadId: world.threads[0]!, parentId: parent === 0 ? null : world.id(0, parent), bodyMarkdown };
    return this.replies.create(await this.somebody(world, author), input);
  }

  async edit(world: World, author: number, address: PostAddress, bodyMarkdown: string): Promise<void> {
    await this.edits.updateReply(await this.somebody(world, author), { id: postId(address), bodyMarkdown });
  }

  async withdraw(world: World, author: number, address: PostAddress): Promise<void> {
    await this.removals.removeReply(await this.somebody(world, author), { id: postId(address) });
  }

  keep(address: PostAddress): Promise<void> {
    return this.database.transaction((tx) => this.judgement.keep(tx, address));
  }

  /** Runs what a member does with a post that they judge; the instructor, if nobody is named. */
  async located<Result>(
    world: World,
    address: PostAddress,
    work: (tx: Transaction, post: ModeratedPost) => Promise<Result>,
    member: number = TEACHER,
  ): Promise<Result> {
    const viewer = await this.somebody(world, member);
    return this.database.transaction(async (tx) => work(tx, await this.judgement.load(tx, viewer, address)));
  }

  async decide(world: World, address: PostAddress, action: Action): Promise<TestDecision> {
    const at = this.clock.now();
    const made = await this.located(world, address, (tx, post) => this.judge(tx, post, action, at));
    // As they come back from the database.
    return { ...(JSON.parse(JSON.stringify(made)) as ModerationChange), address, at };
  }

  undo(world: World, { address, before, after, at }: TestDecision): Promise<boolean> {
    return this.located(world, address, (tx, post) => this.judgement.undo(tx, post, before, after, at));
  }

  private judge(tx: Transaction, post: ModeratedPost, action: Action, at: Date): Promise<ModerationChange> {
    if (action === 'approve') return this.judgement.approve(tx, post, at);
    if (action === 'hide') return this.judgement.hide(tx, post);
    if (action === 'restore') return this.judgement.restore(tx, post, at);
    if (action === 'refuse') return this.judgement.refuseEdit(tx, post, at);
    if (action === 'lock') return this.judgement.setLocked(tx, post, !post.thread.locked);
    return this.judgement.setPinned(tx, post, !post.pinned);
  }
}

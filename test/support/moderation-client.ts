import { type PostAddress, parsePostId, postId } from '#kernel';
import { Screening } from '#screening';
import { buildWorld, type World } from '../factories/world.js';
import type { ReplyDescription } from '../factories/world-description.js';
import { type Answer, type Json, startApi, type TestApi } from './api.js';
import { checksums } from './checksums.js';
import { screeningStub } from './screening-stub.js';
import { WorldClient } from './world-client.js';

/** The first two teach course 0, the third course 1; Ana, Ben and Chi learn in course 0, the outsider in none. */
export const [TEACHER, COLLEAGUE, STRANGER, ANA, BEN, CHI, CURATOR, ADMIN, OUTSIDER, CHIEF] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
] as const;

export const DECISION = `decision { id action reason contentRevision until undone batchId moderator { handle }
  user { id } content { id status } }`;
const RESULTS = 'results { undone code message decision { id undone } }';

/** What a reader is shown of a reply and its thread. */
export interface Shown {
  readonly status: string | null;
  readonly replyCount: number;
  readonly unread: number;
  readonly hits: number;
}

/** Moderators of a course, and members who write in it, over the API. Subject 0 is Ana's in course 0, subject 1 Ana's in no course. */
export class ModerationClient {
  readonly people: WorldClient;

  private constructor(
    readonly api: TestApi,
    readonly world: World,
  ) {
    this.people = new WorldClient(api, world);
  }

  static async start(more: { subjects?: number } = {}): Promise<ModerationClient> {
    const api = await startApi({ overrides: [[Screening, screeningStub]] });
    const subject = { author: ANA, course: 0 };
    const world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: Array.from({ length: 10 }, (_, at) => ({
        handle: ['teacher', 'colleague', 'stranger', 'ana', 'ben', 'chi', 'curator', 'admin', 'outsider', 'chief'][at],
        isCurator: at === CURATOR,
        isAdmin: at === ADMIN || at === CHIEF,
      })),
      courses: [{}, {}],
      enrolments: [
        ...[TEACHER, COLLEAGUE].map((member) => ({ member, course: 0, role: 'INSTRUCTOR' as const })),
        { member: STRANGER, course: 1, role: 'INSTRUCTOR' },
        ...[ANA, BEN, CHI].map((member) => ({ member, course: 0 })),
      ],
      subjects: [
        subject,
        { author: ANA, audience: 'MEMBERS' },
        ...Array.from({ length: more.subjects ?? 0 }, () => subject),
      ],
    });
    return new ModerationClient(api, world);
  }

  close(): Promise<void> {
    return this.api.close();
  }

  get courseId(): string {
    return this.world.courses[0]!;
  }

  userId(member: number): string {
    return this.world.members[member]!.id;
  }

  inDays(days: number): string {
    return new Date(this.api.clock.now().getTime() + days * 24 * 60 * 60_000).toISOString();
  }

  async sql<Row = Json>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.api.db.pool.query(text, values)).rows as Row[];
  }

  /** Replies by the way of the factory: shown, and announced to nobody. Answers their ids. */
  async replies(count: number, more: Partial<ReplyDescription> = {}): Promise<string[]> {
    const one = { subject: 0, author: BEN, at: this.api.clock.now(), ...more };
    return (await this.world.addReplies(Array.from({ length: count }, () => one))).map(postId);
  }

  /** A reply that is written over the API; one that says HOLD is held. */
  async write(bodyMarkdown: string, author: number = BEN, threadId = this.world.id(0)): Promise<string> {
    return (await this.people.must(author, 'createReply', { threadId, bodyMarkdown }, 'reply { id }')).reply.id;
  }

  edit(id: string, bodyMarkdown: string, author: number = BEN): Promise<Json> {
    return this.people.must(author, 'updateReply', { id, bodyMarkdown }, 'reply { id status }');
  }

  async report(contentId: string, reporter: number): Promise<void> {
    await this.people.must(reporter, 'reportContent', { contentId, reason: 'SPAM' }, 'report { id }');
  }

  /** Items of content that was reported, by the way of the database. */
  async queue(ids: readonly string[]): Promise<void> {
    const addresses = ids.map((id) => parsePostId(id) as PostAddress);
    await this.sql(
      `insert into moderation_item (thread_id, number, course_id, state, content_revision, open_reports, waiting_since, created_at)
       select t.id, a.number, t.course_id, 'OPEN', 1, 1, $3, $3
       from unnest($1::uuid[], $2::integer[]) as a(thread_id, number) join thread t on t.id = a.thread_id`,
      [addresses.map(({ threadId }) => threadId), addresses.map(({ number }) => number), this.api.clock.now()],
    );
  }

  /** A reply that somebody has reported; its id is its item's too. */
  async reported(): Promise<string> {
    const [id] = await this.replies(1);
    await this.queue([id!]);
    return id!;
  }

  decide(moderator: number | null, input: object): Promise<Answer> {
    this.api.clock.advance(1000);
    return this.people.mutate(moderator, 'decide', { reason: 'So it is.', ...input }, DECISION);
  }

  /** A decision that must be made. */
  async decided(moderator: number, input: object): Promise<Json> {
    const answer = await this.decide(moderator, input);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.decide.decision;
  }

  decideMany(moderator: number, input: object): Promise<Answer> {
    this.api.clock.advance(1000);
    const results = 'results { itemId code message decision { id batchId } }';
    return this.people.mutate(moderator, 'decideMany', { reason: 'So it is.', ...input }, `batchId ${results}`);
  }

  undo(moderator: number | null, input: object): Promise<Answer> {
    this.api.clock.advance(1000);
    return this.people.mutate(moderator, 'undoDecision', input, `decision { id undone } ${RESULTS}`);
  }

  /** What somebody is shown of a reply: its status, null for nothing; its thread's figures; and how often a word of it is found. */
  async shown(member: number, id: string, word = 'nothing'): Promise<Shown> {
    const { reply, thread, search } = await this.people.ok(
      member,
      `query ($id: ID!, $thread: ID!, $word: String!) {
        reply(id: $id) { status } thread(id: $thread) { replyCount viewerUnreadCount }
        search(query: $word) { totalCount } }`,
      { id, thread: id.split('.')[0], word },
    );
    return {
      status: reply?.status ?? null,
      replyCount: thread.replyCount,
      unread: thread.viewerUnreadCount,
      hits: search.totalCount,
    };
  }

  /** Kinds and words of what somebody was told, newest first. */
  async told(member: number): Promise<Array<{ kind: string; message: string }>> {
    const { viewer } = await this.people.ok(
      member,
      '{ viewer { notifications(first: 50) { nodes { id kind message readAt } } } }',
    );
    return viewer.notifications.nodes;
  }

  /** Its row, without the number of its last change: undoing one is one more. */
  async item(id: string): Promise<Json | undefined> {
    const [threadId, number = '0'] = id.split('.');
    const where = 'thread_id = $1 and number = $2';
    const [row] = await this.sql(`select * from moderation_item where ${where}`, [threadId, Number(number)]);
    if (row) delete row.change;
    return row;
  }

  /** The rows of some tables, in an order of their own, without the numbers of changes. */
  async dump(...tables: string[]): Promise<Json> {
    const rows = tables.map(async (name) => [
      name,
      (await this.sql(`select to_jsonb(t) - 'change' as row from ${name} t order by 1`)).map(({ row }) => row),
    ]);
    return Object.fromEntries(await Promise.all(rows));
  }

  /** Of everything that is stored. */
  checksums(): Promise<Json> {
    return checksums(this.api.db);
  }
}

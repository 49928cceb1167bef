import pg from 'pg';
import { newId } from '#kernel';
import { AccessTokens } from '#members';
import { buildWorld, type World, type WorldDescription } from '../factories/world.js';
import { type Json, startApi, type TestApi } from './api.js';
import { addQueueWords } from './queue-words.js';
import { addShelfWords } from './shelf-words.js';
import { sql } from './sql.js';

const REVISION = `
  insert into post_revision (thread_id, number, revision, editor_id, markdown, created_at)
  select p.thread_id, p.number, 2, p.author_id, 'Later rw' || w.word || 'wr', p.created_at
  from post p join unnest($1::uuid[], $2::integer[], $3::integer[]) as w(thread_id, number, word)
  on w.thread_id = p.thread_id and w.number = p.number`;
const MENTION = `
  insert into mention (thread_id, number, handle, member_id, position)
  select thread_id, number, 'mw' || word || 'wm', null, 1
  from unnest($1::uuid[], $2::integer[], $3::integer[]) as w(thread_id, number, word)
  union all
  select w.thread_id, w.number, m.handle, m.id, 2
  from unnest($1::uuid[], $2::integer[], $3::integer[]) as w(thread_id, number, word), member m
  where m.id = ($4::uuid[])[w.word % cardinality($4::uuid[]) + 1]`;
const REACTION = `
  insert into reaction (thread_id, number, member_id, reaction, created_at)
  select w.thread_id, w.number, $3, 'THANKS', $4 from unnest($1::uuid[], $2::integer[]) as w(thread_id, number)`;
const NOTIFICATION = `
  insert into notification (id, member_id, kind, actor_id, thread_id, number, created_at)
  select w.id, w.member_id, 'MENTION', $5, w.thread_id, w.number, $6
  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[]) as w(id, member_id, thread_id, number)`;

/** What a post is called in a world of words: every text of it holds a word that stands nowhere else. */
export interface Worded {
  readonly threadId: string;
  readonly number: number;
  readonly word: number;
}

/** The whole API, asked by the members of one generated world at a time. */
export class WorldApi {
  world: World;
  /**
   * Every post with the number in its words: `xw7wx` in title and text (a case study's text has `bw7wb`), `rw7wr` in a later
   * revision, `mw7wm` mentioned. `addShelfWords` and `addQueueWords` tell the others.
   */
  posts: Worded[] = [];

  private constructor(
    readonly api: TestApi,
    private readonly superuser: pg.Client,
  ) {}

  static async start(): Promise<WorldApi> {
    const api = await startApi();
    const superuser = new pg.Client(api.database.superuserUrl);
    await superuser.connect();
    return new WorldApi(api, superuser);
  }

  async close(): Promise<void> {
    await this.superuser.end();
    await this.api.close();
  }

  /**
   * Builds a world in place of the one before. Every post has a word of its own, a later revision, mentions, a reaction,
   * and a notification about it to every member.
   */
  async build(description: WorldDescription): Promise<World> {
    await this.superuser.query('truncate member, course, thread, tag cascade');
    const { subjects = [], replies = [] } = description;
    this.world = await buildWorld(this.api.db, {
      ...description,
      now: this.api.clock.now(),
      subjects: subjects.map((subject, at) => ({
        ...subject,
        title: `About xw${at}wx`,
        ...(subject.kind === 'CASE_STUDY' && { markdown: `All about bw${at}wb` }),
      })),
      replies: replies.map((reply, at) => ({ ...reply, markdown: `As xw${subjects.length + at}wx says` })),
    });
    const addresses = [...this.world.threads.map((threadId) => ({ threadId, number: 0 })), ...this.world.replies];
    this.posts = addresses.map((address, word) => ({ ...address, word }));
    await this.hang();
    return this.world;
  }

  private async hang(): Promise<void> {
    const { posts, world } = this;
    const [threads, numbers, words] = [
      posts.map((post) => post.threadId),
      posts.map((post) => post.number),
      posts.map((post) => post.word),
    ];
    const members = world.members.map(({ id }) => id);
    const { db } = this.api;
    await addShelfWords(
      db,
      world,
      posts.filter(({ number }) => number === 0),
    );
    await addQueueWords(db, world, posts);
    await db.rows(sql(REVISION, [threads, numbers, words]));
    await db.rows(sql(MENTION, [threads, numbers, words, members]));
    await db.rows(sql(REACTION, [threads, numbers, members[0], world.now]));
    const told = members.flatMap((member) => posts.map((post) => ({ ...post, member })));
    await db.rows(
      sql(NOTIFICATION, [
        told.map(() => newId(world.now)),
        told.map(({ member }) => member),
        told.map(({ threadId }) => threadId),
        told.map(({ number }) => number),
        members[0],
        world.now,
      ]),
    );
  }

  /** Sends an operation as a member of the world, or as a visitor, and answers the body as it came. */
  async send(member: number | null, query: string, variables: object = {}): Promise<string> {
    const headers = this.headersOf(member);
    const response = await this.api.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    return response.payload;
  }

  /** Asks for an address likewise, and answers status and body. */
  async get(member: number | null, url: string): Promise<string> {
    const { statusCode, payload } = await this.api.inject({ url, headers: this.headersOf(member) });
    return `${statusCode} ${payload}`;
  }

  private headersOf(member: number | null): Record<string, string> {
    if (member === null) return {};
    const { id: memberId, sessionId } = this.world.members[member]!;
    const { accessToken } = this.api.app.get(AccessTokens).issue({ memberId, sessionId });
    return { authorization: `Bearer ${accessToken}` };
  }

  /** Sends an operation that must succeed. */
  async ask(member: number | null, query: string, variables: object = {}): Promise<{ data: Json; body: string }> {
    const body = await this.send(member, query, variables);
    const { data, errors } = JSON.parse(body);
    if (errors) throw new Error(`The operation failed: ${body}`);
    return { data, body };
  }
}

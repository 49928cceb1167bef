import { readFileSync } from 'node:fs';
import { buildWorld, type World, type WorldDescription } from '../../factories/world.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [ANA, BEN] = [0, 1];

/** A feed of so many reflections, whose first has as many replies and its author as many notifications. */
function worldOf(size: number): WorldDescription {
  const members = 12;
  return {
    members: Array.from({ length: members }, () => ({})),
    courses: [{}, {}],
    enrolments: Array.from({ length: members }, (_, member) => [
      { member, course: 0 },
      { member, course: 1 },
    ]).flat(),
    prompts: [{ course: 0 }, { course: 1 }],
    subjects: [
      { author: ANA, prompt: 0 },
      ...Array.from({ length: size - 1 }, (_, at) => ({ author: at % members, prompt: at % 2 })),
    ],
    replies: Array.from({ length: size }, (_, at) => ({
      subject: 0,
      parent: at % 3 === 0 ? 0 : at,
      author: 1 + (at % (members - 1)),
    })).map((reply, at) => (at >= 90 ? { ...reply, parent: 0 } : reply)),
  };
}

const documentOf = (name: string): string =>
  readFileSync(new URL(`../../documents/${name}.graphql`, import.meta.url), 'utf8');

describe.each([10, 1_000])('with %i rows', (size) => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, worldOf(size));
    people = new WorldClient(api, world);
    await decorate();
  });
  afterAll(() => api.close());

  /** Mentions, reactions, revisions, notifications and a bio: something to find behind every field. */
  async function decorate(): Promise<void> {
    const sql = (text: string, values: unknown[] = []) => api.db.pool.query(text, values);
    const [threadId, ana, ben] = [world.id(0), world.members[ANA]!.id, world.members[BEN]!.id];
    await sql(
      `insert into reaction (thread_id, number, member_id, reaction, created_at)
       select thread_id, number, $2, 'AGREE', now() from post where thread_id = $1`,
      [threadId, ben],
    );
    await sql(
      `insert into mention (thread_id, number, handle, member_id, position)
       select thread_id, number, $2, $3, 1 from post where thread_id = $1`,
      [threadId, world.members[BEN]!.handle, ben],
    );
    await sql(
      `insert into post_revision (thread_id, number, revision, editor_id, markdown, created_at)
       select thread_id, number, revision, author_id, markdown, created_at from post where thread_id = $1`,
      [threadId],
    );
    await sql(
      `insert into notification (id, member_id, kind, actor_id, thread_id, number, created_at)
       select gen_random_uuid(), $2, 'REPLY', author_id, thread_id, number, created_at from post
       where thread_id = $1 and number > 0`,
      [threadId, ana],
    );
    await sql(`insert into watch (thread_id, member_id, level) values ($1, $2, 'WATCHING')`, [threadId, ana]);
  }

  /** The statements that a document needs on a warm server, and its answer. */
  async function run(name: string, variables: object = {}): Promise<{ statements: string[]; data: Json }> {
    const document = documentOf(name);
    let data: Json = {};
    const statements = await api.statements.during(async () => {
      data = await people.ok(ANA, document, variables);
    });
    return { statements, data };
  }

  it.each([20, 100])('reads a feed of %i in three statements', async (first) => {
    const { statements, data } = await run('feed', { first });
    expect(data.reflections.nodes).toHaveLength(Math.min(first, size));
    expect(data.reflections.nodes.every((node: Json) => node.course && node.prompt && node.author)).toBe(true);
    expect(opening(statements)).toHaveLength(3);
  });

  it('reads a thread page in three statements', async () => {
    const { statements, data } = await run('thread-page', { id: world.id(0) });
    expect(data.thread.replies.nodes).toHaveLength(Math.min(50, size));
    expect(data.thread.replies.nodes[0].reactions).toEqual([{ reaction: 'AGREE', count: 1, viewerHasReacted: false }]);
    expect(opening(statements)).toHaveLength(3);
  });

  it('reads notifications in three statements', async () => {
    const { statements, data } = await run('notifications');
    expect(data.viewer.notifications.nodes).toHaveLength(Math.min(20, size));
    expect(data.viewer.unreadNotificationCount).toBe(size);
    expect(data.viewer.notifications.nodes[0].content).toMatchObject({ bodyHtml: expect.stringContaining('Reply') });
    expect(opening(statements)).toHaveLength(3);
  });

  it('reads everything about a reflection in seven statements', async () => {
    const { statements, data } = await run('reflection-everything', { id: world.id(0) });
    expect(data.reflection).toMatchObject({
      mentions: [{ handle: world.members[BEN]!.handle }],
      reactions: [{ reaction: 'AGREE', count: 1 }],
      revisions: { nodes: [{ number: 1 }] },
      thread: { viewerWatchLevel: 'WATCHING', viewerUnreadCount: size, replyCount: size },
    });
    expect(opening(statements)).toHaveLength(7);
  });

  it('tells the worker of a reply by the statement that writes it, without one more', async () => {
    const { reply } = await people.must(
      BEN,
      'createReply',
      { threadId: world.id(0), bodyMarkdown: 'And again.' },
      'reply { number }',
    );
    const { rows } = await api.db.pool.query('select task, payload from outbox order by id desc limit 1');
    expect(rows).toEqual([{ task: 'post-published', payload: { threadId: world.id(0), number: reply.number } }]);
  });

  it('holds a thread’s lock for the number, the rows, the notifications, and a key’s result', async () => {
    const statements = await api.statements.during(() =>
      people.must(
        BEN,
        'createReply',
        { threadId: world.id(0), bodyMarkdown: `Hello @${world.members[2]!.handle}.`, idempotencyKey: `lock-${size}` },
        'reply { id }',
      ),
    );
    const from = statements.findIndex((text) => text.includes('update thread set next_number'));
    const to = statements.findIndex((text) => text.includes('update idempotency_key set result'));
    expect(opening(statements.slice(from, to + 1))).toEqual([
      expect.stringMatching(/^update thread set next_number/),
      expect.stringMatching(/^with parent as/),
      expect.stringMatching(/notif/),
      expect.stringMatching(/^update idempotency_key set result/),
    ]);
  });
});

/** How each statement begins, which says in a failure what there was too much. */
function opening(statements: readonly string[]): string[] {
  return statements.map((text) => text.trim().replace(/\s+/g, ' ').slice(0, 400));
}

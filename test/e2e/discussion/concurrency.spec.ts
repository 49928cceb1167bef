import pg from 'pg';
import { recount } from '../../factories/recount.js';
import { buildWorld, type World } from '../../factories/world.js';
import { type Answer, codeOf, startApi, type TestApi } from '../../support/api.js';
import { FakeClock } from '../../support/fake-clock.js';
import { WorldClient } from '../../support/world-client.js';

/** A clock that goes on by itself: a millisecond at every look. */
class TickingClock extends FakeClock {
  override now(): Date {
    this.advance(1);
    return super.now();
  }
}

const MEMBERS = 8;
const REPLY = 'reply { number }';

describe('many at once', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi({ clock: new TickingClock() });
    world = await buildWorld(api.db, {
      members: [...Array.from({ length: MEMBERS - 1 }, () => ({})), { isAdmin: true }],
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  async function publish(author = 0): Promise<string> {
    const input = { title: 'A title', bodyMarkdown: 'A text.', publish: true };
    return (await people.must(author, 'createReflection', input, 'reflection { id }')).reflection.id;
  }

  const reply = (member: number, threadId: string, parent = 0, bodyMarkdown = 'An answer.') =>
    people.mutate(
      member,
      'createReply',
      { threadId, parentId: parent ? `${threadId}.${parent}` : null, bodyMarkdown },
      REPLY,
    );

  /** Everything that is kept beside the posts. */
  async function counters(threadIds: readonly string[]): Promise<unknown> {
    const { rows: threads } = await api.db.pool.query(
      `select id, next_number, reply_count, peer_reply_count, last_reply_at, active_at from thread where id = any($1) order by id`,
      [threadIds],
    );
    const { rows: presence } = await api.db.pool.query(
      'select thread_id, number, presence from post where thread_id = any($1) order by 1, 2',
      [threadIds],
    );
    const { rows: participants } = await api.db.pool.query(
      'select thread_id, member_id, replies from participant where thread_id = any($1) and replies > 0 order by 1, 2',
      [threadIds],
    );
    return { threads, presence, participants };
  }

  async function expectExact(threadIds: readonly string[]): Promise<void> {
    const kept = await counters(threadIds);
    await recount(api.db, threadIds);
    expect(kept).toEqual(await counters(threadIds));
  }

  it('gives 64 replies the numbers 1 to 64, and counts them exactly', async () => {
    const id = await publish();
    const answers = await Promise.all(Array.from({ length: 64 }, (_, at) => reply(at % MEMBERS, id)));
    expect(answers.map(codeOf)).toEqual(Array.from({ length: 64 }, () => 'ok'));
    const numbers = answers.map(({ data }) => data.createReply.reply.number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 64 }, (_, at) => at + 1));
    const { thread } = await people.ok(
      0,
      'query ($id: ID!) { thread(id: $id) { replyCount participantCount replies(first: 100) { totalCount nodes { number } } } }',
      { id },
    );
    expect(thread).toMatchObject({ replyCount: 64, participantCount: MEMBERS, replies: { totalCount: 64 } });
    expect(thread.replies.nodes.map((node: { number: number }) => node.number)).toEqual(
      Array.from({ length: 64 }, (_, at) => at + 1),
    );
    await expectExact([id]);
  });

  it('lets one of two edits of the same revision win, and tells the other the current one', async () => {
    const id = await publish();
    await reply(1, id);
    for (let revision = 1; revision <= 5; revision++) {
      for (const [member, update, target, payload] of [
        [1, 'updateReply', `${id}.1`, REPLY],
        [0, 'updateReflection', id, 'reflection { id }'],
      ] as const) {
        const answers = await Promise.all(
          ['one', 'two'].map((text) =>
            people.mutate(
              member,
              update,
              { id: target, ifRevision: revision, bodyMarkdown: `${text} ${revision}` },
              payload,
            ),
          ),
        );
        expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', 'ok']);
        const lost = answers.find(({ errors }) => errors);
        expect(lost?.errors?.[0]?.extensions).toEqual({ code: 'CONFLICT', currentRevision: revision + 1 });
      }
    }
  });

  it('lets one of many withdrawals and edits of the same reply decide, without a trace of the losers', async () => {
    const id = await publish();
    await Promise.all(Array.from({ length: 10 }, () => reply(1, id)));
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => `${id}.${at + 1}`).flatMap((target) => [
        people.mutate(1, 'updateReply', { id: target, bodyMarkdown: 'Hello @nobody.' }, REPLY),
        people.mutate(1, 'removeReply', { id: target }, REPLY),
        people.mutate(1, 'updateReply', { id: target, bodyMarkdown: 'Hello again.' }, REPLY),
      ]),
    );
    expect(answers.map(codeOf).filter((code) => !['ok', 'GONE', 'LOCKED', 'NOT_FOUND'].includes(code))).toEqual([]);
    const { rows } = await api.db.pool.query(
      `select count(*)::integer as left from post where thread_id = $1 and number > 0 and (status <> 'REMOVED' or markdown <> '' or html <> '')`,
      [id],
    );
    expect(rows).toEqual([{ left: 0 }]);
    for (const table of ['post_revision', 'mention']) {
      const { rowCount } = await api.db.pool.query(`select from ${table} where thread_id = $1 and number > 0`, [id]);
      expect(rowCount).toBe(0);
    }
    await expectExact([id]);
  });

  it('answers no reply under one that was withdrawn at the same time, or keeps its tombstone', async () => {
    const id = await publish();
    await Promise.all(Array.from({ length: 10 }, () => reply(1, id)));
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => at + 1).flatMap((number) => [
        reply(2, id, number),
        people.mutate(1, 'removeReply', { id: `${id}.${number}` }, REPLY),
        reply(3, id, number),
      ]),
    );
    expect(answers.map(codeOf).filter((code) => !['ok', 'LOCKED', 'NOT_FOUND'].includes(code))).toEqual([]);
    await expectExact([id]);
  });

  it('withdraws a subject while it is answered, edited and moved: nobody gets a number afterwards', async () => {
    const id = await publish();
    const answers = await Promise.all([
      ...Array.from({ length: 8 }, (_, at) => reply(1 + (at % 3), id)),
      people.mutate(0, 'updateReflection', { id, bodyMarkdown: 'Changed.' }, 'reflection { id }'),
      people.mutate(0, 'removeReflection', { id }, 'reflection { id }'),
      people.mutate(0, 'updateReflection', { id, audience: 'PUBLIC' }, 'reflection { id }'),
      ...Array.from({ length: 8 }, (_, at) => reply(1 + (at % 3), id)),
    ]);
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => !['ok', 'GONE', 'LOCKED', 'NOT_FOUND', 'CONFLICT'].includes(code))).toEqual([]);
    const { rows } = await api.db.pool.query(
      `select t.status, t.next_number, r.title, p.markdown from thread t join reflection r on r.thread_id = t.id
       join post p on p.thread_id = t.id and p.number = 0 where t.id = $1`,
      [id],
    );
    const replies = codes
      .slice(0, 8)
      .concat(codes.slice(11))
      .filter((code) => code === 'ok').length;
    expect(rows).toEqual([{ status: 'REMOVED', next_number: replies + 1, title: '', markdown: '' }]);
    await expectExact([id]);
  });

  it('stands storms of everything at once without a deadlock, with counters equal to a recount', async () => {
    const threads = [await publish(0), await publish(1), await publish(2)];
    await Promise.all(threads.flatMap((id) => Array.from({ length: 6 }, (_, at) => reply(at % MEMBERS, id))));
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const codes = new Map<string, number>();
    const one = async (): Promise<void> => {
      const id = threads[next(threads.length)]!;
      const number = 1 + next(12);
      const member = next(MEMBERS);
      const target = `${id}.${number}`;
      const kinds = [
        () => reply(member, id, next(2) * number, `Hello @${world.members[next(MEMBERS)]!.handle}!`),
        () => people.mutate((number - 1) % MEMBERS, 'removeReply', { id: target }, REPLY),
        () =>
          people.mutate(
            (number - 1) % MEMBERS,
            'updateReply',
            { id: target, bodyMarkdown: `Text ${next(1_000)} @${world.members[next(MEMBERS)]!.handle}` },
            REPLY,
          ),
        () =>
          people.mutate(
            threads.indexOf(id),
            'updateReflection',
            { id, bodyMarkdown: `Text ${next(1_000)}` },
            'reflection { id }',
          ),
        () =>
          people.mutate(member, 'react', { contentId: target, reaction: 'AGREE', on: next(2) === 0 }, 'content { id }'),
        () => people.mutate(member, 'markThreadRead', { threadId: id, upToNumber: next(6) }, 'thread { id }'),
      ];
      const code = codeOf(await kinds[next(kinds.length)]!());
      codes.set(code, (codes.get(code) ?? 0) + 1);
    };
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        for (let at = 0; at < 25; at++) await one();
      }),
    );
    expect(
      [...codes.keys()].filter((code) => !['ok', 'FORBIDDEN', 'LOCKED', 'GONE', 'NOT_FOUND'].includes(code)),
    ).toEqual([]);
    expect(codes.get('ok')).toBeGreaterThan(100);
    await expectExact(threads);
  });

  it('says so when the database goes in the middle of a write, half writes nothing, and goes on after it', async () => {
    const id = await publish();
    const input = { threadId: id, bodyMarkdown: 'Lost on the way.', idempotencyKey: 'cut-off' };
    const { errors } = await cutOff(id, 'update thread set next_number', () =>
      people.mutate(1, 'createReply', input, REPLY),
    );
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/database could not answer.*Try again.*idempotencyKey/s),
      extensions: { code: 'UNAVAILABLE', retryAfter: 5 },
    });
    for (const [table, rows] of [
      ['post', 1],
      ['participant', 0],
      ['mention', 0],
    ] as const) {
      expect((await api.db.pool.query(`select from ${table} where thread_id = $1`, [id])).rowCount).toBe(rows);
    }
    const again = await people.mutate(1, 'createReply', input, REPLY);
    expect(again.data?.createReply.reply.number).toBe(1);
    await expectExact([id]);
  });

  /** Holds a thread's lock until a write waits for it with this statement, and ends that write's connection. */
  async function cutOff(threadId: string, statement: string, write: () => Promise<Answer>): Promise<Answer> {
    const holder = new pg.Client(api.database.superuserUrl);
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query('select from thread where id = $1 for update', [threadId]);
      const waiting = write();
      for (let ended = 0; ended === 0; ) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        // Within a transaction one otherwise sees again what one saw first.
        await holder.query('select pg_stat_clear_snapshot()');
        const { rowCount } = await holder.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock' and query like '%' || $1 || '%'`,
          [statement],
        );
        ended = rowCount ?? 0;
      }
      return await waiting;
    } finally {
      await holder.end();
    }
  }
});

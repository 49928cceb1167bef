import { randomUUID } from 'node:crypto';
import { Conflict, postId } from '#kernel';
import { DecisionMade } from '#moderation';
import { Events } from '#platform';
import type { Json } from '../../support/api.js';
import { ANA, BEN, CHI, COLLEAGUE, ModerationClient, TEACHER } from '../../support/moderation-client.js';

const SUBJECTS = 6;
const MINUTE = 60_000;
const TABLES = ['thread', 'post', 'participant', 'reading', 'notification', 'moderation_item'];

describe('a bulk of decisions', () => {
  let moderation: ModerationClient;

  beforeEach(async () => {
    moderation = await ModerationClient.start({ subjects: SUBJECTS });
  });
  afterEach(() => moderation.close());

  /** What is stored, but for how long texts are kept at least: that a decision was undone does not shorten it. */
  async function stored(): Promise<Json> {
    const tables = await moderation.dump(...TABLES);
    for (const post of tables.post) delete post.kept_until;
    // Whoever had a reply shown once and has none any more is counted as nobody.
    tables.participant = tables.participant.filter(({ replies }: Json) => replies > 0);
    return tables;
  }

  /** Reported replies in several threads. */
  async function reported(count: number): Promise<string[]> {
    const threads = Array.from({ length: SUBJECTS }, (_, at) => at + 2);
    const ids = await Promise.all(
      threads.map((subject, at) => moderation.replies(Math.ceil((count - at) / SUBJECTS), { subject })),
    );
    const all = ids.flat();
    await moderation.queue(all);
    return all;
  }

  const unread = async (member: number) => {
    const fields = moderation.world.threads.map(
      (id, at) => `t${at}: thread(id: "${id}") { viewerUnreadCount replyCount }`,
    );
    return moderation.people.ok(member, `{ ${fields.join(' ')} viewer { unreadNotificationCount } }`);
  };
  const readFirst = (member: number) =>
    moderation.people.must(
      member,
      'markThreadRead',
      { threadId: moderation.world.id(2), upToNumber: 5 },
      'thread { id }',
    );
  const statuses = (ids: readonly string[]) =>
    moderation.sql(
      `select status, count(*)::integer from post where thread_id || '.' || number = any($1) group by 1 order by 1`,
      [ids],
    );

  it('does 93 of 100 and explains 7, and one undo brings all 93 back', async () => {
    const good = await reported(93);
    const [hidden, withdrawn, claimed, stale, own, elsewhere] = (await Promise.all([
      moderation.write('Hidden already.'),
      moderation.write('Withdrawn.'),
      moderation.write('Claimed.'),
      moderation.write('Stale.'),
      moderation.write('Own.', TEACHER),
      moderation.write('In no course.', BEN, moderation.world.id(1)),
    ])) as [string, string, string, string, string, string];
    const unknown = `${moderation.world.id(0)}.4711`;
    await moderation.decided(COLLEAGUE, { contentId: hidden, action: 'HIDE' });
    await moderation.sql(
      `update moderation_item set state = 'OPEN' where thread_id = $1 and number = $2`,
      hidden.split('.'),
    );
    await moderation.queue([withdrawn, claimed, stale, own, elsewhere]);
    await moderation.people.must(BEN, 'removeReply', { id: withdrawn }, 'reply { id }');
    await moderation.sql(
      'update moderation_item set claimed_by = $1, claimed_until = $2 where number = $3 and thread_id = $4',
      [moderation.userId(COLLEAGUE), moderation.inDays(1), Number(claimed.split('.')[1]), moderation.world.id(0)],
    );
    moderation.api.clock.advance(10 * MINUTE);
    await moderation.edit(stale, 'Stale since.');
    await readFirst(CHI);

    const [before, figures] = [await stored(), await unread(CHI)];
    const bad = {
      [hidden]: 'CONFLICT',
      [withdrawn]: 'GONE',
      [claimed]: 'CONFLICT',
      [stale]: 'CONFLICT',
      [own]: 'FORBIDDEN',
      [elsewhere]: 'FORBIDDEN',
      [unknown]: 'NOT_FOUND',
    };
    const ids = [...good.slice(0, 50), ...Object.keys(bad), ...good.slice(50)];
    expect(ids).toHaveLength(100);
    const input = {
      items: ids.map((itemId) => ({ itemId, ...(itemId === stale && { contentRevision: 1 }) })),
      action: 'HIDE',
      idempotencyKey: randomUUID(),
    };
    const { batchId, results } = (await moderation.decideMany(TEACHER, input)).data.decideMany;
    expect(results.map(({ itemId }: Json) => itemId)).toEqual(ids);
    const failed = results.filter(({ decision }: Json) => !decision);
    expect(Object.fromEntries(failed.map(({ itemId, code }: Json) => [itemId, code]))).toEqual(bad);
    for (const { message } of failed) expect(message).toMatch(/\w.*\./);
    expect(new Set(results.map(({ decision }: Json) => decision?.batchId))).toEqual(new Set([batchId, undefined]));
    expect(await statuses(good)).toEqual([{ status: 'HIDDEN', count: 93 }]);
    expect((await unread(CHI)).t3).toEqual({ replyCount: 0, viewerUnreadCount: 0 });
    expect((await unread(BEN)).viewer.unreadNotificationCount).toBe(94);
    expect(await moderation.sql('select count(*)::integer from audit_entry where batch_id = $1', [batchId])).toEqual([
      { count: 93 },
    ]);

    const again = await stored();
    expect((await moderation.decideMany(TEACHER, input)).data.decideMany).toEqual({ batchId, results });
    expect(await stored()).toEqual(again);

    const undo = { batchId, idempotencyKey: randomUUID() };
    const { decision, results: undone } = (await moderation.undo(COLLEAGUE, undo)).data.undoDecision;
    expect(decision).toBeNull();
    expect(undone).toHaveLength(93);
    expect(undone.every((result: Json) => result.undone && result.code === null && result.decision.undone)).toBe(true);
    expect(await stored()).toEqual(before);
    expect(await unread(CHI)).toEqual(figures);
    expect((await moderation.undo(COLLEAGUE, undo)).data.undoDecision).toEqual({ decision, results: undone });
    expect(await stored()).toEqual(before);
  });

  it('that approved is taken back with what it told, but for what was read, and for what somebody changed since', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 8; at++)
      ids.push(await moderation.write(`HOLD ${at} for @chi`, at < 4 ? BEN : ANA, moderation.world.id((at % 4) + 2)));
    const [before, figures] = [await stored(), await unread(CHI)];
    const items = ids.map((itemId) => ({ itemId, contentRevision: 1 }));
    const { batchId } = (await moderation.decideMany(TEACHER, { items, action: 'APPROVE' })).data.decideMany;
    expect((await unread(CHI)).viewer.unreadNotificationCount).toBe(8);
    const told = await moderation.told(CHI);
    await moderation.people.must(
      CHI,
      'markNotificationsRead',
      { ids: [(told[0] as Json).id] },
      'viewer { unreadNotificationCount }',
    );
    await moderation.people.must(BEN, 'markNotificationsRead', { all: true }, 'viewer { unreadNotificationCount }');

    const [edited, rehidden, withdrawn] = ids as [string, string, string];
    moderation.api.clock.advance(10 * MINUTE);
    await moderation.edit(edited, 'Now otherwise, @chi');
    await moderation.decided(COLLEAGUE, { contentId: rehidden, action: 'HIDE' });
    await moderation.people.must(BEN, 'removeReply', { id: withdrawn }, 'reply { id }');
    const touched = new Set(
      [edited, rehidden, withdrawn].map(
        (id) => Number(id.split('.')[1]) * 10 + moderation.world.threads.indexOf(id.split('.')[0]!),
      ),
    );
    const isTouched = ({ thread_id, number }: Json) =>
      touched.has(number * 10 + moderation.world.threads.indexOf(thread_id));
    const between = await stored();

    const { results } = (await moderation.undo(TEACHER, { batchId })).data.undoDecision;
    const left = results.filter(({ undone }: Json) => !undone);
    expect(left.map(({ code, decision }: Json) => [code, decision.undone])).toEqual(Array(3).fill(['CONFLICT', false]));
    expect(await statuses(ids)).toEqual([
      { status: 'HELD', count: 5 },
      { status: 'VISIBLE', count: 1 },
      { status: 'HIDDEN', count: 1 },
      { status: 'REMOVED', count: 1 },
    ]);
    const after = await stored();
    for (const table of ['post', 'moderation_item']) {
      expect(after[table].filter(isTouched)).toEqual(between[table].filter(isTouched));
      expect(after[table].filter((row: Json) => !isTouched(row))).toEqual(
        before[table].filter((row: Json) => !isTouched(row)),
      );
    }
    // The one decision of which its author has read, and which is undone, is told of anew.
    const anew = ({ thread_id, number, decision_id }: Json) => decision_id && `${thread_id}.${number}` === ids[3];
    const read = between.notification.filter(({ read_at }: Json) => read_at);
    expect(after.notification.filter(({ read_at }: Json) => read_at)).toEqual(read.filter((row: Json) => !anew(row)));
    expect(after.notification.filter(anew)).toEqual(
      read.filter(anew).map((row: Json) => ({
        ...row,
        read_at: null,
        created_at: moderation.api.clock.now().toISOString().replace('.000Z', '+00:00'),
      })),
    );
    expect(read.filter(anew)).toHaveLength(1);
    const untouchedThread = moderation.world.id(5);
    const of = (tables: Json, table: string) =>
      tables[table].filter((row: Json) => (row.thread_id ?? row.id) === untouchedThread);
    for (const table of ['thread', 'participant']) expect(of(after, table)).toEqual(of(before, table));
    expect((await unread(CHI)).t5).toEqual(figures.t5);
  });

  it('at the same time as another over the same items decides each of them once', async () => {
    const ids = await reported(20);
    const many = (moderator: number, order: readonly string[], action: string) =>
      moderation.people.must(
        moderator,
        'decideMany',
        { items: order.map((itemId) => ({ itemId })), action, reason: 'So it is.' },
        'results { code decision { id } }',
      );
    const answers = await Promise.all([many(TEACHER, ids, 'HIDE'), many(COLLEAGUE, ids.toReversed(), 'WARN')]);
    const codes = answers.map(({ results }) => results.map(({ code }: Json) => code ?? 'ok'));
    const [hidden, warned] = [codes[0], codes[1].toReversed()];
    expect(ids.map((_, at) => [hidden[at], warned[at]].sort())).toEqual(ids.map(() => ['CONFLICT', 'ok']));
    const made = await moderation.sql(
      `select count(*)::integer, count(distinct (thread_id, number))::integer as contents from decision
       where (thread_id || '.' || number) = any($1)`,
      [ids],
    );
    expect(made).toEqual([{ count: 20, contents: 20 }]);
    expect(await moderation.sql('select count(*)::integer from moderation_item where state = $1', ['DECIDED'])).toEqual(
      [{ count: 20 }],
    );
  });

  it('leaves nothing behind of an item that fails half-way', async () => {
    const [first, second, third] = (await reported(3)) as [string, string, string];
    moderation.api.app.get(Events, { strict: false }).listen(DecisionMade, async (_tx, { address }) => {
      if (address && postId(address) === second) throw new Conflict('Not this one. Leave it.');
    });
    const before = await stored();
    const items = [first, second, third].map((itemId) => ({ itemId }));
    const { results } = (await moderation.decideMany(TEACHER, { items, action: 'HIDE' })).data.decideMany;
    expect(results.map(({ code }: Json) => code)).toEqual([null, 'CONFLICT', null]);
    expect(await statuses([first, second, third])).toEqual([
      { status: 'VISIBLE', count: 1 },
      { status: 'HIDDEN', count: 2 },
    ]);
    const after = await stored();
    const of = (tables: Json) =>
      tables.moderation_item.filter((row: Json) => postId({ threadId: row.thread_id, number: row.number }) === second);
    expect(of(after)).toEqual(of(before));
    expect(await moderation.sql('select count(*)::integer from audit_entry where target_id = $1', [second])).toEqual([
      { count: 0 },
    ]);
  });

  it('that decides nothing has no batch, and answers the same to a retry', async () => {
    const input = {
      items: [{ itemId: randomUUID() }, { itemId: 'no id' }],
      action: 'DISMISS',
      idempotencyKey: randomUUID(),
    };
    const first = (await moderation.decideMany(TEACHER, input)).data.decideMany;
    expect(first).toMatchObject({ batchId: null, results: [{ code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }] });
    expect((await moderation.decideMany(TEACHER, input)).data.decideMany).toEqual(first);
  });
});

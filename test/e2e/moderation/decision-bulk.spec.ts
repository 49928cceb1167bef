import { randomUUID } from 'node:crypto';
import { Conflict, postId } from '#kernel';
import { DecisionMade } from '#moderation';
import { Events } from '#platform';
import type { Json } from '../../support/api.js';
import { ANA, BEN, CHI, COLLEAGUE, Desk, TEACHER } from '../../support/desk.js';

const SUBJECTS = 6;
const MINUTE = 60_000;
const TABLES = ['thread', 'post', 'participant', 'reading', 'notification', 'moderation_item'];

describe('a bulk of decisions', () => {
  let desk: Desk;

  beforeEach(async () => {
    desk = await Desk.open({ subjects: SUBJECTS });
  });
  afterEach(() => desk.close());

  /** What is stored, but for how long texts are kept at least: that a decision was undone does not shorten it. */
  async function stored(): Promise<Json> {
    const tables = await desk.dump(...TABLES);
    for (const post of tables.post) delete post.kept_until;
    // Whoever had a reply shown once and has none any more is counted as nobody.
    tables.participant = tables.participant.filter(({ replies }: Json) => replies > 0);
    return tables;
  }

  /** Reported replies in several threads. */
  async function reported(count: number): Promise<string[]> {
    const threads = Array.from({ length: SUBJECTS }, (_, at) => at + 2);
    const ids = await Promise.all(
      threads.map((subject, at) => desk.replies(Math.ceil((count - at) / SUBJECTS), { subject })),
    );
    const all = ids.flat();
    await desk.queue(all);
    return all;
  }

  const unread = async (member: number) => {
    const fields = desk.world.threads.map((id, at) => `t${at}: thread(id: "${id}") { viewerUnreadCount replyCount }`);
    return desk.people.ok(member, `{ ${fields.join(' ')} viewer { unreadNotificationCount } }`);
  };
  const readFirst = (member: number) =>
    desk.people.must(member, 'markThreadRead', { threadId: desk.world.id(2), upToNumber: 5 }, 'thread { id }');
  const statuses = (ids: readonly string[]) =>
    desk.sql(
      `select status, count(*)::integer from post where thread_id || '.' || number = any($1) group by 1 order by 1`,
      [ids],
    );

  it('does 93 of 100 and explains 7, and one undo brings all 93 back', async () => {
    const good = await reported(93);
    const [hidden, withdrawn, claimed, stale, own, elsewhere] = (await Promise.all([
      desk.write('Hidden already.'),
      desk.write('Withdrawn.'),
      desk.write('Claimed.'),
      desk.write('Stale.'),
      desk.write('Own.', TEACHER),
      desk.write('In no course.', BEN, desk.world.id(1)),
    ])) as [string, string, string, string, string, string];
    const unknown = `${desk.world.id(0)}.4711`;
    await desk.decided(COLLEAGUE, { contentId: hidden, action: 'HIDE' });
    await desk.sql(`update moderation_item set state = 'OPEN' where thread_id = $1 and number = $2`, hidden.split('.'));
    await desk.queue([withdrawn, claimed, stale, own, elsewhere]);
    await desk.people.must(BEN, 'removeReply', { id: withdrawn }, 'reply { id }');
    await desk.sql(
      'update moderation_item set claimed_by = $1, claimed_until = $2 where number = $3 and thread_id = $4',
      [desk.userId(COLLEAGUE), desk.inDays(1), Number(claimed.split('.')[1]), desk.world.id(0)],
    );
    desk.api.clock.advance(10 * MINUTE);
    await desk.edit(stale, 'Stale since.');
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
    const { batchId, results } = (await desk.decideMany(TEACHER, input)).data.decideMany;
    expect(results.map(({ itemId }: Json) => itemId)).toEqual(ids);
    const failed = results.filter(({ decision }: Json) => !decision);
    expect(Object.fromEntries(failed.map(({ itemId, code }: Json) => [itemId, code]))).toEqual(bad);
    for (const { message } of failed) expect(message).toMatch(/\w.*\./);
    expect(new Set(results.map(({ decision }: Json) => decision?.batchId))).toEqual(new Set([batchId, undefined]));
    expect(await statuses(good)).toEqual([{ status: 'HIDDEN', count: 93 }]);
    expect((await unread(CHI)).t3).toEqual({ replyCount: 0, viewerUnreadCount: 0 });
    expect((await unread(BEN)).viewer.unreadNotificationCount).toBe(94);
    expect(await desk.sql('select count(*)::integer from audit_entry where batch_id = $1', [batchId])).toEqual([
      { count: 93 },
    ]);

    const again = await stored();
    expect((await desk.decideMany(TEACHER, input)).data.decideMany).toEqual({ batchId, results });
    expect(await stored()).toEqual(again);

    const undo = { batchId, idempotencyKey: randomUUID() };
    const { decision, results: undone } = (await desk.undo(COLLEAGUE, undo)).data.undoDecision;
    expect(decision).toBeNull();
    expect(undone).toHaveLength(93);
    expect(undone.every((result: Json) => result.undone && result.code === null && result.decision.undone)).toBe(true);
    expect(await stored()).toEqual(before);
    expect(await unread(CHI)).toEqual(figures);
    expect((await desk.undo(COLLEAGUE, undo)).data.undoDecision).toEqual({ decision, results: undone });
    expect(await stored()).toEqual(before);
  });

  it('that approved is taken back with what it told, but for what was read, and for what somebody changed since', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 8; at++)
      ids.push(await desk.write(`HOLD ${at} for @chi`, at < 4 ? BEN : ANA, desk.world.id((at % 4) + 2)));
    const [before, figures] = [await stored(), await unread(CHI)];
    const items = ids.map((itemId) => ({ itemId, contentRevision: 1 }));
    const { batchId } = (await desk.decideMany(TEACHER, { items, action: 'APPROVE' })).data.decideMany;
    expect((await unread(CHI)).viewer.unreadNotificationCount).toBe(8);
    const told = await desk.told(CHI);
    await desk.people.must(
      CHI,
      'markNotificationsRead',
      { ids: [(told[0] as Json).id] },
      'viewer { unreadNotificationCount }',
    );
    await desk.people.must(BEN, 'markNotificationsRead', { all: true }, 'viewer { unreadNotificationCount }');

    const [edited, rehidden, withdrawn] = ids as [string, string, string];
    desk.api.clock.advance(10 * MINUTE);
    await desk.edit(edited, 'Now otherwise, @chi');
    await desk.decided(COLLEAGUE, { contentId: rehidden, action: 'HIDE' });
    await desk.people.must(BEN, 'removeReply', { id: withdrawn }, 'reply { id }');
    const touched = new Set(
      [edited, rehidden, withdrawn].map(
        (id) => Number(id.split('.')[1]) * 10 + desk.world.threads.indexOf(id.split('.')[0]!),
      ),
    );
    const isTouched = ({ thread_id, number }: Json) => touched.has(number * 10 + desk.world.threads.indexOf(thread_id));
    const between = await stored();

    const { results } = (await desk.undo(TEACHER, { batchId })).data.undoDecision;
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
        created_at: desk.api.clock.now().toISOString().replace('.000Z', '+00:00'),
      })),
    );
    expect(read.filter(anew)).toHaveLength(1);
    const untouchedThread = desk.world.id(5);
    const of = (tables: Json, table: string) =>
      tables[table].filter((row: Json) => (row.thread_id ?? row.id) === untouchedThread);
    for (const table of ['thread', 'participant']) expect(of(after, table)).toEqual(of(before, table));
    expect((await unread(CHI)).t5).toEqual(figures.t5);
  });

  it('at the same time as another over the same items decides each of them once', async () => {
    const ids = await reported(20);
    const many = (moderator: number, order: readonly string[], action: string) =>
      desk.people.must(
        moderator,
        'decideMany',
        { items: order.map((itemId) => ({ itemId })), action, reason: 'So it is.' },
        'results { code decision { id } }',
      );
    const answers = await Promise.all([many(TEACHER, ids, 'HIDE'), many(COLLEAGUE, ids.toReversed(), 'WARN')]);
    const codes = answers.map(({ results }) => results.map(({ code }: Json) => code ?? 'ok'));
    const [hidden, warned] = [codes[0], codes[1].toReversed()];
    expect(ids.map((_, at) => [hidden[at], warned[at]].sort())).toEqual(ids.map(() => ['CONFLICT', 'ok']));
    const made = await desk.sql(
      `select count(*)::integer, count(distinct (thread_id, number))::integer as contents from decision
       where (thread_id || '.' || number) = any($1)`,
      [ids],
    );
    expect(made).toEqual([{ count: 20, contents: 20 }]);
    expect(await desk.sql('select count(*)::integer from moderation_item where state = $1', ['DECIDED'])).toEqual([
      { count: 20 },
    ]);
  });

  it('leaves nothing behind of an item that fails half-way', async () => {
    const [first, second, third] = (await reported(3)) as [string, string, string];
    desk.api.app.get(Events, { strict: false }).listen(DecisionMade, async (_tx, { address }) => {
      if (address && postId(address) === second) throw new Conflict('Not this one. Leave it.');
    });
    const before = await stored();
    const items = [first, second, third].map((itemId) => ({ itemId }));
    const { results } = (await desk.decideMany(TEACHER, { items, action: 'HIDE' })).data.decideMany;
    expect(results.map(({ code }: Json) => code)).toEqual([null, 'CONFLICT', null]);
    expect(await statuses([first, second, third])).toEqual([
      { status: 'VISIBLE', count: 1 },
      { status: 'HIDDEN', count: 2 },
    ]);
    const after = await stored();
    const of = (tables: Json) =>
      tables.moderation_item.filter((row: Json) => postId({ threadId: row.thread_id, number: row.number }) === second);
    expect(of(after)).toEqual(of(before));
    expect(await desk.sql('select count(*)::integer from audit_entry where target_id = $1', [second])).toEqual([
      { count: 0 },
    ]);
  });

  it('that decides nothing has no batch, and answers the same to a retry', async () => {
    const input = {
      items: [{ itemId: randomUUID() }, { itemId: 'no id' }],
      action: 'DISMISS',
      idempotencyKey: randomUUID(),
    };
    const first = (await desk.decideMany(TEACHER, input)).data.decideMany;
    expect(first).toMatchObject({ batchId: null, results: [{ code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }] });
    expect((await desk.decideMany(TEACHER, input)).data.decideMany).toEqual(first);
  });
});

import { setTimeout } from 'node:timers/promises';
import { verifyChain } from '#audit';
import { randomNumbers } from '../../factories/random-numbers.js';
import { recount } from '../../factories/recount.js';
import { codeOf } from '../../support/api.js';
import { ADMIN, ANA, BEN, CHI, COLLEAGUE, ModerationClient, TEACHER } from '../../support/moderation-client.js';

const STEPS = Number(process.env.STORM_STEPS ?? 60);
const MODERATORS = [TEACHER, COLLEAGUE, ADMIN];
const AUTHORS = [ANA, BEN, CHI];
const ACTIONS = [
  'APPROVE',
  'APPROVE',
  'HIDE',
  'RESTORE',
  'DISMISS',
  'WARN',
  'LOCK',
  'UNLOCK',
  'PIN',
  'SUSPEND',
  'LIFT_SUSPENSION',
];

/** What is kept beside the posts. */
const KEPT = `
  select t.id, t.next_number, t.reply_count, t.peer_reply_count, t.last_reply_at, t.active_at,
    array(select p.number || ' ' || p.status || ' ' || p.presence from post p
      where p.thread_id = t.id and p.number > 0 order by p.number) as presence,
    array(select p.member_id || ' ' || p.replies from participant p
      where p.thread_id = t.id and p.replies > 0 order by p.member_id) as participants
  from thread t order by t.id`;

/** Items that are not as their content, reports and appeals would have them. */
const ASTRAY = `
  select p.thread_id, p.number, i.state, i.open_reports, coalesce(p.status, t.status) as status, p.revision, p.visible_revision, facts.*
  from post p join thread t on t.id = p.thread_id
  left join moderation_item i on i.thread_id = p.thread_id and i.number = p.number
  cross join lateral (select
    coalesce(p.status, t.status) = 'HELD' or (p.revision <> p.visible_revision and coalesce(p.status, t.status) = 'VISIBLE') as waits,
    exists (select from decision d join appeal a on a.decision_id = d.id where d.thread_id = p.thread_id and d.number = p.number
      and d.action in ('HIDE', 'WARN', 'DISMISS') and a.outcome is null) as appealed,
    coalesce(i.state in ('OPEN', 'APPEALED'), false) as queued) facts
  where (waits or coalesce(i.open_reports, 0) > 0) and not queued or i.state = 'APPEALED' and not appealed`;

describe('everybody at once', () => {
  let moderation: ModerationClient;
  const codes = new Map<string, number>();
  const batches: string[] = [];

  /** What came of a moderator's next step: a code. */
  async function moderate(moderator: number, next: (below: number) => number): Promise<string> {
    const id = await anything(next);
    const kind = next(10);
    if (kind < 5) {
      const action = ACTIONS[next(ACTIONS.length)]!;
      const until = action === 'SUSPEND' ? moderation.inDays(1 + next(3)) : undefined;
      return codeOf(await moderation.decide(moderator, { contentId: id, action, until }));
    }
    if (kind === 5) {
      const ids = [...new Set(await Promise.all(Array.from({ length: 6 }, () => anything(next))))];
      const answer = await moderation.decideMany(moderator, {
        items: ids.map((itemId) => ({ itemId })),
        action: ['APPROVE', 'HIDE', 'WARN'][next(3)],
      });
      const batchId = answer.data?.decideMany?.batchId;
      if (batchId) batches.push(batchId);
      return codeOf(answer);
    }
    if (kind === 6) {
      return codeOf(
        await moderation.people.mutate(
          moderator,
          'claimModerationItem',
          { itemId: id, on: next(2) === 0 },
          'item { id }',
        ),
      );
    }
    if (kind === 7 && batches.length > 0)
      return codeOf(await moderation.undo(moderator, { batchId: batches[next(batches.length)] }));
    if (kind === 8) {
      const [open] = await moderation.sql(
        'select decision_id as id from appeal where outcome is null order by random() limit 1',
      );
      if (!open) return 'none';
      const input = { decisionId: open.id, outcome: ['UPHELD', 'OVERTURNED'][next(2)], explanation: 'So it is.' };
      return codeOf(await moderation.people.mutate(moderator, 'resolveAppeal', input, 'decision { id }'));
    }
    const [decision] = await moderation.sql(
      'select id from decision where undone_at is null order by random() limit 1',
    );
    return decision ? codeOf(await moderation.undo(moderator, { decisionId: decision.id })) : 'none';
  }

  /** What came of an author's next step: a code. */
  async function take(author: number, next: (below: number) => number): Promise<string> {
    const id = await anything(next);
    const text = `${next(3) === 0 ? 'HOLD ' : ''}${next(1_000_000)} @${['ana', 'ben', 'chi'][next(3)]}`;
    const write = (mutation: string, input: object, payload: string) =>
      moderation.people.mutate(author, mutation, input, payload).then(codeOf);
    const [threadId] = id.split('.') as [string];
    switch (next(7)) {
      case 0:
      case 1:
        return write(
          'createReply',
          { threadId, parentId: id === threadId ? null : id, bodyMarkdown: text },
          'reply { id }',
        );
      case 2:
        moderation.api.clock.advance(6 * 60_000);
        return id === threadId
          ? write('updateReflection', { id, bodyMarkdown: text }, 'reflection { id }')
          : write('updateReply', { id, bodyMarkdown: text }, 'reply { id }');
      case 3:
        return next(3) > 0 || id === threadId ? 'none' : write('removeReply', { id }, 'reply { id }');
      case 4:
      case 5:
        return write('reportContent', { contentId: id, reason: 'SPAM' }, 'report { id }');
      default: {
        const [decision] = await moderation.sql(
          `select id from decision where member_id = $1 and undone_at is null and action in ('HIDE', 'WARN', 'LOCK', 'SUSPEND') order by random() limit 1`,
          [moderation.userId(author)],
        );
        const statement = 'There is nothing wrong with it at all.';
        return decision ? write('appealDecision', { decisionId: decision.id, statement }, 'decision { id }') : 'none';
      }
    }
  }

  /** The id of something in the course, most likely in use by somebody else. */
  async function anything(next: (below: number) => number): Promise<string> {
    const ids = await moderation.sql(
      `select p.thread_id || case when p.number > 0 then '.' || p.number else '' end as id
       from post p join thread t on t.id = p.thread_id where t.course_id = $1 order by p.thread_id, p.number desc limit 24`,
      [moderation.courseId],
    );
    return ids[next(ids.length)]!.id;
  }

  beforeAll(async () => {
    moderation = await ModerationClient.start({ subjects: 1 });
    await Promise.all(
      [...MODERATORS, ...AUTHORS, ...AUTHORS].map(async (member, at) => {
        const random = randomNumbers(at + 1);
        const next = (below: number) => Math.floor(random() * below);
        for (let step = 0; step < STEPS; step++) {
          const code = await (MODERATORS.includes(member as never) ? moderate(member, next) : take(member, next));
          codes.set(code, (codes.get(code) ?? 0) + 1);
        }
      }),
    );
  }, 300_000);
  afterAll(() => moderation.close());

  it('is told what came of it, and never of an error of ours', () => {
    expect(codes.get('INTERNAL')).toBeUndefined();
    expect(codes.get('ok')).toBeGreaterThan(STEPS);
  });

  it('waits for nobody in a circle', async () => {
    // PostgreSQL's figures come a second late.
    await setTimeout(1500);
    const figures = await moderation.sql('select deadlocks from pg_stat_database where datname = current_database()');
    expect(figures).toEqual([{ deadlocks: '0' }]);
  });

  it('leaves every count as a recount has it', async () => {
    const kept = await moderation.sql(KEPT);
    await recount(
      moderation.api.db,
      kept.map(({ id }) => id),
    );
    expect(kept).toEqual(await moderation.sql(KEPT));
  });

  it('loses nothing that waits out of the queue', async () => {
    expect(await moderation.sql(ASTRAY)).toEqual([]);
  });

  it('is in the log, each decision and each undoing once', async () => {
    const counts = `select (select count(*) from decision) + count(*) filter (where undone_at is not null) as done from decision`;
    const logged = `select count(distinct (decision_id, action)) as done, count(*) as entries from audit_entry
      where decision_id is not null and action <> 'RESOLVE_APPEAL'`;
    const [[made], [found]] = [await moderation.sql(counts), await moderation.sql(logged)];
    expect(found).toEqual({ done: made!.done, entries: made!.done });
    expect((await verifyChain(moderation.api.db)).broken).toBeNull();
  });
});

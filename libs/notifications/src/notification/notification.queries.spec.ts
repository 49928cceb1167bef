import fc from 'fast-check';
import { Clock, limits, type Member, newId, type PageRequest } from '#kernel';
import { type Database, Idempotency } from '#platform';
import { isReplySeen, isSubjectSeen, isThreadSeen } from '#visibility';
import { type KnownThread, readFacts } from '../../../../test/factories/facts.js';
import { buildWorld, type World, type WorldDescription } from '../../../../test/factories/world.js';
import { worldArbitrary } from '../../../../test/factories/world-arbitrary.js';
import { withDatabase } from '../../../../test/support/connected-database.js';
import type { NotificationGroupView, NotificationView } from './notification.js';
import { NotificationQueries, notificationKey } from './notification.queries.js';
import { NotificationService } from './notification.service.js';
import { groupKey, NotificationGroupQueries } from './notification-group.queries.js';

const DAY = 24 * 60 * 60 * 1000;

interface Notified {
  id: string;
  member: number;
  subject: number;
  number: number;
  at: Date;
  read: boolean;
  /** It is of a decision that concerns the member, and not of what somebody wrote. */
  decided?: boolean;
}

const ALL = { unreadOnly: false, threadId: null };
const UNREAD = { unreadOnly: true, threadId: null };

describe('a member’s notifications', () => {
  let database: Database;
  let queries: NotificationQueries;
  let groups: NotificationGroupQueries;
  let service: NotificationService;

  withDatabase((connected) => {
    database = connected;
    queries = new NotificationQueries(database);
    groups = new NotificationGroupQueries(database);
    service = new NotificationService(new Idempotency(database, new Clock()));
  });

  async function notify(world: World, notified: readonly Notified[]): Promise<void> {
    await database.pool.query(
      `with n as (
         select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[], $5::timestamptz[], $6::timestamptz[], $7::boolean[])
           as n(id, member_id, thread_id, number, created_at, read_at, decided)),
       decided as (
         insert into decision (id, thread_id, number, member_id, action, reason, content_revision, before, after, created_at)
         select n.id, n.thread_id, n.number, n.member_id, 'HIDE', 'So.', 1, '{}', '{}', n.created_at from n where n.decided)
       insert into notification (id, member_id, kind, actor_id, thread_id, number, decision_id, created_at, read_at)
       select n.id, n.member_id, case when n.decided then 'MODERATION'::notification_kind else 'MENTION' end,
         case when not n.decided then p.author_id end, n.thread_id, n.number, case when n.decided then n.id end, n.created_at, n.read_at
       from n join post p on p.thread_id = n.thread_id and p.number = n.number`,
      [
        notified.map(({ id }) => id),
        notified.map(({ member }) => world.memberId(member)),
        notified.map(({ subject }) => world.threads[subject]),
        notified.map(({ number }) => number),
        notified.map(({ at }) => at),
        notified.map(({ read, at }) => (read ? at : null)),
        notified.map(({ decided }) => decided ?? false),
      ],
    );
  }

  const page = (size: number, key: readonly string[] | null = null): PageRequest<readonly string[]> => ({
    size,
    backward: false,
    key,
  });

  async function all(viewer: Member, size: number, unreadOnly = false): Promise<NotificationView[]> {
    const rows: NotificationView[] = [];
    for (let key: readonly string[] | null = null; ; key = notificationKey(rows.at(-1)!)) {
      const next = await queries.list(viewer, { unreadOnly, threadId: null }, page(size, key));
      rows.push(...next.rows);
      if (!next.hasNextPage) return rows;
      expect(next.rows).toHaveLength(size);
    }
  }

  /** A subject with `replies` replies by its author, each of which notified member 1; the newest last. */
  async function thread(replies: number, more: Partial<WorldDescription> = {}) {
    const world = await buildWorld(database, {
      members: [{}, {}],
      subjects: [{ author: 0, audience: 'PUBLIC', title: 'On silence' }],
      replies: Array.from({ length: replies }, () => ({ subject: 0, author: 0 })),
      ...more,
    });
    const notified = world.replies.map(({ number }) => {
      const at = new Date(world.now.getTime() - DAY + number * 1000);
      return { id: newId(at), member: 1, subject: 0, number, at, read: false };
    });
    await notify(world, notified);
    return { world, notified, viewer: await world.viewer(1) };
  }

  it('are listed newest first with who wrote what where', async () => {
    const { world, notified, viewer } = await thread(3);
    await notify(world, [{ ...notified[0]!, id: newId(world.now), number: 0, at: world.now }]);
    const rows = await all(viewer, 2);
    expect(rows.map(({ number }) => number)).toEqual([0, 3, 2, 1]);
    expect(rows[0]).toMatchObject({ reply: null, title: 'On silence', actor: { id: world.members[0]!.id } });
    expect(rows[1]).toMatchObject({
      kind: 'MENTION',
      reply: { number: 3, bodyHtml: '<p>Reply 3</p>', author: { id: world.members[0]!.id } },
      thread: { id: world.threads[0] },
      createdAt: notified[2]!.at,
      readAt: null,
    });
  });

  it('come and go with what they are about', async () => {
    const { world, viewer } = await thread(2);
    const numbers = async () => (await all(viewer, 10)).map(({ number }) => number);
    await world.setStatus(world.replies[1]!, 'HELD');
    expect(await numbers()).toEqual([1]);
    expect(await queries.count(viewer, UNREAD)).toBe(1);
    await world.setStatus(world.replies[0]!, 'REMOVED');
    expect(await numbers()).toEqual([]);
    await world.setStatus(world.replies[1]!, 'VISIBLE');
    expect(await numbers()).toEqual([2]);
    await world.setStatus({ threadId: world.threads[0]!, number: 0 }, 'HIDDEN');
    expect(await numbers()).toEqual([]);
    expect(await queries.count(viewer, ALL)).toBe(0);
  });

  it('older than the membership are not revealed by joining its course', async () => {
    const { world, notified } = await thread(2, {
      members: [{}, {}, { isAdmin: true }],
      courses: [{}],
      subjects: [{ author: 0, course: 0 }],
    });
    await notify(
      world,
      notified.map((row) => ({ ...row, id: newId(row.at), member: 2 })),
    );
    const numbers = async (member: number) => (await all(await world.viewer(member), 10)).map(({ number }) => number);
    expect(await numbers(1)).toEqual([]);
    await database.pool.query(
      `insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, 'LEARNER', $4), ($1, $3, 'LEARNER', $4)`,
      [world.courses[0], world.memberId(1), world.memberId(2), notified[1]!.at],
    );
    expect(await numbers(1)).toEqual([2]);
    expect(await queries.count(await world.viewer(1), UNREAD)).toBe(1);
    expect(await numbers(2)).toEqual([2, 1]);
  });

  it('of an open prompt’s public reflections count as its course’s: joining reveals none of them either', async () => {
    const { world } = await thread(1, {
      courses: [{}],
      prompts: [{ course: 0, postFirst: true, minimumWords: 0 }],
      subjects: [
        { author: 0, prompt: 0, audience: 'PUBLIC' },
        { author: 1, prompt: 0 },
      ],
    });
    const numbers = async () => (await all(await world.viewer(1), 10)).map(({ number }) => number);
    expect(await numbers()).toEqual([]);
    await database.pool.query(
      `insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, 'LEARNER', $3)`,
      [world.courses[0], world.memberId(1), world.now],
    );
    expect(await numbers()).toEqual([]);
    await database.pool.query('update prompt set closes_at = $2 where id = $1', [world.prompts[0], world.now]);
    expect(await numbers()).toEqual([1]);
  });

  it('fill a page across thousands that are not seen, in few statements', async () => {
    const { world, notified, viewer } = await thread(3_000);
    await database.pool.query(`update post set status = 'HELD' where thread_id = $1 and number > 5`, [
      world.threads[0],
    ]);
    let statements = 0;
    const counting = {
      rows: (...args: Parameters<Database['rows']>) => {
        statements++;
        return database.rows(...args);
      },
    };
    const counted = new NotificationQueries({ readerFor: () => counting } as unknown as Database);
    const found = await counted.list(viewer, ALL, page(3));
    expect(found.rows.map(({ number }) => number)).toEqual([5, 4, 3]);
    expect(found.hasNextPage).toBe(true);
    expect(statements).toBe(3);
    statements = 0;
    const last = await counted.list(viewer, ALL, page(3, [notified[2]!.at.toISOString(), notified[2]!.id]));
    expect(last.rows.map(({ number }) => number)).toEqual([2, 1]);
    expect(last.hasNextPage).toBe(false);
    expect(statements).toBe(1);
  });

  it('are marked as read by their ids, all of them or none', async () => {
    const { notified, viewer, world } = await thread(3);
    const other = await world.viewer(0);
    const ids = notified.map(({ id }) => id);
    await expect(service.markRead(other, { ids })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(service.markRead(viewer, { ids: [ids[0]!, world.threads[0]!] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(service.markRead(viewer, { ids: [ids[0]!, 'x'] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await queries.count(viewer, UNREAD)).toBe(3);
    await service.markRead(viewer, { ids: [ids[0]!, ids[2]!, ids[0]!] });
    expect((await all(viewer, 10, true)).map(({ number }) => number)).toEqual([2]);
    expect(await all(viewer, 10)).toHaveLength(3);
  });

  it('are marked as read all together, but for those that are not seen', async () => {
    const { world, notified, viewer } = await thread(3);
    await world.setStatus(world.replies[1]!, 'HELD');
    await expect(service.markRead(viewer, { ids: [notified[1]!.id] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await service.markRead(viewer, { all: true });
    expect(await queries.count(viewer, UNREAD)).toBe(0);
    await world.setStatus(world.replies[1]!, 'VISIBLE');
    expect((await all(viewer, 10, true)).map(({ number }) => number)).toEqual([2]);
  });

  it('must be named or be all, not both and not too many', async () => {
    const { notified, viewer } = await thread(1);
    const ids = [notified[0]!.id];
    for (const input of [{}, { all: false }, { ids, all: true }, { ids: [] }, { ids: Array(101).fill(ids[0]) }]) {
      await expect(service.markRead(viewer, input)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect(await queries.count(viewer, UNREAD)).toBe(1);
  });

  it('are exactly those that the rule of visibility shows, for every page size, and counted so', async () => {
    const notice = fc.record({
      member: fc.nat(4),
      subject: fc.nat(3),
      at: fc.nat(100).map((percent) => percent / 100),
      daysAgo: fc.integer({ min: 0, max: 25 }),
      read: fc.boolean(),
      decided: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        worldArbitrary(),
        fc.array(notice, { maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        async (description, notices, size) => {
          const world = await buildWorld(database, description);
          const notified = await addressed(world, notices);
          await notify(world, notified);
          for (let member = 0; member < world.members.length; member++) {
            const viewer = await world.viewer(member);
            const expected = await findSeenNaively(world, description, viewer, member, notified);
            const unread = expected.filter(({ read }) => !read);
            const found = await all(viewer, size);
            expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
            const facts = await readFacts(database, world.threads, world.now);
            for (const row of found) {
              const about = notified.find(({ id }) => id === row.id)!;
              expect([row.title !== '', row.thread !== null, row.reply !== null]).toEqual(
                partsSeen(viewer, facts, about),
              );
            }
            expect((await all(viewer, size, true)).map(({ id }) => id)).toEqual(unread.map(({ id }) => id));
            expect(await queries.count(viewer, ALL)).toBe(expected.length);
            expect(await queries.count(viewer, UNREAD)).toBe(unread.length);
            await expectGroups(viewer, size, expected, false);
            await expectGroups(viewer, size, unread, true);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  /** As lines: those of one thread that are unread, or were read at the same moment, are one, with as many as there are of single ones. */
  async function expectGroups(viewer: Member, size: number, expected: readonly Notified[], unreadOnly: boolean) {
    const found: NotificationGroupView[] = [];
    for (let key: readonly string[] | null = null; ; key = groupKey(found.at(-1)!)) {
      const next = await groups.list(viewer, unreadOnly, page(size, key));
      found.push(...next.rows);
      if (!next.hasNextPage) break;
      expect(next.rows).toHaveLength(size);
    }
    const lines = [
      ...Map.groupBy(expected, ({ id, subject, decided, read, at }) =>
        decided ? id : `${subject} ${read ? at.getTime() : 'unread'}`,
      ).values(),
    ];
    const singles = await groups.singles(viewer, found);
    expect(singles.map((rows) => rows.map(({ id }) => id))).toEqual(
      lines.map((rows) => rows.slice(0, limits.notificationsPerGroup).map(({ id }) => id)),
    );
    expect(found.map(({ newest, count }) => [newest.id, count])).toEqual(
      lines.map((rows) => [rows[0]!.id, rows.length]),
    );
    expect(await groups.count(viewer, unreadOnly)).toBe(lines.length);
  }

  /** Notices about posts that exist, one for each member and post, and one about a decision. */
  async function addressed(
    world: World,
    notices: ReadonlyArray<{
      member: number;
      subject: number;
      at: number;
      daysAgo: number;
      read: boolean;
      decided: boolean;
    }>,
  ): Promise<Notified[]> {
    const facts = await readFacts(database, world.threads, world.now);
    const notified = notices.map(({ member, subject, at: place, daysAgo, read, decided }) => {
      const at = new Date(world.now.getTime() - daysAgo * DAY);
      return {
        id: newId(at),
        member,
        subject,
        number: Math.round(place * facts[subject]!.replies.length),
        at,
        read,
        decided,
      };
    });
    return [
      ...new Map(notified.map((row) => [`${row.member} ${row.subject} ${row.number} ${row.decided}`, row])).values(),
    ];
  }

  /** Whether the viewer sees its title, thread and reply. */
  function partsSeen(viewer: Member, facts: readonly KnownThread[], { subject: at, number }: Notified): boolean[] {
    const { subject, replies } = facts[at]!;
    const reply = replies.find((candidate) => candidate.number === number);
    return [
      subject.status !== 'REMOVED' && isSubjectSeen(viewer, subject),
      isThreadSeen(viewer, subject),
      reply !== undefined && isReplySeen(viewer, subject, reply),
    ];
  }

  async function findSeenNaively(
    world: World,
    description: WorldDescription,
    viewer: Member,
    member: number,
    notified: readonly Notified[],
  ): Promise<Notified[]> {
    const facts = await readFacts(database, world.threads, world.now);
    return notified
      .filter((row) => row.member === member)
      .filter(({ subject, number, at, decided }) => {
        if (decided) return true;
        const thread = facts[subject]!;
        const reply = thread.replies.find((candidate) => candidate.number === number);
        if (!(reply ? isReplySeen(viewer, thread.subject, reply) : isThreadSeen(viewer, thread.subject))) return false;
        if (viewer.isAdmin || thread.subject.authorId === viewer.memberId) return true;
        const course = world.courses.indexOf(thread.subject.courseId ?? '');
        const seat = description.enrolments?.find(
          (enrolment) => enrolment.member === member && enrolment.course === course,
        );
        const restricted = ['COURSE', 'PRIVATE'].includes(thread.subject.audience) || thread.subject.gated;
        return !restricted || !seat || seat.joinedAt! <= at;
      })
      .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  }
});

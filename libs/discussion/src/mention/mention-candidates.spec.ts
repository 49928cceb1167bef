import fc from 'fast-check';
import pg from 'pg';
import { limits } from '#kernel';
import { connect, type Database } from '#platform';
import { isThreadSeen } from '#visibility';
import { readFacts } from '../../../../test/factories/facts.js';
import { readersNaively, readPlaces } from '../../../../test/factories/naive-readers.js';
import { buildWorld, type World } from '../../../../test/factories/world.js';
import { worldArbitrary } from '../../../../test/factories/world-arbitrary.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { numRuns } from '../../../../test/support/num-runs.js';
import { MentionCandidateQueries } from './mention-candidates.queries.js';

describe('whom a member could mention', () => {
  let test: TestDatabase;
  let database: Database;
  let queries: MentionCandidateQueries;

  beforeEach(async () => {
    test = await createTestDatabase();
    // One connection: what it has read is flushed before it is looked at.
    database = await connect({ url: test.url, entities: [], poolSize: 1 });
    queries = new MentionCandidateQueries(database);
  });
  afterEach(async () => {
    await database?.close();
    await test?.drop();
  });

  const find = async (world: World, member: number | null, prefix: string, subject = 0, first = 20) =>
    (await queries.find(await world.viewer(member), world.threads[subject]!, prefix, first)).map(
      ({ handle }) => handle,
    );

  const named = () =>
    buildWorld(database, {
      members: [
        { handle: 'me' },
        { handle: 'anke', displayName: 'Renée O’Brien' },
        { handle: 'zora', displayName: 'Anne-Marie Dvořák', nameAudience: 'EVERYONE' },
        { handle: 'secret', displayName: 'Anna Hidden', nameAudience: 'NOBODY' },
        { handle: 'an_other', displayName: 'Somebody' },
        { handle: 'anna', displayName: 'Elsewhere' },
      ],
      courses: [{}],
      enrolments: [
        { member: 0, course: 0 },
        { member: 3, course: 0 },
        { member: 4, course: 0 },
      ],
      subjects: [
        { author: 0, course: 0, audience: 'MEMBERS' },
        { author: 0, course: 0 },
        { author: 0, course: 0, audience: 'PRIVATE' },
        { author: 0, status: 'DRAFT' },
      ],
      replies: [{ subject: 0, author: 2 }],
    });

  it('puts who wrote in the thread first, then its course, then everyone else', async () => {
    const world = await named();
    expect(await find(world, 0, 'an')).toEqual(['zora', 'an_other', 'anke', 'anna']);
    expect(await find(world, 0, '@AN')).toEqual(['zora', 'an_other', 'anke', 'anna']);
    expect(await find(world, 0, '')).toEqual(['zora', 'an_other', 'secret', 'anke', 'anna']);
    expect(await find(world, 0, 'an', 0, 2)).toEqual(['zora', 'an_other']);
  });

  it('finds any word of a name that is shown, without regard to case and accents', async () => {
    const world = await named();
    expect(await find(world, 0, 'marie')).toEqual(['zora']);
    expect(await find(world, 0, 'dvorak')).toEqual(['zora']);
    expect(await find(world, 0, 'DVOŘ')).toEqual(['zora']);
    expect(await find(world, 0, 'anne dvo')).toEqual(['zora']);
    expect(await find(world, 0, 'renee')).toEqual(['anke']);
    expect(await find(world, 0, 'hidden')).toEqual([]);
    expect(await find(world, 0, '%')).toEqual([]);
    expect(await find(world, 0, "' | '")).toEqual([]);
  });

  it.each([
    ['Ａｎａ Díaz', ['ana', 'diaz', 'ａｎａ', 'ANA DI', 'Dı́az']],
    ['Sa\u00adrah O’Con\u200bnor', ['sarah', 'connor', 'sa\u00adr', 'o’connor', "O'Con"]],
    ['J.K. Rowling', ['j.k. rowling', 'J. K. Row', 'jk', 'rowling', 'ｊ．ｋ']],
    ['ΝΙΚΟΣ Παπαδόπουλος', ['νικος', 'Νίκος', 'νικοσ', 'παπαδοπουλος', 'ΠΑΠΑΔΟΠΟΥΛΟΣ', 'παπ']],
    ['Иван Ёлкин', ['иван', 'ИВАН', 'ёлк', 'елкин']],
    ['Søren Łukasz Weiß', ['soren', 'SØR', 'lukasz', 'weiss', 'WEISS', 'weiß']],
    ['İpek Işık', ['ipek', 'İPEK', 'işık', 'isik']],
    ['मीना शर्मा', ['मीना', 'शर्मा', 'शर']],
    ['김민준', ['김민', '\u1100\u1175\u11b7']],
    ['محمّد', ['محمد', 'محمّد']],
    ['𝓔𝓭 ﬁnn', ['ed', 'fin', 'ﬁn']],
  ])('finds %s however it is typed', async (displayName, typed) => {
    const world = await buildWorld(database, {
      members: [{ handle: 'me' }, { handle: 'sought.one', displayName, nameAudience: 'EVERYONE' }, { handle: 'other' }],
      subjects: [{ author: 0, audience: 'MEMBERS' }],
    });
    const found: Array<readonly [string, string[]]> = [];
    for (const one of typed) found.push([one, await find(world, 0, one)]);
    expect(found).toEqual(typed.map((one) => [one, one === 'jk' ? [] : ['sought.one']]));
  });

  it('offers only who sees the subject, and nobody in a thread that the viewer does not see', async () => {
    const world = await named();
    expect(await find(world, 0, '', 1)).toEqual(['an_other', 'secret']);
    expect(await find(world, 0, '', 2)).toEqual([]);
    expect(await find(world, 5, '', 1)).toEqual([]);
    expect(await find(world, 5, '', 3)).toEqual([]);
    expect(await find(world, null, '')).toEqual([]);
    expect(await queries.find(await world.viewer(0), 'x', '', 8)).toEqual([]);
    expect(await queries.find(await world.viewer(0), world.members[0]!.id, '', 8)).toEqual([]);
  });

  it('offers nobody for whom an open prompt still hides what others wrote', async () => {
    const [author, done, short, instructor] = [0, 1, 2, 3];
    const world = await buildWorld(database, {
      members: [
        { handle: 'author' },
        { handle: 'done' },
        { handle: 'short' },
        { handle: 'instructor' },
        { handle: 'far' },
      ],
      courses: [{}],
      enrolments: [
        { member: author, course: 0 },
        { member: done, course: 0 },
        { member: short, course: 0 },
        { member: instructor, course: 0, role: 'INSTRUCTOR' },
      ],
      prompts: [{ course: 0, postFirst: true, minimumWords: 50 }],
      subjects: [
        { author, prompt: 0, audience: 'PUBLIC' },
        { author: done, prompt: 0, wordCount: 50, status: 'HELD' },
        { author: short, prompt: 0, wordCount: 49 },
        { author: instructor, prompt: 0 },
      ],
    });
    expect(await find(world, author, '')).toEqual(['instructor']);
    expect(await find(world, instructor, '')).toEqual(['author', 'done']);
    await world.setStatus({ threadId: world.threads[1]!, number: 0 }, 'VISIBLE');
    expect(await find(world, author, '')).toEqual(['done', 'instructor']);
    expect(await find(world, author, '', 3)).toEqual(['instructor', 'done', 'short']);
  });

  it('offers for a draft of one’s own whoever could read it once it is published, and for anybody else’s nobody', async () => {
    const [author, classmate, instructor] = [0, 1, 2];
    const world = await buildWorld(database, {
      members: [
        { handle: 'author' },
        { handle: 'classmate' },
        { handle: 'instructor' },
        { handle: 'far' },
        { handle: 'boss', isAdmin: true },
      ],
      courses: [{}],
      enrolments: [
        { member: author, course: 0 },
        { member: classmate, course: 0 },
        { member: instructor, course: 0, role: 'INSTRUCTOR' },
      ],
      subjects: [
        { author, course: 0, status: 'DRAFT', audience: 'PRIVATE' },
        { author, course: 0, status: 'DRAFT' },
        { author, status: 'DRAFT', audience: 'MEMBERS' },
        { author, course: 0, status: 'HELD' },
      ],
    });
    expect(await find(world, author, '', 0)).toEqual(['instructor']);
    expect(await find(world, author, '', 1)).toEqual(['classmate', 'instructor']);
    expect(await find(world, author, '', 2)).toEqual(['boss', 'classmate', 'far', 'instructor']);
    expect(await find(world, author, '', 3)).toEqual(['classmate', 'instructor']);
    expect(await find(world, instructor, '', 1)).toEqual([]);
    expect(await find(world, 4, '', 2)).toEqual([]);
    const course = world.courses[0] as string;
    const forNew = async (member: number, audience: 'MEMBERS' | 'COURSE', courseId: string | null, promptId = null) =>
      (await queries.findForNew(await world.viewer(member), { audience, courseId, promptId }, '', 20)).map(
        ({ handle }) => handle,
      );
    expect(await forNew(author, 'COURSE', course)).toEqual(['classmate', 'instructor']);
    expect(await forNew(author, 'COURSE', null)).toEqual([]);
    expect(await forNew(author, 'MEMBERS', null)).toEqual(['boss', 'classmate', 'far', 'instructor']);
    expect(await forNew(3, 'COURSE', course)).toEqual([]);
    expect(await forNew(3, 'MEMBERS', course)).toEqual(['author', 'boss', 'classmate', 'instructor']);
    expect(await forNew(author, 'COURSE', 'no id')).toEqual([]);
  });

  it('offers for a text that is not stored what it offers for the same as a draft, in any world', async () => {
    let offered = 0;
    await fc.assert(
      fc.asyncProperty(worldArbitrary({ members: 6, replies: 0 }), async (description) => {
        await database.pool.query('delete from thread; delete from course; delete from member');
        const drafts = (description.subjects ?? []).map((subject) => ({
          ...subject,
          ...(subject.kind !== 'CASE_STUDY' && { status: 'DRAFT' as const }),
        }));
        const world = await buildWorld(database, { ...description, subjects: drafts });
        const all = await readFacts(database, world.threads, world.now);
        for (const { id, subject } of all) {
          const author = world.members.findIndex((member) => member.id === subject.authorId);
          const prompt = subject.promptId;
          if (author < 0 || subject.status !== 'DRAFT') continue;
          const viewer = await world.viewer(author);
          // A prompt that its author has no part in any more is none that they see.
          if (prompt && !viewer.isAdmin && !viewer.courses.includes(subject.courseId as string)) continue;
          const { rows } = await database.pool.query('select opens_at <= $2 as open from prompt where id = $1', [
            prompt,
            world.now,
          ]);
          if (rows[0]?.open === false) continue;
          const place = { audience: subject.audience, courseId: subject.courseId, promptId: prompt };
          const stored = await queries.find(viewer, id, '', limits.mentionCandidates);
          expect(await queries.findForNew(viewer, place, '', limits.mentionCandidates)).toEqual(stored);
          offered += stored.length;
        }
      }),
      { numRuns: 20 },
    );
    expect(offered).toBeGreaterThan(50);
  });

  it('refuses more than it gives, and prefixes longer than names', async () => {
    const world = await named();
    await expect(find(world, 0, '', 0, limits.mentionCandidates + 1)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(find(world, 0, 'x'.repeat(200))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('offers whom the viewer can know to read the thread, and nobody else, in any world', async () => {
    await fc.assert(
      fc.asyncProperty(worldArbitrary({ members: 6 }), async (description) => {
        await database.pool.query('delete from thread; delete from course; delete from member');
        const world = await buildWorld(database, description);
        const viewers = await Promise.all(world.members.map((_, member) => world.viewer(member)));
        const known = await readFacts(database, world.threads, world.now);
        const members = world.members.map((member) => member.id);
        const places = await readPlaces(database, members, world.threads);
        for (const thread of known) {
          for (const viewer of viewers) {
            const expected = isThreadSeen(viewer, thread.subject) ? readersNaively(viewer, thread, known, places) : [];
            const offered = await queries.find(viewer, thread.id, 'reader.', limits.mentionCandidates);
            expect(offered.map(({ handle }) => handle).sort()).toEqual(expected.sort());
          }
        }
      }),
      { numRuns: numRuns(20, 40) },
    );
  });

  it('walks an index for strangers, however many members there are', async () => {
    const world = await buildWorld(database, {
      members: Array.from({ length: 5_000 }, () => ({})),
      subjects: [{ author: 0, audience: 'PUBLIC' }],
    });
    const owner = new pg.Client(test.superuserUrl);
    await owner.connect();
    await owner.query('vacuum analyze');
    await owner.end();
    for (const prefix of ['', 'reader.b']) {
      const before = await rowsRead();
      await find(world, 0, prefix);
      const read = (await rowsRead()) - before;
      expect(read).toBeGreaterThan(0);
      expect(read).toBeLessThan(500);
    }
  });

  /** Rows of `member` that this database has read so far. */
  async function rowsRead(): Promise<number> {
    const client = await database.pool.connect();
    try {
      await client.query('select pg_stat_force_next_flush()');
      const { rows } = await client.query(
        `select seq_tup_read + coalesce(idx_tup_fetch, 0) as read from pg_stat_user_tables where relname = 'member'`,
      );
      return Number(rows[0].read);
    } finally {
      client.release();
    }
  }
});

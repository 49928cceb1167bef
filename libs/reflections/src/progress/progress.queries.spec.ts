import { newId, type Viewer, visitor } from '#kernel';
import { Database } from '#platform';
import { withDatabase } from '../../../../test/support/connected-database.js';
import { ProgressQueries } from './progress.queries.js';

const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date('2026-10-01T12:00:00.000Z');
const days = (count: number) => new Date(NOW.getTime() + count * DAY);

describe("A learner's progress with a prompt", () => {
  let database: Database;
  let progress: ProgressQueries;
  let course: string;
  let learner: string;
  let handles = 0;

  withDatabase(async (connected) => {
    database = connected;
    progress = new ProgressQueries(database);
    course = newId(NOW);
    await database.pool.query(
      `insert into course (id, slug, title, join_code, created_at) values ($1, 'course', 'Course', 'code', $2)`,
      [course, NOW],
    );
    learner = await member('LEARNER');
  });

  const seenBy = (memberId: string | null): Viewer => ({ ...visitor(NOW), memberId });

  async function member(role: 'LEARNER' | 'INSTRUCTOR' | null): Promise<string> {
    const id = newId(NOW);
    await database.pool.query(
      `insert into member (id, handle, email, password_hash, display_name, joined_at) values ($1, $2, $2, '', 'Name', $3)`,
      [id, `member${handles++}`, NOW],
    );
    if (role) {
      await database.pool.query(
        'insert into course_member (course_id, member_id, role, joined_at) values ($1, $2, $3, $4)',
        [course, id, role, NOW],
      );
    }
    return id;
  }

  async function prompt(minimumWords: number | null, repliesRequired: number, dueAt: Date | null): Promise<string> {
    const id = newId(NOW);
    await database.pool.query(
      `insert into prompt (id, course_id, number, title, instructions_markdown, instructions_html, due_at, minimum_words,
         replies_required, created_at) values ($1, $2, $3, 'Prompt', '', '', $4, $5, $6, $7)`,
      [id, course, ++handles, dueAt, minimumWords, repliesRequired, NOW],
    );
    return id;
  }

  async function reflection(
    promptId: string,
    authorId: string | null,
    status: string,
    words: number,
    publishedAt: Date,
  ) {
    const id = newId(NOW);
    await database.pool.query(
      `insert into thread (id, kind, author_id, course_id, prompt_id, audience, status, created_at, published_at, active_at)
       values ($1, 'REFLECTION', $2, $3, $4, 'COURSE', $5, $6, $7, $6)`,
      [id, authorId, course, promptId, status, NOW, status === 'DRAFT' ? null : publishedAt],
    );
    await database.pool.query(
      `insert into reflection (thread_id, title, slug, excerpt, word_count) values ($1, 'Title', 'title', '', $2)`,
      [id, words],
    );
    return id;
  }

  async function replies(threadId: string, memberId: string, count: number): Promise<void> {
    await database.pool.query('insert into participant (thread_id, member_id, replies) values ($1, $2, $3)', [
      threadId,
      memberId,
      count,
    ]);
  }

  const of = async (promptId: string) => (await progress.ofViewer(seenBy(learner), [promptId]))[0];

  it('is nothing at the beginning, and complete at once where nothing is owed but a reflection', async () => {
    const id = await prompt(null, 0, null);
    expect(await of(id)).toEqual({
      published: false,
      onTime: null,
      words: 0,
      editedAfterClosing: false,
      distinctPeersRepliedTo: 0,
      owed: true,
      complete: false,
    });
    await reflection(id, learner, 'VISIBLE', 0, days(0));
    expect(await of(id)).toEqual({
      published: true,
      onTime: null,
      words: 0,
      editedAfterClosing: false,
      distinctPeersRepliedTo: 0,
      owed: true,
      complete: true,
    });
  });

  it.each([
    ['VISIBLE', true],
    ['HELD', true],
    ['HIDDEN', true],
    ['DRAFT', false],
    ['REMOVED', false],
  ])('counts a reflection that is %s: %s', async (status, published) => {
    const id = await prompt(100, 0, null);
    await reflection(id, learner, status, 100, days(0));
    expect(await of(id)).toMatchObject({ published, words: published ? 100 : 0, complete: published });
  });

  it('takes the longest reflection for the words, and the first one that is long enough for the date', async () => {
    const id = await prompt(100, 0, days(2));
    await reflection(id, learner, 'VISIBLE', 99, days(1));
    expect(await of(id)).toMatchObject({ published: false, onTime: null, words: 99 });
    await reflection(id, learner, 'VISIBLE', 400, days(4));
    expect(await of(id)).toMatchObject({ published: true, onTime: false, words: 400 });
    await reflection(id, learner, 'VISIBLE', 100, days(2));
    expect(await of(id)).toMatchObject({ published: true, onTime: true, words: 400 });
  });

  it('counts each peer once, and nobody but learners and former members of the course', async () => {
    const id = await prompt(null, 3, null);
    await reflection(id, learner, 'VISIBLE', 10, days(0)).then((own) => replies(own, learner, 3));
    const twice = await member('LEARNER');
    for (const count of [2, 1]) await replies(await reflection(id, twice, 'VISIBLE', 10, days(0)), learner, count);
    await replies(await reflection(id, await member('INSTRUCTOR'), 'VISIBLE', 10, days(0)), learner, 1);
    await replies(await reflection(id, await member('LEARNER'), 'VISIBLE', 10, days(0)), learner, 0);
    await replies(await reflection(id, await member('LEARNER'), 'VISIBLE', 10, days(0)), await member('LEARNER'), 1);
    await replies(
      await reflection(await prompt(null, 0, null), await member('LEARNER'), 'VISIBLE', 9, days(0)),
      learner,
      1,
    );
    expect(await of(id)).toMatchObject({ distinctPeersRepliedTo: 1, complete: false });
    await replies(await reflection(id, await member(null), 'VISIBLE', 10, days(0)), learner, 1);
    expect(await of(id)).toMatchObject({ distinctPeersRepliedTo: 2, complete: false });
    await replies(await reflection(id, await member('LEARNER'), 'REMOVED', 10, days(0)), learner, 1);
    expect(await of(id)).toMatchObject({ distinctPeersRepliedTo: 3, complete: true });
    for (const _ of [1, 2]) await replies(await reflection(id, null, 'VISIBLE', 10, days(0)), learner, 1);
    expect(await of(id)).toMatchObject({ distinctPeersRepliedTo: 5, complete: true });
  });

  it('is not complete by replies alone', async () => {
    const id = await prompt(50, 1, null);
    await reflection(id, learner, 'VISIBLE', 49, days(0));
    await replies(await reflection(id, await member('LEARNER'), 'VISIBLE', 10, days(0)), learner, 1);
    expect(await of(id)).toMatchObject({ published: false, distinctPeersRepliedTo: 1, complete: false });
  });

  it('is not owed where it closed before they joined, unless they have published something', async () => {
    const owed = async (closesAt: Date | null, status?: string) => {
      const id = await prompt(100, 2, null);
      await database.pool.query('update prompt set closes_at = $2 where id = $1', [id, closesAt]);
      if (status) await reflection(id, learner, status, 3, days(-5));
      return (await of(id))?.owed;
    };
    const moments = [days(-1), NOW, new Date(NOW.getTime() + 1), null];
    expect(await Promise.all(moments.map((closesAt) => owed(closesAt)))).toEqual([false, false, true, true]);
    expect(await Promise.all(['HELD', 'DRAFT', 'REMOVED'].map((status) => owed(days(-1), status)))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is null for visitors, instructors and whoever is not in the course', async () => {
    const id = await prompt(null, 0, null);
    const others = [null, await member('INSTRUCTOR'), await member(null)];
    for (const other of others) expect(await progress.ofViewer(seenBy(other), [id])).toEqual([null]);
  });

  it('is answered for many prompts at once, in their order', async () => {
    const [first, second] = [await prompt(null, 0, null), await prompt(null, 0, null)];
    await reflection(second, learner, 'VISIBLE', 7, days(0));
    const both = await progress.ofViewer(seenBy(learner), [second, newId(NOW), first]);
    expect(both.map((one) => one?.words)).toEqual([7, undefined, 0]);
  });
});

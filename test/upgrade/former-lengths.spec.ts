import { connect, type Database, migrate, migrateJobQueue } from '#platform';
import { fillFormerLengths } from '#reflections';
import type { TestDatabase } from '../support/database.js';
import { restoreDump } from './restore-dump.js';

const DAY = 24 * 60 * 60 * 1000;
const words = (count: number) => Array.from({ length: count }, (_, at) => `*word${at}*`).join(' ');

describe('how long reflections of a database that 0.1.0 wrote were when', () => {
  let test: TestDatabase;
  let database: Database;
  let answers: Array<{ id: string; at: Date }>;

  beforeAll(async () => {
    test = await restoreDump('0.1.0-demo');
    await migrate(test.ownerUrl);
    await migrateJobQueue(test.ownerUrl);
    database = await connect({ url: test.url, entities: [] });
    answers = (await sql(`
      select t.id, t.published_at as at from thread t where t.prompt_id is not null and t.status = 'VISIBLE'
      and not exists (select from post_revision v where v.thread_id = t.id and v.number = 0) order by t.id`)) as typeof answers;
    expect(answers.length).toBeGreaterThan(10);
  });
  afterAll(async () => {
    await database?.close();
    await test?.drop();
  });

  const sql = async (text: string, values: unknown[] = []) => (await database.pool.query(text, values)).rows;
  const fill = async () => {
    const said: string[] = [];
    await fillFormerLengths(database, (sentence) => said.push(sentence));
    return said;
  };
  const daysAfter = (answer: { at: Date }, days: number) => new Date(answer.at.getTime() + days * DAY);

  /** A text that was replaced, as versions before kept it. */
  const revise = (id: string, revision: number, count: number, from: Date, until: Date, more: object = {}) => {
    const row = { shown: true, superseded_at: until, ...more };
    return sql(
      `insert into post_revision (thread_id, number, revision, markdown, created_at, superseded_at, shown) values ($1, 0, $2, $3, $4, $5, $6)`,
      [id, revision, words(count), from, row.superseded_at, row.shown],
    );
  };
  /** The text that stands now, which the ones before led to. */
  const stands = (id: string, revision: number, count: number, editedAt: Date) =>
    sql(
      `with text as (update post set revision = $2, visible_revision = $2, edited_at = $4 where thread_id = $1 and number = 0)
       update reflection set word_count = $3 where thread_id = $1`,
      [id, revision, count, editedAt],
    );
  /** Days after publication, each with the words from then on; the last is what stands. */
  const known = async (answer: { id: string; at: Date }) => {
    const rows = await sql(
      `select since, word_count as words from reflection_length where thread_id = $1
       union all select written_at, word_count from reflection where thread_id = $1 order by since`,
      [answer.id],
    );
    return rows.map(({ since, words: count }) => [(since.getTime() - answer.at.getTime()) / DAY, count]);
  };

  it('is found out as far as their revisions tell, by a step that is done once', async () => {
    const [plain, revised, slipped, gap, held, refused] = answers as [(typeof answers)[0], ...typeof answers];
    await stands(plain.id, 1, 50, null as never);
    await revise(revised!.id, 1, 5, daysAfter(revised!, -3), daysAfter(revised!, 2));
    await revise(revised!.id, 2, 30, daysAfter(revised!, 2), daysAfter(revised!, 4));
    await stands(revised!.id, 3, 12, daysAfter(revised!, 4));
    // Changed again within minutes, so that nothing of before was kept.
    await stands(slipped!.id, 3, 40, daysAfter(slipped!, 0.003));
    await revise(gap!.id, 1, 5, daysAfter(gap!, 0), daysAfter(gap!, 2));
    await stands(gap!.id, 3, 40, daysAfter(gap!, 2.002));
    // Changed while it was held: nobody was shown the text of before, and it was handed in all the same.
    await sql('update post set approved_at = $2 where thread_id = $1 and number = 0', [held!.id, daysAfter(held!, 5)]);
    await revise(held!.id, 1, 5, daysAfter(held!, 0), daysAfter(held!, 1), { shown: false });
    await stands(held!.id, 2, 33, daysAfter(held!, 1));
    await sql('update post set approved_at = $2 where thread_id = $1 and number = 0', [
      refused!.id,
      daysAfter(refused!, 0),
    ]);
    await revise(refused!.id, 2, 100, daysAfter(refused!, 1), daysAfter(refused!, 2), { shown: false });
    await revise(refused!.id, 1, 5, daysAfter(refused!, 0), daysAfter(refused!, 3));
    await stands(refused!.id, 3, 6, daysAfter(refused!, 3));
    await sql('update reflection set written_at = null');
    await sql('delete from reflection_length');

    const [{ count }] = (await sql('select count(*) from reflection')) as [{ count: string }];
    const sentence = (done: number | string) =>
      `It is known of ${done} of ${count} reflections of an earlier version how long they were when.`;
    expect(await fill()).toEqual([sentence(0), sentence(count)]);
    expect(await fill()).toEqual([]);
    expect(await sql('select from reflection where written_at is null or by_instructor is null')).toEqual([]);

    expect(await known(plain)).toEqual([[0, 50]]);
    expect(await known(revised!)).toEqual([
      [0, 5],
      [2, 30],
      [4, 12],
    ]);
    // In doubt from the moment on from which nothing else is known.
    expect(await known(slipped!)).toEqual([
      [0, 40],
      [0.003, 40],
    ]);
    expect(await known(gap!)).toEqual([
      [0, 5],
      [2, 40],
      [2.002, 40],
    ]);
    expect(await known(held!)).toEqual([
      [0, 5],
      [1, 33],
    ]);
    expect(await known(refused!)).toEqual([
      [0, 5],
      [3, 6],
    ]);
  });

  it('is found out again of what a copy of 0.1.0 changes while it still runs', async () => {
    const answer = answers[7]!;
    const [[, before]] = (await known(answer)) as [[number, number]];
    await stands(answer.id, 2, 77, daysAfter(answer, 3));
    await revise(answer.id, 1, 3, daysAfter(answer, 0), daysAfter(answer, 3));
    expect(await sql('select written_at from reflection where thread_id = $1', [answer.id])).toEqual([
      { written_at: null },
    ]);
    await fill();
    // What was known is kept; the text of then is read only where nothing was.
    expect(await known(answer)).toEqual([
      [0, before],
      [3, 77],
    ]);
  });
});

import { connect, type Database, migrate, migrateJobQueue } from '#platform';
import { fillPlainTexts, fillSearchEntries } from '#search';
import type { TestDatabase } from '../support/database.js';
import { restoreDump } from './restore-dump.js';

/** As the version before made entries: by words that PostgreSQL's parser found. */
const AS_BEFORE = `
  update search_entry e set reading = 1, vector = to_tsvector('search', search_words(s.body))
  from (select * from search_subject union all select * from search_reply) s
  where s.thread_id = e.thread_id and s.number = e.number and s.part = e.part`;

const MISINDEXED = `
  select s.thread_id, s.number, s.part from (select * from search_subject union all select * from search_reply) s
  full join search_entry e on e.thread_id = s.thread_id and e.number = s.number and e.part = s.part
  where e.seq is null or s.at is null or e.reading < 2 or search_vector(s.title, s.beside, s.body, s.marks, e.seq) is distinct from e.vector`;

describe('entries of search that an earlier version made', () => {
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await restoreDump('0.1.0-demo');
    await migrate(test.ownerUrl);
    await migrateJobQueue(test.ownerUrl);
    database = await connect({ url: test.url, entities: [] });
    await fillPlainTexts(database, () => undefined);
  });
  afterAll(async () => {
    await database?.close();
    await test?.drop();
  });

  const sql = async (text: string, values: unknown[] = []) => (await database.pool.query(text, values)).rows;
  const left = async () =>
    ((await sql('select count(*)::integer as count from search_entry where reading < 2')) as [{ count: number }])[0]
      .count;
  const fill = async (on = database) => {
    const said: string[] = [];
    await fillSearchEntries(on, (sentence) => said.push(sentence));
    return said;
  };

  it('are made anew by a step that goes on where it was killed', async () => {
    await sql(AS_BEFORE);
    const all = await left();
    expect(all).toBeGreaterThan(700);
    const killed = await connect({ url: test.url, entities: [] });
    let batches = 0;
    const transaction = killed.transaction.bind(killed);
    killed.transaction = async (work) => {
      if (++batches < 4) return transaction(work);
      await transaction(async (tx) => {
        await work(tx);
        throw new Error('killed');
      });
      throw new Error('unreachable');
    };
    await expect(fill(killed)).rejects.toThrow('killed');
    await killed.close();
    const some = await left();
    expect(some).toBeLessThan(all);
    expect(some).toBeGreaterThan(all / 2);
    expect(await fill()).toEqual([
      `Search finds 0 of ${some} texts by their words as this version reads them.`,
      `Search finds ${some} of ${some} texts by their words as this version reads them.`,
    ]);
    expect(await fill()).toEqual([]);
    expect(await sql(MISINDEXED)).toEqual([]);
  });

  it('learn the words of their texts', async () => {
    await sql('delete from search_word');
    await sql('update search_entry set reading = 1');
    await fill();
    const words = await sql(`select word from search_word where word in ('library', 'librari', 'the') order by 1`);
    expect(words.map(({ word }) => word)).toEqual(['librari', 'library']);
  });

  it('wait for one that somebody is just changing, and are of what it has become', async () => {
    const [entry] = await sql('update search_entry set reading = 1 where number = 3 returning thread_id, number');
    const key = [entry?.thread_id, entry?.number];
    const holder = await database.pool.connect();
    await holder.query('begin');
    await holder.query(
      `update post set text = 'Changed meanwhile, to wombats.' where thread_id = $1 and number = $2`,
      key,
    );
    let done = false;
    const filling = fill().then(() => {
      done = true;
    });
    while ((await left()) > 1) await new Promise((next) => setTimeout(next, 20));
    expect(done).toBe(false);
    await holder.query('commit');
    holder.release();
    await filling;
    const found = await sql(
      `select number from search_entry where vector @@ 'wombat' and (thread_id, number) = ($1, $2)`,
      key,
    );
    expect(found).toHaveLength(1);
    expect(await sql(MISINDEXED)).toEqual([]);
  });
});

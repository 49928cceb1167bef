import { MarkdownRenderer, RENDERER_VERSION, typedText } from '#markdown';
import { type Config, connect, type Database, migrate, migrateJobQueue } from '#platform';
import { fillPlainTexts } from '#search';
import type { TestDatabase } from '../support/database.js';
import { tablesWith } from '../support/tables-with.js';
import { restoreDump } from './restore-dump.js';

/** Posts and case studies of the demo of 0.1.0. */
const [POSTS, CASE_STUDIES] = [770, 13];

const UNFILLED = `select (select count(*) from post where text is null)::integer as posts,
  (select count(*) from case_study where strategy_text is null)::integer as "caseStudies"`;

/** What the index of search has otherwise than the texts that are kept would give it. */
const MISINDEXED = `
  select s.thread_id, s.number, s.part from (select * from search_subject union all select * from search_reply) s
  full join search_entry e on e.thread_id = s.thread_id and e.number = s.number and e.part = s.part
  where e.seq is null or s.at is null or search_vector(s.title, s.beside, s.body, s.marks, e.seq) is distinct from e.vector`;

describe('plain texts of a database that 0.1.0 wrote', () => {
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await restoreDump('0.1.0-demo');
    await migrate(test.ownerUrl);
    await migrateJobQueue(test.ownerUrl);
    database = await connect({ url: test.url, entities: [] });
  });
  afterAll(async () => {
    await database?.close();
    await test?.drop();
  });

  const sql = async (text: string, values: unknown[] = []) => (await database.pool.query(text, values)).rows;
  const fill = async (on = database) => {
    const said: string[] = [];
    await fillPlainTexts(on, (sentence) => said.push(sentence));
    return said;
  };

  it('are kept by a step that goes on where it was killed', async () => {
    expect(await sql(UNFILLED)).toEqual([{ posts: POSTS, caseStudies: CASE_STUDIES }]);
    const killed = await connect({ url: test.url, entities: [] });
    let batches = 0;
    const transaction = killed.transaction.bind(killed);
    killed.transaction = async (work) => {
      if (++batches < 4) return transaction(work);
      // As with a process that is gone, neither the lock nor what it was about to store is left.
      await transaction(async (tx) => {
        await work(tx);
        throw new Error('killed');
      });
      throw new Error('unreachable');
    };
    await expect(fill(killed)).rejects.toThrow('killed');
    await killed.close();
    const [{ posts }] = (await sql(UNFILLED)) as [{ posts: number }];
    expect(posts).toBeLessThan(POSTS);
    expect(posts).toBeGreaterThan(POSTS / 2);
    expect(await fill()).toEqual([
      `Plain text is kept of 0 of ${posts + CASE_STUDIES} texts that an earlier version wrote.`,
      `Plain text is kept of ${posts + CASE_STUDIES} of ${posts + CASE_STUDIES} texts that an earlier version wrote.`,
    ]);
    expect(await sql(UNFILLED)).toEqual([{ posts: 0, caseStudies: 0 }]);
    expect(await fill()).toEqual([]);
  });

  it('are what writing the same anew keeps', async () => {
    const renderer = new MarkdownRenderer({ rateLimits: false } as Config);
    const render = async (markdown: string) => {
      const [rendering] = await renderer.render('a-1', [typedText(markdown, 'input')]);
      const { text, links, titles } = rendering!;
      return { text, links, titles };
    };
    const posts = await sql('select markdown, text, links, titles, renderer from post');
    expect(posts).toHaveLength(POSTS);
    for (const { markdown, renderer, ...kept } of posts) {
      expect(kept).toEqual(await render(markdown));
      expect(renderer).toBe(RENDERER_VERSION);
    }
    expect(posts.filter(({ links }) => links.length > 0).length).toBe(3);
    const studies = await sql(
      `select goal, target_audience as audience, approach, outcome, lessons, skills_gained as "skillsGained", strategy_text from case_study`,
    );
    for (const { strategy_text: kept, ...strategy } of studies) {
      const { links, titles, ...texts } = kept;
      const read = [];
      for (const [field, markdown] of Object.entries<string | null>(strategy)) {
        const rendered = markdown ? await render(markdown) : null;
        expect(texts[field]).toBe(rendered?.text);
        if (rendered) read.push(rendered);
      }
      expect(links.toSorted()).toEqual([...new Set(read.flatMap((one) => one.links))].sort());
      expect(titles.toSorted()).toEqual(read.flatMap((one) => one.titles).sort());
    }
    await renderer.onApplicationShutdown();
  });

  it('are what search has in its index', async () => {
    expect(await sql(MISINDEXED)).toEqual([]);
  });

  it('are read by one program at a time, while the others wait', async () => {
    await sql('update post set text = null');
    await sql('update case_study set strategy_text = null');
    const copies = await Promise.all([1, 2, 3].map(() => connect({ url: test.url, entities: [] })));
    try {
      const said = await Promise.all(
        copies.map(async (copy) => {
          const sentences = await fill(copy);
          // Whoever comes back may serve.
          expect(await sql(UNFILLED)).toEqual([{ posts: 0, caseStudies: 0 }]);
          // At its beginning and end, and now and then where it takes long.
          return Math.min(sentences.length, 2);
        }),
      );
      expect(said.toSorted()).toEqual([0, 0, 2]);
    } finally {
      for (const copy of copies) await copy.close();
    }
  });

  it('wait for a text that somebody is just changing, and are of what it has become', async () => {
    const [post] = await sql('update post set text = null where number = 3 and depth = 1 returning thread_id, number');
    const holder = await database.pool.connect();
    await holder.query('begin');
    await holder.query(`update post set markdown = 'Changed *meanwhile*.' where thread_id = $1 and number = $2`, [
      post?.thread_id,
      post?.number,
    ]);
    let done = false;
    const filling = fill().then(() => {
      done = true;
    });
    // All others are read first; this one is left.
    while (((await sql(UNFILLED)) as [{ posts: number }])[0].posts > 1)
      await new Promise((next) => setTimeout(next, 20));
    expect(done).toBe(false);
    await holder.query('commit');
    holder.release();
    await filling;
    const find = 'select text from post where thread_id = $1 and number = $2';
    expect(await sql(find, [post?.thread_id, post?.number])).toEqual([{ text: 'Changed meanwhile.' }]);
  });

  describe('beside a copy of 0.1.0 that still runs', () => {
    let id: string;
    beforeAll(async () => {
      [{ id }] = (await sql(`select thread_id as id from case_study where goal <> '' order by 1 limit 1`)) as [
        { id: string },
      ];
      expect(await sql(UNFILLED)).toEqual([{ posts: 0, caseStudies: 0 }]);
    });

    it('are forgotten where it changes a text, until they are read again', async () => {
      await sql(
        `update post set markdown = 'About *narwhals*.', html = '<p>About <em>narwhals</em>.</p>', renderer = 1 where thread_id = $1 and number = 0`,
        [id],
      );
      await sql(`update case_study set goal = 'More **axolotls**' where thread_id = $1`, [id]);
      expect(await sql(UNFILLED)).toEqual([{ posts: 1, caseStudies: 1 }]);
      await fill();
      expect(await tablesWith(database, 'About narwhals')).toEqual(['post', 'search_entry']);
      expect(await sql(`select text from post where thread_id = $1 and number = 0`, [id])).toEqual([
        { text: 'About narwhals.' },
      ]);
      expect(await sql(`select strategy_text->>'goal' as goal from case_study where thread_id = $1`, [id])).toEqual([
        { goal: 'More axolotls' },
      ]);
      expect(await sql(`select part from search_entry where vector @@ to_tsquery('search', 'axolotls')`)).toHaveLength(
        2,
      );
      expect(await sql(MISINDEXED)).toEqual([]);
    });

    it('go with what is withdrawn, also where there was a strategy alone', async () => {
      await sql(`update post set markdown = '', html = '' where thread_id = $1 and number = 0`, [id]);
      await fill();
      expect(await tablesWith(database, 'More axolotls')).not.toEqual([]);
      await sql(`update thread set status = 'REMOVED' where id = $1`, [id]);
      await sql(`update post set markdown = '', html = '' where thread_id = $1 and number = 0`, [id]);
      await sql(`update case_study set goal = '', strategy_html = '{}' where thread_id = $1`, [id]);
      expect(await tablesWith(database, 'About narwhals')).toEqual([]);
      expect(await tablesWith(database, 'More axolotls')).toEqual([]);
      await fill();
      expect(await sql(`select text, links from post where thread_id = $1 and number = 0`, [id])).toEqual([
        { text: '', links: [] },
      ]);
    });
  });
});

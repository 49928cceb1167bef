import { visitor } from '#kernel';
import { SEARCH, type SearchShape } from '../../../libs/search/src/search.statement.js';
import { NO_EXTRAS } from '../../../libs/search/src/searched-kind.js';
import { buildWorld, type World } from '../../factories/world.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const USUAL = `query ($query: String!, $filter: SearchFilter) { search(query: $query, filter: $filter, first: 100) { totalCount
  nodes { kind score snippetHtml hit {
    ... on Reflection { id title excerpt bodyHtml editedAt author { handle displayName affiliation } tags { label } thread { replyCount viewerUnreadCount } }
    ... on CaseStudy { id title organisation { name } strategy { goal } tags { label } author { handle displayName } thread { replyCount } }
    ... on Reply { id number bodyHtml author { handle displayName } thread { replyCount subject { title } } }
    ... on User { id handle displayName } } }
  pageInfo { hasNextPage endCursor } } }`;

describe('a search', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: [{ handle: 'zebra', displayName: 'Zebra Crossing' }, {}],
      subjects: Array.from({ length: 40 }, (_, at) => ({
        author: at % 2,
        kind: at % 4 === 0 ? 'CASE_STUDY' : 'REFLECTION',
        title: `Zebra finches ${at}`,
      })),
      replies: Array.from({ length: 200 }, (_, at) => ({
        subject: at % 40,
        author: at % 2,
        markdown: 'Zebra finches.',
      })),
      now: api.clock.now(),
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  async function statementsOf(query: string, filter: object = {}): Promise<{ statements: string[]; kinds: string[] }> {
    let data: Json = {};
    const statements = await api.statements.during(async () => {
      data = await people.ok(1, USUAL, { query, filter });
    });
    return { statements, kinds: [...new Set<string>(data.search.nodes.map((node: Json) => node.kind))].sort() };
  }

  it('takes one statement for hits of every kind with what is usually asked of them, and one for the subjects of each kind', async () => {
    const { statements, kinds } = await statementsOf('zebra');
    expect(kinds).toEqual(['CASE_STUDY', 'REFLECTION', 'REPLY', 'USER']);
    expect(statements.map((text) => text.trim().slice(0, 60))).toHaveLength(3);
    expect(statements[0]).toContain('search_entry');
  });

  it('looks for where hits match only where that is asked for', async () => {
    const statementOf = async (asked: string) => {
      const statements = await api.statements.during(() =>
        people.ok(1, `query ($at: Boolean!) { search(query: "zebra") { ${asked} } }`, { at: false }),
      );
      expect(statements).toHaveLength(1);
      return statements[0] as string;
    };
    for (const asked of ['totalCount', 'nodes { kind score }', 'edges { cursor node { hit { __typename } } }']) {
      expect(await statementOf(`${asked} nodes @include(if: $at) { kind }`)).not.toContain('search_matching');
    }
    for (const asked of ['nodes { snippetHtml }', 'edges { node { ...Where } }', 'nodes { at: snippetHtml }']) {
      const text = await statementOf(
        `${asked.replace('...Where', '... on SearchResult { snippetHtml }')} nodes @include(if: $at) { kind }`,
      );
      expect(text).toContain('search_matching');
    }
  });

  it('takes one more by likeness, and one more for tags', async () => {
    const alike = await statementsOf('zebar', { kinds: ['REFLECTION', 'CASE_STUDY'] });
    expect(alike.kinds).toEqual(['CASE_STUDY', 'REFLECTION']);
    expect(alike.statements).toHaveLength(2);
    expect((await statementsOf('zebar', { tags: ['Memes'] })).statements).toHaveLength(3);
  });

  it('asks nothing where there is nothing to look for', async () => {
    expect((await statementsOf(' \u200b\n ')).statements).toHaveLength(0);
    expect((await statementsOf('zebra', { kinds: [] })).statements).toHaveLength(0);
  });

  const SHAPE: SearchShape = {
    similar: false,
    marks: 1,
    reach: true,
    author: false,
    texts: true,
    people: true,
    backward: false,
    continued: false,
    size: 21,
    subjects: NO_EXTRAS,
    snippets: true,
  };

  it.each([
    ['of a visitor', SHAPE],
    ['by somebody', { ...SHAPE, author: true, people: false }],
    ['by likeness', { ...SHAPE, similar: true, people: false }],
    ['on a later page', { ...SHAPE, continued: true }],
  ])('looks into its index, one run after the other: %s', async (_what, shape) => {
    const client = await api.db.pool.connect();
    try {
      // A small table is read whole; the plan is that of one that is not.
      await client.query('set enable_seqscan = off');
      const now = api.clock.now();
      const { text, values } = SEARCH.get(shape).with({
        viewer: visitor(now),
        typed: 'zebra',
        terms: ['+zebra'],
        marks: ["'#1'"],
        firstPageAt: now,
        since: null,
        until: null,
        authorHandle: 'zebra',
        handlePrefix: 'ze',
        nameTyped: 'ze',
        afterPoints: 1_000,
        afterAt: now,
        afterId: world.threads[0],
        afterNumber: 1,
      });
      const { rows } = await client.query({ text: `explain (format json, costs off) ${text}`, values: [...values] });
      const plan = JSON.stringify(rows[0]['QUERY PLAN']);
      expect(plan).toContain('"Index Name":"search_entry_vector"');
      expect(plan).not.toMatch(/"Node Type":"Seq Scan"[^{}]*"Relation Name":"(?:search_entry|post|thread)"/);
      expect(plan).toContain('"Node Type":"Limit"');
    } finally {
      await client.query('reset enable_seqscan');
      client.release();
    }
  });

  it('goes through each entry once, in whichever sizes of runs, the newest first', async () => {
    for (const top of [0, 1, 2_047, 2_048, 32_767, 32_768, 40_960, 524_287, 524_288, 700_000, 1_000_000, 3_000_017]) {
      const { rows } = await api.db.pool.query<{ run: string }>('select search_runs($1::bigint)::text as run', [top]);
      let next = top;
      for (const { run } of rows) {
        const [, size, number] = /^'#([suv])(\d+)'$/.exec(run) as unknown as [string, 's' | 'u' | 'v', string];
        const length = { s: 2_048, u: 32_768, v: 524_288 }[size];
        expect(Math.floor(next / length)).toBe(Number(number));
        next = Number(number) * length - 1;
      }
      expect(next).toBe(-1);
      expect(rows.length).toBeLessThan(20 + 20 + 1 + top / 524_288);
    }
  });
});

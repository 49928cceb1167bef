import { buildWorld, type World } from '../factories/world.js';
import { type Json, startApi, type TestApi } from '../support/api.js';
import { WorldClient } from '../support/world-client.js';

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
    api = await startApi();
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
});

import { Screening } from '#screening';
import { buildWorld } from '../factories/world.js';
import { type Json, startApi } from './api.js';
import { screeningStub } from './screening-stub.js';
import { WorldClient } from './world-client.js';

export const [ANA, BEN, CARO, IDA] = [0, 1, 2, 3] as const;

export const SEARCH = `query ($query: String!, $filter: SearchFilter, $first: Int, $after: String) {
  search(query: $query, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { kind score snippetHtml hit {
      ... on Reflection { id title } ... on CaseStudy { id title } ... on Reply { id number bodyHtml } ... on User { handle displayName }
    } } }
  }
}`;

interface Found {
  ids: string[];
  kinds: string[];
  snippets: string[];
  scores: number[];
  total: number;
  nodes: Json[];
}

/** People who write and search, over the API. Ana and Ben are in a course that Ida instructs, Caro is in none. */
export class SearchClient extends WorldClient {
  static async start(): Promise<SearchClient> {
    const api = await startApi({ overrides: [[Screening, screeningStub]] });
    const world = await buildWorld(api.db, {
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
    return new SearchClient(api, world);
  }

  async search(member: number | null, query: string, filter: object = {}, first = 100): Promise<Found> {
    const { search: found } = await this.ok(member, SEARCH, { query, filter, first });
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

  async reflect(member: number, title: string, bodyMarkdown: string, more: object = {}): Promise<string> {
    const { reflection } = await this.must(
      member,
      'createReflection',
      { title, bodyMarkdown, publish: true, ...more },
      'reflection { id }',
    );
    return reflection.id;
  }

  async reply(member: number, threadId: string, bodyMarkdown: string): Promise<string> {
    return (await this.must(member, 'createReply', { threadId, bodyMarkdown }, 'reply { id }')).reply.id;
  }

  async study(member: number, title: string, more: object = {}): Promise<string> {
    const { caseStudy } = await this.must(
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

  /** What the index holds otherwise than a new one would, what it lacks, and what it has too much of. */
  async misindexed(): Promise<Array<{ equal: boolean | null }>> {
    const { rows } = await this.api.db.pool.query(`
      select s.thread_id, s.number, s.part, search_vector(s.title, s.beside, s.body, s.marks, e.seq) = e.vector as equal
      from (select * from search_subject union all select * from search_reply) s
      full join search_entry e on e.thread_id = s.thread_id and e.number = s.number and e.part = s.part
      where e.seq is null or s.at is null or not search_vector(s.title, s.beside, s.body, s.marks, e.seq) = e.vector`);
    return rows;
  }
}

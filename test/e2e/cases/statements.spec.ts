import { readFileSync } from 'node:fs';
import { buildWorld, type World, type WorldDescription } from '../../factories/world.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [ANA, BEN] = [0, 1];
const MEMBERS = 30;

const documentOf = (name: string): string =>
  readFileSync(new URL(`../../documents/${name}.graphql`, import.meta.url), 'utf8');

/** A shelf of so many case studies, whose first has as many replies and is discussed by as many reflections. */
function worldOf(size: number): WorldDescription {
  return {
    members: Array.from({ length: MEMBERS }, () => ({})),
    subjects: [
      ...Array.from({ length: size }, (_, at) => ({
        kind: 'CASE_STUDY' as const,
        author: at === 0 ? ANA : at % MEMBERS,
        audience: 'PUBLIC' as const,
      })),
      ...Array.from({ length: size }, (_, at) => ({
        author: at % MEMBERS,
        audience: 'PUBLIC' as const,
        discusses: [0],
      })),
    ],
    replies: Array.from({ length: size }, (_, at) => ({ subject: 0, author: at % MEMBERS })),
  };
}

describe.each([3, 200])('a shelf of %i case studies', (size) => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, worldOf(size));
    people = new WorldClient(api, world);
    await decorate();
  });
  afterAll(() => api.close());

  /** Tags, figures, images, ratings, mentions and reactions: something to find behind every field. */
  async function decorate(): Promise<void> {
    const sql = (text: string, values: unknown[] = []) => api.db.pool.query(text, values);
    const [threadId, ben] = [world.id(0), world.members[BEN]!];
    await sql(
      `with made as (
         insert into tag (id, slug, label, sort_key, facet, filed, created_at)
         select gen_random_uuid(), 'kind-' || n, 'Kind ' || n, 'kind ' || n, 'TOPIC', true, now() from generate_series(1, 5) n
         returning id, slug, label),
       named as (insert into tag_name (key, tag_id, kind, name) select lower(label), id, 'LABEL', label from made)
       insert into tagging (thread_id, tag_id, position, name)
       select t.id, made.id, 1, made.label from thread t cross join made where t.kind = 'CASE_STUDY'`,
    );
    await sql(
      `insert into reaction (thread_id, number, member_id, reaction, created_at)
       select thread_id, number, $2, 'AGREE', now() from post where thread_id = $1`,
      [threadId, ben.id],
    );
    await sql(
      `insert into mention (thread_id, number, handle, member_id, position)
       select thread_id, number, $2, $3, 1 from post where thread_id = $1`,
      [threadId, ben.handle, ben.id],
    );
    await people.must(
      ANA,
      'recordMetrics',
      {
        caseStudyId: threadId,
        series: Array.from({ length: Math.min(size, 20) }, (_, at) => ({
          name: `Series ${at}`,
          unit: 'views',
          paid: false,
          provenance: 'EXPORT',
          points: [{ on: '2025-09-01', value: at }],
        })),
      },
      'caseStudy { id }',
    );
    const rubric = (await people.ok(BEN, '{ rubrics { id criteria { key } } }')).rubrics[0];
    for (let member = 1; member < Math.min(size, MEMBERS); member++) {
      const scores = rubric.criteria.map(({ key }: Json) => ({ criterionKey: key, score: 1 + (member % 5) }));
      await people.must(member, 'rateCaseStudy', { caseStudyId: threadId, scores }, 'rating { id }');
    }
  }

  async function run(name: string, variables: object): Promise<{ statements: string[]; data: Json }> {
    const document = documentOf(name);
    let data: Json = {};
    const statements = await api.statements.during(async () => {
      data = await people.ok(BEN, document, variables);
    });
    return { statements, data };
  }

  it('is listed in one statement, whatever the order', async () => {
    for (const orderBy of ['BEST_STRATEGY', 'NEWEST', 'MOST_RATED', 'MOST_DISCUSSED', 'MOST_CONTESTED']) {
      const { statements, data } = await run('case-study-list', { orderBy, first: 100 });
      const { nodes } = data.caseStudies;
      expect(nodes).toHaveLength(Math.min(size, 100));
      expect(nodes.every(({ tags }: Json) => tags.length === 5)).toBe(true);
      if (orderBy !== 'NEWEST') expect(nodes[0]).toMatchObject({ id: world.id(0) });
      expect(opening(statements)).toHaveLength(1);
    }
  });

  it('is listed with all that its ratings come to in two, whose count and score are those of the list', async () => {
    const list = (fields: string) =>
      people.ok(
        BEN,
        `query ($first: Int) { caseStudies(first: $first) { nodes { id ratingSummary { ${fields} } } } }`,
        {
          first: 100,
        },
      );
    const short = (await list('count score')).caseStudies.nodes;
    let long: Json[] = [];
    const statements = await api.statements.during(async () => {
      long = (await list('count score mean')).caseStudies.nodes;
    });
    expect(opening(statements)).toHaveLength(2);
    expect(short.some(({ ratingSummary }: Json) => ratingSummary.count > 0)).toBe(true);
    expect(short).toEqual(
      long.map(({ id, ratingSummary: { count, score } }) => ({ id, ratingSummary: { count, score } })),
    );
  });

  it('is filtered by tags with one statement more, and counted with another', async () => {
    const { statements, data } = await run('case-study-list', { filter: { tags: ['Kind 1', 'kind 2'] }, first: 10 });
    expect(data.caseStudies.nodes).toHaveLength(Math.min(size, 10));
    expect(opening(statements)).toHaveLength(2);
    const counted = await api.statements.during(() =>
      people.ok(BEN, '{ caseStudies { totalCount nodes { id tags { label } } } }'),
    );
    expect(opening(counted)).toHaveLength(2);
  });

  it('is counted by its facets in one statement, and beside the list itself names of tags are looked up once', async () => {
    const facets =
      'totalCount tags { count tag { label } } platforms { count } countries { count } years { count } withMetrics rated';
    let data: Json = {};
    const alone = await api.statements.during(async () => {
      data = await people.ok(BEN, `{ caseStudyFacets { ${facets} } }`);
    });
    expect(data.caseStudyFacets).toMatchObject({ totalCount: size, withMetrics: 1, rated: 1 });
    expect(data.caseStudyFacets.tags.map(({ count }: Json) => count)).toEqual(Array(5).fill(size));
    expect(opening(alone)).toHaveLength(1);
    const beside = await api.statements.during(() =>
      people.ok(
        BEN,
        `query ($filter: CaseStudyFilter) { caseStudies(filter: $filter) { nodes { id } } caseStudyFacets(filter: $filter) { ${facets} } }`,
        { filter: { tags: ['Kind 1'] } },
      ),
    );
    expect(opening(beside)).toHaveLength(3);
  });

  it('has a page that is read in eight statements, the same for few rows and many', async () => {
    const { statements, data } = await run('case-study-page', { slug: world.id(0) });
    const rated = Math.min(size, MEMBERS) - 1;
    expect(data.caseStudy).toMatchObject({
      mentions: [{ handle: world.members[BEN]!.handle }],
      reactions: [{ reaction: 'AGREE', count: 1 }],
      ratingSummary: { count: rated },
      viewerRating: { scores: expect.any(Array) },
      thread: { replyCount: size },
    });
    expect(data.caseStudy.tags).toHaveLength(5);
    expect(data.caseStudy.metrics).toHaveLength(Math.min(size, 20));
    expect(data.caseStudy.ratings.nodes).toHaveLength(Math.min(rated, 10));
    expect(data.caseStudy.reflections.nodes).toHaveLength(Math.min(size, 10));
    expect(data.caseStudy.thread.replies.nodes).toHaveLength(Math.min(size, 50));
    expect(opening(statements)).toHaveLength(8);
  });
});

/** How each statement begins, which says in a failure what there was too much. */
function opening(statements: readonly string[]): string[] {
  return statements.map((text) => text.trim().replace(/\s+/g, ' ').slice(0, 400));
}

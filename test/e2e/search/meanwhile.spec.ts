import type { PoolClient } from 'pg';
import { buildWorld, type World } from '../../factories/world.js';
import { type Answer, startApi, type TestApi } from '../../support/api.js';
import { WorldClient } from '../../support/world-client.js';

const [TEACHER, ANA, BEN] = [0, 1, 2];
const HITS =
  'query ($q: String!, $tags: [String!]) { search(query: $q, filter: { tags: $tags }) { nodes { hit { ... on Content { id } } } } }';

describe('changes of tags', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;
  let made = 0;

  beforeAll(async () => {
    api = await startApi();
    world = await buildWorld(api.db, {
      members: [{}, {}, {}],
      courses: [{}],
      enrolments: [{ member: TEACHER, course: 0, role: 'INSTRUCTOR' }],
    });
    people = new WorldClient(api, world);
    // A connection for each side.
    await Promise.all([1, 2, 3].map(() => api.db.pool.query('select pg_sleep(0.1)')));
  });
  afterAll(() => api.close());

  /** A name, or a word, that no other test has. */
  const fresh = (word: string) => `${word}${++made}`;

  const reflection = async (tags: string[], member = ANA): Promise<string> => {
    const input = { title: 'A title', bodyMarkdown: 'A text.', publish: true, tags };
    return (await people.must(member, 'createReflection', input, 'reflection { id }')).reflection.id;
  };
  const caseStudy = async (tags: string[]): Promise<string> => {
    const strategy = { goal: 'A goal.', approach: 'A way.' };
    const input = { title: 'A title', organisation: { name: 'A library' }, strategy, publish: true, tags };
    return (await people.must(ANA, 'createCaseStudy', input, 'caseStudy { id }')).caseStudy.id;
  };
  const found = async (q: string, tags: string[] | null = null): Promise<string[]> =>
    (await people.ok(BEN, HITS, { q, tags })).search.nodes.map((node: { hit: { id: string } }) => node.hit.id);

  /** Does something while a transaction of its own, begun so, is under way: returns once the other one waits for it. */
  async function during<Result>(
    begin: (client: PoolClient) => Promise<unknown>,
    act: () => Promise<Result>,
    meanwhile: (client: PoolClient) => Promise<unknown>,
  ): Promise<Result> {
    const client = await api.db.pool.connect();
    try {
      await client.query('begin');
      await begin(client);
      const acting = act();
      await untilSomebodyWaits(client);
      await meanwhile(client);
      await client.query('commit');
      return await acting;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  async function untilSomebodyWaits(client: PoolClient): Promise<void> {
    const waiting = () =>
      client.query(
        'select from pg_stat_activity where datname = current_database() and pg_backend_pid() = any(pg_blocking_pids(pid))',
      );
    while ((await waiting()).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 25));
  }

  it.each([
    ['reflection’s title', reflection, 'updateReflection', 'reflection { id }'],
    ['case study’s title', caseStudy, 'updateCaseStudy', 'caseStudy { id }'],
    ['series of figures', caseStudy, 'recordMetrics', 'caseStudy { id }'],
  ])('are found, and so is a %s written meanwhile', async (_what, write, mutation, payload) => {
    const [from, into, word] = [fresh('gone'), fresh('stays'), fresh('written')];
    const id = await write([from]);
    await write([into]);
    const series = [{ name: word, unit: 'views', provenance: 'EXPORT' }];
    const change = mutation === 'recordMetrics' ? { caseStudyId: id, series } : { id, title: word };
    const answer: Answer = await during(
      (client) =>
        client.query(
          'update tagging k set tag_id = n.tag_id, name = n.name from tag_name n where n.key = $2 and k.thread_id = $1',
          [id, into],
        ),
      () => people.mutate(ANA, mutation, change, payload),
      async () => undefined,
    );
    expect(answer.errors).toBeUndefined();
    expect(await found(word)).toEqual([id]);
    expect(await found(`${into} ${word}`)).toEqual([id]);
    expect(await found(word, [into])).toEqual([id]);
  });

  it.each([
    ['change of a reflection', reflection, 'updateReflection', 'reflection { id }'],
    ['change of a case study', caseStudy, 'updateCaseStudy', 'caseStudy { id }'],
    ['withdrawal of a reflection', reflection, 'removeReflection', 'reflection { id }'],
    ['withdrawal of a case study', caseStudy, 'removeCaseStudy', 'caseStudy { id }'],
  ])('make nobody wait in a circle with a %s', async (_what, write, mutation, payload) => {
    const name = fresh('held');
    const id = await write([name]);
    const change = mutation.startsWith('update') ? { title: 'Another title', tags: [name, fresh('more')] } : {};
    const answer: Answer = await during(
      (client) => client.query('select from tag_name where key = $1 for update', [name]),
      () => people.mutate(ANA, mutation, { id, ...change }, payload),
      (client) => client.query('select from search_entry where thread_id = $1 for update nowait', [id]),
    );
    expect(answer.errors).toBeUndefined();
  });

  it('let what carries a proposed tag be found as its own author wrote it, not as a stranger did in a draft', async () => {
    // Written with a hyphen they are one word as well.
    const [one, other] = ['moss', 'fern'];
    const draft = { title: 'A title', bodyMarkdown: 'A text.', tags: [`${one}-garden`] };
    await people.must(ANA, 'createReflection', draft, 'reflection { id }');
    const ids = [await reflection([`${one} garden`], BEN), await reflection([`${other}-garden`], BEN)];
    expect(await found(`${one}garden`)).toEqual([]);
    expect(await found(`${other}garden`)).toEqual([ids[1]]);
    await people.must(TEACHER, 'updateTag', { slug: `${one}-garden`, label: `${one}-garden` }, 'tag { slug }');
    expect(await found(`${one}garden`)).toEqual([ids[0]]);
  });
});

import { Screening } from '#screening';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { screeningStub } from '../../support/screening-stub.js';
import { WorldClient } from '../../support/world-client.js';

const MINUTE = 60_000;
const [ADMIN, ANA, BEN] = [0, 1, 2];

const LIST = `query ($filter: CaseStudyFilter, $orderBy: CaseStudyOrder, $first: Int, $after: String, $last: Int, $before: String) {
  caseStudies(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { title } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

describe('the shelf', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi({ overrides: [[Screening, screeningStub]] });
    world = await buildWorld(api.db, { members: [{ isAdmin: true }, { handle: 'ana' }, { handle: 'ben' }] });
    people = new WorldClient(api, world);
    const shelf: Array<[number, string, object]> = [
      [ANA, 'Oslo', { organisation: { name: 'O', country: 'Norway' }, startedOn: '2024-03-01', tags: ['Instagram'] }],
      [ANA, 'Bergen', { organisation: { name: 'B', country: 'no' }, startedOn: '2024-03-02', tags: ['a podcast'] }],
      [BEN, 'Leeds', { organisation: { name: 'L', country: 'UK' }, startedOn: '2024-12-31', audience: 'MEMBERS' }],
      [BEN, 'York', { organisation: { name: 'Y', country: 'United Kingdom' }, tags: ['a podcast', 'Instagram'] }],
      [BEN, 'Nowhere', { organisation: { name: 'N', country: 'Middle-earth' } }],
    ];
    for (const [member, title, more] of shelf) {
      api.clock.advance(MINUTE);
      await create(member, { title, publish: true, audience: 'PUBLIC', ...more });
    }
    await create(ANA, { title: 'A draft' });
  });
  afterAll(() => api.close());

  const create = async (member: number, input: object): Promise<Json> =>
    (
      await people.must(
        member,
        'createCaseStudy',
        { organisation: { name: 'L' }, strategy: { goal: 'A goal.', approach: 'A way.' }, ...input },
        'caseStudy { id slug revision }',
      )
    ).caseStudy;
  const list = async (member: number | null, variables: object = {}): Promise<Json> =>
    (await people.ok(member, LIST, variables)).caseStudies;
  const titles = async (member: number | null, filter: object | null): Promise<string[]> => {
    const { nodes, totalCount } = await list(member, { filter, orderBy: 'NEWEST' });
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ title }: Json) => title);
  };

  it('has everything that is published for its viewer, the last one first among those that nobody has rated', async () => {
    expect(await titles(null, null)).toEqual(['Nowhere', 'York', 'Bergen', 'Oslo']);
    expect(await titles(BEN, {})).toEqual(['Nowhere', 'York', 'Leeds', 'Bergen', 'Oslo']);
    for (const orderBy of ['BEST_STRATEGY', 'MOST_RATED', 'MOST_DISCUSSED', 'MOST_CONTESTED']) {
      const { nodes } = await list(BEN, { orderBy });
      expect(nodes.map(({ title }: Json) => title)).toEqual(['Nowhere', 'York', 'Leeds', 'Bergen', 'Oslo']);
    }
  });

  it('is paged both ways, in every order, with cursors of that order alone', async () => {
    for (const orderBy of ['BEST_STRATEGY', 'NEWEST', 'MOST_RATED', 'MOST_DISCUSSED', 'MOST_CONTESTED']) {
      const first = await list(BEN, { orderBy, first: 2 });
      expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      const second = await list(BEN, { orderBy, first: 2, after: first.pageInfo.endCursor });
      expect(second.nodes.map(({ title }: Json) => title)).toEqual(['Leeds', 'Bergen']);
      const back = await list(BEN, { orderBy, last: 2, before: second.pageInfo.startCursor });
      expect(back.nodes).toEqual(first.nodes);
      const other = orderBy === 'NEWEST' ? 'MOST_RATED' : 'NEWEST';
      const { errors } = await people.as(BEN, LIST, { orderBy: other, after: first.pageInfo.endCursor });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'after' }] } }]);
    }
  });

  it.each<[string, object, string[]]>([
    ['a country by its code', { country: 'GB' }, ['York', 'Leeds']],
    ['a country by its name', { country: ' united  kingdom ' }, ['York', 'Leeds']],
    ['a country by its old code', { country: 'uk' }, ['York', 'Leeds']],
    ['a country by its name, written as a code', { country: 'NORWAY' }, ['Bergen', 'Oslo']],
    ['a country that is none', { country: 'middle-EARTH' }, ['Nowhere']],
    ['another country', { country: 'FR' }, []],
    ['the day on which it began, or later', { startedAfter: '2024-03-02' }, ['Leeds', 'Bergen']],
    ['the day on which it began, or earlier', { startedBefore: '2024-03-02' }, ['Bergen', 'Oslo']],
    ['days', { startedAfter: '2024-03-02', startedBefore: '2024-12-30' }, ['Bergen']],
    ['who contributed it', { authorHandle: 'ANA' }, ['Bergen', 'Oslo']],
    ['who contributed it, as they are mentioned', { authorHandle: '@ana' }, ['Bergen', 'Oslo']],
    ['who contributed nothing', { authorHandle: 'nobody' }, []],
    ['a tag', { tags: ['a podcast'] }, ['York', 'Bergen']],
    ['two tags', { tags: ['a podcast', 'instagram'] }, ['York']],
    ['a tag that there is not', { tags: ['a podcast', 'knitting'] }, []],
    ['a platform', { platform: 'INSTAGRAM' }, ['York', 'Oslo']],
    ['a platform that is none', { platform: 'a podcast' }, []],
    ['a platform and a tag', { platform: 'instagram', tags: ['a podcast'] }, ['York']],
    ['no ratings at all', { minimumRatings: 0, country: 'GB' }, ['York', 'Leeds']],
    ['ratings that it has not', { minimumRatings: 1 }, []],
    ['figures that it has not', { hasMetrics: true }, []],
    ['having no figures', { hasMetrics: false, country: 'GB' }, ['York', 'Leeds']],
  ])('is narrowed to %s', async (_what, filter, expected) => {
    const platforms = await people.ok(null, '{ tags(facet: PLATFORM, first: 100) { nodes { slug } } }');
    expect(platforms.tags.nodes.map(({ slug }: Json) => slug)).toContain('instagram');
    expect(await titles(BEN, filter)).toEqual(expected);
  });

  it('counts what it is made of: tags within the filter, of the other facets what could be chosen instead', async () => {
    const facets = async (member: number | null, filter: object | null = null): Promise<Json> =>
      (
        await people.ok(
          member,
          `query ($filter: CaseStudyFilter) { caseStudyFacets(filter: $filter) { totalCount withMetrics rated
            tags { count tag { label } } platforms { count tag { label } } countries { country isCode count } years { year count } } }`,
          { filter },
        )
      ).caseStudyFacets;
    const named = (rows: Json[]) => Object.fromEntries(rows.map(({ tag, count }) => [tag.label, count]));
    const all = await facets(BEN);
    expect(all).toMatchObject({ totalCount: 5, withMetrics: 0, rated: 0 });
    expect(all.countries).toEqual([
      { country: 'GB', isCode: true, count: 2 },
      { country: 'NO', isCode: true, count: 2 },
      { country: 'Middle-earth', isCode: false, count: 1 },
    ]);
    expect(all.years).toEqual([{ year: 2024, count: 3 }]);
    expect(named(all.platforms)).toMatchObject({ Instagram: 2 });
    expect(named(all.tags)).toMatchObject({ 'a podcast': 2, Instagram: 2 });
    expect((await facets(null)).countries[1]).toEqual({ country: 'GB', isCode: true, count: 1 });
    const narrowed = await facets(BEN, { country: 'Norway', tags: ['a podcast'] });
    expect(narrowed.totalCount).toBe(1);
    expect(narrowed.countries.map(({ country }: Json) => country)).toEqual(['GB', 'NO']);
    expect(named(narrowed.tags)).toMatchObject({ 'a podcast': 1 });
    expect(named(narrowed.tags)).not.toHaveProperty('Instagram');
    expect(await facets(BEN, { tags: ['knitting'] })).toMatchObject({ totalCount: 0, tags: [], countries: [] });
    const { errors } = await people.as(
      BEN,
      'query ($filter: CaseStudyFilter) { caseStudyFacets(filter: $filter) { rated } }',
      {
        filter: { platform: 'x'.repeat(200) },
      },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'filter.platform' }] } }]);
  });

  it.each<[string, object, string]>([
    ['a day that is none', { startedAfter: '2024-02-30' }, 'filter.startedAfter'],
    ['fewer ratings than none', { minimumRatings: -1 }, 'filter.minimumRatings'],
    ['a tag of 200 characters', { tags: ['x'.repeat(200)] }, 'filter.tags.0'],
    ['a platform of 200 characters', { platform: 'x'.repeat(200) }, 'filter.platform'],
  ])('refuses to be narrowed to %s', async (_what, filter, path) => {
    const { errors } = await people.as(BEN, LIST, { filter });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields: [{ path }] } }]);
  });

  it('keeps a change that is held, fields and all, away from readers, and goes on from it', async () => {
    const { id } = await create(ANA, {
      title: 'Held',
      publish: true,
      strategy: { goal: 'A goal.', approach: 'A way.', outcome: 'As it was.' },
    });
    api.clock.advance(60 * MINUTE);
    const change = (input: object) =>
      people.must(
        ANA,
        'updateCaseStudy',
        { id, ...input },
        'caseStudy { title revision strategy { outcome } effort { teamSize } }',
      );
    const held = await change({ title: 'Renamed', strategy: { outcome: 'HOLD this' }, effort: { teamSize: 5 } });
    expect(held.caseStudy).toEqual({ title: 'Held', revision: 1, strategy: { outcome: 'As it was.' }, effort: null });
    const waiting = async () =>
      (
        await api.db.pool.query(
          'select title, details from post_revision where thread_id = $1 order by revision desc limit 1',
          [id],
        )
      ).rows[0];
    expect(await waiting()).toMatchObject({
      title: 'Renamed',
      details: { strategy: { goal: 'A goal.', outcome: 'HOLD this' }, effort: { teamSize: 5 } },
    });
    await change({ effort: { staffHours: 8 } });
    expect((await waiting()).details).toMatchObject({
      strategy: { outcome: 'HOLD this' },
      effort: { teamSize: 5, staffHours: 8 },
    });
    const mended = await change({ strategy: { outcome: 'Mended.' } });
    expect(mended.caseStudy).toEqual({
      title: 'Renamed',
      revision: 4,
      strategy: { outcome: 'Mended.' },
      effort: { teamSize: 5 },
    });
  });

  it('holds what says so from its publication on, for everyone but its contributor and moderators', async () => {
    const { id } = await create(ANA, { title: 'Waits', publish: true, sources: [{ title: 'HOLD', credit: 'Me' }] });
    const read = async (member: number | null) =>
      (await people.ok(member, 'query ($slug: String!) { caseStudy(slug: $slug) { status } }', { slug: id })).caseStudy;
    expect(await Promise.all([ANA, ADMIN, BEN, null].map(read))).toEqual([
      { status: 'HELD' },
      { status: 'HELD' },
      null,
      null,
    ]);
    for (const [member, seen] of [
      [ANA, true],
      [ADMIN, true],
      [BEN, false],
    ] as const) {
      expect((await titles(member, { authorHandle: 'ana' })).includes('Waits')).toBe(seen);
      expect((await list(member)).nodes.some(({ title }: Json) => title === 'Waits')).toBe(seen);
    }
    const rated = await people.mutate(BEN, 'react', { contentId: id, reaction: 'AGREE', on: true }, 'content { id }');
    expect(codeOf(rated)).toBe('NOT_FOUND');
  });
});

import { type Json, type SignedUp, startApi, type TestApi } from '../../support/api.js';

/** A library's campaign from the day it is put on the shelf to the day a reflection argues with it. */
describe('the story of a meme campaign', () => {
  let api: TestApi;
  let admin: SignedUp;
  let contributor: SignedUp;
  const raters: SignedUp[] = [];
  let study: Json;

  const as = (who: SignedUp | null, document: string, variables: object = {}): Promise<Json> =>
    api.ok(document, variables, who ? { token: who.token } : {});
  const mutate = async (who: SignedUp, mutation: string, input: object, payload: string): Promise<Json> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${payload} } }`;
    return (await as(who, document, { input }))[mutation];
  };
  const titles = async (who: SignedUp | null, filter: object): Promise<string[]> =>
    (
      await as(who, 'query ($filter: CaseStudyFilter) { caseStudies(filter: $filter) { nodes { title } } }', { filter })
    ).caseStudies.nodes.map(({ title }: Json) => title);
  const page = (who: SignedUp | null, fields: string): Promise<Json> =>
    as(who, `query ($slug: String!) { caseStudy(slug: $slug) { ${fields} } }`, { slug: study.slug }).then(
      ({ caseStudy }) => caseStudy,
    );

  beforeAll(async () => {
    api = await startApi();
    admin = await api.signUp('the.admin');
    contributor = await api.signUp('fjordreader');
    for (let at = 1; at <= 8; at++) raters.push(await api.signUp(`rater${'abcdefgh'[at - 1]}`));
  });
  afterAll(() => api.close());

  it('is put on the shelf with six tags and three sources', async () => {
    const { caseStudy } = await mutate(
      contributor,
      'createCaseStudy',
      {
        title: 'The goose that returned its books',
        bodyMarkdown: 'For a year the branch by the harbour *answered every complaint with a goose*.',
        audience: 'PUBLIC',
        organisation: {
          name: 'Skarvøy Public Library',
          place: 'Skarvøy',
          country: 'Norway',
          website: 'https://library.example.org/skarvoy',
          populationServed: 12_000,
        },
        strategy: {
          goal: 'Bring back readers between 15 and 25 who owe fines and stay away.',
          audience: 'Pupils and apprentices of the island.',
          approach: 'One drawing a week, posted by the two people at the desk, each with the way to a human being.',
          outcome: 'Four hundred young readers came back; the fines were written off.',
          lessons: 'Laughter brings them to the door, and somebody has to stand behind it.',
          skillsGained: 'Drawing, captions, reading a weekly table of figures.',
        },
        effort: { teamSize: 2, staffHours: 120, spend: 350.5, currency: 'NOK' },
        startedOn: '2026-02-02',
        endedOn: '2026-04-26',
        tags: ['Goose pictures', 'Fine amnesties', 'Island libraries', 'Apprentices', 'Harbour posts', 'Desk drawings'],
        sources: [
          { title: 'Minutes of the library board', url: 'https://example.org/minutes', credit: 'The board' },
          { title: 'All drawings', url: 'https://example.org/drawings', licence: 'CC BY 4.0' },
          { title: 'An interview on local radio', url: 'http://radio.example.org/goose' },
        ],
        publish: true,
      },
      'caseStudy { id slug status title tags { slug label facet } sources { title url credit licence } }',
    );
    study = caseStudy;
    expect(study).toMatchObject({ status: 'VISIBLE', title: 'The goose that returned its books' });
    expect(study.tags.map(({ label }: Json) => label)).toEqual([
      'Goose pictures',
      'Fine amnesties',
      'Island libraries',
      'Apprentices',
      'Harbour posts',
      'Desk drawings',
    ]);
    expect(study.sources.map(({ url }: Json) => url)).toEqual([
      'https://example.org/minutes',
      'https://example.org/drawings',
      'http://radio.example.org/goose',
    ]);
  });

  it('has two series of figures, one with the note that changed the next week', async () => {
    const weeks = Array.from({ length: 12 }, (_, week) => {
      const on = new Date(Date.UTC(2026, 1, 8 + week * 7)).toISOString().slice(0, 10);
      return { on, week };
    });
    await mutate(
      contributor,
      'recordMetrics',
      {
        caseStudyId: study.id,
        series: [
          {
            name: 'Views of the drawings',
            unit: 'views',
            paid: false,
            provenance: 'EXPORT',
            points: weeks.map(({ on, week }) => ({
              on,
              value: week < 3 ? 9_000 : 2_000,
              ...(week === 2 && {
                note: 'Seen everywhere, nobody came: from now on each drawing says who to ask for.',
              }),
            })),
          },
          {
            name: 'Young readers who came back',
            unit: 'readers',
            paid: false,
            provenance: 'INDEPENDENT',
            baseline: 5,
            points: weeks.map(({ on, week }) => ({ on, value: week < 3 ? 5 : 45 })),
          },
        ],
      },
      'caseStudy { id }',
    );
    const { metrics } = await page(
      null,
      'metrics { name total baseline lift perStaffHour perCapita points { on value note inCampaign } }',
    );
    const [views, readers] = metrics;
    expect(views).toMatchObject({ total: 45_000, baseline: null, lift: null });
    expect(views.points[2].note).toContain('nobody came');
    expect(readers.total).toBe(420);
    expect(readers.lift).toBeCloseTo(35 / 5 - 1, 9);
    expect(readers.perStaffHour).toBeCloseTo(420 / 120, 9);
    expect(readers.perCapita).toBeCloseTo(420 / 12_000, 9);
    expect(readers.points.every(({ inCampaign }: Json) => inCampaign)).toBe(true);
  });

  it('is found by a synonym of a broader tag, by country and by a misspelt word', async () => {
    const slugOf = (label: string): string => study.tags.find((tag: Json) => tag.label === label).slug;
    // The admin files the contributor's tag two levels below one that has another name as well.
    await mutate(
      contributor,
      'createReflection',
      { title: 'On wit', bodyMarkdown: 'Wit.', tags: ['Desk wit'], publish: true },
      'reflection { id }',
    );
    await mutate(
      contributor,
      'createReflection',
      { title: 'On birds', bodyMarkdown: 'Birds.', tags: ['Bird jokes'], publish: true },
      'reflection { id }',
    );
    await mutate(
      admin,
      'updateTag',
      { slug: 'desk-wit', facet: 'FORMAT', synonyms: ['Branch banter'] },
      'tag { slug }',
    );
    await mutate(admin, 'updateTag', { slug: 'bird-jokes', facet: 'FORMAT', broader: ['desk-wit'] }, 'tag { slug }');
    await mutate(
      admin,
      'updateTag',
      { slug: slugOf('Goose pictures'), facet: 'FORMAT', broader: ['bird-jokes'] },
      'tag { slug }',
    );
    const title = 'The goose that returned its books';
    for (const who of [null, raters[0]!]) {
      expect(await titles(who, { tags: ['branch  BANTER'] })).toEqual([title]);
      expect(await titles(who, { tags: ['Branch banter', 'Apprentices'] })).toEqual([title]);
      expect(await titles(who, { country: 'norway' })).toEqual([title]);
      expect(await titles(who, { country: 'NO' })).toEqual([title]);
      expect(await titles(who, { country: 'Sweden' })).toEqual([]);
      const { search } = await as(
        who,
        '{ search(query: "aprentices drawinggs") { nodes { kind hit { ... on CaseStudy { title } } snippetHtml } } }',
      );
      expect(search.nodes).toEqual([
        { kind: 'CASE_STUDY', hit: { title }, snippetHtml: expect.stringContaining('<mark>') },
      ]);
    }
  });

  it('is rated by eight members, who disagree on one criterion', async () => {
    const { rubrics } = await as(raters[0]!, '{ rubrics { id title criteria { key levels { score } } } }');
    const strategy = rubrics.find(({ title }: Json) => title === 'Strategy');
    const keys: string[] = strategy.criteria.map(({ key }: Json) => key);
    expect(keys).toHaveLength(7);
    const disputed = keys[5]!;
    for (const [at, rater] of raters.entries()) {
      const scores = keys.map((criterionKey) => {
        const score = criterionKey === disputed ? [1, 2, 1, 2, 5, 5, 4, 4][at]! : 4;
        const rationale = criterionKey === disputed && at === 0 ? 'A goose is not a voice.' : undefined;
        return { criterionKey, score, rationale };
      });
      await mutate(rater, 'rateCaseStudy', { caseStudyId: study.id, scores }, 'rating { id blind caseStudyRevision }');
    }
    const { ratingSummary, ratings } = await page(
      raters[7]!,
      `ratingSummary { count score mean interval { low high } criteria { criterion { key } contested histogram mean } }
       ratings(first: 20) { totalCount nodes { rater { handle } scores { criterion { key } score rationale } } }`,
    );
    // Six criteria at 4 and one at (1+2+1+2+5+5+4+4)/8 = 3, of equal weight.
    const mean = (6 * 4 + 3) / 7;
    expect(ratingSummary.count).toBe(8);
    expect(ratingSummary.mean).toBeCloseTo(mean, 9);
    expect(ratingSummary.score).toBeCloseTo((4 * 3 + 8 * mean) / 12, 9);
    expect(ratingSummary.interval.low).toBeLessThan(mean);
    expect(
      ratingSummary.criteria.filter(({ contested }: Json) => contested).map(({ criterion }: Json) => criterion.key),
    ).toEqual([disputed]);
    expect(ratingSummary.criteria[5].histogram).toEqual([2, 2, 0, 2, 2]);
    expect(ratings.totalCount).toBe(8);
    expect(JSON.stringify(ratings)).toContain('A goose is not a voice.');
  });

  it('is linked from a reflection, and each is listed with the other', async () => {
    const { reflection } = await mutate(
      raters[0]!,
      'createReflection',
      {
        title: 'Reach without a goal',
        bodyMarkdown: 'Nine thousand views, and nobody came: the figures were read, and the course was changed.',
        audience: 'PUBLIC',
        caseStudyIds: [study.id],
        publish: true,
      },
      'reflection { id caseStudies { title } }',
    );
    expect(reflection.caseStudies).toEqual([{ title: 'The goose that returned its books' }]);
    const { reflections } = await page(null, 'reflections(first: 5) { nodes { id title } totalCount }');
    expect(reflections).toEqual({ nodes: [{ id: reflection.id, title: 'Reach without a goal' }], totalCount: 1 });
    const listed = await as(null, 'query ($id: ID!) { reflections(filter: { caseStudyId: $id }) { nodes { id } } }', {
      id: study.id,
    });
    expect(listed.reflections.nodes).toEqual([{ id: reflection.id }]);
  });
});

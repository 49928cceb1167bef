import { limits } from '#kernel';
import type { World } from '../../factories/world.js';
import { codeOf, startApi, type TestApi } from '../../support/api.js';
import { CONTRIBUTOR, fieldsOf, MetricClient, pathsOf, STUDY, series } from './metric-client.js';

describe('recording figures refuses, with the path and what would be right, and stores nothing of it,', () => {
  let api: TestApi;
  let world: World;
  let people: MetricClient;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    people = await MetricClient.begin(api);
    ({ world } = people);
  });

  const point = (more: object) => [
    series({
      points: [
        { on: '2026-01-01', value: 1 },
        { on: '2026-01-02', value: 1, ...more },
      ],
    }),
  ];
  const P = 'input.series.0.points.1';
  const text = (length: number) => 'x'.repeat(length);
  it.each<[string, () => object[], string, string | RegExp]>([
    ['a negative figure', () => point({ value: -3 }), `${P}.value`, 'from 0 to'],
    ['one beyond counting', () => point({ value: 1.1e15 }), `${P}.value`, 'from 0 to'],
    ['a new point without a figure', () => point({ value: null }), `${P}.value`, 'needs its value'],
    ['a day twice', () => point({ on: '2026-01-01' }), `${P}.on`, 'twice'],
    ['a day twice, once to be removed', () => point({ on: '2026-01-01', remove: true }), `${P}.on`, 'twice'],
    ['a day before 1970', () => point({ on: '1969-12-31' }), `${P}.on`, 'from 1970-01-01 to 2027-'],
    ['a day in the far future', () => point({ on: '2062-01-01' }), `${P}.on`, 'from 1970-01-01 to 2027-'],
    ['a day that does not exist', () => point({ on: '2026-02-30' }), `${P}.on`, 'a day of the calendar'],
    ['a note that is too long', () => point({ note: text(501) }), `${P}.note`, '500'],
    ['a note with a control character', () => point({ note: 'a\u0007b' }), `${P}.note`, 'U+0007'],
    ['the removal of no point', () => point({ remove: true }), `${P}.on`, 'none to remove'],
    ['a series without name and id', () => [{ unit: 'views', provenance: 'EXPORT' }], 'input.series.0.name', 'id'],
    ['a series without a unit', () => [{ name: 'Reach', provenance: 'EXPORT' }], 'input.series.0.unit', 'counted'],
    [
      'a new series without its provenance',
      () => [{ name: 'Reach', unit: 'views' }],
      'input.series.0.provenance',
      'SELF_REPORTED',
    ],
    ['an unknown provenance', () => [series({ provenance: 'HEARSAY' })], 'input.series.0.provenance', 'INDEPENDENT'],
    ['an id that is not known here', () => [{ id: world.id(STUDY) }], 'input.series.0.id', 'no such series'],
    ['a name of white space', () => [series({ name: ' \u200b' })], 'input.series.0.name', 'empty'],
    ['a name that is too long', () => [series({ name: text(101) })], 'input.series.0.name', '100'],
    ['a unit of two lines', () => [series({ unit: 'a\nb' })], 'input.series.0.unit', 'one line'],
    ['a negative baseline', () => [series({ baseline: -1 })], 'input.series.0.baseline', 'from 0 to'],
    ['a series twice', () => [series(), series({ name: 'rEACH' })], 'input.series.1.name', 'once'],
    [
      'the removal of no series',
      () => [{ name: 'Reach', unit: 'x', remove: true }],
      'input.series.0.name',
      'none to remove',
    ],
    ['no series', () => [], 'input.series', 'at least one'],
    ['too many series', () => Array.from({ length: 51 }, (_, at) => series({ name: `S${at}` })), 'input.series', '50'],
  ])('%s', async (_what, list, path, message) => {
    const answer = await people.send(list());
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(pathsOf(answer)).toEqual([path]);
    expect(fieldsOf(answer)[0]?.message).toMatch(message);
    expect(await people.stored()).toEqual([]);
  });

  it.each(['NaN', 'Infinity', '1e999', '-Infinity'])('%s', async (value) => {
    const literal = value === '1e999' ? value : `"${value}"`;
    const query = 'mutation ($input: RecordMetricsInput!) { recordMetrics(input: $input) { caseStudy { id } } }';
    const input = JSON.stringify({
      caseStudyId: world.id(STUDY),
      series: [series({ points: [{ on: '2026-01-01', value: 0 }] })],
    });
    const response = await api.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${people.token(CONTRIBUTOR)}` },
      payload: `{"query":${JSON.stringify(query)},"variables":{"input":${input.replace('"value":0', `"value":${literal}`)}}}`,
    });
    expect(response.json().errors[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.series.0.points.0.value', message: expect.stringContaining('a number') }],
    });
    expect(await people.stored()).toEqual([]);
  });

  it('everything that is wrong at once', async () => {
    await people.record([series({ points: [{ on: '2026-01-01', value: 1 }] })]);
    const answer = await people.send([
      series({
        points: [
          { on: '2026-01-01', value: 5 },
          { on: '2026-01-02', value: -1 },
        ],
      }),
      { id: 'nonsense', baseline: -1, points: [{ on: '1960-01-01', value: -1 }] },
    ]);
    expect(pathsOf(answer)).toEqual([
      'input.series.0.points.1.value',
      'input.series.1.id',
      'input.series.1.baseline',
      'input.series.1.points.0.on',
      'input.series.1.points.0.value',
    ]);
    expect(await people.stored()).toMatchObject([{ total: 1 }]);
  });

  it('a hundred things at most, however much is wrong', async () => {
    const points = Array.from({ length: 300 }, () => ({ on: '1969-12-31', value: -1 }));
    expect(pathsOf(await people.send([series({ points })]))).toHaveLength(limits.metric.problems);
  });

  it('a name that another series has', async () => {
    const [, likes] = await people.record([series(), series({ name: 'Likes' })]);
    expect(pathsOf(await people.send([{ id: likes?.id, name: 'reach' }]))).toEqual(['input.series.0.name']);
    expect(
      pathsOf(await people.send([{ id: likes?.id, unit: 'views' }, series({ name: 'Likes', unit: 'views' })])),
    ).toEqual(['input.series.1.name']);
  });

  it('more points than a series, a call and a case study have', async () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        on: new Date(at * 86_400_000).toISOString().slice(0, 10),
        value: 1,
      }));
    const { pointsPerSeries, points } = limits.metric;
    expect(pathsOf(await people.send([series({ points: days(pointsPerSeries + 1) })]))).toEqual([
      'input.series.0.points',
    ]);
    const full = Array.from({ length: points / pointsPerSeries }, (_, at) =>
      series({ name: `S${at}`, points: days(pointsPerSeries) }),
    );
    const tooMany = await people.send([...full, series({ points: days(1) })]);
    expect(fieldsOf(tooMany)).toEqual([
      { path: 'input.series', message: expect.stringContaining('5,000 points at once') },
    ]);
    await people.record(full);
    expect(fieldsOf(await people.send([series({ points: days(1) })]))).toEqual([
      { path: 'input.series', message: expect.stringContaining('would have 5,001') },
    ]);
    expect(await people.count()).toMatchObject({ points });
  });
});

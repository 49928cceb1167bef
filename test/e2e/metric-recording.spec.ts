import { limits } from '#kernel';
import { Statement } from '#platform';
import { buildWorld, type World } from '../factories/world.js';
import { type Answer, codeOf, type Json, startApi, type TestApi } from '../support/api.js';
import { WorldClient } from '../support/world-client.js';

const [CONTRIBUTOR, READER, ADMIN, SUSPENDED] = [0, 1, 2, 3];
const [STUDY, WITHDRAWN, HELD, REFLECTION] = [0, 1, 2, 3];
const METRICS = `metrics { id name unit paid provenance baseline total perStaffHour perCapita lift
  points { on value note inCampaign } }`;
const PAYLOAD = `caseStudy { id revision ${METRICS} }`;

const CAMPAIGN = new Statement(`
  update case_study set started_on = $2, ended_on = $3, staff_hours = $4, population_served = $5 where thread_id = $1`);
const COUNT = new Statement(`
  select (select count(*)::integer from metric_series where thread_id = $1) as series,
    (select count(*)::integer from metric_point where thread_id = $1) as points`);

describe('recording figures', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}, { isAdmin: true }, { suspendedUntil: new Date(api.clock.now().getTime() + 60_000) }],
      subjects: [
        { kind: 'CASE_STUDY', author: CONTRIBUTOR },
        { kind: 'CASE_STUDY', author: CONTRIBUTOR, status: 'REMOVED' },
        { kind: 'CASE_STUDY', author: CONTRIBUTOR, status: 'HELD' },
        { author: CONTRIBUTOR },
      ],
    });
    people = new WorldClient(api, world);
  });

  const series = (more: object = {}) => ({ name: 'Reach', unit: 'people', provenance: 'EXPORT', ...more });
  const send = (list: object[], more: object = {}, member: number | null = CONTRIBUTOR): Promise<Answer> =>
    people.mutate(member, 'recordMetrics', { caseStudyId: world.id(STUDY), series: list, ...more }, PAYLOAD);
  const record = async (list: object[], more: object = {}, member = CONTRIBUTOR): Promise<Json[]> => {
    const answer = await send(list, more, member);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data.recordMetrics.caseStudy.metrics;
  };
  const stored = async (): Promise<Json[]> =>
    (
      await people.ok(CONTRIBUTOR, `query ($id: String!) { caseStudy(slug: $id) { ${METRICS} } }`, {
        id: world.id(STUDY),
      })
    ).caseStudy.metrics;
  const count = () => api.db.row(COUNT, [world.id(STUDY)]);
  const fieldsOf = ({ errors }: Answer): Json[] => errors?.[0]?.extensions.fields ?? [];
  const pathsOf = (answer: Answer): string[] => fieldsOf(answer).map(({ path }) => path);

  it('adds series with their points, by days, whatever order they came in', async () => {
    const metrics = await record([
      series({
        baseline: 10,
        points: [
          { on: '2026-02-02', value: 2.5, note: ' Two posts\r\na day ' },
          { on: '2026-01-01', value: 1 },
        ],
      }),
      series({ name: 'Ads', unit: 'clicks', paid: true, provenance: 'SCREENSHOT' }),
    ]);
    expect(metrics).toMatchObject([
      { name: 'Reach', unit: 'people', paid: false, provenance: 'EXPORT', baseline: 10, total: 3.5 },
      {
        name: 'Ads',
        unit: 'clicks',
        paid: true,
        provenance: 'SCREENSHOT',
        baseline: null,
        total: 0,
        points: [],
        lift: null,
      },
    ]);
    expect(metrics[0]?.points).toEqual([
      { on: '2026-01-01', value: 1, note: null, inCampaign: true },
      { on: '2026-02-02', value: 2.5, note: 'Two posts\na day', inCampaign: true },
    ]);
    expect(await stored()).toEqual(metrics);
  });

  it('corrects what is named, by id or by name, unit and reach in any spelling, and leaves the rest', async () => {
    const [first] = await record([
      series({
        baseline: 10,
        points: [
          { on: '2026-01-01', value: 1, note: 'First' },
          { on: '2026-01-08', value: 2 },
        ],
      }),
    ]);
    const byName = await record([{ name: ' REACH', unit: 'People ', points: [{ on: '2026-01-01', value: 7 }] }]);
    expect(byName).toMatchObject([
      {
        id: first?.id,
        baseline: 10,
        points: [
          { on: '2026-01-01', value: 7, note: 'First' },
          { on: '2026-01-08', value: 2 },
        ],
      },
    ]);
    expect(byName[0]).toMatchObject({ name: 'Reach', unit: 'people', provenance: 'EXPORT' });
    const byId = await record([
      {
        id: first?.id,
        name: 'Views',
        paid: true,
        baseline: null,
        points: [
          { on: '2026-01-01', note: null },
          { on: '2026-01-08', note: 'New' },
        ],
      },
    ]);
    expect(byId).toMatchObject([
      {
        ...{ id: first?.id, name: 'Views', unit: 'people', paid: true, baseline: null },
        points: [
          { value: 7, note: null },
          { value: 2, note: 'New' },
        ],
      },
    ]);
  });

  it('keeps paid and organic reach of one name apart, and so different units', async () => {
    const all = [series(), series({ paid: true }), series({ unit: 'views' })];
    expect(await record(all)).toHaveLength(3);
    const again = await record(all.map((one) => ({ ...one, points: [{ on: '2026-01-01', value: 1 }] })));
    expect(again.map(({ total }) => total)).toEqual([1, 1, 1]);
  });

  it('removes a point, or a series with its points, and lets two series swap their names', async () => {
    const [a, b] = await record([
      series({
        points: [
          { on: '2026-01-01', value: 1 },
          { on: '2026-01-02', value: 2 },
        ],
      }),
      series({ name: 'Likes', points: [{ on: '2026-01-01', value: 3 }] }),
    ]);
    const fewer = await record([{ id: a?.id, points: [{ on: '2026-01-01', remove: true }] }]);
    expect(fewer.map(({ total }) => total)).toEqual([2, 3]);
    const swapped = await record([
      { id: a?.id, name: 'Likes' },
      { id: b?.id, name: 'Reach' },
    ]);
    expect(swapped.map(({ id, name }) => [id, name])).toEqual([
      [a?.id, 'Likes'],
      [b?.id, 'Reach'],
    ]);
    expect(await record([{ name: 'likes', unit: 'people', remove: true }])).toMatchObject([{ id: b?.id }]);
    const anew = await record([{ id: b?.id, remove: true }, series()]);
    expect(anew).toMatchObject([{ name: 'Reach', points: [] }]);
    expect(anew[0]?.id).not.toBe(b?.id);
  });

  it('sets figures against the campaign’s dates, hours and people, and says null where it cannot', async () => {
    await api.db.rows(CAMPAIGN, [world.id(STUDY), '2026-01-08', '2026-01-15', 40, 1000]);
    const points = [1, 8, 15, 22].map((day, at) => ({
      on: `2026-01-${String(day).padStart(2, '0')}`,
      value: 10 * (at + 1),
    }));
    const [one] = await record([series({ baseline: 20, points })]);
    expect(one).toMatchObject({ total: 100, perStaffHour: 2.5, perCapita: 0.1, lift: 0.25 });
    expect(one?.points.map(({ inCampaign }: Json) => inCampaign)).toEqual([false, true, true, false]);
    await api.db.rows(CAMPAIGN, [world.id(STUDY), null, null, 0, null]);
    const [later] = await record([series({ baseline: 0 })]);
    expect(later).toMatchObject({ total: 100, perStaffHour: null, perCapita: null, lift: null });
  });

  it('is for the contributor and admins, on what was not withdrawn', async () => {
    const codes = await Promise.all([
      send([series()], {}, ADMIN),
      send([series()], {}, READER),
      send([series()], {}, SUSPENDED),
      send([series()], {}, null),
      send([series()], { caseStudyId: world.id(WITHDRAWN) }),
      send([series()], { caseStudyId: world.id(HELD) }),
      send([series()], { caseStudyId: world.id(HELD) }, READER),
      send([series()], { caseStudyId: world.id(REFLECTION) }),
      send([series()], { caseStudyId: 'nonsense' }),
    ]);
    expect(codes.map(codeOf)).toEqual([
      ...['ok', 'FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED'],
      ...['GONE', 'ok', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ]);
    expect(codes[6]?.errors?.[0]?.message).toBe(codes[8]?.errors?.[0]?.message);
  });

  it('looks at the revision of the text, and makes no new one', async () => {
    expect(codeOf(await send([series()], { ifRevision: 1 }))).toBe('ok');
    const stale = await send([series()], { ifRevision: 2 });
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentRevision: 1 });
    expect((await send([series()], { ifRevision: 1 })).data.recordMetrics.caseStudy.revision).toBe(1);
  });

  it('answers a retry with the first success, and writes once', async () => {
    const list = [series({ points: [{ on: '2026-01-01', value: 1 }] })];
    const key = { idempotencyKey: 'figures-of-january' };
    await record(list, key);
    await record([series({ points: [{ on: '2026-01-01', value: 2 }] })]);
    expect((await record(list, key))[0]?.total).toBe(2);
    expect(codeOf(await send([series()], key))).toBe('CONFLICT');
  });

  describe('refuses, with the path and what would be right, and stores nothing of it,', () => {
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
      [
        'too many series',
        () => Array.from({ length: 51 }, (_, at) => series({ name: `S${at}` })),
        'input.series',
        '50',
      ],
    ])('%s', async (_what, list, path, message) => {
      const answer = await send(list());
      expect(codeOf(answer)).toBe('BAD_USER_INPUT');
      expect(pathsOf(answer)).toEqual([path]);
      expect(fieldsOf(answer)[0]?.message).toMatch(message);
      expect(await stored()).toEqual([]);
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
      expect(await stored()).toEqual([]);
    });

    it('everything that is wrong at once', async () => {
      await record([series({ points: [{ on: '2026-01-01', value: 1 }] })]);
      const answer = await send([
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
      expect(await stored()).toMatchObject([{ total: 1 }]);
    });

    it('a hundred things at most, however much is wrong', async () => {
      const points = Array.from({ length: 300 }, () => ({ on: '1969-12-31', value: -1 }));
      expect(pathsOf(await send([series({ points })]))).toHaveLength(limits.metric.problems);
    });

    it('a name that another series has', async () => {
      const [, likes] = await record([series(), series({ name: 'Likes' })]);
      expect(pathsOf(await send([{ id: likes?.id, name: 'reach' }]))).toEqual(['input.series.0.name']);
      expect(pathsOf(await send([{ id: likes?.id, unit: 'views' }, series({ name: 'Likes', unit: 'views' })]))).toEqual(
        ['input.series.1.name'],
      );
    });

    it('more points than a series, a call and a case study have', async () => {
      const days = (count: number) =>
        Array.from({ length: count }, (_, at) => ({
          on: new Date(at * 86_400_000).toISOString().slice(0, 10),
          value: 1,
        }));
      const { pointsPerSeries, points } = limits.metric;
      expect(pathsOf(await send([series({ points: days(pointsPerSeries + 1) })]))).toEqual(['input.series.0.points']);
      const full = Array.from({ length: points / pointsPerSeries }, (_, at) =>
        series({ name: `S${at}`, points: days(pointsPerSeries) }),
      );
      const tooMany = await send([...full, series({ points: days(1) })]);
      expect(fieldsOf(tooMany)).toEqual([
        { path: 'input.series', message: expect.stringContaining('5,000 points at once') },
      ]);
      await record(full);
      expect(fieldsOf(await send([series({ points: days(1) })]))).toEqual([
        { path: 'input.series', message: expect.stringContaining('would have 5,001') },
      ]);
      expect(await count()).toMatchObject({ points });
    });
  });

  it('keeps the one or the other of two corrections of one point at once', async () => {
    await record([series({ points: [{ on: '2026-01-01', value: 0 }] })]);
    const values = Array.from({ length: 8 }, (_, at) => at + 1);
    const answers = await Promise.all(
      values.map((value) =>
        send([
          series({
            points: [
              { on: '2026-01-01', value },
              { on: `2026-02-0${value}`, value: 100 },
            ],
          }),
        ]),
      ),
    );
    expect(answers.map(codeOf)).toEqual(values.map(() => 'ok'));
    const [one] = await stored();
    expect(values).toContain(one?.points[0].value);
    expect(one?.points.slice(1).map(({ value }: Json) => value)).toEqual(values.map(() => 100));
  });

  it('begins a series once, however many name it at once', async () => {
    const days = Array.from({ length: 8 }, (_, at) => `2026-03-0${at + 1}`);
    const answers = await Promise.all(
      days.map((on, at) => send([series({ name: at % 2 ? 'Reach' : 'reach', points: [{ on, value: 1 }] })])),
    );
    expect(answers.map(codeOf)).toEqual(days.map(() => 'ok'));
    expect(await stored()).toMatchObject([{ total: 8 }]);
  });

  it('takes few statements, however much is written', async () => {
    const points = Array.from({ length: 300 }, (_, at) => ({
      on: new Date(at * 86_400_000).toISOString().slice(0, 10),
      value: at,
    }));
    const list = Array.from({ length: 10 }, (_, at) => series({ name: `S${at}`, points }));
    const few = await api.statements.during(() =>
      record(list.slice(0, 1).map((one) => ({ ...one, points: points.slice(0, 1) }))),
    );
    const many = await api.statements.during(() => record(list));
    expect(many).toHaveLength(few.length);
  });

  it('is forgotten with the case study, once that is withdrawn', async () => {
    await record([series({ points: [{ on: '2026-01-01', value: 1 }] })]);
    expect(await count()).toEqual({ series: 1, points: 1 });
    await people.must(CONTRIBUTOR, 'removeCaseStudy', { id: world.id(STUDY) }, 'caseStudy { status metrics { id } }');
    expect(await count()).toEqual({ series: 0, points: 0 });
  });
});

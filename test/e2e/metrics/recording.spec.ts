import type { World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { sql } from '../../support/sql.js';
import {
  ADMIN,
  CONTRIBUTOR,
  HELD,
  MetricClient,
  READER,
  REFLECTION,
  STUDY,
  SUSPENDED,
  series,
  WITHDRAWN,
} from './metric-client.js';

const CAMPAIGN = `
  update case_study set started_on = $2, ended_on = $3, staff_hours = $4, population_served = $5 where thread_id = $1`;

describe('recording figures', () => {
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

  it('adds series with their points, by days, whatever order they came in', async () => {
    const metrics = await people.record([
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
    expect(await people.stored()).toEqual(metrics);
  });

  it('corrects what is named, by id or by name, unit and reach in any spelling, and leaves the rest', async () => {
    const [first] = await people.record([
      series({
        baseline: 10,
        points: [
          { on: '2026-01-01', value: 1, note: 'First' },
          { on: '2026-01-08', value: 2 },
        ],
      }),
    ]);
    const byName = await people.record([{ name: ' REACH', unit: 'People ', points: [{ on: '2026-01-01', value: 7 }] }]);
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
    const byId = await people.record([
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
    expect(await people.record(all)).toHaveLength(3);
    const again = await people.record(all.map((one) => ({ ...one, points: [{ on: '2026-01-01', value: 1 }] })));
    expect(again.map(({ total }) => total)).toEqual([1, 1, 1]);
  });

  it('removes a point, or a series with its points, and lets two series swap their names', async () => {
    const [a, b] = await people.record([
      series({
        points: [
          { on: '2026-01-01', value: 1 },
          { on: '2026-01-02', value: 2 },
        ],
      }),
      series({ name: 'Likes', points: [{ on: '2026-01-01', value: 3 }] }),
    ]);
    const fewer = await people.record([{ id: a?.id, points: [{ on: '2026-01-01', remove: true }] }]);
    expect(fewer.map(({ total }) => total)).toEqual([2, 3]);
    const swapped = await people.record([
      { id: a?.id, name: 'Likes' },
      { id: b?.id, name: 'Reach' },
    ]);
    expect(swapped.map(({ id, name }) => [id, name])).toEqual([
      [a?.id, 'Likes'],
      [b?.id, 'Reach'],
    ]);
    expect(await people.record([{ name: 'likes', unit: 'people', remove: true }])).toMatchObject([{ id: b?.id }]);
    const anew = await people.record([{ id: b?.id, remove: true }, series()]);
    expect(anew).toMatchObject([{ name: 'Reach', points: [] }]);
    expect(anew[0]?.id).not.toBe(b?.id);
  });

  it('sets figures against the campaign’s dates, hours and people, and says null where it cannot', async () => {
    await api.db.rows(sql(CAMPAIGN, [world.id(STUDY), '2026-01-08', '2026-01-15', 40, 1000]));
    const points = [1, 8, 15, 22].map((day, at) => ({
      on: `2026-01-${String(day).padStart(2, '0')}`,
      value: 10 * (at + 1),
    }));
    const [one] = await people.record([series({ baseline: 20, points })]);
    expect(one).toMatchObject({ total: 100, perStaffHour: 2.5, perCapita: 0.1, lift: 0.25 });
    expect(one?.points.map(({ inCampaign }: Json) => inCampaign)).toEqual([false, true, true, false]);
    await api.db.rows(sql(CAMPAIGN, [world.id(STUDY), null, null, 0, null]));
    const [later] = await people.record([series({ baseline: 0 })]);
    expect(later).toMatchObject({ total: 100, perStaffHour: null, perCapita: null, lift: null });
  });

  it('is for the contributor and admins, on what was not withdrawn', async () => {
    const codes = await Promise.all([
      people.send([series()], {}, ADMIN),
      people.send([series()], {}, READER),
      people.send([series()], {}, SUSPENDED),
      people.send([series()], {}, null),
      people.send([series()], { caseStudyId: world.id(WITHDRAWN) }),
      people.send([series()], { caseStudyId: world.id(HELD) }),
      people.send([series()], { caseStudyId: world.id(HELD) }, READER),
      people.send([series()], { caseStudyId: world.id(REFLECTION) }),
      people.send([series()], { caseStudyId: 'nonsense' }),
    ]);
    expect(codes.map(codeOf)).toEqual([
      ...['ok', 'FORBIDDEN', 'FORBIDDEN', 'UNAUTHENTICATED'],
      ...['GONE', 'ok', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ]);
    expect(codes[6]?.errors?.[0]?.message).toBe(codes[8]?.errors?.[0]?.message);
  });

  it('looks at the revision of the text, and makes no new one', async () => {
    expect(codeOf(await people.send([series()], { ifRevision: 1 }))).toBe('ok');
    const stale = await people.send([series()], { ifRevision: 2 });
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentRevision: 1 });
    expect((await people.send([series()], { ifRevision: 1 })).data.recordMetrics.caseStudy.revision).toBe(1);
  });

  it('answers a retry with the first success, and writes once', async () => {
    const list = [series({ points: [{ on: '2026-01-01', value: 1 }] })];
    const key = { idempotencyKey: 'figures-of-january' };
    await people.record(list, key);
    await people.record([series({ points: [{ on: '2026-01-01', value: 2 }] })]);
    expect((await people.record(list, key))[0]?.total).toBe(2);
    expect(codeOf(await people.send([series()], key))).toBe('CONFLICT');
  });

  it('keeps the one or the other of two corrections of one point at once', async () => {
    await people.record([series({ points: [{ on: '2026-01-01', value: 0 }] })]);
    const values = Array.from({ length: 8 }, (_, at) => at + 1);
    const answers = await Promise.all(
      values.map((value) =>
        people.send([
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
    const [one] = await people.stored();
    expect(values).toContain(one?.points[0].value);
    expect(one?.points.slice(1).map(({ value }: Json) => value)).toEqual(values.map(() => 100));
  });

  it('begins a series once, however many name it at once', async () => {
    const days = Array.from({ length: 8 }, (_, at) => `2026-03-0${at + 1}`);
    const answers = await Promise.all(
      days.map((on, at) => people.send([series({ name: at % 2 ? 'Reach' : 'reach', points: [{ on, value: 1 }] })])),
    );
    expect(answers.map(codeOf)).toEqual(days.map(() => 'ok'));
    expect(await people.stored()).toMatchObject([{ total: 8 }]);
  });

  it('takes few statements, however much is written', async () => {
    const points = Array.from({ length: 300 }, (_, at) => ({
      on: new Date(at * 86_400_000).toISOString().slice(0, 10),
      value: at,
    }));
    const list = Array.from({ length: 10 }, (_, at) => series({ name: `S${at}`, points }));
    const few = await api.statements.during(() =>
      people.record(list.slice(0, 1).map((one) => ({ ...one, points: points.slice(0, 1) }))),
    );
    const many = await api.statements.during(() => people.record(list));
    expect(many).toHaveLength(few.length);
  });

  it('is forgotten with the case study, once that is withdrawn', async () => {
    await people.record([series({ points: [{ on: '2026-01-01', value: 1 }] })]);
    expect(await people.count()).toEqual({ series: 1, points: 1 });
    await people.must(CONTRIBUTOR, 'removeCaseStudy', { id: world.id(STUDY) }, 'caseStudy { status metrics { id } }');
    expect(await people.count()).toEqual({ series: 0, points: 0 });
  });
});

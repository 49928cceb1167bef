import type { LightMyRequestResponse } from 'fastify';
import { limits } from '#kernel';
import { buildWorld, type World } from '../../factories/world.js';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { sql } from '../../support/sql.js';
import { WorldClient } from '../../support/world-client.js';

const [CONTRIBUTOR, READER] = [0, 1];
const HEAD = 'series,unit,paid,provenance,baseline,on,value,note';
const METRICS = 'metrics { name unit paid provenance baseline total points { on value note } }';
const RENAME = `
  update case_study set token = right(thread_id::text, 10), slug = $2 || right(thread_id::text, 10)
  where thread_id = $1 returning slug`;

describe('a case study’s figures as a table', () => {
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
      members: [{}, {}],
      subjects: [{ kind: 'CASE_STUDY', author: CONTRIBUTOR }],
    });
    people = new WorldClient(api, world);
  });

  interface Sent {
    as?: number | null;
    at?: string;
    query?: string;
    headers?: Record<string, string>;
  }
  const put = (payload: string | Buffer, { as = CONTRIBUTOR, at = world.id(0), query = '', headers }: Sent = {}) =>
    api.inject({
      method: 'PUT',
      url: `/case-studies/${encodeURIComponent(at)}/metrics${query}`,
      headers: {
        'content-type': 'text/csv',
        ...(as !== null && { authorization: `Bearer ${people.token(as)}` }),
        ...headers,
      },
      payload,
    });
  const get = (as: number | null = CONTRIBUTOR, at = world.id(0)) =>
    api.inject({
      method: 'GET',
      url: `/case-studies/${encodeURIComponent(at)}/metrics.csv`,
      headers: as === null ? {} : { authorization: `Bearer ${people.token(as)}` },
    });
  const errorOf = (response: LightMyRequestResponse): Json => ({
    status: response.statusCode,
    ...response.json().errors?.[0],
  });
  const stored = async (): Promise<Json[]> =>
    (
      await people.ok(CONTRIBUTOR, `query ($slug: String!) { caseStudy(slug: $slug) { ${METRICS} } }`, {
        slug: world.id(0),
      })
    ).caseStudy.metrics;
  const table = (...rows: string[]) => [HEAD, ...rows].join('\r\n');

  it('is stored, and the answer says what is there now', async () => {
    const response = await put(
      table('Reach,people,false,EXPORT,10,2026-01-01,5,', 'Reach,people,,,,2026-01-08,7.5,"More, and ""better"""'),
    );
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({
      stored: { series: 1, points: 2 },
      metrics: [
        {
          ...{
            name: 'Reach',
            unit: 'people',
            paid: false,
            provenance: 'EXPORT',
            baseline: 10,
            total: 12.5,
            lift: -0.375,
          },
          points: [
            { on: '2026-01-01', value: 5, note: null, inCampaign: true },
            { on: '2026-01-08', value: 7.5, note: 'More, and "better"', inCampaign: true },
          ],
        },
      ],
    });
    expect(await stored()).toMatchObject([{ total: 12.5 }]);
  });

  it('adds and corrects; what it says nothing of stays', async () => {
    await put(table('Reach,people,,EXPORT,10,2026-01-01,5,First', 'Ads,clicks,true,SCREENSHOT,,2026-01-01,1,'));
    await put('on;value;unit;series\n2026-01-01;6;people;reach\n2026-01-02;1;people;Reach\n');
    expect(await stored()).toMatchObject([
      {
        name: 'Reach',
        provenance: 'EXPORT',
        baseline: 10,
        points: [
          { value: 6, note: 'First' },
          { value: 1, note: null },
        ],
      },
      { name: 'Ads', paid: true, total: 1 },
    ]);
  });

  it('comes out as it went in: taken out, removed and put back it gives the same series', async () => {
    const series = [
      {
        name: '=SUM(A1:A9)',
        unit: "'-tricky",
        provenance: 'SELF_REPORTED',
        points: [{ on: '2026-02-01', value: 0.1, note: '+1, "two"\nthree; \tfour' }],
      },
      {
        name: 'Zuschauer – größer',
        unit: '人',
        paid: true,
        provenance: 'INDEPENDENT',
        baseline: 1e-7,
        points: [{ on: '1970-01-01', value: 1e15 }],
      },
      { name: 'Empty', unit: 'x', provenance: 'EXPORT', baseline: 0 },
    ];
    await people.must(CONTRIBUTOR, 'recordMetrics', { caseStudyId: world.id(0), series }, 'caseStudy { id }');
    const before = await stored();
    expect(before).toMatchObject(series);
    const { body } = await get();
    for (const line of body.replace('\ufeff', '').split('\r\n')) expect(line).not.toMatch(/^["]?[=+\-@\t]/);
    const gone = series.map(({ name, unit, paid }) => ({ name, unit, paid, remove: true }));
    await people.must(CONTRIBUTOR, 'recordMetrics', { caseStudyId: world.id(0), series: gone }, 'caseStudy { id }');
    expect(await stored()).toEqual([]);
    expect((await put(body)).statusCode).toBe(200);
    expect(await stored()).toEqual(before);
    expect((await get()).body).toBe(body);
  });

  it('is given to whoever sees the case study, with headers that keep it theirs', async () => {
    await put(table('Reach,people,false,EXPORT,,2026-01-01,5,'));
    const { statusCode, headers, rawPayload } = await get(READER);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'cache-control': 'private, no-store',
      vary: expect.stringContaining('authorization, cookie'),
      'content-disposition': expect.stringMatching(
        /^attachment; filename="case-study-\w+\.csv"; filename\*=UTF-8''case-study-\w+\.csv$/,
      ),
    });
    expect(rawPayload.toString()).toBe(`\ufeff${HEAD}\r\nReach,people,false,EXPORT,,2026-01-01,5,\r\n`);
  });

  it('is found by an address in any script, and by the id', async () => {
    const { slug } = (await api.db.row<{ slug: string }>(
      sql(RENAME, [world.id(0), `${'библиотека-'.repeat(7)}`]),
    )) as Json;
    for (const at of [slug, `an-earlier-title-${slug.split('-').at(-1)}`, world.id(0)]) {
      const response = await get(CONTRIBUTOR, at);
      expect([at, response.statusCode]).toEqual([at, 200]);
      expect(response.headers['content-disposition']).toMatch(
        /^attachment; filename="[\x20-\x7e]+\.csv"; filename\*=UTF-8''%D0%B1/,
      );
    }
    expect((await put(table('Reach,people,false,EXPORT,,2026-01-01,5,'), { at: slug })).statusCode).toBe(200);
  });

  it('is refused as a whole with the line and the column of every bad value', async () => {
    await put(table('Known,people,false,EXPORT,10,2026-01-01,1,'));
    const response = await put(
      table(
        'Known,people,,,,2026-01-01,99,',
        'New,people,,,,2026-01-01,1,',
        'Known,people,,,,2026-01-02,1e999,',
        'Known,people,,,,2026-01-03,NaN,',
        'Known,people,,,,2026-01-04,Infinity,',
        'Known,people,,,,2026-01-05,"1,5",',
        'Known,people,,,,2026-01-06,-3,',
        'Known,people,,,,2026-01-07,,',
        'Known,people,,,,1969-12-31,1,',
        'Known,people,,,,2026-01-01,1,',
      ),
    );
    const { status, extensions, message } = errorOf(response);
    expect([status, extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(message).toContain('Nothing was stored: 9 things are wrong');
    expect(extensions.fields.map(({ path, message: said }: Json) => [path, said])).toEqual([
      ['line 3, column provenance', expect.stringContaining('new series')],
      ['line 4, column value', expect.stringContaining('from 0 to')],
      ['line 5, column value', expect.stringContaining('in digits')],
      ['line 6, column value', expect.stringContaining('in digits')],
      ['line 7, column value', expect.stringContaining('such as 1.5')],
      ['line 8, column value', expect.stringContaining('never negative')],
      ['line 9, column value', expect.stringContaining('0 if there was none')],
      ['line 10, column on', expect.stringContaining('1970-01-01')],
      ['line 11, column on', expect.stringContaining('twice')],
    ]);
    expect(extensions.fields[1]).toMatchObject({ line: 4, column: 'value' });
    expect(await stored()).toMatchObject([{ name: 'Known', total: 1 }]);
  });

  it('is refused where it is no table, or not in UTF-8, or larger than it may be', async () => {
    const answers = await Promise.all([
      put(Buffer.from([...Buffer.from(`${HEAD}\nCaf`), 0xe9])),
      put('{"series":[]}', { headers: { 'content-type': 'application/json' } }),
      put('x', { headers: { 'content-type': 'application/vnd.ms-excel' } }),
      put(''),
      put(`${HEAD}\n${'x'.repeat(limits.metric.fileBytes)}`),
      put(`${HEAD}\n${','.repeat(limits.metric.fileCells)}`),
    ]);
    expect(answers.map(errorOf).map(({ status, extensions }) => [status, extensions.code])).toEqual([
      ...[400, 400, 415, 400, 413, 400].map((status) => [status, 'BAD_USER_INPUT']),
    ]);
    const messages = answers.map((answer) => errorOf(answer).extensions.fields[0].message);
    expect(messages).toEqual([
      expect.stringMatching(/not in UTF-8.*“CSV UTF-8”/),
      expect.stringContaining('text/csv'),
      expect.stringContaining('text/csv'),
      expect.stringContaining('empty'),
      expect.stringContaining('larger than 2,000,000 bytes'),
      expect.stringContaining('commas'),
    ]);
    expect(await stored()).toEqual([]);
  });

  it('takes an idempotency key and the revision of the text', async () => {
    const headers = { 'idempotency-key': 'the-table-of-january' };
    const first = table('Reach,people,false,EXPORT,,2026-01-01,5,');
    expect((await put(first, { headers })).statusCode).toBe(200);
    await put(table('Reach,people,false,EXPORT,,2026-01-01,6,'));
    expect((await put(first, { headers })).json().metrics).toMatchObject([{ total: 6 }]);
    expect(errorOf(await put(table('Other,people,false,EXPORT,,2026-01-01,5,'), { headers }))).toMatchObject({
      status: 409,
    });
    expect((await put(first, { query: '?ifRevision=1' })).statusCode).toBe(200);
    expect(errorOf(await put(first, { query: '?ifRevision=2' }))).toMatchObject({
      status: 409,
      extensions: { code: 'CONFLICT', currentRevision: 1 },
    });
    for (const query of ['?ifRevision=one', '?ifRevision=1&ifRevision=1', '?ifRevision=-1']) {
      expect(errorOf(await put(first, { query })).extensions.fields[0].path).toBe('ifRevision');
    }
  });
});

import { jest } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import type { LightMyRequestResponse } from 'fastify';
import { limits } from '#kernel';
import { buildWorld, type World } from '../../factories/world.js';
import { codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { setRequestWork } from '../../support/request-work.js';
import { sql } from '../../support/sql.js';
import { WorldClient } from '../../support/world-client.js';

const [CONTRIBUTOR, READER, CURATOR, ADMIN, RATER, SUSPENDED] = [0, 1, 2, 3, 4, 5];
const EVERYONE = [null, CONTRIBUTOR, READER, CURATOR, ADMIN, RATER, SUSPENDED] as const;
const [PUBLIC, BLIND, DRAFT, REMOVED, REFLECTION] = [0, 1, 2, 3, 4];
const STRATEGY = { goal: 'g', audience: 'a', approach: 'p', outcome: 'It worked.', lessons: 'l' };
const HOME = 'https://commonplace.example.org';
const TABLE = 'series,unit,provenance,on,value\nReach,people,EXPORT,2026-01-01,5\n';
const SERIES = `
  insert into metric_series (thread_id, id, position, name, name_key, unit, unit_key, paid, provenance)
  values ($1, $2, 1, 'Secret reach', 'secret reach', 'people', 'people', false, 'EXPORT')`;
const POINT = `insert into metric_point (thread_id, series_id, on_date, value) values ($1, $2, '2026-01-01', 123456789)`;

@Controller('forgotten')
class ForgottenController {
  @Get()
  give(): string {
    return 'secret';
  }
}

@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

describe('who is given figures, and may record them by REST', () => {
  let api: TestApi;
  let world: World;
  let people: WorldClient;

  beforeAll(async () => {
    api = await startApi({ config: { publicUrl: HOME }, imports: [ForgottenModule] });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    const later = new Date(api.clock.now().getTime() + 3_600_000);
    world = await buildWorld(api.db, {
      now: api.clock.now(),
      members: [{}, {}, { isCurator: true }, { isAdmin: true }, {}, { suspendedUntil: later }],
      subjects: [
        { kind: 'CASE_STUDY', author: CONTRIBUTOR, audience: 'PUBLIC' },
        { kind: 'CASE_STUDY', author: CONTRIBUTOR, audience: 'PUBLIC', blindUntil: later, disclosedTo: [RATER] },
        { kind: 'CASE_STUDY', author: CONTRIBUTOR, status: 'DRAFT' },
        { kind: 'CASE_STUDY', author: CONTRIBUTOR, status: 'REMOVED' },
        { author: CONTRIBUTOR, audience: 'PUBLIC' },
      ],
    });
    people = new WorldClient(api, world);
    for (const subject of [PUBLIC, BLIND, DRAFT, REMOVED]) {
      await api.db.rows(sql(SERIES, [world.id(subject), world.id(0)]));
      await api.db.rows(sql(POINT, [world.id(subject), world.id(0)]));
    }
  });

  interface Sent {
    as?: number | null;
    headers?: Record<string, string>;
    cookies?: Record<string, string>;
    payload?: string;
  }
  const send = (method: 'GET' | 'PUT', id: string, { as = null, headers, cookies, payload = TABLE }: Sent = {}) =>
    api.inject({
      method,
      url: `/case-studies/${encodeURIComponent(id)}/metrics${method === 'GET' ? '.csv' : ''}`,
      headers: {
        ...(method === 'PUT' && { 'content-type': 'text/csv' }),
        ...(as !== null && { authorization: `Bearer ${people.token(as)}` }),
        ...headers,
      },
      ...(cookies && { cookies }),
      ...(method === 'PUT' && { payload }),
    });
  const told = (response: LightMyRequestResponse) => [
    response.statusCode,
    codeOf(response.statusCode < 400 ? {} : response.json()),
  ];
  const metricsOf = async (member: number | null, id: string): Promise<Json[] | undefined> =>
    (
      await people.ok(
        member,
        'query ($id: String!) { caseStudy(slug: $id) { outcomeShown metrics { total lift points { value } } } }',
        { id },
      )
    ).caseStudy?.metrics;

  it('gives those of a case study that is up for blind rating to its contributor, its moderators and who has rated it', async () => {
    const told_: Array<[number | null, number, number | undefined]> = [];
    for (const member of EVERYONE) {
      const { statusCode, body } = await send('GET', world.id(BLIND), { as: member });
      if (statusCode !== 200) expect(body).not.toContain('Secret');
      told_.push([member, statusCode, (await metricsOf(member, world.id(BLIND)))?.length]);
    }
    const given = new Set<number | null>([CONTRIBUTOR, CURATOR, ADMIN, RATER]);
    expect(told_).toEqual(EVERYONE.map((member) => (given.has(member) ? [member, 200, 1] : [member, 423, 0])));
    api.clock.advance(3_600_000);
    for (const member of EVERYONE) {
      expect((await send('GET', world.id(BLIND), { as: member })).statusCode).toBe(200);
      expect(await metricsOf(member, world.id(BLIND))).toHaveLength(1);
    }
  });

  it('answers what is hidden as what does not exist, to the byte', async () => {
    const unknown = await send('GET', '00000000-0000-7000-8000-000000000000', { as: READER });
    const hidden = [
      await send('GET', 'nonsense', { as: READER }),
      await send('GET', '=-%2F../..', { as: READER }),
      await send('GET', world.id(DRAFT), { as: READER }),
      await send('GET', world.id(REMOVED), { as: READER }),
      await send('GET', world.id(REMOVED), { as: CONTRIBUTOR }),
      await send('GET', world.id(REFLECTION), { as: CONTRIBUTOR }),
      await send('PUT', world.id(DRAFT), { as: READER }),
      await send('PUT', world.id(REFLECTION), { as: CONTRIBUTOR }),
      await send('PUT', 'nonsense', { as: READER }),
      await send('PUT', 'nonsense', { as: READER, payload: 'no table' }),
    ];
    expect(told(unknown)).toEqual([404, 'NOT_FOUND']);
    expect(unknown.headers['cache-control']).toBe('no-store');
    for (const response of hidden) expect([response.statusCode, response.body]).toEqual([404, unknown.body]);
  });

  it('says why there are none yet of what is to be rated blind, the same whatever they are', async () => {
    const { id } = world.members[CONTRIBUTOR]!;
    const before = await send('GET', world.id(BLIND), { as: READER });
    expect(told(before)).toEqual([423, 'LOCKED']);
    expect(before.json().errors[0].message).toMatch(/up for blind rating\. Rate it, or ask to see its outcome/);
    expect(before.headers['cache-control']).toBe('no-store');
    await people.must(
      CONTRIBUTOR,
      'recordMetrics',
      { caseStudyId: world.id(BLIND), series: [{ name: 'Votes', unit: 'votes', provenance: 'EXPORT' }] },
      'caseStudy { id }',
    );
    await people.must(CONTRIBUTOR, 'updateCaseStudy', { id: world.id(BLIND), strategy: STRATEGY }, 'caseStudy { id }');
    for (const as of [null, READER]) expect((await send('GET', world.id(BLIND), { as })).body).toBe(before.body);
    expect(before.body).not.toContain(id);
  });

  it('answers HEAD as GET, without the table', async () => {
    const url = `/case-studies/${world.id(PUBLIC)}/metrics.csv`;
    const [head, get] = [await api.inject({ method: 'HEAD', url }), await api.inject({ method: 'GET', url })];
    for (const name of ['content-type', 'content-disposition', 'content-length', 'cache-control']) {
      expect([name, head.headers[name]]).toEqual([name, get.headers[name]]);
    }
    expect([head.statusCode, head.body, get.statusCode]).toEqual([200, '', 200]);
  });

  it('gives the table to who follows a link on another site, and takes none from a form there', async () => {
    const cookies = { 'commonplace-access': people.token(CONTRIBUTOR) as string };
    const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const ask = async (method: 'GET' | 'HEAD', headers: Record<string, string>) =>
      (
        await api.inject({
          method,
          url: `/case-studies/${world.id(PUBLIC)}/metrics.csv`,
          cookies,
          headers,
        })
      ).statusCode;
    for (const method of ['GET', 'HEAD'] as const) {
      expect(await ask(method, followed)).toBe(200);
      expect(await ask(method, { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate' })).toBe(200);
      expect(await ask(method, { ...followed, 'sec-fetch-mode': 'no-cors' })).toBe(403);
      expect(await ask(method, { ...followed, 'sec-fetch-mode': 'cors' })).toBe(403);
      expect(await ask(method, { ...followed, 'sec-fetch-dest': 'iframe' })).toBe(403);
      expect(await ask(method, { ...followed, origin: 'https://evil.example' })).toBe(403);
    }
    expect(told(await send('PUT', world.id(PUBLIC), { cookies, headers: followed }))).toEqual([403, 'FORBIDDEN']);
    const posted = await api.graphql('{ viewer { id } }', {}, { cookies, headers: followed });
    expect([posted.status, codeOf(posted)]).toEqual([403, 'FORBIDDEN']);
  });

  it('takes them from the contributor and admins', async () => {
    const answers = [];
    for (const as of EVERYONE) answers.push(told(await send('PUT', world.id(PUBLIC), { as })));
    expect(answers).toEqual([
      [401, 'UNAUTHENTICATED'],
      [200, 'ok'],
      [403, 'FORBIDDEN'],
      [403, 'FORBIDDEN'],
      [200, 'ok'],
      [403, 'FORBIDDEN'],
      [403, 'FORBIDDEN'],
    ]);
    expect(told(await send('PUT', world.id(REMOVED), { as: CONTRIBUTOR }))).toEqual([410, 'GONE']);
    expect(told(await send('PUT', world.id(DRAFT), { as: CONTRIBUTOR }))).toEqual([200, 'ok']);
  });

  it.each(['GET', 'PUT'] as const)(
    'knows a member by the token in the header or in the cookie, and takes no broken one for a visitor’s: %s',
    async (method) => {
      const token = people.token(CONTRIBUTOR) as string;
      const cookies = { 'commonplace-access': token };
      expect((await send(method, world.id(DRAFT), { cookies })).statusCode).toBe(200);
      expect((await send(method, world.id(DRAFT), { headers: { authorization: `Bearer ${token}` } })).statusCode).toBe(
        200,
      );
      for (const broken of [
        await send(method, world.id(PUBLIC), { headers: { authorization: `Bearer ${token}x` } }),
        await send(method, world.id(PUBLIC), { cookies: { 'commonplace-access': 'nonsense' } }),
      ]) {
        expect(told(broken)).toEqual([401, 'UNAUTHENTICATED']);
        expect(broken.headers['www-authenticate']).toBe('Bearer');
      }
      api.clock.advance(limits.session.accessToken);
      expect(told(await send(method, world.id(PUBLIC), { cookies }))).toEqual([401, 'UNAUTHENTICATED']);
    },
  );

  it.each(['GET', 'PUT'] as const)(
    'does nothing with the cookies that another site’s page has sent along: %s',
    async (method) => {
      const cookies = { 'commonplace-access': people.token(CONTRIBUTOR) as string };
      const foreign = [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }];
      const own = [{ origin: HOME }, { 'sec-fetch-site': 'same-origin' }, {}];
      const ask = (headers: object) =>
        send(method, world.id(PUBLIC), { cookies, headers: headers as Record<string, string> });
      for (const headers of foreign) expect(told(await ask(headers))).toEqual([403, 'FORBIDDEN']);
      for (const headers of own) expect((await ask(headers)).statusCode).toBe(200);
      expect(await metricsOf(CONTRIBUTOR, world.id(PUBLIC))).toHaveLength(method === 'GET' ? 1 : 2);
    },
  );

  it('refuses who may not write before the body is read', async () => {
    const large = 'x'.repeat(limits.metric.fileBytes + 1);
    expect(told(await send('PUT', world.id(PUBLIC), { payload: large }))).toEqual([401, 'UNAUTHENTICATED']);
    expect(told(await send('PUT', world.id(PUBLIC), { as: SUSPENDED, payload: large }))).toEqual([403, 'FORBIDDEN']);
    expect(told(await send('PUT', world.id(PUBLIC), { as: CONTRIBUTOR, payload: large }))).toEqual([
      413,
      'BAD_USER_INPUT',
    ]);
  });

  it('counts the requests of a member and of an address, and none for what everybody may ask', async () => {
    setRequestWork('nothing');
    const counted = await startApi({ config: { rateLimits: true }, database: api.database });
    const strict = (method: 'GET' | 'PUT', url: string, headers = {}) => counted.inject({ method, url, headers });
    const url = `/case-studies/${world.id(PUBLIC)}/metrics.csv`;
    const visitor = await strict('GET', url);
    expect(visitor.headers['ratelimit-limit']).toBe(String(limits.requestsPerMinute.address));
    const headers = { authorization: `Bearer ${people.token(READER)}` };
    for (let left = limits.requestsPerMinute.member - 1; left >= 0; left--) {
      const { headers: said } = await strict('GET', '/case-studies/nonsense/metrics.csv', headers);
      if (left % 100 === 0) expect(said['ratelimit-remaining']).toBe(String(left));
    }
    const refused = await strict('GET', url, headers);
    expect(told(refused)).toEqual([429, 'RATE_LIMITED']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    for (const open of ['/assets/x.css', '/health/live'])
      expect((await strict('GET', open, headers)).headers).not.toHaveProperty('ratelimit-limit');
    await counted.close();
    jest.restoreAllMocks();
  });

  it('answers nothing where a route says of nobody that they may', async () => {
    const response = await api.inject({ method: 'GET', url: '/forgotten' });
    expect(told(response)).toEqual([403, 'FORBIDDEN']);
    expect(response.body).not.toContain('secret');
  });

  it('takes what a case study may hold at most for what each has, when it measures what is asked for', async () => {
    const list = (first: number, fields: string) =>
      `{ caseStudies(first: ${first}) { nodes { title metrics { ${fields} } } } }`;
    const totals = 'name unit paid provenance baseline total perStaffHour perCapita lift';
    expect(codeOf(await people.as(READER, list(20, totals)))).toBe('ok');
    expect(codeOf(await people.as(READER, list(4, 'points { on value }')))).toBe('ok');
    const refused = [
      list(10, 'points { on value }'),
      list(8, 'points { note }'),
      `query ($id: String!) { ${[...'abcdefghijklmno'].map((one) => `${one}: caseStudy(slug: $id) { metrics { name points { on value note inCampaign } } }`).join('\n')} }`,
    ];
    for (const document of refused) {
      const answer = await people.as(READER, document, document.startsWith('query') ? { id: world.id(PUBLIC) } : {});
      expect(codeOf(answer)).toBe('QUERY_TOO_COMPLEX');
      expect(answer.errors?.[0]?.message).toMatch(/points of one case study at a time, or take its table/);
    }
    const one =
      'query ($id: String!) { caseStudy(slug: $id) { metrics { name points { on value note inCampaign } } } }';
    expect(codeOf(await people.as(READER, one, { id: world.id(PUBLIC) }))).toBe('ok');
  });

  it('advises fewer rows where figures are not what makes it too much', async () => {
    const { errors } = await people.as(
      READER,
      '{ caseStudies(first: 100) { nodes { thread { replies(first: 100) { nodes { id title: bodyHtml number createdAt kind: depth } } } } } }',
    );
    expect(errors?.[0]?.message).toMatch(/Ask for fewer rows or fewer fields\.$/);
  });

  it('asks for the figures of all case studies of a page at once, and for none apart from the page', async () => {
    const one = 'query ($id: String!) { caseStudy(slug: $id) { title metrics { total points { on } } } }';
    const few = await api.statements.during(() => people.ok(READER, one, { id: world.id(PUBLIC) }));
    expect(few).toHaveLength(1);
    const list = await api.statements.during(() =>
      people.ok(READER, '{ caseStudies(first: 5) { nodes { title metrics { total points { on } } } } }'),
    );
    expect(list).toHaveLength(1);
  });
});

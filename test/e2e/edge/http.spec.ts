/** @jest-environment-options {"ownModules": true} */
import { jest } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { limits } from '#kernel';
import { type Json, startApi, type TestApi } from '../../support/api.js';
import { ProbeModule } from '../../support/edge-probe.js';
import { setRequestWork } from '../../support/request-work.js';

const QUERY = { query: '{ __typename }' };

describe('the server', () => {
  let api: TestApi;
  let url: string;
  beforeAll(async () => {
    api = await startApi({
      imports: [ProbeModule],
      config: { explorer: true, publicUrl: 'https://commonplace.example.org' },
    });
    url = await api.listen();
  });
  afterAll(() => api.close());

  it('passes every MUST of the GraphQL over HTTP audit', async () => {
    const audits = serverAudits({ url: `${url}/graphql` });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    expect(results.length).toBeGreaterThan(50);
    expect(
      results
        .filter((result) => result.status === 'error')
        .map((result) => `${result.name}: ${(result as Json).reason}`),
    ).toEqual([]);
  });

  it('serves the schema that is committed', async () => {
    const { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } = await import('graphql');
    const { emitSchema } = await import('../../../apps/api/src/emit-schema.js');
    const data = await api.ok(getIntrospectionQuery());
    const served = printSchema(lexicographicSortSchema(buildClientSchema(data as never)));
    for (const type of (await emitSchema()).matchAll(/^type \w+/gm)) expect(served).toContain(type[0]);
  });

  it('sends the headers that keep a browser safe, and none that tells what runs here', async () => {
    const { headers } = await api.inject({ method: 'POST', url: '/graphql', payload: QUERY });
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'x-request-id': expect.stringMatching(/^[\w-]{36}$/),
    });
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('insists on HTTPS in production', async () => {
    const production = await startApi({ config: { environment: 'production' } });
    const { headers } = await production.inject({ method: 'GET', url: '/' });
    expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/);
    await production.close();
  });

  it('keeps the id that a proxy gave a request, if it is one', async () => {
    const idOf = async (given: string) =>
      (await api.inject({ method: 'POST', url: '/graphql', headers: { 'x-request-id': given }, payload: QUERY }))
        .headers['x-request-id'];
    expect(await idOf('0123456789abcdef')).toBe('0123456789abcdef');
    for (const odd of ['short', 'with space in it', '<script>alert(1)</script>', 'x'.repeat(200)])
      expect(await idOf(odd)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('shows people what it is, and the explorer to a browser, all from here', async () => {
    const home = await api.inject({ method: 'GET', url: '/' });
    expect(home.headers['content-type']).toMatch(/^text\/html/);
    expect(home.body).toContain('<h1');
    const style = await api.inject({ method: 'GET', url: /href="([^"]+\.css)"/.exec(home.body)?.[1] ?? '' });
    expect(style.headers['content-type']).toMatch(/^text\/css/);
    const explorer = await api.inject({ method: 'GET', url: '/graphql', headers: { accept: 'text/html,*/*' } });
    expect(explorer.headers['content-type']).toMatch(/^text\/html/);
    expect(explorer.headers['content-security-policy']).not.toMatch(/unsafe-eval|https?:/);
    const sources = [...explorer.body.matchAll(/(?:src|(?<!<base )href)="([^"]+)"/g)].map(
      (match) => match[1] as string,
    );
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) {
      expect(source).not.toMatch(/^(?:https?:)?\/\//);
      const { statusCode } = await api.inject({
        method: 'GET',
        url: new URL(source, 'http://here/explorer/').pathname,
      });
      expect([source, statusCode]).toEqual([source, 200]);
    }
  });

  it('has no explorer where it is off', async () => {
    const closed = await startApi({ config: { explorer: false } });
    for (const path of ['/explorer/main.js', '/explorer/start.js']) {
      expect((await closed.inject({ method: 'GET', url: path })).statusCode).toBe(404);
    }
    const page = await closed.inject({ method: 'GET', url: '/graphql', headers: { accept: 'text/html' } });
    expect(page.statusCode).toBe(400);
    expect((await closed.inject({ method: 'GET', url: '/' })).body).not.toContain('Explore');
    await closed.close();
  });

  it('answers what is not there and what is malformed in the form of the contract', async () => {
    for (const path of [
      '/nothing',
      '/graphql/x',
      '/%E0%A4%A',
      '/explorer/../../etc/passwd',
      '/explorer/%2e%2e/%2e%2e/package.json',
    ]) {
      const response = await api.inject({ method: 'GET', url: path });
      expect([400, 403, 404]).toContain(response.statusCode);
      expect(response.json().errors[0].extensions.code).toMatch(/^[A-Z_]+$/);
      expect(response.body).not.toMatch(/node_modules|at Object/);
    }
    for (const host of ['a b', '[', '[]', '%', 'x'.repeat(3_000)]) {
      const response = await api.inject({ method: 'POST', url: '/graphql', headers: { host }, payload: QUERY });
      expect(response.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('says that it is alive, and ready', async () => {
    expect((await api.inject({ method: 'GET', url: '/health/live' })).json()).toEqual({ status: 'live' });
    expect((await api.inject({ method: 'GET', url: '/health/ready' })).json()).toEqual({ status: 'ready' });
  });

  it('counts for Prometheus, operations by a bounded set of names, and tells only its neighbours', async () => {
    for (let n = 0; n < 130; n++) await api.graphql(`query Name${n} { __typename }`);
    await api.graphql('{ nothing }');
    const metrics = await api.inject({ method: 'GET', url: '/metrics' });
    expect(metrics.body).toMatch(
      /commonplace_graphql_operation_duration_seconds_count\{type="query",operation="Name1"\} 1/,
    );
    expect(metrics.body).toMatch(/operation="\(other\)"/);
    expect(metrics.body).not.toMatch(/Name120/);
    expect(metrics.body).toMatch(/commonplace_graphql_errors_total\{code="BAD_USER_INPUT"\} [1-9]/);
    expect(metrics.body).toMatch(/commonplace_database_connections\{state="open"\}/);
    expect(metrics.body).toMatch(/process_cpu_seconds_total/);
    const outside = await api.inject({ method: 'GET', url: '/metrics', remoteAddress: '203.0.113.9' });
    const proxied = await api.inject({ method: 'GET', url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect([outside.statusCode, proxied.statusCode]).toEqual([404, 404]);
  });
});

describe("another site's page", () => {
  let api: TestApi;
  let cookies: Record<string, string>;
  beforeAll(async () => {
    api = await startApi({ imports: [ProbeModule], config: { publicUrl: 'https://commonplace.example.org' } });
    const { token } = await api.signUp('member');
    cookies = { 'commonplace-access': token };
  });
  afterAll(() => api.close());

  const send = (headers: Record<string, string>) => api.graphql('{ whoever }', {}, { cookies, headers });

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'https://commonplace.example.org.evil.example' }],
    [{ origin: 'http://commonplace.example.org' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('does nothing with our cookies: %j', async (headers) => {
    const { status, errors } = await send(headers as unknown as Record<string, string>);
    expect([status, errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  it.each([
    [{ origin: 'https://commonplace.example.org' }],
    [{ origin: 'https://commonplace.example.org', 'sec-fetch-site': 'same-origin' }],
    [{ origin: 'http://localhost:80', host: 'localhost:80' }],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'none' }],
    [{}],
  ])('is not what our own pages and programs are: %j', async (headers) => {
    expect((await send(headers as Record<string, string>)).data).toEqual({ whoever: 'member' });
  });

  it('cannot send a form or a simple request either', async () => {
    for (const headers of [
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      {},
    ]) {
      const response = await api.inject({
        method: 'POST',
        url: '/graphql',
        cookies,
        headers: headers as Json,
        payload: JSON.stringify(QUERY),
      });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
    }
    const byGet = await api.inject({
      method: 'GET',
      url: `/graphql?query=${encodeURIComponent('{ whoever }')}`,
      cookies,
    });
    expect(byGet.statusCode).toBe(400);
  });

  it('gets no leave to read or to send more (no CORS)', async () => {
    const preflight = await api.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('what is refused for where it comes from', () => {
  const few = 3;
  let api: TestApi;
  beforeAll(async () => {
    jest.replaceProperty(limits.requestsPerMinute as { pages: number }, 'pages', few);
    api = await startApi({ imports: [ProbeModule], config: { rateLimits: true } });
  });
  afterAll(async () => {
    await api?.close();
    jest.restoreAllMocks();
  });

  it('is counted for its address, and not for the member whose cookies come along', async () => {
    const { token } = await api.signUp('visited');
    const cookies = { 'commonplace-access': token };
    const ask = (from: object) =>
      api.inject({
        ...{ method: 'POST', url: '/graphql', cookies, payload: { query: '{ whoever }' } },
        ...{ headers: { origin: 'https://evil.example' }, ...from },
      });
    const form = { url: '/sign-in', headers: { 'sec-fetch-site': 'cross-site' }, remoteAddress: '203.0.113.1' };
    const host = { headers: { host: 'no host' }, remoteAddress: '203.0.113.2' };
    for (const from of [{}, form, host]) {
      const statuses: number[] = [];
      for (let sent = 0; sent <= few; sent++) statuses.push((await ask(from)).statusCode);
      expect(statuses).toEqual([...Array(few).fill(from === host ? 400 : 403), 429]);
    }
    const own = await ask({ headers: {} });
    expect(own.json().data).toEqual({ whoever: 'visited' });
    expect(own.headers['ratelimit-remaining']).toBe(String(limits.requestsPerMinute.member - 1));
  });
});

describe('the budget of requests', () => {
  const { member: perMember, address: perAddress } = limits.requestsPerMinute;
  let api: TestApi;
  beforeAll(async () => {
    setRequestWork('nothing');
    api = await startApi({ imports: [ProbeModule], config: { rateLimits: true, trustedProxies: ['10.0.0.0/8'] } });
  });
  afterAll(async () => {
    await api?.close();
    jest.restoreAllMocks();
  });

  const from = (remoteAddress: string, forwarded?: string) =>
    api.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress,
      headers: { ...(forwarded && { 'x-forwarded-for': forwarded }) },
      payload: QUERY,
    });

  it('says what is left, and when it is used up, when to come back', async () => {
    const first = await from('203.0.113.1');
    expect(first.headers).toMatchObject({
      'ratelimit-limit': String(perAddress),
      'ratelimit-remaining': String(perAddress - 1),
      'ratelimit-reset': '60',
      'ratelimit-policy': `${perAddress};w=60`,
    });
    for (let n = 1; n < perAddress; n++) await from('203.0.113.1');
    const refused = await from('203.0.113.1');
    expect(refused.statusCode).toBe(429);
    const { code, retryAfter } = refused.json().errors[0].extensions;
    expect(code).toBe('RATE_LIMITED');
    expect(refused.headers['retry-after']).toBe(String(retryAfter));
    expect(retryAfter).toBeGreaterThan(0);
    expect((await from('203.0.113.2')).statusCode).toBe(200);
  });

  it('believes forwarded addresses of trusted proxies only', async () => {
    const left = async (...address: [string, string?]) =>
      Number((await from(...address)).headers['ratelimit-remaining']);
    expect(await left('10.1.2.3', '198.51.100.1')).toBe(perAddress - 1);
    expect(await left('10.1.2.3', '198.51.100.2')).toBe(perAddress - 1);
    expect(await left('10.1.2.3', '198.51.100.1')).toBe(perAddress - 2);
    expect(await left('203.0.113.7', '198.51.100.9')).toBe(perAddress - 1);
    expect(await left('203.0.113.7', '198.51.100.10')).toBe(perAddress - 2);
  });

  it("is a member's own, wherever they are", async () => {
    const { token } = await api.signUp('member');
    const { headers } = await api.graphql('{ whoever }', {}, { token });
    expect(headers['ratelimit-limit']).toBe(String(perMember));
    const broken = await api.graphql('{ whoever }', {}, { token: `${token}x` });
    expect(broken.headers['ratelimit-limit']).toBe(String(perAddress));
    expect(broken.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('refuses a body that is not UTF-8, rather than storing something else', async () => {
    const [before, after] = ['{"query":"query { user(handle: \\"caf', '\\") { handle } }"}'].map((part) =>
      Buffer.from(part),
    );
    const send = (letter: Buffer) =>
      api.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json' },
        payload: Buffer.concat([before as Buffer, letter, after as Buffer]),
      });
    const refused = await send(Buffer.from([0xe9]));
    expect(refused.statusCode).toBe(400);
    expect(refused.json().errors[0]).toMatchObject({
      message: expect.stringContaining('UTF-8'),
      extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'body' }] },
    });
    expect((await send(Buffer.from('é'))).json()).toEqual({ data: { user: null } });
  });

  it.each(['/case-studies/%E0%A4%A/metrics.csv', '/%'])('says what is wrong with the address %s', async (url) => {
    const response = await api.inject({ method: 'GET', url });
    expect(response.statusCode).toBe(400);
    expect(response.json().errors[0]).toEqual({
      message:
        'This address has a % that begins no character. Write what is not a letter or digit as its UTF-8 bytes: %C3%A9 for é.',
      extensions: {
        code: 'BAD_USER_INPUT',
        fields: [{ path: 'address', message: expect.stringContaining('This address has a %') }],
      },
    });
  });
});

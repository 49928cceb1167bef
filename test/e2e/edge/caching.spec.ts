import type { LightMyRequestResponse } from 'fastify';
import type { Json } from '../../support/api.js';
import { CAPTIONS, MediaClient, pathOf, photo } from '../../support/media-client.js';
import { isPageRoute, routesOf } from '../../support/routes.js';

/** What looks at who asks. All else is the same for everybody who has its address. */
const ASKS = /^(?:GET|POST) \/graphql$|^(?:GET|PUT) \/(?:case-studies|courses)\//;

/** What is asked for here is no file of the explorer, no link of a mail, and no upgrade to a socket, nor a subscription. */
const NOT_THERE: ReadonlySet<string> = new Set([
  ...['GET /explorer/*', 'GET /graphql/live', 'GET /graphql/stream', 'POST /graphql/stream'],
  'POST /unsubscribe/:linkToken',
]);

describe('who may keep an answer', () => {
  let client: MediaClient;
  let token: string;
  /** What the parts of an address are, by the route. */
  let addresses: Record<string, string>;

  beforeAll(async () => {
    client = await MediaClient.start();
    const { api } = client;
    ({ token } = await api.signUp('head.admin'));
    const write = async (name: string, input: object, payload: string) =>
      (
        await api.ok(
          `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${payload} } }`,
          { input },
          { token },
        )
      )[name];
    const { course } = await write('createCourse', { title: 'Outreach' }, 'course { slug }');
    const { caseStudy } = await write(
      'createCaseStudy',
      {
        title: 'Weekly pictures',
        organisation: { name: 'A library' },
        strategy: { goal: 'More readers', approach: 'Pictures' },
        audience: 'PUBLIC',
        publish: true,
      },
      'caseStudy { id slug }',
    );
    const picture = await photo(40, 30);
    const shown = await client.upload(token, picture, { ...CAPTIONS, showsOutcome: false });
    await write('updateCaseStudy', { id: caseStudy.id, mediaIds: [shown] }, 'caseStudy { id }');
    const hidden = await client.upload(token, await photo(41, 30));
    const { viewer } = await api.ok('{ viewer { unattachedMedia { url } } }', {}, { token });
    const { uploadUrl } = await client.announce(token, picture.length, CAPTIONS);
    addresses = {
      'GET /case-studies/:slugOrId/metrics.csv': `/case-studies/${caseStudy.slug}/metrics.csv`,
      'PUT /case-studies/:slugOrId/metrics': `/case-studies/${caseStudy.slug}/metrics`,
      'GET /media/:id/:file': `/media/${shown}/320.webp`,
      'GET /media/:id/:file signed': pathOf(viewer.unattachedMedia[0].url),
      'PUT /media/uploads/:id': pathOf(uploadUrl),
      'GET /graphql': `/graphql?query=${encodeURIComponent('{ viewer { email } }')}`,
      'GET /explorer/*': '/explorer/nothing',
      hidden,
    };
    for (const table of ['participation', 'prompts', 'replies', 'unanswered']) {
      addresses[`GET /courses/:slugOrId/${table}.csv`] = `/courses/${course.slug}/${table}.csv`;
    }
  });
  afterAll(() => client?.close());

  async function ask(route: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    const [method, path] = route.split(' ') as ['GET' | 'PUT' | 'POST', string];
    const csv = 'series,unit,paid,provenance,baseline,on,value,note\nReach,people,false,EXPORT,,2026-01-01,5,';
    const body: Json =
      method === 'POST'
        ? { payload: { query: '{ viewer { email } }' } }
        : method === 'PUT'
          ? path.startsWith('/media')
            ? { payload: await photo(40, 30) }
            : { payload: csv, headers: { 'content-type': 'text/csv' } }
          : {};
    return client.api.inject({
      method,
      url: addresses[route] ?? path,
      ...body,
      headers: { 'apollo-require-preflight': 'true', ...body.headers, ...headers },
    });
  }

  it('is nobody, where it depends on who asks: on every route, signed in or out, by header or cookie, whatever came of it', async () => {
    const routes = routesOf(client.api).filter((route) => ASKS.test(route) && !isPageRoute(client.api, route));
    expect(routes.length).toBeGreaterThanOrEqual(8);
    for (const route of routes) {
      for (const headers of [
        { authorization: `Bearer ${token}` },
        { cookie: `commonplace-access=${token}` },
        { authorization: 'Bearer nonsense' },
        { cookie: `commonplace-access=${token}`, origin: 'https://elsewhere.example' },
        {},
      ]) {
        const answer = await ask(route, headers as Record<string, string>);
        const told = [route, answer.statusCode, answer.headers['cache-control'], answer.headers.vary];
        expect(told).toEqual([
          route,
          expect.any(Number),
          answer.statusCode < 400 ? 'private, no-store' : 'no-store',
          expect.stringMatching(/authorization, cookie, origin/),
        ]);
        if ('authorization' in headers && headers.authorization?.includes(token)) {
          expect([route, answer.statusCode]).toEqual([route, 200]);
        }
      }
    }
    expect((await ask('GET /graphql')).headers.vary).toMatch(/^accept, /);
  });

  // A stream that goes on: test/e2e/live/signals.spec says what is said of it.
  const STREAM = 'GET /live';

  it('is said by every other route, and is nobody where nothing came of it', async () => {
    const routes = routesOf(client.api).filter(
      (route) => route !== STREAM && !ASKS.test(route) && !isPageRoute(client.api, route),
    );
    const kept: Record<string, string> = {
      'GET /media/:id/:file': 'public, max-age=86400',
      'GET /media/:id/:file signed': 'private, max-age=1800',
    };
    for (const route of [...routes, 'GET /media/:id/:file signed']) {
      const answer = await ask(route);
      const told = String(answer.headers['cache-control']).replace(/^private, max-age=\d+$/, 'private, max-age=1800');
      expect([route, told]).toEqual([route, answer.statusCode < 400 ? (kept[route] ?? 'no-store') : 'no-store']);
      expect([route, answer.statusCode]).toEqual([route, NOT_THERE.has(route) ? 404 : 200]);
    }
  });

  it.each([
    ['GET', '/%'],
    ['GET', '/media/nothing/320.webp'],
    ['GET', '/media/nothing/320.webp?until=1&key=x'],
    ['PUT', '/media/uploads/nothing'],
    ['DELETE', '/graphql'],
    ['OPTIONS', '/graphql'],
    ['GET', '/explorer/nothing.js'],
    ['PUT', '/assets/x.css'],
  ] as const)('is nobody, of an error: %s %s', async (method, url) => {
    const answer = await client.api.inject({ method, url });
    expect([answer.statusCode >= 400, answer.headers['cache-control']]).toEqual([true, 'no-store']);
  });
});

import { limits } from '#kernel';
import { startApi, type TestApi } from '../../support/api.js';
import { isPageRoute, routesOf } from '../../support/routes.js';

describe('texts in an address', () => {
  let api: TestApi;
  let token: string;

  beforeAll(async () => {
    api = await startApi();
    ({ token } = await api.signUp('head.admin'));
  });
  afterAll(() => api?.close());

  it('are refused where they can be looked up by nothing, on every route, before anything looks', async () => {
    const routes = routesOf(api).filter(
      (route) => /^\w+ \/(?:courses|case-studies)\/:/.test(route) && !isPageRoute(api, route),
    );
    expect(routes.length).toBeGreaterThanOrEqual(6);
    const long = '%EF%B7%BA'.repeat(2 * limits.addressCharacters + 1);
    const longer = 'a'.repeat(2 * limits.urlCharacters + 1);
    for (const route of routes) {
      const [method, path] = route.split(' ') as ['GET', string];
      for (const odd of ['%00', 'a%00b', long]) {
        const value = odd === long ? longer : odd;
        for (const url of [path.replaceAll(/:\w+/g, odd), `${path.replaceAll(/:\w+/g, 'x')}?until=${value}&key=1`]) {
          let code = '';
          const statements = await api.statements.all(async () => {
            const answer = await api.inject({
              method,
              url,
              headers: { authorization: `Bearer ${token}`, ...(method !== 'GET' && { 'content-type': 'text/csv' }) },
            });
            code = answer.json().errors[0].extensions.code;
          });
          expect([url.slice(0, 60), code, statements.length]).toEqual([url.slice(0, 60), 'BAD_USER_INPUT', 0]);
        }
      }
    }
  });

  it('are no image, and matter to nothing that looks nothing up', async () => {
    for (const url of [
      '/media/%00/320.webp',
      '/media/x/320.webp%00',
      `/media/x/320.webp?until=%00&key=${'x'.repeat(5_000)}`,
    ]) {
      const statements = await api.statements.all(async () => {
        expect((await api.inject({ url })).statusCode).toBeLessThan(500);
        expect(
          (await api.inject({ method: 'PUT', url: url.replace('/media/', '/media/uploads/').replace('/320.webp', '') }))
            .statusCode,
        ).toBeLessThan(500);
      });
      expect(statements).toEqual([]);
    }
    expect((await api.inject({ url: `/health/live?from=${'x'.repeat(2_000)}%00` })).statusCode).toBe(200);
    expect((await api.inject({ url: `/?from=${'x'.repeat(2_000)}%00` })).statusCode).toBe(400);
  });
});

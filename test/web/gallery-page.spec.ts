import { startApi, type TestApi } from '../support/api.js';
import { PageReader } from '../support/page-reader.js';

const PLACE = { method: 'GET', url: '/dev/ui', headers: { accept: 'text/html', host: '127.0.0.1' } } as const;

describe('the page of all components', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('shows each of them to whoever works here', async () => {
    const page = await new PageReader(api).open('/dev/ui');
    expect(page.status).toBe(200);
    expect(page.$('h2').length).toBeGreaterThan(5);
    for (const kind of [
      '.field-problem',
      '.problem',
      '.case-card',
      'input[type=file]',
      'select',
      'textarea',
      '.histogram',
    ])
      expect([kind, page.$(`main ${kind}`).length > 0]).toEqual([kind, true]);
    const ids = page
      .$('[id]')
      .map((_, element) => page.$(element).attr('id'))
      .get();
    expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([]);
  });

  it.each([
    ['another machine', { remoteAddress: '192.168.1.5' }],
    ['another machine, by IPv6', { remoteAddress: '2001:db8::1' }],
    ['a proxy', { headers: { ...PLACE.headers, 'x-forwarded-for': '127.0.0.1' } }],
    ['a name of another site that leads here', { headers: { ...PLACE.headers, host: 'evil.example' } }],
  ])('is not there for %s', async (_name, more) => {
    expect((await api.inject({ ...PLACE, ...more })).statusCode).toBe(404);
  });
});

describe('where others reach the server', () => {
  it('the page is not there in production', async () => {
    const api = await startApi({ config: { environment: 'production' } });
    expect((await api.inject(PLACE)).statusCode).toBe(404);
    await api.close();
  });

  it('the page is not there for loopback either, as soon as it listens to more than that', async () => {
    const api = await startApi();
    await api.app.listen(0, '0.0.0.0');
    expect((await api.inject(PLACE)).statusCode).toBe(404);
    await api.close();
    const own = await startApi();
    await own.app.listen(0, '127.0.0.1');
    expect((await own.inject(PLACE)).statusCode).toBe(200);
    await own.close();
  });
});

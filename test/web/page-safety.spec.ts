import { startApi, type TestApi } from '../support/api.js';
import { PageReader } from '../support/page-reader.js';
import { sql } from '../support/sql.js';

let api: TestApi;
const MINA = { handle: 'mina', password: 'correct horse battery mina' };

beforeAll(async () => {
  api = await startApi();
  await api.signUp('wren');
  await api.signUp('mina');
});
afterAll(() => api.close());

/** Every route of a page that takes a form, with something in the place of its parameters. */
const forms = () => pagesBy('POST ');
const pages = () => pagesBy('GET ');
const pagesBy = (method: string) =>
  [...api.routes]
    .filter(([route, kind]) => kind === 'page' && route.startsWith(method))
    .map(([route]) => addressOf(route.slice(method.length)));
const addressOf = (url: string) => url.replace(/:\w+/g, 'mina');

const mina = async () => {
  const reader = new PageReader(api);
  await reader.signIn(MINA);
  return reader;
};

/** All that pages could change, as far as these forms reach. */
const dump = async () => {
  const tables = ['member', 'member_mute', 'session', 'notification', 'thread', 'post', 'course_member'];
  const rows = await Promise.all(
    tables.map((table) => api.db.rows(sql(`select to_jsonb(t) - 'last_used_at' as row from ${table} t order by 1`))),
  );
  expect(rows[0]).toHaveLength(2);
  return rows;
};

describe('forms of other sites', () => {
  const FOREIGN: ReadonlyArray<[string, Record<string, string>]> = [
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin of the same site', { 'sec-fetch-site': 'same-site' }],
    ['an address bar', { 'sec-fetch-site': 'none' }],
    ['an old browser on another site', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
    ['a page without an origin', { 'sec-fetch-site': '', origin: 'null' }],
    ['a browser that says nothing', { 'sec-fetch-site': '' }],
  ];

  it.each(FOREIGN)('are refused on every route: %s', async (_name, headers) => {
    const [signedIn, visitor] = [await mina(), new PageReader(api)];
    const { $ } = await signedIn.open('/account');
    const token = $('form[action="/sign-out"] [name=token]').attr('value') as string;
    const cookies = [...signedIn.cookies.keys()];
    const before = await dump();
    expect(forms().length).toBeGreaterThan(8);
    for (const address of forms()) {
      // Even whoever got hold of a token gets nowhere from another site.
      for (const [who, body] of [
        [signedIn, `token=${token}&on=yes&all=1`],
        [visitor, 'emailOrHandle=mina&password=correct horse battery mina'],
      ] as const) {
        const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
        const answer = await api.inject({
          method: 'POST',
          url: address,
          cookies: Object.fromEntries(
            [...who.cookies]
              .filter(([, { path }]) => address.startsWith(path))
              .map(([name, { value }]) => [name, value]),
          ),
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...sent },
          payload: body,
        });
        expect([address, answer.statusCode]).toEqual([address, 403]);
        expect(answer.cookies).toEqual([]);
      }
    }
    expect(await dump()).toEqual(before);
    expect([...signedIn.cookies.keys()]).toEqual(cookies);
  });
});

describe('forms of another session’s page', () => {
  it('are refused on every route that is not for arriving', async () => {
    const [reader, other] = [await mina(), await mina()];
    const { $ } = await other.open('/account');
    const foreign = $('form[action="/sign-out"] [name=token]').attr('value') as string;
    const before = await dump();
    for (const address of forms()) {
      if (address.startsWith('/graphql/renew')) continue;
      for (const token of ['', 'nonsense', foreign]) {
        const answer = await reader.send('POST', address, new URLSearchParams({ token, all: '1' }).toString());
        expect([address, answer.statusCode]).toEqual([address, 403]);
      }
    }
    expect(await dump()).toEqual(before);
  });
});

describe('every page', () => {
  it('is shown in no frame, and tells other sites nothing', async () => {
    const reader = await mina();
    for (const address of pages()) {
      const { headers, payload } = await reader.send('GET', address);
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe-inline');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(payload).not.toMatch(/<[^>]+ style=/);
      expect(payload).not.toMatch(/<script(?![^>]*(?: src=| type="application\/ld\+json"))/);
    }
  });

  it('is kept by no shared cache where somebody is signed in', async () => {
    const reader = await mina();
    for (const address of pages()) {
      const { headers } = await reader.send('GET', address);
      expect([address, headers['cache-control']]).toEqual([
        address,
        expect.stringMatching(/^(?:private, no-cache|no-store)$/),
      ]);
      expect([address, String(headers.vary)]).toEqual([address, expect.stringMatching(/cookie/)]);
    }
  });

  it('is kept by no shared cache where a token comes along without a cookie, but by one for a visitor', async () => {
    const { accessToken } = (
      await api.ok('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
        input: { emailOrHandle: MINA.handle, password: MINA.password },
      })
    ).signIn;
    const kept = async (headers: Record<string, string>) =>
      (await api.inject({ url: '/', headers })).headers['cache-control'];
    expect(await kept({ authorization: `Bearer ${accessToken}` })).toBe('private, no-cache');
    expect(await kept({})).toBe('public, max-age=30');
  });

  it('changes nothing by being looked at, whatever its address says', async () => {
    const reader = await mina();
    await reader.open('/account');
    const before = await dump();
    for (const address of pages()) {
      if (address.startsWith('/graphql/renew')) continue;
      await reader.send('GET', `${address}?on=yes&all=1&done=all&code=x&token=x`);
    }
    expect(await dump()).toEqual(before);
  });
});

describe('sign-out', () => {
  it('has the browser throw away what it kept', async () => {
    const reader = await mina();
    const { $ } = await reader.open('/');
    const token = $('form[action="/sign-out"] [name=token]').attr('value') as string;
    const answer = await reader.send('POST', '/sign-out', `token=${token}`);
    expect(answer.headers['clear-site-data']).toBe('"cache", "storage"');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it.each(['/account', '/notifications', '/sign-in', '/sign-up', '/reset-password'])(
    '%s is kept nowhere',
    async (address) => {
      const reader = await mina();
      expect((await reader.send('GET', address)).headers['cache-control']).toBe('no-store');
    },
  );
});

describe('an access token that has ended', () => {
  it('is renewed on the way by two tabs at once, and the session goes on', async () => {
    const reader = await mina();
    api.clock.advance(11 * 60 * 1000);
    const ways = ['/account', '/notifications?show=unread'];
    const sent = await Promise.all(ways.map((way) => reader.send('GET', way)));
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    const renewals = await Promise.all(sent.map(({ headers }) => reader.send('GET', String(headers.location))));
    expect(renewals.map(({ statusCode, headers }) => [statusCode, headers.location])).toEqual(
      ways.map((way) => [303, expect.stringContaining(way.split('?')[0] as string)]),
    );
    // Within the grace one tab got the new refresh token, the other an access token.
    const refreshed = renewals.filter(({ cookies }) => cookies.some(({ name }) => /refresh/.test(name)));
    expect(refreshed).toHaveLength(1);
    for (const way of ways) expect((await reader.open(way)).address).toContain(way.split('?')[0]);
    api.clock.advance(11 * 60 * 1000);
    expect((await reader.open('/account')).status).toBe(200);
    expect(reader.page?.$('header').text()).toContain('mina');
  });

  it('takes what a form sent along, and does it once', async () => {
    const reader = await mina();
    await reader.open('/members/wren');
    api.clock.advance(11 * 60 * 1000);
    const page = await reader.submit('form[action="/members/wren/mute"]');
    expect(page.address).toContain('/members/wren?done=muted');
    expect(page.text).toContain('You have muted this member');
  });

  it('never shows a visitor’s page in the place of a member’s', async () => {
    const reader = await mina();
    api.clock.advance(11 * 60 * 1000);
    for (const address of pages()) {
      if (/^\/graphql\/renew/.test(address)) continue;
      const answer = await reader.send('GET', address);
      expect([address, answer.statusCode]).toEqual([address, 303]);
      expect(answer.headers.location).toMatch(/^\/graphql\/renew\?to=/);
    }
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/x\r\nset-cookie:a=b'])(
    'goes nowhere else: to=%j',
    async (to) => {
      const reader = await mina();
      const answer = await reader.send('GET', `/graphql/renew?to=${encodeURIComponent(to)}`);
      expect(answer.headers.location ?? '/').toBe('/');
      expect(answer.headers['set-cookie'] ?? []).not.toContain('a=b');
    },
  );
});

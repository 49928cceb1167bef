import { jest } from '@jest/globals';
import { limits } from '#kernel';
import { startApi, type TestApi } from '../../support/api.js';
import { setRequestWork } from '../../support/request-work.js';

const { member: perMember, address: perAddress, images, uploads, health, pages } = limits.requestsPerMinute;
const WHO = '{ viewer { user { handle } } }';
/** Is refused before anybody is asked who sent it. */
const NONSENSE = '{ nothing }';

describe('whose budget a request is', () => {
  let api: TestApi;
  let other: TestApi;

  beforeAll(async () => {
    setRequestWork('nothing');
    const config = { rateLimits: true, trustedProxies: ['10.0.0.0/8'] };
    api = await startApi({ config });
    other = await startApi({ config, database: api.database, clock: api.clock });
  });
  afterAll(async () => {
    await other?.close();
    await api?.close();
    jest.restoreAllMocks();
  });

  async function ask(
    query: string,
    token: string | null,
    remoteAddress = '203.0.113.1',
    at = api,
  ): Promise<{ status: number; limit: number; left: number }> {
    const { statusCode: status, headers } = await at.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      payload: { query },
    });
    return { status, limit: Number(headers['ratelimit-limit']), left: Number(headers['ratelimit-remaining']) };
  }

  const signOut = (token: string, refreshToken: string, at = api) =>
    at.graphql(
      'mutation { signOut { viewer { isAdmin } } }',
      {},
      { token, headers: { cookie: `commonplace-refresh=${refreshToken}` } },
    );

  const signIn = async (handle: string) => {
    const input = { emailOrHandle: handle, password: `correct horse battery ${handle}` };
    const document = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken } }';
    return (await api.ok(document, { input })).signIn as { accessToken: string; refreshToken: string };
  };

  it('is the member’s while their session lasts, and the address’s once that was signed out, whatever is asked', async () => {
    const { token, refreshToken } = await api.signUp('leaver');
    expect((await ask(WHO, token)).limit).toBe(perMember);
    const own = await signIn('leaver');
    const before = await ask(WHO, own.accessToken);
    await signOut(token, refreshToken);
    for (const query of [NONSENSE, WHO, '{ __typename }', NONSENSE]) {
      expect((await ask(query, token)).limit).toBe(perAddress);
    }
    // One was the signing out itself.
    expect((await ask(WHO, own.accessToken)).left).toBe(before.left - 2);
  });

  it('is not the owner’s where the session was ended by another copy, nor by a change of password', async () => {
    const { token, refreshToken } = await api.signUp('elsewhere');
    expect((await ask(WHO, token, '203.0.113.2', other)).limit).toBe(perMember);
    await signOut(token, refreshToken);
    expect((await ask(WHO, token, '203.0.113.2', other)).status).toBe(200);
    expect((await ask(NONSENSE, token, '203.0.113.2', other)).limit).toBe(perAddress);
    api.clock.advance(limits.session.seen);

    const changed = await api.signUp('changing');
    expect((await ask(WHO, changed.token)).limit).toBe(perMember);
    await api.ok(
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { accessToken } }',
      { input: { currentPassword: changed.password, newPassword: 'quite another long phrase' } },
      { token: changed.token },
    );
    expect((await ask(NONSENSE, changed.token)).limit).toBe(perAddress);
  });

  it('is not the owner’s for longer than a minute where nobody looks at the session', async () => {
    const { token, refreshToken } = await api.signUp('watched');
    for (const at of [other, other]) await ask(WHO, token, '203.0.113.3', at);
    await signOut(token, refreshToken);
    api.clock.advance(limits.session.seen);
    expect((await ask(NONSENSE, token, '203.0.113.3', other)).limit).toBe(perAddress);
  });

  it('costs no statement more than is asked for, and one a minute where nobody else asks who it is', async () => {
    const { token } = await api.signUp('neighbour');
    const gone = await api.signUp('gone');
    await signOut(gone.token, gone.refreshToken);
    const viewers = async (query: string, sent: string) => {
      const { length } = await other.statements.all(async () => {
        for (let n = 0; n < 3; n++) await ask(query, sent, '203.0.113.5', other);
      });
      return length;
    };
    // Each is told that the session lasts, or has ended, by the statement that finds out who asks.
    expect(await viewers('{ viewer { isAdmin } }', token)).toBe(3);
    expect(await viewers(NONSENSE, token)).toBe(0);
    api.clock.advance(limits.session.seen);
    expect(await viewers(NONSENSE, token)).toBe(1);
    expect(await viewers(NONSENSE, gone.token)).toBe(1);
    expect((await ask(NONSENSE, token, '203.0.113.5', other)).limit).toBe(perMember);
    expect((await ask(NONSENSE, gone.token, '203.0.113.5', other)).limit).toBe(perAddress);
  });

  it('is a member’s own from the first request on, wherever others use up that of the address', async () => {
    const { token } = await api.signUp('reader');
    const flooded = '203.0.113.4';
    for (let n = 0; n < perAddress; n++) await ask(NONSENSE, null, flooded, other);
    expect((await ask(NONSENSE, null, flooded, other)).status).toBe(429);
    expect(await ask(WHO, token, flooded, other)).toEqual({ status: 200, limit: perMember, left: perMember - 1 });
  });

  it('is used up by work as by requests', async () => {
    const { token } = await api.signUp('toiler');
    const own = { status: 200, limit: perMember };
    expect(await ask(WHO, token)).toEqual({ ...own, left: perMember - 1 });
    setRequestWork('everything');
    expect(await ask(WHO, token)).toEqual({ ...own, left: perMember - 2 });
    expect((await ask(WHO, token)).status).toBe(429);
    // Of the address, which has done nothing.
    expect((await ask(NONSENSE, null, '203.0.113.9')).status).toBe(400);
    setRequestWork('nothing');
  });

  it('is the socket’s where a trusted proxy passes on what is no address', async () => {
    const left = async (forwarded: string) => {
      const { headers } = await api.inject({
        method: 'POST',
        url: '/graphql',
        remoteAddress: '10.1.1.1',
        headers: { 'x-forwarded-for': forwarded },
        payload: { query: NONSENSE },
      });
      return Number(headers['ratelimit-remaining']);
    };
    const first = await left('x'.repeat(5_000));
    expect(await left('y'.repeat(4_000))).toBe(first - 1);
  });

  it.each([
    ['GET', '/media/018f0000-0000-7000-8000-00000000abcd/320.webp', images],
    ['HEAD', '/media/018f0000-0000-7000-8000-00000000abcd/320.webp', images],
    ['PUT', '/media/uploads/018f0000-0000-7000-8000-00000000abcd', uploads],
    ['GET', '/health/ready', health],
    ['GET', '/health/live', health],
    ['GET', '/', perAddress],
    ['GET', '/assets/x.css', pages],
    ['GET', '/nothing', pages],
    ['GET', '/courses/x/participation.csv', perAddress],
    ['GET', '/case-studies/x/metrics.csv', perAddress],
  ] as const)('is counted for the address: %s %s', async (method, url, most) => {
    const address = `2001:db8:${url.length}:${method.length}::1`;
    const ready = jest.spyOn(api.db, 'rows').mockResolvedValue([]);
    try {
      const answers = [];
      for (let n = 0; n < most; n++)
        answers.push((await api.inject({ method, url, remoteAddress: `${address}:${n.toString(16)}` })).statusCode);
      expect(answers).not.toContain(429);
    } finally {
      ready.mockRestore();
    }
    const statements = await api.statements.during(async () => {
      const refused = await api.inject({ method, url, remoteAddress: address });
      expect(refused.statusCode).toBe(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    });
    expect(statements).toEqual([]);
  });

  it('is nobody’s, of a neighbour who asks whether it is well, but that of whoever asks over a proxy', async () => {
    for (const remoteAddress of ['127.0.0.1', '10.9.9.9', '::ffff:192.168.0.7']) {
      for (let n = 0; n <= health; n++) {
        const { statusCode } = await api.inject({ url: '/health/live', remoteAddress });
        if (statusCode !== 200) throw new Error(`${remoteAddress} was refused.`);
      }
    }
    const proxied = () =>
      api.inject({ url: '/health/live', remoteAddress: '10.9.9.9', headers: { 'x-forwarded-for': '203.0.113.77' } });
    for (let n = 0; n < health; n++) await proxied();
    expect((await proxied()).statusCode).toBe(429);
  });
});

import { limits, newId } from '#kernel';
import { type Answer, codeOf, type Json, startApi, type TestApi } from '../../support/api.js';
import { checksums } from '../../support/checksums.js';

const DAY = 24 * 60 * 60_000;
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken } }';
const REFRESH =
  'mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken refreshToken } }';
const LIST = `query ($first: Int, $after: String) { viewer { sessions(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id browser createdAt lastUsedAt expiresAt current } } } }`;
const REVOKE = 'mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { viewer { user { handle } } } }';
const REVOKE_OTHERS = 'mutation { revokeOtherSessions { viewer { user { handle } } } }';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

describe("a member's own sessions", () => {
  let api: TestApi;
  const names = [
    'ada',
    'bea',
    'cleo',
    'dora',
    'effie',
    'fay',
    'greta',
    'hedda',
    'inez',
    'judith',
    'karla',
    'lotte',
  ].values();

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  async function signedUp() {
    const handle = names.next().value as string;
    const { token } = await api.signUp(handle);
    return { handle, token };
  }
  const signIn = async (handle: string, userAgent?: string) => {
    const input = { emailOrHandle: handle, password: `correct horse battery ${handle}` };
    const headers: Record<string, string> = userAgent ? { 'user-agent': userAgent } : {};
    api.clock.advance(1_000);
    return (await api.ok(SIGN_IN, { input }, { headers })).signIn as { accessToken: string; refreshToken: string };
  };
  const list = async (token: string, variables: object = {}): Promise<Json> =>
    (await api.ok(LIST, variables, { token })).viewer.sessions;
  const revoke = (token: string | undefined, sessionId: string, more: object = {}): Promise<Answer> =>
    api.graphql(REVOKE, { input: { sessionId, ...more } }, { token });
  const isIn = async (token: string) => codeOf(await api.graphql('{ viewer { isAdmin } }', {}, { token }));

  it('are listed with their browsers, the newest first, page by page, and without those that have ended', async () => {
    const { handle, token } = await signedUp();
    const signedUpAt = api.clock.now().toISOString();
    api.clock.advance(60_000);
    const { accessToken } = await signIn(handle, FIREFOX);
    const { nodes, totalCount } = await list(accessToken);
    expect(totalCount).toBe(2);
    const now = api.clock.now();
    expect(nodes).toEqual([
      {
        id: expect.any(String),
        browser: 'Firefox on Linux',
        createdAt: now.toISOString(),
        lastUsedAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + limits.session.idle).toISOString(),
        current: true,
      },
      expect.objectContaining({ createdAt: signedUpAt, current: false }),
    ]);
    const first = await list(token, { first: 1 });
    expect(first.nodes).toEqual([{ ...nodes[0], current: false }]);
    expect((await list(token, { after: first.pageInfo.endCursor })).nodes).toMatchObject([{ current: true }]);
    await api.ok('mutation { signOut { viewer { isAdmin } } }', {}, { token: accessToken });
    expect(await list(token)).toMatchObject({ totalCount: 1, nodes: [{ current: true }] });
  });

  it('keep nothing of where they came from, nor the header itself', async () => {
    const { handle } = await signedUp();
    await signIn(handle, FIREFOX);
    const { rows } = await api.db.pool.query(
      // Ids have any digits.
      `select (to_jsonb(s) - 'id' - 'member_id')::text as stored from session s where browser is not null`,
    );
    for (const { stored } of rows) expect(stored).not.toMatch(/127\.0\.0\.1|Mozilla|145/);
  });

  it('move on with a refresh, and are not written to by anything else', async () => {
    const { handle, token } = await signedUp();
    const { refreshToken } = await signIn(handle);
    const before = (await list(token)).nodes[0].lastUsedAt;
    api.clock.advance(5 * 60_000);
    const sums = await checksums(api.db);
    expect((await list(token)).nodes[0].lastUsedAt).toBe(before);
    expect(await checksums(api.db)).toEqual(sums);
    await api.ok(REFRESH, { input: { refreshToken } });
    expect((await list(token)).nodes[0].lastUsedAt).toBe(api.clock.now().toISOString());
  });

  it('end when they are revoked: access and refresh tokens are refused from then on', async () => {
    const { handle, token } = await signedUp();
    const other = await signIn(handle);
    const [{ id }] = (await list(token)).nodes;
    const { viewer } = (await api.ok(REVOKE, { input: { sessionId: id, idempotencyKey: 'once' } }, { token }))
      .revokeSession;
    expect(viewer).toEqual({ user: { handle } });
    expect(await isIn(other.accessToken)).toBe('UNAUTHENTICATED');
    expect(codeOf(await api.graphql(REFRESH, { input: { refreshToken: other.refreshToken } }))).toBe('UNAUTHENTICATED');
    expect(await isIn(token)).toBe('ok');
    // A retry is answered as the first was.
    expect(codeOf(await revoke(token, id, { idempotencyKey: 'once' }))).toBe('ok');
    expect(codeOf(await revoke(token, id))).toBe('NOT_FOUND');
  });

  it('end with the request that revokes them, if it is their own', async () => {
    const { token } = await signedUp();
    const [{ id }] = (await list(token)).nodes;
    const answer = await revoke(token, id);
    expect(answer.data).toEqual({ revokeSession: { viewer: null } });
    expect([answer.headers['set-cookie']].flat().join()).toContain('Expires=Thu, 01 Jan 1970');
    expect(await isIn(token)).toBe('UNAUTHENTICATED');
  });

  it('are nobody else’s: another’s is answered as one that has ended, or never was, and nothing is written', async () => {
    const [one, two] = [await signedUp(), await signedUp()];
    const [{ id: ended }] = (await list((await signIn(two.handle)).accessToken)).nodes;
    await revoke(two.token, ended);
    const [{ id: others }] = (await list(one.token)).nodes;
    const before = await checksums(api.db);
    const unknown = await revoke(two.token, newId(api.clock.now()));
    expect(codeOf(unknown)).toBe('NOT_FOUND');
    for (const id of [others, ended, 'x', '']) {
      const { errors } = await revoke(two.token, id);
      expect(errors).toEqual(unknown.errors);
    }
    expect(codeOf(await revoke(undefined, others))).toBe('UNAUTHENTICATED');
    expect(codeOf(await api.graphql(REVOKE_OTHERS, {}))).toBe('UNAUTHENTICATED');
    expect(await checksums(api.db)).toEqual(before);
    expect(await isIn(one.token)).toBe('ok');
    expect((await list(two.token)).nodes.map(({ id }: Json) => id)).not.toContain(others);
  });

  it('end all at once but the one that asks, and those of others go on', async () => {
    const [one, two] = [await signedUp(), await signedUp()];
    const tokens = [one.token, (await signIn(one.handle)).accessToken, (await signIn(one.handle)).accessToken];
    for (let turn = 0; turn < 2; turn++) await api.ok(REVOKE_OTHERS, {}, { token: tokens[1] });
    expect(await Promise.all(tokens.map(isIn))).toEqual(['UNAUTHENTICATED', 'ok', 'UNAUTHENTICATED']);
    expect(await isIn(two.token)).toBe('ok');
    expect((await list(tokens[1]!)).totalCount).toBe(1);
  });

  it('cost one statement to list and one to count, however many there are', async () => {
    const { handle } = await signedUp();
    const { accessToken: token } = await signIn(handle);
    const count = async () => (await api.statements.during(() => list(token))).length;
    expect(await count()).toBe(2);
    for (let more = 0; more < 5; more++) await signIn(handle);
    expect(await count()).toBe(2);
  });

  it('end 90 days after signing in, whatever is refreshed', async () => {
    const { handle } = await signedUp();
    let { refreshToken } = await signIn(handle);
    const end = new Date(api.clock.now().getTime() + limits.session.lifetime);
    for (let days = 0; days < 80; days += 20) {
      api.clock.advance(20 * DAY);
      ({ refreshToken } = (await api.ok(REFRESH, { input: { refreshToken } })).refreshSession);
    }
    api.clock.advance(10 * DAY - 1);
    const last = (await api.ok(REFRESH, { input: { refreshToken } })).refreshSession;
    expect((await list(last.accessToken)).nodes).toMatchObject([{ expiresAt: end.toISOString() }]);
    api.clock.advance(1);
    expect(await isIn(last.accessToken)).toBe('UNAUTHENTICATED');
    expect(codeOf(await api.graphql(REFRESH, { input: { refreshToken: last.refreshToken } }))).toBe('UNAUTHENTICATED');
  });
});

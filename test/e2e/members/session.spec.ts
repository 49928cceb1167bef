import { jest } from '@jest/globals';
import { limits } from '#kernel';
import { PasswordHasher } from '#members';
import { type Answer, type Json, type Sender, startApi, type TestApi } from '../../support/api.js';
import { openConnections } from './open-connections.js';

const SESSION = '{ accessToken refreshToken expiresAt viewer { user { handle } } }';
const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) ${SESSION} }`;
const REFRESH = `mutation Refresh($input: RefreshSessionInput!) { refreshSession(input: $input) ${SESSION} }`;
const SIGN_OUT = 'mutation SignOut { signOut { viewer { isAdmin } } }';
const WHO = 'query Who { viewer { user { handle } isAdmin isCurator suspendedUntil } }';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Cookie {
  value: string;
  attributes: string[];
}

/** The cookies that an answer sets, with their attributes in lower case and order. */
function cookiesOf({ headers }: Answer): Record<string, Cookie> {
  const lines = [headers['set-cookie'] ?? []].flat();
  return Object.fromEntries(
    lines.map((line) => {
      const [pair = '', ...attributes] = line.split('; ');
      const at = pair.indexOf('=');
      return [
        pair.slice(0, at),
        { value: pair.slice(at + 1), attributes: attributes.map((a) => a.toLowerCase()).sort() },
      ];
    }),
  );
}

function valuesOf(answer: Answer): Record<string, string> {
  return Object.fromEntries(Object.entries(cookiesOf(answer)).map(([name, { value }]) => [name, value]));
}

describe('a session', () => {
  let api: TestApi;
  let names = 0;
  /** No two are alike: without 0, 1 and i. */
  const freshHandle = () => {
    const letters = 'abcdefghjkmnpqrstuvwxyz';
    const number = names++;
    return `reader.${letters[Math.floor(number / letters.length)]}${letters[number % letters.length]}`;
  };
  const member = () => api.signUp(freshHandle());
  const refresh = (refreshToken: string) => api.graphql(REFRESH, { input: { refreshToken } });
  const who = async (sender: Sender) => (await api.graphql(WHO, {}, sender)) as Answer<Json | null>;
  const codeOf = ({ errors }: Answer<Json | null>) => errors?.[0]?.extensions.code;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  describe('begins', () => {
    it.each(['handle', 'HANDLE', ' handle ', 'email', 'EMAIL'])('with the password and the %s', async (way) => {
      const { handle, email, password } = await member();
      const name = way.toLowerCase().includes('handle') ? handle : email;
      const typed = way.replace(/handle|email/i, way === way.toUpperCase() ? name.toUpperCase() : name);
      const { signIn } = await api.ok(SIGN_IN, { input: { emailOrHandle: typed, password } });
      expect(signIn.viewer.user.handle).toBe(handle);
      expect((await who({ token: signIn.accessToken })).data?.viewer.user.handle).toBe(handle);
    });

    it('also when the password is typed on a keyboard that composes its letters otherwise', async () => {
      const input = {
        handle: 'composed',
        email: 'c@example.org',
        displayName: 'C',
        password: 'caf\u00e9 cr\u00e8me br\u00fbl\u00e9e',
      };
      await api.ok(`mutation ($input: SignUpInput!) { signUp(input: $input) { expiresAt } }`, { input });
      await api.ok(SIGN_IN, { input: { emailOrHandle: 'composed', password: input.password.normalize('NFD') } });
    });

    it('with nothing else: wrong password, unknown handle and unknown address are one answer after the same statements', async () => {
      const { handle, email, password } = await member();
      const attempts: Array<[string, string]> = [
        [handle, 'a wrong password'],
        [email, 'a wrong password'],
        [email, password.toUpperCase()],
        [handle, ''],
        ['no.such.handle', password],
        ['no-one@example.org', password],
        ["' or true --", password],
      ];
      const answers: Answer[] = [];
      const statements = new Set<string>();
      const compared = jest.spyOn(api.app.get(PasswordHasher), 'verify');
      for (const [emailOrHandle, tried] of attempts) {
        const seen = await api.statements.during(async () => {
          answers.push(await api.graphql(SIGN_IN, { input: { emailOrHandle, password: tried } }));
        });
        if (tried !== '') statements.add(seen.join('\n'));
      }
      for (const { errors } of answers) {
        expect(errors).toEqual(answers[0]?.errors);
        expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
      }
      expect(statements.size).toBe(1);
      // A password is compared each time, even where there is none to compare with; an empty one is nobody's. By an address it is compared twice,
      // as where somebody has signed up with it who does not own it; what is no handle may be one.
      const byAddress = attempts.filter(([name]) => name.includes('@') || name.includes(' ')).length;
      expect(compared).toHaveBeenCalledTimes(attempts.length - 1 + byAddress);
      compared.mockRestore();
    });

    it.each(['nul\u0000', 'half \ud800', 'two\nlines', '', 'x'.repeat(255)])(
      'never with a name that cannot be stored (%#)',
      async (emailOrHandle) => {
        const answer = await api.graphql(SIGN_IN, { input: { emailOrHandle, password: 'four plain words' } });
        expect(answer.errors?.[0]?.extensions).toMatchObject({
          code: 'BAD_USER_INPUT',
          fields: [{ path: 'input.emailOrHandle' }],
        });
      },
    );
  });

  describe('is read at every request', () => {
    it('so that its end, a new role and a suspension hold from the next one on', async () => {
      const { handle, token } = await member();
      const update = (set: string) => api.db.manager.query(`update member set ${set} where handle = $1`, [handle]);
      expect((await who({ token })).data?.viewer).toMatchObject({ isAdmin: false, suspendedUntil: null });
      await update('is_admin = true, is_curator = true');
      expect((await who({ token })).data?.viewer).toMatchObject({ isAdmin: true, isCurator: true });
      const until = new Date(api.clock.now().getTime() + MINUTE);
      await update(`is_admin = false, suspended_until = '${until.toISOString()}'`);
      expect((await who({ token })).data?.viewer).toMatchObject({
        isAdmin: false,
        suspendedUntil: until.toISOString(),
      });
      await api.db.manager.query(
        'update session set ended_at = $1 where member_id = (select id from member where handle = $2)',
        [api.clock.now(), handle],
      );
      expect(codeOf(await who({ token }))).toBe('UNAUTHENTICATED');
    });

    it('and its token works for ten minutes, after which nobody is taken for a visitor', async () => {
      const { token } = await member();
      api.clock.advance(10 * MINUTE - 1000);
      expect(codeOf(await who({ token }))).toBeUndefined();
      api.clock.advance(1000);
      expect(codeOf(await who({ token }))).toBe('UNAUTHENTICATED');
      expect(codeOf(await who({ token: 'nonsense' }))).toBe('UNAUTHENTICATED');
      expect((await who({})).data).toEqual({ viewer: null });
    });
  });

  describe('is refreshed', () => {
    it('with new tokens each time, by the newest refresh token', async () => {
      const { handle, refreshToken } = await member();
      let newest = refreshToken;
      for (let time = 0; time < 3; time++) {
        api.clock.advance(11 * MINUTE);
        const { refreshSession } = await api.ok(REFRESH, { input: { refreshToken: newest } });
        expect(refreshSession.refreshToken).not.toBe(newest);
        expect((await who({ token: refreshSession.accessToken })).data?.viewer.user.handle).toBe(handle);
        newest = refreshSession.refreshToken;
      }
    });

    it('by two tabs at once: one gets the new refresh token, all get an access token', async () => {
      await openConnections(api);
      for (let time = 0; time < 5; time++) {
        const { refreshToken } = await member();
        api.clock.advance(11 * MINUTE);
        const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(refreshToken)));
        const sessions = answers.map(({ data }) => data.refreshSession);
        expect(sessions.filter((session) => session.refreshToken !== null)).toHaveLength(1);
        for (const { accessToken } of sessions) expect(codeOf(await who({ token: accessToken }))).toBeUndefined();
        const next = sessions.find((session) => session.refreshToken !== null)?.refreshToken;
        const { refreshSession } = await api.ok(REFRESH, { input: { refreshToken: next } });
        expect(refreshSession.refreshToken).not.toBeNull();
      }
    });

    it('by a replaced token within 10 seconds, for an access token only', async () => {
      const { refreshToken } = await member();
      const first = await api.ok(REFRESH, { input: { refreshToken } });
      api.clock.advance(10_000);
      const late = await api.ok(REFRESH, { input: { refreshToken } });
      expect(late.refreshSession.refreshToken).toBeNull();
      expect(codeOf(await who({ token: late.refreshSession.accessToken }))).toBeUndefined();
      await api.ok(REFRESH, { input: { refreshToken: first.refreshSession.refreshToken } });
    });

    it('by a replaced token after 10 seconds not at all: the whole family ends', async () => {
      const { handle, password, refreshToken } = await member();
      const other = await api.ok(SIGN_IN, { input: { emailOrHandle: handle, password } });
      const { refreshSession } = await api.ok(REFRESH, { input: { refreshToken } });
      api.clock.advance(10_001);
      const reused = await refresh(refreshToken);
      expect(reused.errors).toEqual([
        expect.objectContaining({
          message: expect.stringMatching(/was used before.*Sign in again/),
          extensions: { code: 'UNAUTHENTICATED' },
        }),
      ]);
      expect(codeOf(await who({ token: refreshSession.accessToken }))).toBe('UNAUTHENTICATED');
      expect(codeOf(await refresh(refreshSession.refreshToken))).toBe('UNAUTHENTICATED');
      // Another device's session is another family.
      expect(codeOf(await who({ token: other.signIn.accessToken }))).toBeUndefined();
      expect(codeOf(await refresh(other.signIn.refreshToken))).toBeUndefined();
    });

    it('until it was not for 30 days', async () => {
      const { refreshToken } = await member();
      api.clock.advance(30 * DAY - 1);
      const { refreshSession } = await api.ok(REFRESH, { input: { refreshToken } });
      api.clock.advance(30 * DAY);
      expect(codeOf(await refresh(refreshSession.refreshToken))).toBe('UNAUTHENTICATED');
      expect(codeOf(await who({ token: refreshSession.accessToken }))).toBe('UNAUTHENTICATED');
    });

    it('by nothing that is not a refresh token', async () => {
      const { token } = await member();
      for (const wrong of ['', 'nonsense', token.slice(0, 150)])
        expect(codeOf(await refresh(wrong))).toBe('UNAUTHENTICATED');
      for (const wrong of [token, '\u0000', '\ud800']) expect(codeOf(await refresh(wrong))).toBe('BAD_USER_INPUT');
      expect(codeOf(await api.graphql(REFRESH, { input: {} }))).toBe('UNAUTHENTICATED');
    });

    it('without a secret in the database: tokens are kept as hashes, and forgotten with their session', async () => {
      const { handle, password, refreshToken } = await member();
      await api.ok(REFRESH, { input: { refreshToken } });
      const rows: Array<{ hash: Buffer }> = await api.db.manager.query('select hash from refresh_token');
      expect(
        rows.some(({ hash }) => hash.toString('base64url').includes(refreshToken) || hash.includes(refreshToken)),
      ).toBe(false);
      for (const { hash } of rows) expect(hash).toHaveLength(32);
      api.clock.advance(31 * DAY);
      await api.ok(SIGN_IN, { input: { emailOrHandle: handle, password } });
      const left = await api.db.manager.query(
        'select s.id from session s join member m on m.id = s.member_id join refresh_token t on t.session_id = s.id where m.handle = $1',
        [handle],
      );
      expect(left).toHaveLength(1);
    });
  });

  describe('ends', () => {
    it('by signing out, for its tokens at the next request, and for no other session', async () => {
      const { handle, password, token, refreshToken } = await member();
      const other = await api.ok(SIGN_IN, { input: { emailOrHandle: handle, password } });
      expect(await api.ok(SIGN_OUT, {}, { token })).toEqual({ signOut: { viewer: null } });
      expect(codeOf(await who({ token }))).toBe('UNAUTHENTICATED');
      expect(codeOf(await refresh(refreshToken))).toBe('UNAUTHENTICATED');
      expect(codeOf(await who({ token: other.signIn.accessToken }))).toBeUndefined();
    });

    it('also with an access token that has expired, and again without harm', async () => {
      const { token, refreshToken } = await member();
      api.clock.advance(11 * MINUTE);
      await api.ok(SIGN_OUT, {}, { token });
      expect(codeOf(await refresh(refreshToken))).toBe('UNAUTHENTICATED');
      await api.ok(SIGN_OUT, {}, { token });
      await api.ok(SIGN_OUT, {}, { token: 'nonsense' });
      await api.ok(SIGN_OUT);
    });
  });

  describe('in cookies', () => {
    const signIn = async (into: TestApi = api) => {
      const { handle, password } = await into.signUp(freshHandle());
      return into.graphql(SIGN_IN, { input: { emailOrHandle: handle, password, cookies: true } });
    };

    it('is out of reach of scripts and other sites', async () => {
      const answer = await signIn();
      expect(answer.data.signIn).toMatchObject({ accessToken: null, refreshToken: null });
      const maxAge = `max-age=${limits.session.idle / 1000}`;
      expect(cookiesOf(answer)).toEqual({
        'commonplace-access': { value: expect.any(String), attributes: ['httponly', maxAge, 'path=/', 'samesite=lax'] },
        'commonplace-refresh': {
          value: expect.any(String),
          attributes: ['httponly', maxAge, 'path=/graphql', 'samesite=strict'],
        },
      });
      const cookies = valuesOf(answer);
      expect((await who({ cookies })).data?.viewer).not.toBeNull();
    });

    it('is held to this host and to HTTPS in production', async () => {
      const production = await startApi({ config: { environment: 'production', setupCode: 'unused code' } });
      await production.db.manager.query(
        `insert into member (id, handle, email, password_hash, display_name, joined_at)
         values (gen_random_uuid(), 'first', 'first@example.org', 'x', 'First', now())`,
      );
      const cookies = cookiesOf(await signIn(production));
      expect(Object.keys(cookies)).toEqual(['__Host-commonplace-access', '__Secure-commonplace-refresh']);
      for (const { attributes } of Object.values(cookies)) expect(attributes).toContain('secure');
      expect(cookies['__Host-commonplace-access']?.attributes).toContain('path=/');
      await production.close();
    });

    it('is refreshed by the cookie alone, and never hands its tokens to a script', async () => {
      const first = await signIn();
      api.clock.advance(11 * MINUTE);
      const cookies = valuesOf(first);
      expect(codeOf(await who({ cookies }))).toBe('UNAUTHENTICATED');
      const second = await api.graphql(REFRESH, { input: { cookies: false } }, { cookies });
      expect(second.data.refreshSession).toMatchObject({ accessToken: null, refreshToken: null });
      expect((await who({ cookies: valuesOf(second) })).data?.viewer).not.toBeNull();
      // Another tab, at the same moment: the newer refresh cookie is left alone.
      const third = await api.graphql(REFRESH, { input: { cookies: true } }, { cookies });
      expect(Object.keys(cookiesOf(third))).toEqual(['commonplace-access']);
      await api.ok(REFRESH, { input: {} }, { cookies: { ...valuesOf(second), ...valuesOf(third) } });
    });

    it('ends by signing out, which clears them', async () => {
      const cookies = valuesOf(await signIn());
      const answer = await api.graphql(SIGN_OUT, {}, { cookies });
      expect(valuesOf(answer)).toEqual({ 'commonplace-access': '', 'commonplace-refresh': '' });
      expect(cookiesOf(answer)['commonplace-refresh']?.attributes).toContain('path=/graphql');
      expect(codeOf(await who({ cookies }))).toBe('UNAUTHENTICATED');
      expect(codeOf(await api.graphql(REFRESH, { input: {} }, { cookies }))).toBe('UNAUTHENTICATED');
    });

    it('ends by the refresh cookie where the access cookie is gone', async () => {
      const { 'commonplace-refresh': token = '' } = valuesOf(await signIn());
      await api.ok(SIGN_OUT, {}, { cookies: { 'commonplace-refresh': token } });
      expect(codeOf(await refresh(token))).toBe('UNAUTHENTICATED');
    });

    it.each<Record<string, string>>([{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://elsewhere.example' }])(
      'does nothing for a page of another site: %j',
      async (headers) => {
        const cookies = valuesOf(await signIn());
        const answer = await api.graphql(SIGN_OUT, {}, { cookies, headers });
        expect(answer.data?.signOut).toBeUndefined();
        expect(['FORBIDDEN', 'UNAUTHENTICATED', 'BAD_USER_INPUT']).toContain(codeOf(answer));
        expect((await who({ cookies })).data?.viewer).not.toBeNull();
      },
    );
  });
});

describe('attempts to sign in', () => {
  let api: TestApi;
  const { most, seconds } = limits.attempts['signIn:account'];
  const attempt = (emailOrHandle: string, password: string, token?: string) =>
    api.graphql(SIGN_IN, { input: { emailOrHandle, password } }, { token });
  const codes = async (answers: Array<Promise<Answer>>) =>
    (await Promise.all(answers)).map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK');
  const guesses = (emailOrHandle: string, times: number, token?: string) =>
    codes(Array.from({ length: times }, (_, index) => attempt(emailOrHandle, `guess number ${index}`, token)));

  beforeEach(async () => {
    api = await startApi({ config: { rateLimits: true } });
  });
  afterEach(() => api.close());

  it('are limited for an account, whether or not there is one, however many come at once', async () => {
    const { handle, password } = await api.signUp('target');
    for (const name of [handle, 'nobody.here']) {
      const answers = await guesses(name, most + 3);
      expect(answers.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(most);
      expect(answers.filter((code) => code === 'RATE_LIMITED')).toHaveLength(3);
    }
    // The right password helps as little as a wrong one, so that a guess cannot be told from a limit.
    const refused = await attempt(handle.toUpperCase(), password);
    expect(refused.errors?.[0]?.extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: seconds });
    api.clock.advance(seconds * 1000);
    expect(await codes([attempt(handle, password)])).toEqual(['OK']);
  });

  it('begin anew after a success', async () => {
    const { handle, password } = await api.signUp('forgetful');
    expect(await guesses(handle, most - 1)).not.toContain('RATE_LIMITED');
    expect(await codes([attempt(handle, password)])).toEqual(['OK']);
    expect(await guesses(handle, most)).not.toContain('RATE_LIMITED');
  });

  it('by somebody else lock nobody out on a device that was signed in before', async () => {
    const { handle, password, token } = await api.signUp('target');
    const stranger = await api.signUp('stranger');
    expect(await guesses(handle, most + 1)).toContain('RATE_LIMITED');
    api.clock.advance(11 * MINUTE);
    // Another account's token is worth nothing.
    expect(await codes([attempt(handle, password, stranger.token)])).toEqual(['RATE_LIMITED']);
    expect(await codes([attempt(handle, password, token)])).toEqual(['OK']);
    // Nor may who holds such a token guess without end.
    expect(await guesses(handle, most + 1, token)).toContain('RATE_LIMITED');
  });

  it('are limited for an address, over all accounts', async () => {
    const { most: perAddress } = limits.attempts['signIn:address'];
    const answers: string[] = [];
    for (let batch = 0; batch <= perAddress / 10; batch++) {
      answers.push(
        ...(await codes(Array.from({ length: 10 }, (_, index) => attempt(`name.${batch}.${index}`, 'a guess')))),
      );
    }
    expect(answers.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(perAddress);
    expect(answers.at(-1)).toBe('RATE_LIMITED');
  });
});

import { limits } from '#kernel';
import { type Answer, type SignedUp, startApi, type TestApi } from '../../support/api.js';

const CHANGE = `mutation Change($input: ChangePasswordInput!) {
  changePassword(input: $input) { accessToken refreshToken viewer { user { handle } } }
}`;
const ISSUE = `mutation Issue($input: IssuePasswordResetInput!) {
  issuePasswordReset(input: $input) { resetToken link expiresAt }
}`;
const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken } }`;
const REFRESH = `mutation Refresh($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken } }`;
const WHO = 'query Who { viewer { user { handle } } }';

const NEW = 'five other words entirely here';
const HOUR = 60 * 60_000;

describe('a password', () => {
  let api: TestApi;
  let admin: SignedUp;
  let names = 0;
  const member = () => api.signUp(`reader.${'abcdefghjkmnpqrstuvwxyz'[names++]}`);
  const change = (input: object, token?: string) => api.graphql(CHANGE, { input }, { token });
  const signIn = (emailOrHandle: string, password: string) =>
    api.graphql(SIGN_IN, { input: { emailOrHandle, password } });
  const issue = async (handle: string) => {
    const { refreshSession } = await api.ok(REFRESH, { input: { refreshToken: admin.refreshToken } });
    return api.ok(ISSUE, { input: { handle } }, { token: refreshSession.accessToken });
  };
  const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;
  const pathOf = ({ errors }: Answer) => errors?.[0]?.extensions.fields?.[0]?.path;

  beforeEach(async () => {
    names = 0;
    api = await startApi();
    admin = await api.signUp('head.librarian');
  });
  afterEach(() => api.close());

  it('is changed with the current one, which ends every session but the new one', async () => {
    const { handle, password, token, refreshToken } = await member();
    const elsewhere = (await signIn(handle, password)).data.signIn;
    const { data } = await change({ currentPassword: password, newPassword: NEW }, token);
    expect(data.changePassword.viewer.user.handle).toBe(handle);
    for (const ended of [token, elsewhere.accessToken]) {
      expect(codeOf(await api.graphql(WHO, {}, { token: ended }))).toBe('UNAUTHENTICATED');
    }
    for (const ended of [refreshToken, elsewhere.refreshToken]) {
      expect(codeOf(await api.graphql(REFRESH, { input: { refreshToken: ended } }))).toBe('UNAUTHENTICATED');
    }
    const { accessToken, refreshToken: kept } = data.changePassword;
    expect((await api.ok(WHO, {}, { token: accessToken })).viewer.user.handle).toBe(handle);
    await api.ok(REFRESH, { input: { refreshToken: kept } });
    expect(codeOf(await signIn(handle, password))).toBe('UNAUTHENTICATED');
    expect(codeOf(await signIn(handle, NEW))).toBeUndefined();
  });

  it('stays when the current one is wrong, the new one poor, or neither proof or both are given', async () => {
    const { handle, email, password, token } = await member();
    const right = { currentPassword: password, newPassword: NEW };
    const refusals: Array<[string, object]> = [
      ['input.currentPassword', { ...right, currentPassword: 'a wrong password' }],
      ['input.currentPassword', { ...right, currentPassword: '' }],
      ['input.newPassword', { ...right, newPassword: 'too short' }],
      ['input.newPassword', { ...right, newPassword: 'qwertyuiop' }],
      ['input.newPassword', { ...right, newPassword: email.toUpperCase() }],
      ['input.currentPassword', { newPassword: NEW }],
      ['input.currentPassword', { ...right, resetToken: 'nonsense' }],
      ['input.resetToken', { resetToken: 'nonsense', newPassword: NEW }],
    ];
    for (const [path, input] of refusals) {
      const answer = await change(input, token);
      expect([codeOf(answer), pathOf(answer)]).toEqual(['BAD_USER_INPUT', path]);
    }
    expect(codeOf(await change(right))).toBe('UNAUTHENTICATED');
    expect(codeOf(await signIn(handle, password))).toBeUndefined();
    expect(codeOf(await api.graphql(WHO, {}, { token }))).toBeUndefined();
  });

  it('is changed by one of many tries at once, and they wait for nothing but each other', async () => {
    const { handle, password, token } = await member();
    const news = Array.from({ length: 16 }, (_, index) => `${NEW} ${index}`);
    const answers = await Promise.all(
      news.map((newPassword) => change({ currentPassword: password, newPassword }, token)),
    );
    const winners = news.filter((_, index) => !answers[index]?.errors);
    expect(winners).toHaveLength(1);
    expect(codeOf(await signIn(handle, winners[0] as string))).toBeUndefined();
  });

  it('is changed once for one idempotency key; a retry gets an access token of the session that it comes from', async () => {
    const { handle, password, token } = await member();
    const input = { currentPassword: password, newPassword: NEW, idempotencyKey: 'change-1' };
    await api.ok(CHANGE, { input }, { token });
    // The session that asked has ended with the change.
    expect(codeOf(await change(input, token))).toBe('UNAUTHENTICATED');
    const { accessToken } = (await signIn(handle, NEW)).data.signIn;
    const retried = await api.ok(CHANGE, { input }, { token: accessToken });
    expect(retried.changePassword.refreshToken).toBeNull();
    expect((await api.ok(WHO, {}, { token: retried.changePassword.accessToken })).viewer.user.handle).toBe(handle);
    expect(codeOf(await change({ ...input, newPassword: `${NEW} too` }, accessToken))).toBe('CONFLICT');
    const [{ keys }] = await api.db.manager.query(
      `select string_agg(encode(input_hash, 'hex') || result, ' ') as keys from idempotency_key`,
    );
    expect(keys).not.toContain(NEW);
  });

  it('cannot be guessed with a stolen access token: attempts are limited', async () => {
    const limited = await startApi({ config: { rateLimits: true } });
    const { token, password } = await limited.signUp('target');
    const guess = (currentPassword: string) =>
      limited.graphql(CHANGE, { input: { currentPassword, newPassword: NEW } }, { token });
    for (let time = 0; time < limits.attempts['password:member'].most; time++) {
      expect(pathOf(await guess('a wrong password'))).toBe('input.currentPassword');
    }
    expect(codeOf(await guess(password))).toBe('RATE_LIMITED');
    await limited.close();
  });

  it('is set by whoever an admin issues a reset for, once, signed out, and signs them in', async () => {
    const { handle, password, token } = await member();
    const { issuePasswordReset } = await issue(handle.toUpperCase());
    const { resetToken, link, expiresAt } = issuePasswordReset;
    expect(link).toMatch(new RegExp(`^http.*#${resetToken}$`));
    expect(expiresAt).toBe(new Date(api.clock.now().getTime() + 24 * HOUR).toISOString());
    // Nothing has changed yet, and a poor password does not use it up.
    expect(codeOf(await api.graphql(WHO, {}, { token }))).toBeUndefined();
    expect(pathOf(await change({ resetToken, newPassword: 'too short' }))).toBe('input.newPassword');

    const { data } = await change({ resetToken, newPassword: NEW });
    expect(data.changePassword.viewer.user.handle).toBe(handle);
    expect(codeOf(await api.graphql(WHO, {}, { token }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await signIn(handle, password))).toBe('UNAUTHENTICATED');
    expect(codeOf(await signIn(handle, NEW))).toBeUndefined();
    expect(pathOf(await change({ resetToken, newPassword: `${NEW} again` }))).toBe('input.resetToken');
  });

  it('is set by one of many who use a reset at once', async () => {
    const { handle } = await member();
    const { resetToken } = (await issue(handle)).issuePasswordReset;
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => change({ resetToken, newPassword: `${NEW} ${index}` })),
    );
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.filter((answer) => pathOf(answer) === 'input.resetToken')).toHaveLength(11);
  });

  it('is not set by a reset after 24 hours, or after another was issued', async () => {
    const { handle } = await member();
    const first = (await issue(handle)).issuePasswordReset;
    const second = (await issue(handle)).issuePasswordReset;
    expect(pathOf(await change({ resetToken: first.resetToken, newPassword: NEW }))).toBe('input.resetToken');
    api.clock.advance(24 * HOUR);
    expect(pathOf(await change({ resetToken: second.resetToken, newPassword: NEW }))).toBe('input.resetToken');
  });

  it('is not in the database, nor is what resets it', async () => {
    const { handle } = await member();
    const { resetToken } = (await issue(handle)).issuePasswordReset;
    const [{ hash }] = await api.db.manager.query('select hash from password_reset');
    expect(hash).toHaveLength(32);
    expect(hash.toString('base64url')).not.toBe(resetToken);
  });

  describe('reset', () => {
    it('is issued by admins only, for members only', async () => {
      const { handle, token } = await member();
      expect(codeOf(await api.graphql(ISSUE, { input: { handle } }, { token }))).toBe('FORBIDDEN');
      expect(codeOf(await api.graphql(ISSUE, { input: { handle } }))).toBe('UNAUTHENTICATED');
      const unknown = await api.graphql(ISSUE, { input: { handle: 'nobody.here' } }, { token: admin.token });
      expect(codeOf(unknown)).toBe('NOT_FOUND');
      expect(JSON.stringify(unknown.errors)).not.toContain('nobody.here');
    });

    it('is the same one for the same idempotency key, until another is issued', async () => {
      const { handle } = await member();
      const input = { handle, idempotencyKey: 'reset-1' };
      const tries = await Promise.all(
        Array.from({ length: 5 }, () => api.ok(ISSUE, { input }, { token: admin.token })),
      );
      for (const answer of tries) expect(answer).toEqual(tries[0]);
      await api.ok(ISSUE, { input: { handle } }, { token: admin.token });
      expect(codeOf(await api.graphql(ISSUE, { input }, { token: admin.token }))).toBe('GONE');
    });
  });
});

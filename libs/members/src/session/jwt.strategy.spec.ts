import { jest } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { newId } from '#kernel';
import type { Config } from '#platform';
import { FakeClock } from '../../../../test/support/fake-clock.js';
import { AccessTokens } from './access-token.service.js';
import { JwtStrategy, type RequestWithCredentials } from './jwt.strategy.js';

const SECRET = 'a secret of at least thirty-two characters';
const config = { sessionSecret: SECRET, environment: 'test' } as Config;

const MINUTE = 60_000;

describe('an access token', () => {
  let clock: FakeClock;
  let tokens: AccessTokens;
  let strategy: JwtStrategy;
  const identity = { memberId: newId(new Date(0)), sessionId: newId(new Date(1)) };
  const bearer = (token: string): RequestWithCredentials => ({ headers: { authorization: `Bearer ${token}` } });

  beforeEach(() => {
    clock = new FakeClock();
    tokens = new AccessTokens(config, clock);
    strategy = new JwtStrategy(config, clock);
  });

  it('names its member and session, and carries nothing else but times', async () => {
    const { accessToken, expiresAt } = tokens.issue(identity);
    await expect(strategy.identify(bearer(accessToken))).resolves.toEqual(identity);
    const { iat, exp, ...claims } = jwt.decode(accessToken) as Record<string, unknown>;
    expect(claims).toEqual({ sub: identity.memberId, sid: identity.sessionId });
    expect((exp as number) - (iat as number)).toBe(600);
    expect(expiresAt.getTime()).toBe((exp as number) * 1000);
  });

  it('works for ten minutes by the clock of the product, also once it is known', async () => {
    const { accessToken } = tokens.issue(identity);
    clock.advance(10 * MINUTE - 1);
    await expect(strategy.identify(bearer(accessToken))).resolves.toEqual(identity);
    clock.advance(1);
    await expect(strategy.identify(bearer(accessToken))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(new JwtStrategy(config, clock).identify(bearer(accessToken))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('is taken from the bearer header, else from the cookie', async () => {
    const { accessToken } = tokens.issue(identity);
    const cookies = { 'commonplace-access': accessToken };
    await expect(strategy.identify({ headers: {}, cookies })).resolves.toEqual(identity);
    await expect(strategy.identify({ headers: { authorization: 'Basic cHJveHk6cHc=' }, cookies })).resolves.toEqual(
      identity,
    );
    await expect(strategy.identify({ headers: { authorization: 'Bearer nonsense' }, cookies })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(strategy.identify({ headers: {} })).resolves.toBeNull();
    await expect(strategy.identify({ headers: {}, cookies: { 'commonplace-access': '' } })).resolves.toBeNull();
  });

  const exp = Date.UTC(2026, 2, 2, 9, 5) / 1000;
  const { memberId: sub, sessionId: sid } = identity;
  it.each([
    ['nonsense', 'nonsense'],
    ['signed with another secret', jwt.sign({ sub, sid, exp }, 'another secret')],
    ['signed by another algorithm', jwt.sign({ sub, sid, exp }, SECRET, { algorithm: 'HS384' })],
    ['not signed at all', jwt.sign({ sub, sid, exp }, null as never, { algorithm: 'none' })],
    ['without a session', jwt.sign({ sub, exp }, SECRET)],
    ['without an end', jwt.sign({ sub, sid }, SECRET)],
    ['with ids that are none', jwt.sign({ sub: "' or true --", sid, exp }, SECRET)],
    ['with a changed claim', tampered(jwt.sign({ sub, sid, exp }, SECRET))],
  ])('is refused when it is %s', async (_what, token) => {
    await expect(strategy.identify(bearer(token))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('has its signature computed once', async () => {
    const { accessToken } = tokens.issue(identity);
    const verify = jest.spyOn(jwt, 'verify');
    for (let time = 0; time < 3; time++) await strategy.identify(bearer(accessToken));
    expect(verify).toHaveBeenCalledTimes(1);
    verify.mockRestore();
  });
});

function tampered(token: string): string {
  const [head, , signature] = token.split('.');
  const claims = Buffer.from(JSON.stringify({ sub: newId(new Date(2)), sid: newId(new Date(3)), exp: 9e9 }));
  return `${head}.${claims.toString('base64url')}.${signature}`;
}

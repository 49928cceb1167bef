import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { LRUCache } from 'lru-cache';
import { Strategy } from 'passport-jwt';
import { Clock, isId, Unauthenticated } from '#kernel';
import { Config } from '#platform';
import type { AccessClaims, Identity } from './access-token.service.js';
import { cookieNames } from './cookie-names.js';
import { authenticate } from './passport.js';

/** What is read of a request. */
export interface RequestWithCredentials {
  readonly headers: { readonly authorization?: string | undefined };
  readonly cookies?: Readonly<Record<string, string | undefined>>;
}

/** A token whose signature was found good. */
interface VerifiedToken {
  readonly identity: Identity;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Tokens of as many sessions are remembered, about 1 kB each; a session makes a new one every ten minutes. */
const REMEMBERED = 5_000;

/**
 * Who sends a request, by its access token: in the bearer header, or else in the cookie. Tokens that were verified
 * before are remembered, so that a signature is computed once per token; whether one has expired is looked at each time.
 */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  private readonly verified = new LRUCache<string, VerifiedToken>({ max: REMEMBERED });
  private readonly cookieName: string;

  constructor(
    config: Config,
    private readonly clock: Clock,
  ) {
    const cookieName = cookieNames(config).access;
    super({
      jwtFromRequest: (request: RequestWithCredentials) => tokenOf(request, cookieName),
      secretOrKey: config.sessionSecret,
      algorithms: ['HS256'],
      // The product's own clock decides, below.
      ignoreExpiration: true,
      passReqToCallback: true,
    });
    this.cookieName = cookieName;
  }

  /**
   * Whom the request's token names; null where it has none. Whether their session still lasts, the database knows.
   *
   * @throws Unauthenticated for a token that is broken or has expired: nobody becomes a visitor unawares
   */
  async identify(request: RequestWithCredentials): Promise<Identity | null> {
    const token = this.tokenOf(request);
    if (token === null) return null;
    const known = this.verified.get(token);
    const identity = known ? this.ifCurrent(known) : await authenticate<Identity>(this, request);
    if (!identity) {
      throw new Unauthenticated('Your access token is broken or has expired. Refresh the session, or sign in again.');
    }
    return identity;
  }

  /** @internal called by passport-jwt with the claims of a token whose signature is good */
  validate(request: RequestWithCredentials, claims: Partial<AccessClaims>): Identity | false {
    const { sub, sid, exp } = claims;
    if (typeof sub !== 'string' || typeof sid !== 'string' || typeof exp !== 'number') return false;
    if (!isId(sub) || !isId(sid)) return false;
    const verified = { identity: { memberId: sub, sessionId: sid }, expiresAt: exp * 1000 };
    this.verified.set(this.tokenOf(request) as string, verified);
    return this.ifCurrent(verified) ?? false;
  }

  /** The access token that came with a request, whatever it is worth. */
  tokenOf(request: RequestWithCredentials): string | null {
    return tokenOf(request, this.cookieName);
  }

  private ifCurrent({ identity, expiresAt }: VerifiedToken): Identity | null {
    return expiresAt > this.clock.now().getTime() ? identity : null;
  }
}

const BEARER = /^Bearer +([^ ]+) *$/i;

/** A bearer header goes before the cookie. A header of another scheme (a proxy's, say) is not for us. */
function tokenOf(request: RequestWithCredentials, cookieName: string): string | null {
  const header = request.headers.authorization;
  if (header !== undefined) {
    const match = BEARER.exec(header);
    if (match) return match[1] as string;
  }
  return request.cookies?.[cookieName] || null;
}

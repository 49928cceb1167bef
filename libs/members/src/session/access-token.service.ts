import { Injectable } from '@nestjs/common';
import jwt from 'jsonwebtoken';
import { Clock, limits } from '#kernel';
import { Config } from '#platform';

/** Whom a token names, in which session. Whether they still may is read from the database. */
export interface Identity {
  readonly memberId: string;
  readonly sessionId: string;
}

/** What an access token says: ids and times, in seconds, and nothing that could change while it lasts. */
export interface AccessClaims {
  readonly sub: string;
  readonly sid: string;
  readonly iat: number;
  readonly exp: number;
}

@Injectable()
export class AccessTokens {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** A token for ten minutes. */
  issue({ memberId, sessionId }: Identity): { accessToken: string; expiresAt: Date } {
    const iat = Math.floor(this.clock.now().getTime() / 1000);
    const claims: AccessClaims = { sub: memberId, sid: sessionId, iat, exp: iat + limits.session.accessToken / 1000 };
    return {
      accessToken: jwt.sign(claims, this.config.sessionSecret, { algorithm: 'HS256' }),
      expiresAt: new Date(claims.exp * 1000),
    };
  }

  /** Whom a token named when it was issued, even if it has expired since; null for one that is not ours. */
  issuedTo(token: string): Identity | null {
    try {
      const claims = jwt.verify(token, this.config.sessionSecret, { algorithms: ['HS256'], ignoreExpiration: true });
      const { sub, sid } = claims as unknown as AccessClaims;
      return { memberId: sub, sessionId: sid };
    } catch {
      return null;
    }
  }
}

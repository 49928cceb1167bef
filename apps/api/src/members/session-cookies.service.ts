import type {} from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { limits } from '#kernel';
import { type CookieNames, cookieNames, type OpenSession } from '#members';
import { Config } from '#platform';

/** A session's cookies: no script can read them, and no other site's page can have them sent along with a write. */
@Injectable()
export class SessionCookies {
  private readonly names: CookieNames;
  private readonly access: object;
  private readonly refresh: object;

  constructor(config: Config) {
    this.names = cookieNames(config);
    const secure = config.environment === 'production';
    this.access = { httpOnly: true, secure, sameSite: 'lax', path: '/' };
    this.refresh = { httpOnly: true, secure, sameSite: 'strict', path: '/graphql' };
  }

  /**
   * Sets the cookies of a session. Both last as long as the session may: the access token in its cookie expires long
   * before, and is then refused, so that a page learns that it has to refresh instead of being taken for a visitor's.
   */
  set(reply: FastifyReply, session: OpenSession): void {
    const maxAge = limits.session.idle / 1000;
    reply.setCookie(this.names.access, session.accessToken, { ...this.access, maxAge });
    if (session.refreshToken !== null) {
      reply.setCookie(this.names.refresh, session.refreshToken, { ...this.refresh, maxAge });
    }
  }

  clear(reply: FastifyReply): void {
    reply.clearCookie(this.names.access, this.access);
    reply.clearCookie(this.names.refresh, this.refresh);
  }

  refreshTokenOf(request: FastifyRequest): string | null {
    return request.cookies[this.names.refresh] || null;
  }
}

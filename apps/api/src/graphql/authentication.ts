import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ViewerQueries } from '#discussion';
import { Unauthenticated, type Viewer, visitor } from '#kernel';
import { JwtStrategy } from '#members';
import type { Authenticator } from './context.js';

/** Who asks, by the token in the header or the cookie, with everything that decides what they may see now. */
@Injectable()
export class Authentication implements Authenticator {
  constructor(
    private readonly strategy: JwtStrategy,
    private readonly viewers: ViewerQueries,
  ) {}

  async authenticate(request: FastifyRequest, now: Date): Promise<Viewer> {
    const identity = await this.strategy.identify(request);
    if (!identity) return visitor(now);
    const member = await this.viewers.load(identity.memberId, identity.sessionId, now);
    if (!member) throw new Unauthenticated('Your session has ended. Sign in again.');
    return member;
  }
}

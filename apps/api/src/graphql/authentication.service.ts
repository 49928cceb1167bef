import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isMember, Unauthenticated, type Viewer, visitor } from '#kernel';
import { JwtStrategy, LiveSessions } from '#members';
import { ViewerQueries } from '#visibility';
import type { Authenticator } from './context.js';

/** Milliseconds for which is believed what was found out before the body was there: somebody may send it as slowly as they like. */
const FRESH = 1_000;

/** Who asks, by the token in the header or the cookie, with everything that decides what they may see now. */
@Injectable()
export class Authentication implements Authenticator {
  private readonly ahead = new WeakMap<FastifyRequest, { viewer: Promise<Viewer>; at: Date }>();

  constructor(
    private readonly strategy: JwtStrategy,
    private readonly viewers: ViewerQueries,
    private readonly sessions: LiveSessions,
  ) {}

  authenticate(request: FastifyRequest, now: Date): Promise<Viewer> {
    const found = this.ahead.get(request);
    this.ahead.delete(request);
    return found && now.getTime() - found.at.getTime() <= FRESH ? found.viewer : this.load(request, now);
  }

  /** Whether the session lasts whose token came along. What is found is what the next `authenticate` of the request answers: one statement for both. */
  isLive(request: FastifyRequest, now: Date): Promise<boolean> {
    const viewer = this.load(request, now);
    this.ahead.set(request, { viewer, at: now });
    return viewer.then(isMember, () => false);
  }

  private async load(request: FastifyRequest, now: Date): Promise<Viewer> {
    const identity = await this.strategy.identify(request);
    if (!identity) return visitor(now);
    const member = await this.viewers.load(identity.memberId, identity.sessionId, now);
    if (!member) {
      this.sessions.sawEnd(identity.sessionId);
      throw new Unauthenticated('Your session has ended. Sign in again.');
    }
    this.sessions.saw(identity.sessionId);
    return member;
  }
}

import { Injectable } from '@nestjs/common';
import { Unauthenticated } from '#kernel';
import type { OpenSession } from '#members';
import { ViewerQueries } from '#visibility';
import { RequestContext } from '../graphql/context.js';
import type { SessionPayload } from './session.payload.js';
import { SessionCookies } from './session-cookies.service.js';
import { ViewerModel } from './viewer.model.js';

/** What all operations do that somebody is signed in after. */
@Injectable()
export class SessionOpener {
  constructor(
    private readonly viewers: ViewerQueries,
    private readonly cookies: SessionCookies,
  ) {}

  /** Goes on with the request as the session's member, and hands the tokens over as they are wanted. */
  async open(context: RequestContext, session: OpenSession, inCookies = false): Promise<SessionPayload> {
    const viewer = await this.viewers.load(session.memberId, session.sessionId, context.now);
    if (!viewer) throw new Unauthenticated('This session has ended. Sign in again.');
    context.become(viewer);
    if (inCookies) this.cookies.set(context.reply, session);
    return {
      accessToken: inCookies ? null : session.accessToken,
      refreshToken: inCookies ? null : session.refreshToken,
      expiresAt: session.expiresAt,
      viewer: new ViewerModel(viewer),
    };
  }
}

import { Args, Context, Mutation, Parent, Resolver } from '@nestjs/graphql';
import { isMember, readPage, visitor } from '#kernel';
import { type OwnSession, SessionQueries, SessionService, sessionCursor } from '#members';
import { Allow, SignedIn } from '../graphql/allow.js';
import { Connection, ForwardPage } from '../graphql/connection.js';
import { RequestContext } from '../graphql/context.js';
import { ResolveField } from '../graphql/resolve-field.js';
import { RevokeOtherSessionsInput, RevokeSessionInput } from './own-session.input.js';
import { SessionConnection, SessionModel } from './own-session.model.js';
import { RevokedSessionPayload } from './session.payload.js';
import { SessionCookies } from './session-cookies.service.js';
import { ViewerModel } from './viewer.model.js';

@Resolver(() => SessionModel)
export class OwnSessionResolver {
  constructor(
    private readonly sessions: SessionService,
    private readonly cookies: SessionCookies,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether it is the one that asks.' })
  current(session: SessionModel, _args: unknown, { viewer }: RequestContext): boolean {
    return session.id === viewer.sessionId;
  }

  @Mutation(() => RevokedSessionPayload, {
    description:
      'Ends one of the viewer’s sessions: its access token is refused from the next request on. Ending the one that asks is signing out. NOT_FOUND alike for one that has ended, is somebody else’s, or never was.',
  })
  @Allow(SignedIn)
  async revokeSession(
    @Args('input', { description: 'Which session.' }) input: RevokeSessionInput,
    @Context() context: RequestContext,
  ): Promise<RevokedSessionPayload> {
    const ended = await this.sessions.revoke(context.member(), input);
    if (ended === context.viewer.sessionId) {
      this.cookies.clear(context.reply);
      context.become(visitor(context.now));
    }
    return payload(context);
  }

  @Mutation(() => RevokedSessionPayload, {
    description: 'Ends all of the viewer’s sessions but the one that asks. Harmless where there is no other.',
  })
  @Allow(SignedIn)
  async revokeOtherSessions(
    @Args('input', { description: 'Its key, if it has one.', defaultValue: {} }) input: RevokeOtherSessionsInput,
    @Context() context: RequestContext,
  ): Promise<RevokedSessionPayload> {
    await this.sessions.revokeOthers(context.member(), input);
    return payload(context);
  }
}

@Resolver(() => ViewerModel)
export class ViewerSessionsFieldResolver {
  constructor(private readonly queries: SessionQueries) {}

  @ResolveField(() => SessionConnection, {
    description: 'Their sessions that last, on whatever device, begun last first.',
  })
  async sessions(
    @Parent() _viewer: ViewerModel,
    @Args() page: ForwardPage,
    @Context() context: RequestContext,
  ): Promise<Connection<OwnSession>> {
    const member = context.member();
    return new Connection(
      await this.queries.page(member, readPage(page, sessionCursor)),
      ({ id }) => sessionCursor.format([id]),
      () => this.queries.count(member),
    );
  }
}

function payload({ viewer }: RequestContext): RevokedSessionPayload {
  return { viewer: isMember(viewer) ? new ViewerModel(viewer) : null };
}

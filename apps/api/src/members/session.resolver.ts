import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Unauthenticated, visitor } from '#kernel';
import { JwtStrategy, SessionService, SignInService, SignUpService } from '#members';
import { Allow, SigningIn } from '../graphql/allow.js';
import { RequestContext } from '../graphql/context.js';
import { clientAddress } from '../traffic/client-address.js';
import { languageOf } from './mail-language.enum.js';
import { RefreshSessionInput, SignInInput, SignUpInput } from './session.input.js';
import { SessionPayload, SignOutPayload } from './session.payload.js';
import { SessionCookies } from './session-cookies.service.js';
import { SessionOpener } from './session-opener.service.js';

@Resolver()
export class SessionResolver {
  constructor(
    private readonly signUps: SignUpService,
    private readonly signIns: SignInService,
    private readonly sessions: SessionService,
    private readonly arrival: SessionOpener,
    private readonly cookies: SessionCookies,
    private readonly jwt: JwtStrategy,
  ) {}

  @Mutation(() => SessionPayload, {
    description: 'Makes a member and signs them in. The first member of an installation becomes its admin.',
  })
  @Allow(SigningIn)
  async signUp(
    @Args('input', { description: 'Who signs up.' }) input: SignUpInput,
    @Context() context: RequestContext,
  ): Promise<SessionPayload> {
    const { request } = context;
    const language = languageOf(input.language);
    const session = await this.signUps.signUp(
      { ...input, language },
      clientAddress(request),
      request.headers['user-agent'],
    );
    return this.arrival.open(context, session, input.cookies);
  }

  @Mutation(() => SessionPayload, {
    description: 'Begins a session. An unknown name and a wrong password are one answer; attempts are limited.',
  })
  @Allow(SigningIn)
  async signIn(
    @Args('input', { description: 'Who signs in.' }) input: SignInInput,
    @Context() context: RequestContext,
  ): Promise<SessionPayload> {
    const { request } = context;
    const address = clientAddress(request);
    const formerToken = this.jwt.tokenOf(request);
    const userAgent = request.headers['user-agent'] ?? null;
    const session = await this.signIns.signIn({ ...input, address, formerToken, userAgent });
    return this.arrival.open(context, session, input.cookies);
  }

  @Mutation(() => SessionPayload, {
    description:
      'Exchanges a refresh token for new tokens. One that was replaced gives an access token only for 10 seconds more, and then ends the session.',
  })
  @Allow(SigningIn)
  async refreshSession(
    @Args('input', { description: 'Which session.' }) input: RefreshSessionInput,
    @Context() context: RequestContext,
  ): Promise<SessionPayload> {
    const kept = input.refreshToken == null ? this.cookies.refreshTokenOf(context.request) : null;
    const token = input.refreshToken ?? kept;
    if (!token) throw new Unauthenticated('There is no session to refresh. Sign in first.');
    // What came in a cookie goes back in one, whatever is asked for: no script gets at the tokens of a page's session.
    return this.arrival.open(context, await this.sessions.refresh(token), kept !== null || input.cookies);
  }

  @Mutation(() => SignOutPayload, {
    description:
      'Ends the session of the tokens that came along, and clears its cookies. Harmless where there is none.',
  })
  @Allow(SigningIn)
  async signOut(@Context() context: RequestContext): Promise<SignOutPayload> {
    await this.sessions.end({
      accessToken: this.jwt.tokenOf(context.request),
      refreshToken: this.cookies.refreshTokenOf(context.request),
    });
    this.cookies.clear(context.reply);
    context.become(visitor(context.now));
    return { viewer: null };
  }
}

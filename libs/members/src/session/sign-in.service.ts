import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { emailKey, handleTyped, isHandle, Unauthenticated } from '#kernel';
import { Attempts, Database, Events } from '#platform';
import { AccessTokens } from './access-token.service.js';
import { LocalStrategy } from './local.strategy.js';
import { type OpenSession, SessionService } from './session.service.js';
import { SignInFailed } from './sign-in.events.js';

export interface SignIn {
  readonly emailOrHandle: string;
  readonly password: string;
  /** Where the request comes from. */
  readonly address: string;
  /** An access token that came along, however old. */
  readonly formerToken: string | null;
  /** What the browser calls itself. */
  readonly userAgent: string | null;
}

/** What somebody who signs in is called by, whether or not there is such an account: the same however it is typed. */
function accountKey(emailOrHandle: string): string {
  const handle = handleTyped(emailOrHandle);
  return isHandle(handle) ? handle : emailKey(emailOrHandle);
}

/** Longer than telling of a failure takes, so that how long a refusal takes says neither whether there is an account nor whose it is. */
const REFUSAL_MILLISECONDS = 100;

/** Signs members in, telling those who guess as little as it can. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly local: LocalStrategy,
    private readonly sessions: SessionService,
    private readonly tokens: AccessTokens,
    private readonly attempts: Attempts,
    private readonly events: Events,
  ) {}

  /**
   * Opens a session for whoever knows the password. Attempts are counted before the password is looked at, per address
   * and per what was typed, whether or not there is such an account; so neither answer, time nor limit tells which exist.
   *
   * Somebody who keeps guessing at an account uses up its attempts, but locks its owner out nowhere that matters: sessions
   * go on, a device that was signed in before is counted by itself, the window is over a quarter of an hour after the
   * guessing stops, and a reset link is not counted.
   *
   * Of a failure `SignInFailed` is emitted, in a transaction of its own.
   *
   * @throws Unauthenticated with one answer for an unknown name and a wrong password
   * @throws RateLimited
   */
  async signIn({ emailOrHandle, password, address, formerToken, userAgent }: SignIn): Promise<OpenSession> {
    await this.attempts.consume('signIn:address', address);
    const account = await this.countedAs(emailOrHandle, formerToken);
    await this.attempts.consume('signIn:account', account);
    const memberId = await this.local.identify(emailOrHandle, password);
    if (!memberId) {
      await Promise.all([this.tellOfFailure(emailOrHandle), delay(REFUSAL_MILLISECONDS)]);
      throw new Unauthenticated(
        'Handle or e-mail address and password do not belong together. Check both and try again.',
      );
    }
    await this.attempts.reset('signIn:account', account);
    return this.database.transaction((tx) => this.sessions.open(tx, memberId, userAgent));
  }

  private async tellOfFailure(emailOrHandle: string): Promise<void> {
    const memberId = await this.local.findId(emailOrHandle);
    await this.database.transaction((tx) => this.events.emit(tx, new SignInFailed(memberId)));
  }

  /** The account's name as names are compared, or on a device that holds a token of the same account, that of the session. */
  private async countedAs(emailOrHandle: string, formerToken: string | null): Promise<string> {
    const former = formerToken === null ? null : this.tokens.issuedTo(formerToken);
    const isSameAccount = former !== null && (await this.local.findId(emailOrHandle)) === former.memberId;
    return isSameAccount ? `session ${former.sessionId}` : accountKey(emailOrHandle);
  }
}

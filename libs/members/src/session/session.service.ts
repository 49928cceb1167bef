import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, isId, limits, type Member, NotFound, newId, Unauthenticated } from '#kernel';
import { Database, Idempotency, Statement, type Transaction } from '#platform';
import { AccessTokens, type Identity } from './access-token.service.js';
import { browserName } from './browser-name.js';
import { LiveSessions } from './live-session.store.js';
import { RefreshToken } from './refresh-token.entity.js';
import { Session } from './session.entity.js';

/** What somebody who has just signed in, or refreshed, is handed. */
export interface OpenSession extends Identity {
  readonly accessToken: string;
  /** Null within the grace of a replaced refresh token: the newer one, handed out already, stays the only one. */
  readonly refreshToken: string | null;
  /** When the access token stops working. */
  readonly expiresAt: Date;
}

const LOCK_FAMILY = new Statement(
  'members/lock-session-of-token',
  { hash: 'bytea' },
  `
  select id, member_id, ended_at, expires_at from session
  where id = (select session_id from refresh_token where hash = :hash) for update`,
);
const TOKEN = new Statement(
  'members/refresh-token',
  { hash: 'bytea' },
  'select replaced_at from refresh_token where hash = :hash',
);
const REPLACE = new Statement(
  'members/replace-refresh-token',
  { hash: 'bytea', now: 'timestamptz' },
  'update refresh_token set replaced_at = :now where hash = :hash',
);
/** Used now, and until when it lasts unused; never longer than `$4` milliseconds from its beginning. */
const PROLONG = new Statement(
  'members/prolong-session',
  { id: 'uuid', now: 'timestamptz', idleUntil: 'timestamptz', lifetime: 'double precision' },
  `
  update session set last_used_at = :now, expires_at = least(:idleUntil, created_at + :lifetime * interval '1 millisecond')
  where id = :id`,
);
const FORGET_TOKENS = new Statement(
  'members/forget-refresh-tokens',
  { sessionId: 'uuid', before: 'timestamptz' },
  'delete from refresh_token where session_id = :sessionId and replaced_at < :before',
);
const FORGET_SESSIONS = new Statement(
  'members/forget-expired-sessions',
  { memberId: 'uuid', now: 'timestamptz' },
  'delete from session where member_id = :memberId and expires_at <= :now',
);
const END = new Statement(
  'members/end-session',
  { id: 'uuid', now: 'timestamptz' },
  'update session set ended_at = :now where id = :id and ended_at is null',
);
const END_BY_TOKEN = new Statement(
  'members/end-session-by-token',
  { hash: 'bytea', now: 'timestamptz' },
  `
  update session set ended_at = :now
  where id = (select session_id from refresh_token where hash = :hash) and ended_at is null returning id`,
);
const END_OWN = new Statement(
  'members/end-own-session',
  { id: 'uuid', memberId: 'uuid', now: 'timestamptz' },
  `
  update session set ended_at = :now where id = :id and member_id = :memberId and ended_at is null and expires_at > :now returning id`,
);
const END_OTHERS = new Statement(
  'members/end-other-sessions',
  { keptId: 'uuid', memberId: 'uuid', now: 'timestamptz' },
  'update session set ended_at = :now where member_id = :memberId and id <> :keptId and ended_at is null returning id',
);
const END_ALL = new Statement(
  'members/end-all-sessions',
  { memberId: 'uuid', now: 'timestamptz' },
  'update session set ended_at = :now where member_id = :memberId and ended_at is null returning id',
);

interface Family {
  id: string;
  member_id: string;
  ended_at: Date | null;
  expires_at: Date;
}

const ENDED = 'This session has ended. Sign in again.';
const REUSED =
  'This refresh token was used before, so somebody else may hold a copy: the session was ended. Sign in again.';

/**
 * Sessions are families of refresh tokens, of which only the newest can be refreshed with. A session that is not
 * refreshed for 30 days expires; one in use goes on for 90: a stolen token shows as soon as both holders have used it, but a browser
 * that somebody else uses unnoticed does not.
 */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tokens: AccessTokens,
    private readonly idempotency: Idempotency,
    private readonly live: LiveSessions,
  ) {}

  /**
   * Begins a session, and forgets those of the member that have expired.
   * @param userAgent what the browser calls itself, for its owner to know it by
   */
  async open(tx: Transaction, memberId: string, userAgent: string | null = null): Promise<OpenSession> {
    const now = this.clock.now();
    await tx.rows(FORGET_SESSIONS.with({ memberId, now }));
    const sessionId = newId(now);
    const expiresAt = new Date(now.getTime() + limits.session.idle);
    const browser = browserName(userAgent);
    await tx.manager.insert(Session, { id: sessionId, memberId, browser, createdAt: now, expiresAt });
    return this.issue({ memberId, sessionId }, await this.addToken(tx, sessionId, now));
  }

  /**
   * Exchanges a refresh token for new tokens. Simultaneous tries take turns on the family's row.
   *
   * @throws Unauthenticated for a token that is unknown, expired, of an ended session, or replaced longer than the grace ago; the
   *   last ends the family
   */
  async refresh(refreshToken: string): Promise<OpenSession> {
    // Thrown outside, since the end of a family must be committed.
    const outcome = await this.database.transaction((tx) => this.rotate(tx, refreshToken));
    if (typeof outcome === 'string') throw new Unauthenticated(outcome);
    return outcome;
  }

  private async rotate(tx: Transaction, refreshToken: string): Promise<OpenSession | string> {
    const hash = hashOf(refreshToken);
    const family = await tx.row<Family>(LOCK_FAMILY.with({ hash }));
    const now = this.clock.now();
    if (!family || family.ended_at || family.expires_at <= now) return ENDED;
    const identity = { memberId: family.member_id, sessionId: family.id };
    // Read after the lock was got: another tab may have replaced the token meanwhile.
    const token = await tx.row<{ replaced_at: Date | null }>(TOKEN.with({ hash }));
    if (!token) return ENDED;
    if (!token.replaced_at) {
      await tx.rows(REPLACE.with({ hash, now }));
      const idle = new Date(now.getTime() + limits.session.idle);
      await tx.rows(PROLONG.with({ id: family.id, now, idleUntil: idle, lifetime: limits.session.lifetime }));
      await tx.rows(
        FORGET_TOKENS.with({ sessionId: family.id, before: new Date(now.getTime() - limits.session.idle) }),
      );
      return this.issue(identity, await this.addToken(tx, family.id, now));
    }
    if (now.getTime() - token.replaced_at.getTime() <= limits.session.refreshGrace) return this.issue(identity, null);
    await tx.rows(END.with({ id: family.id, now }));
    return REUSED;
  }

  /** A new access token for a session that goes on; nothing is written. */
  prolongAccess(identity: Identity): OpenSession {
    return this.issue(identity, null);
  }

  /** Ends the session that an access token (be it expired) or a refresh token belongs to. Unknown ones are no error. */
  async end(tokens: { readonly accessToken: string | null; readonly refreshToken: string | null }): Promise<void> {
    const now = this.clock.now();
    const named = tokens.accessToken === null ? null : this.tokens.issuedTo(tokens.accessToken);
    if (named) {
      await this.database.rows(END.with({ id: named.sessionId, now }));
      this.live.sawEnd(named.sessionId);
    }
    if (tokens.refreshToken === null) return;
    this.sawEnds(await this.database.rows(END_BY_TOKEN.with({ hash: hashOf(tokens.refreshToken), now })));
  }

  /**
   * Ends one of the member's own sessions, and answers its id.
   * @throws NotFound alike for one that has ended, is somebody else's, or never was
   */
  revoke(
    member: Member,
    input: { readonly sessionId: string; readonly idempotencyKey?: string | null },
  ): Promise<string> {
    return this.idempotency
      .once(member, 'revokeSession', input, async (tx) => {
        const known = isId(input.sessionId);
        const ended =
          known &&
          (await tx.row(END_OWN.with({ id: input.sessionId, memberId: member.memberId, now: this.clock.now() })));
        if (!ended) throw new NotFound('session of yours');
        return input.sessionId;
      })
      .then((id) => {
        this.live.sawEnd(id);
        return id;
      });
  }

  /** Ends all of the member's sessions but the one that they use. */
  async revokeOthers(member: Member, input: { readonly idempotencyKey?: string | null }): Promise<void> {
    const { memberId, sessionId } = member;
    await this.idempotency.once(member, 'revokeOtherSessions', input, async (tx) => {
      this.forgetAll(await tx.rows(END_OTHERS.with({ keptId: sessionId, memberId, now: this.clock.now() })));
      return memberId;
    });
  }

  /** Ends every session of a member. */
  async endAll(tx: Transaction, memberId: string): Promise<void> {
    this.forgetAll(await tx.rows(END_ALL.with({ memberId, now: this.clock.now() })));
  }

  /** They have not ended before the commit: whoever asks next has them looked up. */
  private forgetAll(ending: ReadonlyArray<{ id: string }>): void {
    for (const { id } of ending) this.live.forget(id);
  }

  private sawEnds(ended: ReadonlyArray<{ id: string }>): void {
    for (const { id } of ended) this.live.sawEnd(id);
  }

  private async addToken(tx: Transaction, sessionId: string, now: Date): Promise<string> {
    const refreshToken = randomBytes(32).toString('base64url');
    await tx.manager.insert(RefreshToken, { hash: hashOf(refreshToken), sessionId, issuedAt: now });
    return refreshToken;
  }

  private issue(identity: Identity, refreshToken: string | null): OpenSession {
    this.live.saw(identity.sessionId);
    return { ...identity, ...this.tokens.issue(identity), refreshToken };
  }
}

function hashOf(refreshToken: string): Buffer {
  return createHash('sha256').update(refreshToken).digest();
}

import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { Clock, Gone, handleTyped, InvalidInput, limits, NotFound } from '#kernel';
import { Config, Database, Statement, type Transaction } from '#platform';
import { drawToken, hashOfToken, tokenTyped } from '../mail/link-token.js';
import type { OpenSession } from '../session/session.service.js';
import { PasswordService } from './password.service.js';
import { PasswordReset } from './password-reset.entity.js';

export interface IssuedReset {
  readonly resetToken: string;
  readonly expiresAt: Date;
}

/** Locked, so that of two who issue for one member at once the later one's reset is the valid one. */
const FIND = new Statement(
  'members/member-to-reset',
  { handle: 'text' },
  'select id from member where handle = :handle for no key update',
);
const ADD = new Statement(
  'members/add-mailed-password-reset',
  { hash: 'bytea', memberId: 'uuid', expiresAt: 'timestamptz' },
  'insert into password_reset (hash, member_id, expires_at) values (:hash, :memberId, :expiresAt)',
);
const VOID = new Statement(
  'members/void-password-resets',
  { memberId: 'uuid' },
  'delete from password_reset where member_id = :memberId',
);
const VOID_OTHERS = new Statement(
  'members/void-other-password-resets',
  { memberId: 'uuid', hash: 'bytea' },
  'delete from password_reset where member_id = :memberId and hash <> :hash',
);
const LOCK = new Statement(
  'members/lock-password-reset',
  { hash: 'bytea', now: 'timestamptz' },
  'select member_id from password_reset where hash = :hash and used_at is null and expires_at > :now for update',
);
const USE = new Statement(
  'members/use-password-reset',
  { hash: 'bytea', now: 'timestamptz' },
  'update password_reset set used_at = :now where hash = :hash',
);
const EXPIRY = new Statement(
  'members/password-reset-expiry',
  { hash: 'bytea' },
  'select expires_at from password_reset where hash = :hash',
);

/** Lets a member who is locked out back in: by a token that sets their password once, which an admin hands them, or which comes by mail. */
@Injectable()
export class PasswordResetService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly passwords: PasswordService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Issues a reset for 24 hours; earlier ones of the member are void. Answers a seed from which `read` makes the token
   * again, so that a retried request can be answered although only the token's hash is kept.
   *
   * @throws NotFound
   */
  async issue(tx: Transaction, adminId: string, handle: string): Promise<string> {
    const member = await tx.row<{ id: string }>(FIND.with({ handle: handleTyped(handle) }));
    if (!member) throw new NotFound('member');
    const seed = randomBytes(32).toString('base64url');
    await tx.rows(VOID.with({ memberId: member.id }));
    await tx.manager.insert(PasswordReset, {
      hash: hashOfToken(this.tokenOf(seed)),
      memberId: member.id,
      issuedBy: adminId,
      expiresAt: new Date(this.clock.now().getTime() + limits.passwordReset),
    });
    this.audit.record(tx, {
      action: 'ISSUE_PASSWORD_RESET',
      actorId: adminId,
      targetKind: 'MEMBER',
      targetId: member.id,
      scope: 'INSTALLATION',
    });
    return seed;
  }

  /** A token for whoever reads the member's address, good for an hour. Earlier ones go on, so that nobody makes them void by asking. */
  async draw(tx: Transaction, memberId: string): Promise<string> {
    const token = drawToken();
    const expiresAt = new Date(this.clock.now().getTime() + limits.mail.reset);
    await tx.rows(ADD.with({ hash: hashOfToken(token), memberId, expiresAt }));
    return token;
  }

  /** @throws Gone where another reset was issued for the member since */
  async read(seed: string): Promise<IssuedReset> {
    const resetToken = this.tokenOf(seed);
    const row = await this.database.row<{ expires_at: Date }>(EXPIRY.with({ hash: hashOfToken(resetToken) }));
    if (!row) throw new Gone('Another reset was issued for this member since, and this one is void. Issue a new one.');
    return { resetToken, expiresAt: row.expires_at };
  }

  /**
   * Sets the password of the member for whom the token was issued, ends their sessions, and signs them in. A password
   * that is refused does not use the token up.
   *
   * @throws InvalidInput for a token that is unknown, used, void or expired; for a poor password
   */
  async use(resetToken: string, newPassword: string, userAgent: string | null = null): Promise<OpenSession> {
    const hash = hashOfToken(tokenTyped(resetToken));
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const reset = await tx.row<{ member_id: string }>(LOCK.with({ hash, now }));
      if (!reset) {
        throw InvalidInput.at(
          'input.resetToken',
          'This reset link is not known, was used, or has expired. Ask for a new one by mail, or from an admin.',
        );
      }
      await tx.rows(USE.with({ hash, now }));
      await tx.rows(VOID_OTHERS.with({ memberId: reset.member_id, hash }));
      return this.passwords.replace(tx, reset.member_id, newPassword, userAgent);
    });
  }

  private tokenOf(seed: string): string {
    return createHmac('sha256', this.config.sessionSecret).update(`password reset ${seed}`).digest('base64url');
  }
}

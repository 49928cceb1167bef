import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { Clock, Gone, handleTyped, InvalidInput, limits, NotFound, trimUnseen, withoutUnseen } from '#kernel';
import { Config, Database, Statement, type Transaction } from '#platform';
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
const VOID = new Statement(
  'members/void-password-resets',
  { memberId: 'uuid' },
  'delete from password_reset where member_id = :memberId',
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

/** Lets a member who is locked out back in: an admin hands them a token that sets their password once. */
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
      hash: hashOf(this.tokenOf(seed)),
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

  /** @throws Gone where another reset was issued for the member since */
  async read(seed: string): Promise<IssuedReset> {
    const resetToken = this.tokenOf(seed);
    const row = await this.database.row<{ expires_at: Date }>(EXPIRY.with({ hash: hashOf(resetToken) }));
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
    const hash = hashOf(tokenTyped(resetToken));
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const reset = await tx.row<{ member_id: string }>(LOCK.with({ hash, now }));
      if (!reset) {
        throw InvalidInput.at(
          'input.resetToken',
          'This reset link is not known, was used, or has expired. Ask an admin for a new one.',
        );
      }
      await tx.rows(USE.with({ hash, now }));
      return this.passwords.replace(tx, reset.member_id, newPassword, userAgent);
    });
  }

  private tokenOf(seed: string): string {
    return createHmac('sha256', this.config.sessionSecret).update(`password reset ${seed}`).digest('base64url');
  }
}

/** A token as somebody pasted it: by itself, or at the end of the link that an admin handed them. */
function tokenTyped(text: string): string {
  return withoutUnseen(trimUnseen(text)).replace(/^.*#/s, '');
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

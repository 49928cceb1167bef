import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InvalidInput, type Member as SignedIn } from '#kernel';
import { Attempts, Config, Idempotency, Statement, type Transaction } from '#platform';
import { AccountMails } from '../mail/account-mails.service.js';
import { type OpenSession, SessionService } from '../session/session.service.js';
import { passwordProblem } from './password.policy.js';
import { PasswordHasher } from './password-hasher.service.js';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly idempotencyKey?: string | null;
  /** What the browser calls itself. */
  readonly userAgent?: string | null;
}

interface Row {
  handle: string;
  email: string;
  displayName: string;
  password_hash: string;
}

const LOCK = new Statement(
  'members/lock-password',
  { memberId: 'uuid' },
  `
  select handle, email, display_name as "displayName", password_hash from member where id = :memberId for no key update`,
);
const SET = new Statement(
  'members/set-password',
  { memberId: 'uuid', passwordHash: 'text' },
  'update member set password_hash = :passwordHash where id = :memberId',
);

@Injectable()
export class PasswordService {
  constructor(
    private readonly config: Config,
    private readonly idempotency: Idempotency,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionService,
    private readonly attempts: Attempts,
    private readonly mails: AccountMails,
  ) {}

  /**
   * Changes a member's password: every session of theirs ends, also the one that asks, and a new one begins. A retry with
   * its key writes nothing and cannot be handed the first one's tokens, which are not kept: it must come from a session
   * that lasts (after signing in with the new password), and gets an access token of that session.
   *
   * @throws InvalidInput for a wrong current password, or a poor new one
   * @throws RateLimited
   */
  async change(member: SignedIn, { idempotencyKey, userAgent, ...passwords }: PasswordChange): Promise<OpenSession> {
    let opened: OpenSession | undefined;
    const input = { idempotencyKey, fingerprint: this.fingerprint(passwords) };
    // Counted on a connection of its own, so not within the transaction, which holds one already.
    await this.attempts.consume('password:member', member.memberId);
    await this.idempotency.once(member, 'changePassword', input, async (tx) => {
      const row = await tx.row<Row>(LOCK.with({ memberId: member.memberId }));
      if (!(await this.hasher.verify(row?.password_hash ?? null, passwords.currentPassword))) {
        throw InvalidInput.at(
          'input.currentPassword',
          'This is not your current password. Type it as you do to sign in.',
        );
      }
      opened = await this.replace(tx, member.memberId, passwords.newPassword, userAgent);
      return opened.sessionId;
    });
    await this.attempts.reset('password:member', member.memberId);
    return opened ?? this.sessions.prolongAccess(member);
  }

  /**
   * Sets a password, ends every session of the member, and begins a new one. The member is mailed that, in their language.
   *
   * @throws InvalidInput for a poor password
   */
  async replace(
    tx: Transaction,
    memberId: string,
    newPassword: string,
    userAgent: string | null = null,
  ): Promise<OpenSession> {
    const owner = (await tx.row<Row>(LOCK.with({ memberId }))) as Row;
    const problem = passwordProblem(newPassword, owner, this.config.publicUrl);
    if (problem) throw InvalidInput.at('input.newPassword', problem);
    await tx.rows(SET.with({ memberId, passwordHash: await this.hasher.hash(newPassword) }));
    await this.mails.request(tx, { kind: 'PASSWORD', memberId, email: owner.email, language: 'en' });
    await this.sessions.endAll(tx, memberId);
    return this.sessions.open(tx, memberId, userAgent);
  }

  /** Tells two inputs apart without keeping anything that a password could be guessed from without our secret. */
  private fingerprint(passwords: object): string {
    return createHmac('sha256', this.config.sessionSecret).update(JSON.stringify(passwords)).digest('base64url');
  }
}

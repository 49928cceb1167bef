import { Injectable } from '@nestjs/common';
import type { QueryDeepPartialEntity } from 'typeorm';
import {
  Clock,
  checkText,
  emailKey,
  emailTyped,
  type FieldProblem,
  handleTyped,
  InvalidInput,
  type Language,
  limits,
  newId,
} from '#kernel';
import { Attempts, Config, Database, Events, Statement, type Transaction } from '#platform';
import { AccountMails } from '../mail/account-mails.service.js';
import { MailAddresses } from '../mail/mail-addresses.store.js';
import { passwordProblem } from '../password/password.policy.js';
import { PasswordHasher } from '../password/password-hasher.service.js';
import { type OpenSession, SessionService } from '../session/session.service.js';
import { emailProblem } from './email-problem.js';
import { isFirstMember } from './first-member.js';
import { claimHandle, handleProblem, reservedProblem, takenProblem } from './handle-claim.js';
import { Member } from './member.entity.js';
import { MemberSignedUp } from './member.events.js';
import { NameAudience } from './name-audience.js';

export interface SignUp {
  readonly handle: string;
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
  /** Needed by the first member of an installation in production. */
  readonly setupCode?: string;
  /** In which to write to them; null where nobody is to be mailed, as for the demo. */
  readonly language: Language | null;
}

const EMAIL_HELD = new Statement(
  'members/is-email-held',
  { key: 'text' },
  'select exists (select from member where email_key = :key and not email_alike) as held',
);

/** Makes members. The unique constraints decide between two who want the same at once. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly hasher: PasswordHasher,
    private readonly sessions: SessionService,
    private readonly attempts: Attempts,
    private readonly events: Events,
    private readonly addresses: MailAddresses,
    private readonly mails: AccountMails,
  ) {}

  /**
   * A new member, signed in. An address that is somebody's already makes no difference to be seen: whoever reads it is told by mail, and
   * it stays whose it is.
   *
   * @param address where the request comes from, for the limit of attempts
   * @param userAgent what the browser calls itself
   * @throws InvalidInput at once for all of a name that cannot be one, a handle that is malformed, taken or like a taken one, what is no
   * e-mail address, and a poor password; then, by its listeners, for a handle that reads as something banned
   * @throws RateLimited
   */
  async signUp(input: SignUp, address: string, userAgent: string | null = null): Promise<OpenSession> {
    const handle = handleTyped(input.handle);
    const email = emailTyped(input.email);
    await this.requireSound({ ...input, handle, email }, address);
    await this.attempts.consume('signUp:address', address);
    if (input.language !== null) await this.attempts.consume('mail:address', emailKey(email));
    const passwordHash = await this.hasher.hash(input.password);
    return this.database.transaction(async (tx) => {
      const memberId = await this.insert(tx, { ...input, handle, email }, passwordHash);
      await this.leaveMail(tx, memberId, email, input.language);
      await this.events.emit(tx, new MemberSignedUp(memberId));
      return this.sessions.open(tx, memberId, userAgent);
    });
  }

  private async requireSound(input: SignUp, address: string): Promise<void> {
    const { displayName, handle, email, password } = input;
    const messages = {
      displayName: checkText(displayName, { max: limits.displayNameCharacters, multiline: false })[0] ?? null,
      handle: handleProblem(handle) ?? reservedProblem(handle),
      email: emailProblem(email),
      password: passwordProblem(password, input, this.config.publicUrl),
    };
    if (Object.values(messages).every((message) => message === null)) return;
    if (messages.handle === null) {
      // It is refused in any case: then with this, too, which is otherwise found when it is claimed. Who has which handle is told within the limit.
      await this.attempts.consume('signUp:address', address);
      messages.handle = await takenProblem(this.database, handle);
    }
    const problems = Object.entries(messages).flatMap(([name, message]): FieldProblem[] =>
      message === null ? [] : [{ path: `input.${name}`, message }],
    );
    throw new InvalidInput(problems);
  }

  private async leaveMail(tx: Transaction, memberId: string, email: string, language: Language | null): Promise<void> {
    if (language === null) return;
    await this.addresses.setLanguage(tx, memberId, language);
    await this.mails.request(tx, { kind: 'CONFIRM', memberId, email, language });
  }

  private async insert(tx: Transaction, input: SignUp, passwordHash: string): Promise<string> {
    const now = this.clock.now();
    const isAdmin = await isFirstMember(tx, this.config, input.setupCode);
    const id = newId(now);
    await claimHandle(tx, input.handle, id, now);
    const member = {
      id,
      handle: input.handle,
      email: input.email,
      emailKey: emailKey(input.email),
      passwordHash,
      displayName: input.displayName.trim(),
      nameAudience: NameAudience.MEMBERS,
      isAdmin,
      isCurator: false,
      isDemo: false,
      joinedAt: now,
    };
    const held = await tx.row<{ held: boolean }>(EMAIL_HELD.with({ key: member.emailKey }));
    // Two who sign up with one address at once both find it free.
    if (!(await insertUnlessTaken(tx, { ...member, emailAlike: held?.held === true })))
      await insertUnlessTaken(tx, { ...member, emailAlike: true });
    return id;
  }
}

/** @returns whether it was written: its e-mail address is nobody else's, or alike on purpose */
async function insertUnlessTaken(tx: Transaction, member: QueryDeepPartialEntity<Member>): Promise<boolean> {
  const inserted = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(Member)
    .values(member)
    .orIgnore()
    .returning(['id'])
    .execute();
  return (inserted.raw as unknown[]).length > 0;
}

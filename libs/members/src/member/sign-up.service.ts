import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import {
  Clock,
  checkText,
  emailKey,
  emailTyped,
  type FieldProblem,
  handleTyped,
  InvalidInput,
  limits,
  newId,
  withoutUnseen,
} from '#kernel';
import { Attempts, Config, Database, Events, type Transaction } from '#platform';
import { passwordProblem } from '../password/password.policy.js';
import { PasswordHasher } from '../password/password-hasher.service.js';
import { type OpenSession, SessionService } from '../session/session.service.js';
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
}

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
  ) {}

  /**
   * A new member, signed in.
   *
   * @param address where the request comes from, for the limit of attempts
   * @param userAgent what the browser calls itself
   * @throws InvalidInput at once for all of a name that cannot be one, a handle that is malformed, taken or like a taken one, what is no
   * e-mail address, and a poor password; then for a known e-mail address; then, by its listeners, for a handle that reads as something banned
   * @throws RateLimited
   */
  async signUp(input: SignUp, address: string, userAgent: string | null = null): Promise<OpenSession> {
    const handle = handleTyped(input.handle);
    const email = emailTyped(input.email);
    await this.requireSound({ ...input, handle, email }, address);
    await this.attempts.consume('signUp:address', address);
    const passwordHash = await this.hasher.hash(input.password);
    return this.database.transaction(async (tx) => {
      const memberId = await this.insert(tx, { ...input, handle, email }, passwordHash);
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

  private async insert(tx: Transaction, input: SignUp, passwordHash: string): Promise<string> {
    const now = this.clock.now();
    const isAdmin = await isFirstMember(tx, this.config, input.setupCode);
    const id = newId(now);
    await claimHandle(tx, input.handle, id, now);
    const inserted = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(Member)
      .values({
        id,
        handle: input.handle,
        email: input.email,
        emailKey: emailKey(input.email),
        emailAlike: false,
        passwordHash,
        displayName: input.displayName.trim(),
        nameAudience: NameAudience.MEMBERS,
        isAdmin,
        isCurator: false,
        isDemo: false,
        joinedAt: now,
      })
      .orIgnore()
      .returning(['id'])
      .execute();
    if ((inserted.raw as unknown[]).length === 0) {
      // Said last, when all else is right, and within the limit of attempts. Without mail there is no neutral answer that helps.
      throw InvalidInput.at(
        'input.email',
        'There is an account with this e-mail address already. Sign in, or ask an admin for a link to reset the password.',
      );
    }
    return id;
  }
}

function emailProblem(email: string): string | null {
  if (email.length > limits.emailCharacters)
    return `An e-mail address has at most ${limits.emailCharacters} characters.`;
  if (withoutUnseen(email) !== email)
    return 'This e-mail address holds characters that nobody sees, which came along when it was copied. Type it by hand.';
  return isEmail(email) ? null : 'Give an e-mail address, such as mara@example.org.';
}

import { Injectable } from '@nestjs/common';
import { Clock, type FieldProblem, InvalidInput, newId, normalizeHandle } from '#kernel';
import { Attempts, Config, Database, type Transaction } from '#platform';
import { passwordProblem } from '../password/password.policy.js';
import { PasswordHasher } from '../password/password-hasher.js';
import { type OpenSession, SessionService } from '../session/session.service.js';
import { isFirstMember } from './first-member.js';
import { claimHandle, handleProblem, reservedProblem } from './handle-claim.js';
import { Member } from './member.entity.js';
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
  ) {}

  /**
   * A new member, signed in.
   *
   * @param address where the request comes from, for the limit of attempts
   * @param userAgent what the browser calls itself
   * @throws InvalidInput for a handle that is malformed, taken or like a taken one; a known e-mail address; a poor password
   * @throws RateLimited
   */
  async signUp(input: SignUp, address: string, userAgent: string | null = null): Promise<OpenSession> {
    const handle = normalizeHandle(input.handle.trim());
    const email = input.email.trim();
    const problems = [
      { path: 'input.handle', message: handleProblem(handle) ?? reservedProblem(handle) },
      {
        path: 'input.password',
        message: passwordProblem(input.password, { ...input, handle, email }, this.config.publicUrl),
      },
    ].filter((problem): problem is FieldProblem => problem.message !== null);
    if (problems.length > 0) throw new InvalidInput(problems);
    await this.attempts.consume('signUp:address', address);
    const passwordHash = await this.hasher.hash(input.password);
    return this.database.transaction(async (tx) => {
      const memberId = await this.insert(tx, { ...input, handle, email }, passwordHash);
      return this.sessions.open(tx, memberId, userAgent);
    });
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

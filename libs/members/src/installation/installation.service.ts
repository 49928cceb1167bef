import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AuditLog, changedFacts, textHash } from '#audit';
import { limits, type Member, writtenLine } from '#kernel';
import { Database, Idempotency, Statement, USUAL_NAME } from '#platform';

export interface RenameInstallation {
  /** Null, or nothing but white space, gives the usual name back. */
  readonly name?: string | null;
  readonly idempotencyKey?: string | null;
}

const READ = new Statement(
  'members/installation',
  {},
  `select (select name from installation) as name, exists (select from member) as "hasMembers"`,
);
const RENAME = new Statement(
  'members/rename-installation',
  { name: 'text' },
  `insert into installation (name) values (:name) on conflict (is_this) do update set name = excluded.name`,
);
const FORGET_NAME = new Statement('members/forget-installation-name', {}, 'delete from installation');

/** What is known of the installation as a whole. */
export interface InstallationState {
  /** Null where it has none of its own. */
  readonly name: string | null;
  /** Once there is a member there is one for ever. */
  readonly hasMembers: boolean;
}

/**
 * The installation's own name, which stands on every page. It is kept in memory, and read again behind requests, so that no page waits for it:
 * what another copy of the API changes is known here after `limits.installation.kept` at most, what this one changes at once.
 */
@Injectable()
export class Installation implements OnApplicationShutdown {
  private known: InstallationState = { name: null, hasMembers: false };
  private readAt = Number.NEGATIVE_INFINITY;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditLog,
  ) {}

  /** The name as it was last read: for pages, in a program that keeps it fresh (`keepFresh`). */
  get name(): string {
    return this.known.name ?? USUAL_NAME;
  }

  /** The name, at most `limits.installation.kept` old. */
  async currentName(): Promise<string> {
    if (performance.now() - this.readAt > limits.installation.kept) await this.read();
    return this.name;
  }

  async state(): Promise<InstallationState> {
    // What an installation that nobody has signed up to yet says has to be true at this moment.
    if (!this.known.hasMembers || performance.now() - this.readAt > limits.installation.kept) await this.read();
    return this.known;
  }

  /** Reads the name now and from time to time, until the program ends. Where the database does not answer, what was known stays. */
  async keepFresh(): Promise<void> {
    const read = () => this.read().catch(() => undefined);
    this.timer ??= setInterval(read, limits.installation.kept / 2).unref();
    await read();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Gives it a name. Whoever may is known before. */
  async rename(admin: Member, input: RenameInstallation): Promise<void> {
    await this.idempotency.once(admin, 'updateInstallation', input, async (tx) => {
      const given = writtenLine(input.name ?? null);
      const before = await tx.row<InstallationState>(READ);
      const facts = (one: string | null) => ({ name: textHash(one) });
      const change = changedFacts(facts(before?.name ?? null), facts(given));
      if (!change) return '';
      await tx.rows(given === null ? FORGET_NAME : RENAME.with({ name: given }));
      const target = { targetKind: 'INSTALLATION', targetId: 'installation', scope: 'INSTALLATION' } as const;
      this.audit.record(tx, { action: 'UPDATE_INSTALLATION', actorId: admin.memberId, ...target, ...change });
      return '';
    });
    await this.read();
  }

  private async read(): Promise<void> {
    const found = await this.database.rowApart<InstallationState>(READ);
    if (found) this.known = found;
    this.readAt = performance.now();
  }
}

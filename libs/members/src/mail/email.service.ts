import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Conflict, emailKey, emailTyped, InvalidInput, type Language, type Member } from '#kernel';
import { Attempts, Config, Database, Idempotency, Statement, type Transaction } from '#platform';
import { emailProblem } from '../member/email-problem.js';
import { PasswordHasher } from '../password/password-hasher.service.js';
import { AccountMails } from './account-mails.service.js';
import { hashOfToken, tokenTyped } from './link-token.js';
import { MailAddresses } from './mail-addresses.store.js';

interface Asked {
  /** In which to write to whoever has chosen none. */
  readonly language: Language;
  readonly idempotencyKey?: string | null;
}

export interface EmailChange extends Asked {
  readonly email: string;
  readonly currentPassword: string;
  /** Where the request comes from. */
  readonly address: string;
}

export interface ConfirmedEmail {
  readonly memberId: string;
  /** Whether it is another address than before. */
  readonly changed: boolean;
}

interface LinkRow {
  member_id: string;
  email: string;
  former: string;
  former_confirmed: boolean;
  used_at: Date | null;
  language: Language;
}

const OWN = new Statement(
  'members/own-email',
  { memberId: 'uuid' },
  `
  select m.email, m.password_hash, a.confirmed_at, a.suppressed_at
  from member m left join mail_address a on a.member_id = m.id where m.id = :memberId`,
);
const LINK = new Statement(
  'members/lock-email-link',
  { hash: 'bytea', now: 'timestamptz' },
  `
  select l.member_id, l.email, l.used_at, m.email as former, a.confirmed_at is not null as former_confirmed,
    coalesce(a.language, 'en') as language
  from email_link l join member m on m.id = l.member_id left join mail_address a on a.member_id = m.id
  where l.hash = :hash and l.expires_at > :now for update of l`,
);
const USE_LINK = new Statement(
  'members/use-email-link',
  { hash: 'bytea', now: 'timestamptz' },
  'update email_link set used_at = :now where hash = :hash',
);
/** Everybody with an address that comes to the same, so that of two who confirm at once the second sees the first. */
const LOCK_KEY = new Statement(
  'members/lock-members-of-email',
  { key: 'text', memberId: 'uuid' },
  `
  select m.id from member m where m.id = :memberId or (m.email_key = :key and not m.email_alike) or (m.email_key = :key and m.email_alike)
  order by m.id for no key update of m`,
);
const CONFIRMED_BY_OTHER = new Statement(
  'members/email-confirmed-by-other',
  { ids: 'uuid[]', memberId: 'uuid' },
  'select from mail_address where member_id = any(:ids) and member_id <> :memberId and confirmed_at is not null limit 1',
);
const YIELD_KEY = new Statement(
  'members/yield-email',
  { key: 'text', memberId: 'uuid' },
  'update member set email_alike = true where email_key = :key and not email_alike and id <> :memberId',
);
const TAKE_EMAIL = new Statement(
  'members/take-email',
  { memberId: 'uuid', email: 'text', key: 'text' },
  'update member set email = :email, email_key = :key, email_alike = false where id = :memberId',
);
const CONFIRM = new Statement(
  'members/confirm-email',
  { memberId: 'uuid', now: 'timestamptz' },
  `
  insert into mail_address (member_id, confirmed_at) values (:memberId, :now)
  on conflict (member_id) do update set confirmed_at = :now, refusals = 0, refusal_code = null, suppressed_at = null`,
);
/** Links that went to the former address. */
const VOID_RESETS = new Statement(
  'members/void-resets-of-former-email',
  { memberId: 'uuid' },
  'delete from password_reset where member_id = :memberId and issued_by is null',
);
const VOID_LINKS = new Statement(
  'members/void-other-email-links',
  { memberId: 'uuid', hash: 'bytea' },
  'delete from email_link where member_id = :memberId and hash <> :hash and used_at is null',
);

/** Whose an e-mail address is: asked for by mail, and answered by whoever reads it. */
@Injectable()
export class EmailService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly idempotency: Idempotency,
    private readonly attempts: Attempts,
    private readonly hasher: PasswordHasher,
    private readonly mails: AccountMails,
    private readonly addresses: MailAddresses,
  ) {}

  /**
   * Leaves a mail with which an address that was forgotten about sets a password. Does and answers the same whether or not it is anybody's.
   *
   * @param address where the request comes from
   * @throws InvalidInput for what is no address, RateLimited
   */
  async requestPasswordReset(typed: string, language: Language, address: string): Promise<void> {
    const email = soundEmail(typed, 'input.email');
    await this.countMail(email, address);
    await this.database.transaction((tx) => this.mails.request(tx, { kind: 'RESET', memberId: null, email, language }));
  }

  /** Leaves a mail that confirms one's own address; none where it is confirmed and takes mail. @throws RateLimited */
  async requestConfirmation(member: Member, { language, idempotencyKey }: Asked, address: string): Promise<void> {
    const { memberId } = member;
    const row = await this.own(memberId);
    await this.countMail(row.email, address);
    await this.idempotency.once(member, 'requestEmailConfirmation', { idempotencyKey }, async (tx) => {
      await this.addresses.setLanguage(tx, memberId, language);
      if (row.confirmed_at && !row.suppressed_at) return memberId;
      await this.mails.request(tx, { kind: 'CONFIRM', memberId, email: row.email, language });
      return memberId;
    });
  }

  /**
   * Leaves a mail to another address of a member's, who has to confirm it. Does and answers the same whether or not it is anybody's.
   *
   * @throws InvalidInput for a wrong password, or what is no address; RateLimited
   */
  async requestChange(member: Member, input: EmailChange): Promise<void> {
    const { memberId } = member;
    const email = soundEmail(input.email, 'input.email');
    await this.attempts.consume('password:member', memberId);
    const row = await this.own(memberId);
    if (!(await this.hasher.verify(row.password_hash, input.currentPassword))) {
      throw InvalidInput.at(
        'input.currentPassword',
        'This is not your current password. Type it as you do to sign in.',
      );
    }
    await this.attempts.reset('password:member', memberId);
    await this.countMail(email, input.address);
    const { language, idempotencyKey } = input;
    // Without the password, which is not kept in any form.
    const fingerprint = createHmac('sha256', this.config.sessionSecret).update(emailKey(email)).digest('base64url');
    await this.idempotency.once(member, 'requestEmailChange', { idempotencyKey, fingerprint } as never, async (tx) => {
      await this.mails.request(tx, { kind: 'CHANGE', memberId, email, language });
      return memberId;
    });
  }

  /**
   * Whoever has the link reads the address: it is confirmed, and the member's from now on. The former one is told of a change.
   *
   * @throws InvalidInput for a link that is unknown, used or expired; Conflict where another member has confirmed the address meanwhile
   */
  confirm(token: string): Promise<ConfirmedEmail> {
    const hash = hashOfToken(tokenTyped(token));
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const link = await tx.row<LinkRow>(LINK.with({ hash, now }));
      if (!link) {
        throw InvalidInput.at(
          'input.token',
          'This link is not known, or has expired. Ask for another one in your account.',
        );
      }
      if (link.used_at) throw InvalidInput.at('input.token', 'This link was used already, and works once.');
      await tx.rows(USE_LINK.with({ hash, now }));
      return this.take(tx, link, hash, now);
    });
  }

  private async take(tx: Transaction, link: LinkRow, hash: Buffer, now: Date): Promise<ConfirmedEmail> {
    const { member_id: memberId, email, former } = link;
    const key = emailKey(email);
    const ids = (await tx.rows<{ id: string }>(LOCK_KEY.with({ key, memberId }))).map(({ id }) => id);
    // Looked at once they are locked: what another one did meanwhile is seen then.
    if (await tx.row(CONFIRMED_BY_OTHER.with({ ids, memberId }))) {
      throw new Conflict(
        'Another account has confirmed this address since. Sign in to that one, or give this one another address.',
      );
    }
    await tx.rows(YIELD_KEY.with({ key, memberId }));
    await tx.rows(TAKE_EMAIL.with({ memberId, email, key }));
    await tx.rows(CONFIRM.with({ memberId, now }));
    const changed = email !== former;
    if (changed) {
      await tx.rows(VOID_RESETS.with({ memberId }));
      await tx.rows(VOID_LINKS.with({ memberId, hash }));
      if (link.former_confirmed) {
        await this.mails.request(tx, { kind: 'CHANGED', memberId, email: former, language: link.language });
      }
    }
    return { memberId, changed };
  }

  /** By what was typed, before anything is looked up. */
  private async countMail(email: string, address: string): Promise<void> {
    await this.attempts.consume('mail:network', address);
    await this.attempts.consume('mail:address', emailKey(email));
  }

  private async own(memberId: string): Promise<OwnRow> {
    return (await this.database.row<OwnRow>(OWN.with({ memberId }))) as OwnRow;
  }
}

interface OwnRow {
  readonly email: string;
  readonly password_hash: string;
  readonly confirmed_at: Date | null;
  readonly suppressed_at: Date | null;
}

/** @throws InvalidInput */
function soundEmail(typed: string, path: string): string {
  const email = emailTyped(typed);
  const problem = emailProblem(email);
  if (problem) throw InvalidInput.at(path, problem);
  return email;
}

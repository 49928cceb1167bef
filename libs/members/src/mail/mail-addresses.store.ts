import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, isLanguage, type Language, limits } from '#kernel';
import { Database, Statement, type Transaction } from '#platform';

/** What a member is shown of their address. */
export interface MailAddressState {
  readonly language: Language;
  readonly confirmedAt: Date | null;
  /** Since when nothing is sent there, since the server refused it for good. */
  readonly suppressedAt: Date | null;
  /** The server's last such answer, 500 to 599. */
  readonly refusalCode: number | null;
  /** Another address, which they asked for and have not confirmed yet. */
  readonly pending: string | null;
}

/** Whom a mail of something that happened would go to. */
export interface MailRecipient {
  readonly email: string;
  readonly language: Language;
  readonly confirmed: boolean;
  readonly suppressed: boolean;
  /** Seals the links by which they unsubscribe. */
  readonly unsubscribeKey: Buffer;
}

/** The key is drawn with the first mail, and stays: links in mails work for ever. */
const RECIPIENT = new Statement(
  'members/mail-recipient',
  { memberId: 'uuid', freshKey: 'bytea' },
  `
  update mail_address a set unsubscribe_key = coalesce(a.unsubscribe_key, :freshKey) from member m
  where a.member_id = :memberId and m.id = a.member_id
  returning m.email, a.language, a.confirmed_at is not null as confirmed, a.suppressed_at is not null as suppressed,
    a.unsubscribe_key as "unsubscribeKey"`,
);
const KEY = new Statement(
  'members/unsubscribe-key',
  { memberId: 'uuid' },
  'select unsubscribe_key as key from mail_address where member_id = :memberId',
);
const STATE = new Statement(
  'members/mail-address-state',
  { memberId: 'uuid', now: 'timestamptz' },
  `
  select coalesce(a.language, 'en') as language, a.confirmed_at as "confirmedAt", a.suppressed_at as "suppressedAt",
    a.refusal_code as "refusalCode",
    (select l.email from email_link l where l.member_id = m.id and l.expires_at > :now and l.used_at is null
      and l.email <> m.email order by l.expires_at desc limit 1) as pending
  from member m left join mail_address a on a.member_id = m.id where m.id = :memberId`,
);
const SET_LANGUAGE = new Statement(
  'members/set-mail-language',
  { memberId: 'uuid', language: 'text' },
  `
  insert into mail_address (member_id, language) values (:memberId, :language)
  on conflict (member_id) do update set language = :language where mail_address.language <> :language`,
);
const REFUSED = new Statement(
  'members/count-refused-mail',
  { memberId: 'uuid', code: 'integer', most: 'integer', now: 'timestamptz' },
  `
  insert into mail_address as a (member_id, refusals, refusal_code) values (:memberId, 1, :code)
  on conflict (member_id) do update set refusals = least(a.refusals + 1, 1000), refusal_code = :code,
    suppressed_at = case when a.refusals + 1 >= :most then coalesce(a.suppressed_at, :now) else a.suppressed_at end`,
);
const TAKEN = new Statement(
  'members/forget-refused-mails',
  { memberId: 'uuid' },
  'update mail_address set refusals = 0, refusal_code = null where member_id = :memberId and refusals > 0 and suppressed_at is null',
);

/** What is known of the addresses of members: whether they are confirmed, in which language to write, and whether servers refuse them. */
@Injectable()
export class MailAddresses {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async stateOf(memberId: string): Promise<MailAddressState> {
    const state = await this.database.row<MailAddressState>(STATE.with({ memberId, now: this.clock.now() }));
    return state as MailAddressState;
  }

  /** Null where nothing is known of the address, so that it is not confirmed. */
  recipient(memberId: string): Promise<MailRecipient | null> {
    return this.database.row<MailRecipient>(RECIPIENT.with({ memberId, freshKey: randomBytes(32) }));
  }

  async unsubscribeKeyOf(memberId: string): Promise<Buffer | null> {
    return (await this.database.row<{ key: Buffer | null }>(KEY.with({ memberId })))?.key ?? null;
  }

  async setLanguage(tx: Transaction, memberId: string, language: string): Promise<void> {
    await tx.rows(SET_LANGUAGE.with({ memberId, language: isLanguage(language) ? language : 'en' }));
  }

  /** A server refused the address for good. After three times in a row nothing is sent there any more, but what its owner asks for. */
  async refused(memberId: string, code: number): Promise<void> {
    const most = limits.mail.refusals;
    await this.database.rows(REFUSED.with({ memberId, code, most, now: this.clock.now() }));
  }

  /** A server took a mail to it. */
  async taken(memberId: string): Promise<void> {
    await this.database.rows(TAKEN.with({ memberId }));
  }
}

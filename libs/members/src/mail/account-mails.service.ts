import { Injectable } from '@nestjs/common';
import { Clock, type Language, newId } from '#kernel';
import { defineJob, Outbox, Statement, type Transaction } from '#platform';

/** What accounts are mailed about: to confirm an address, to set a password, to change to another address, that it was changed, and that a password was set. */
export type AccountMailKind = 'CONFIRM' | 'RESET' | 'CHANGE' | 'CHANGED' | 'PASSWORD';

export interface AccountMail {
  readonly kind: AccountMailKind;
  /** Null where somebody asks about an address that may be nobody's. */
  readonly memberId: string | null;
  /** The address that it is about. */
  readonly email: string;
  /** Of whoever asks; a member who has one of their own gets theirs. */
  readonly language: Language;
}

export const SEND_ACCOUNT_MAIL = defineJob<{ mailId: string }>('send-account-mail');

const ADD = new Statement(
  'members/add-account-mail',
  { id: 'uuid', kind: 'text', memberId: 'uuid | null', email: 'text', language: 'text', now: 'timestamptz' },
  `
  insert into account_mail (id, kind, member_id, email, language, created_at)
  values (:id, :kind, :memberId, :email, :language, :now)`,
);

/** Leaves mails about accounts to the worker. What is done here is the same whether or not an address is anybody's: who is mailed what is found out there. */
@Injectable()
export class AccountMails {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async request(tx: Transaction, { kind, memberId, email, language }: AccountMail): Promise<void> {
    const now = this.clock.now();
    const id = newId(now);
    await tx.rows(ADD.with({ id, kind, memberId, email, language, now }));
    await this.outbox.add(tx, SEND_ACCOUNT_MAIL, { mailId: id });
  }
}

import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, emailKey, type Language, limits } from '#kernel';
import {
  AddressRefused,
  Config,
  Database,
  Mailer,
  MailTally,
  Statement,
  type Transaction,
  writeLetter,
} from '#platform';
import { Installation } from '../installation/installation.service.js';
import { PasswordResetService } from '../password/password-reset.service.js';
import { type AccountLetterKind, accountLetter } from './account-letters.js';
import type { AccountMailKind } from './account-mails.service.js';
import { drawToken, hashOfToken } from './link-token.js';
import { MailAddresses } from './mail-addresses.store.js';

interface Waiting {
  readonly kind: AccountMailKind;
  readonly member_id: string | null;
  readonly email: string;
  readonly language: Language;
  readonly created_at: Date;
}

/** Somebody with an address that comes to the one in question. */
interface Holder {
  readonly id: string;
  readonly handle: string;
  readonly email: string;
  readonly language: Language | null;
  readonly confirmed: boolean;
}

/** What is to be sent, to whom. */
interface Draft {
  readonly kind: AccountLetterKind;
  readonly to: string;
  readonly holder: Holder;
  /** Makes what the button leads to. */
  readonly path?: (tx: Transaction) => Promise<string>;
}

const WAITING = new Statement(
  'members/waiting-account-mail',
  { id: 'uuid' },
  'select kind, member_id, email, language, created_at from account_mail where id = :id',
);
const DONE = new Statement('members/account-mail-done', { id: 'uuid' }, 'delete from account_mail where id = :id');
/** Whoever confirmed it first, then who had it first. Nobody else is told anything by an address. */
const HOLDERS = new Statement(
  'members/holders-of-email',
  { key: 'text', email: 'text', memberId: 'uuid | null' },
  `
  select m.id, m.handle, m.email, a.language, a.confirmed_at is not null as confirmed
  from member m left join mail_address a on a.member_id = m.id
  where m.id = :memberId or (m.email_key = :key and not m.email_alike) or (m.email_key = :key and m.email_alike)
    or (m.email_key is null and m.email = :email)
  order by a.confirmed_at is null, m.email_alike, m.id limit 100`,
);
const ADD_LINK = new Statement(
  'members/add-email-link',
  { hash: 'bytea', memberId: 'uuid', email: 'text', expiresAt: 'timestamptz' },
  'insert into email_link (hash, member_id, email, expires_at) values (:hash, :memberId, :email, :expiresAt)',
);

/** A mail that could not be sent for so long is not what somebody waits for any more. */
const DAY = 24 * 60 * 60 * 1000;

/** Sends mails about accounts. Whoever's address is not confirmed gets what confirms it, and nothing else. */
@Injectable()
export class AccountMailSender {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly tally: MailTally,
    private readonly resets: PasswordResetService,
    private readonly addresses: MailAddresses,
    private readonly installation: Installation,
  ) {}

  /** Once more is harmless: a mail that was sent waits no more. @throws MailPutOff, MailUnavailable where it has to be tried again */
  async send(id: string): Promise<void> {
    const waiting = await this.database.row<Waiting>(WAITING.with({ id }));
    if (!waiting) return;
    const isOld = this.clock.now().getTime() - waiting.created_at.getTime() > DAY;
    const draft = isOld ? null : await this.draft(waiting);
    if (draft) await this.deliver(id, draft, waiting.language);
    await this.database.rows(DONE.with({ id }));
  }

  private async draft({ kind, member_id: memberId, email }: Waiting): Promise<Draft | null> {
    const found = await this.database.rows<Holder>(HOLDERS.with({ key: emailKey(email), email, memberId }));
    const confirmed = found.find((one) => one.confirmed && emailKey(one.email) === emailKey(email));
    if (kind === 'RESET') return this.resetDraft(confirmed ?? found[0]);
    const holder = found.find(({ id }) => id === memberId);
    if (!holder) return null;
    if (kind === 'CHANGED') return { kind: 'changed', to: email, holder };
    // An address that is not confirmed gets its confirmation alone.
    if (kind === 'PASSWORD')
      return holder.confirmed ? { kind: 'password', to: holder.email, holder, path: async () => '/forgot' } : null;
    if (confirmed && confirmed.id !== memberId) {
      return { kind: 'known', to: confirmed.email, holder: confirmed, path: async () => '/forgot' };
    }
    if (kind === 'CHANGE') return { kind: 'change', to: email, holder, path: this.confirmation(holder.id, email) };
    // It is another one by now, which has a mail of its own.
    if (holder.email !== email) return null;
    return { kind: 'confirm', to: email, holder, path: this.confirmation(holder.id, email) };
  }

  private resetDraft(holder: Holder | undefined): Draft | null {
    if (!holder) return null;
    const { id, email } = holder;
    // To the address that the member gave, never to what somebody typed now.
    if (!holder.confirmed) {
      return { kind: 'confirmBeforeReset', to: email, holder, path: this.confirmation(id, email, '?then=reset') };
    }
    // In the fragment, which browsers send neither to servers nor to other sites.
    return {
      kind: 'reset',
      to: email,
      holder,
      path: async (tx) => `/reset-password#${await this.resets.draw(tx, id)}`,
    };
  }

  private confirmation(memberId: string, email: string, query = ''): (tx: Transaction) => Promise<string> {
    return async (tx) => {
      const token = drawToken();
      const expiresAt = new Date(this.clock.now().getTime() + limits.mail.confirmation);
      await tx.rows(ADD_LINK.with({ hash: hashOfToken(token), memberId, email, expiresAt }));
      return `/confirm/${token}${query}`;
    };
  }

  private async deliver(id: string, { kind, to, holder, path: makePath }: Draft, asked: Language): Promise<void> {
    const path = makePath && (await this.database.transaction(makePath));
    const site = await this.installation.currentName();
    const letter = accountLetter(kind, holder.language ?? asked, { handle: holder.handle, site, path });
    const { sessionSecret, publicUrl } = this.config;
    const local = createHmac('sha256', sessionSecret).update(`account mail ${id}`).digest('base64url');
    const messageId = `${local}@${new URL(publicUrl).hostname}`;
    const isOwn = to === holder.email;
    try {
      await this.mailer.send({
        ...writeLetter(letter, { publicUrl, name: site }),
        to,
        messageId,
        at: this.clock.now(),
      });
      await this.tally.count('sent');
      if (isOwn) await this.addresses.taken(holder.id);
    } catch (error) {
      if (!(error instanceof AddressRefused)) {
        await this.tally.count('failed');
        throw error;
      }
      await this.tally.count('refused');
      if (isOwn) await this.addresses.refused(holder.id, error.code);
    }
  }
}

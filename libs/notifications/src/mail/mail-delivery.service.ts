import { Injectable } from '@nestjs/common';
import { Clock, limits } from '#kernel';
import { Installation, MailAddresses, type MailRecipient } from '#members';
import {
  AddressRefused,
  Config,
  Database,
  Mailer,
  MailPutOff,
  type MailSession,
  MailTally,
  MailUnavailable,
  Statement,
  writeLetter,
} from '#platform';
import { ViewerQueries } from '#visibility';
import { mailFrequency } from '../preference/preference.js';
import { PreferenceQueries } from '../preference/preference.queries.js';
import { type MailedText, MailedTextQueries } from './mailed-text.queries.js';
import { MessageIds } from './message-id.js';
import { notificationLetter } from './notification-letter.js';
import { makeToken } from './unsubscribe-token.js';

/** What became of a mail. */
type Outcome = 'SENT' | 'EMPTY' | 'REFUSED' | 'SUPPRESSED' | 'GIVEN_UP' | 'UNKNOWN';

interface Claimed {
  readonly id: string;
  readonly memberId: string;
  readonly digest: boolean;
  readonly tries: number;
}

/** What is to be sent, and to whom. */
interface Ready {
  readonly recipient: MailRecipient;
  readonly texts: readonly MailedText[];
  readonly withoutContent: boolean;
}

/** Milliseconds after which whoever is at a mail is taken to have died: longer than any server is waited for. */
const LEASE = 5 * 60 * 1000;

const CLAIM = new Statement(
  'notifications/claim-mail',
  { now: 'timestamptz', leaseUntil: 'timestamptz' },
  `
  update notification_mail m set next_at = :leaseUntil, tries = tries + 1
  where m.id = (
    select id from notification_mail where done_at is null and handed_at is null and next_at <= :now
    order by next_at, id limit 1 for update skip locked)
  returning m.id, m.member_id as "memberId", m.digest, m.tries`,
);
const HANDED = new Statement(
  'notifications/mail-handed-over',
  { id: 'uuid', now: 'timestamptz' },
  'update notification_mail set handed_at = :now where id = :id and done_at is null',
);
const DONE = new Statement(
  'notifications/mail-done',
  { id: 'uuid', outcome: 'text', now: 'timestamptz' },
  'update notification_mail set done_at = :now, outcome = :outcome where id = :id and done_at is null',
);
const AGAIN = new Statement(
  'notifications/mail-again',
  { id: 'uuid', at: 'timestamptz', tries: 'smallint' },
  'update notification_mail set handed_at = null, next_at = :at, tries = :tries where id = :id and done_at is null',
);
/** The server had begun to take them when whoever sent them died. */
const LOST = new Statement(
  'notifications/mails-of-unknown-fate',
  { now: 'timestamptz' },
  `
  update notification_mail set done_at = :now, outcome = 'UNKNOWN'
  where done_at is null and handed_at is not null and next_at <= :now returning id`,
);

/**
 * Sends the mails that were made, one after the other, each to whoever may see at this moment what it tells of. A mail is sent once: what a
 * worker that died was sending, and may have arrived, is not sent again; what it had not begun with is. See docs/decisions/0061.
 */
@Injectable()
export class MailDelivery {
  private readonly ids: MessageIds;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly tally: MailTally,
    private readonly addresses: MailAddresses,
    private readonly viewers: ViewerQueries,
    private readonly preferences: PreferenceQueries,
    private readonly texts: MailedTextQueries,
    private readonly installation: Installation,
  ) {
    this.ids = new MessageIds(config.sessionSecret, config.publicUrl);
  }

  /** Until nothing is due. Answers how many were sent. @throws MailUnavailable: the rest waits */
  async deliver(): Promise<number> {
    const lost = await this.database.rows(LOST.with({ now: this.clock.now() }));
    if (lost.length > 0) await this.tally.count('unknown', lost.length);
    let session: MailSession | undefined;
    try {
      for (let sent = 0; ; ) {
        const now = this.clock.now();
        const leaseUntil = new Date(now.getTime() + LEASE);
        const mail = await this.database.row<Claimed>(CLAIM.with({ now, leaseUntil }));
        if (!mail) return sent;
        const ready = await this.ready(mail);
        if (typeof ready === 'string') {
          await this.end(mail, ready);
          continue;
        }
        session ??= await this.open(mail);
        const isSent = await this.send(session, mail, ready);
        if (isSent) sent += 1;
        else {
          // What the last one left behind is nobody's.
          await session.close();
          session = undefined;
        }
      }
    } finally {
      await session?.close();
    }
  }

  private async open(mail: Claimed): Promise<MailSession> {
    try {
      return await this.mailer.open();
    } catch (error) {
      await this.putBack(mail);
      throw error;
    }
  }

  /** By what is so now: whose address it is, what they want, see and have read. */
  private async ready({ id, memberId }: Claimed): Promise<Ready | Outcome> {
    const recipient = await this.addresses.recipient(memberId);
    if (!recipient?.confirmed) return 'EMPTY';
    if (recipient.suppressed) return 'SUPPRESSED';
    const preferences = (await this.preferences.ofMembers([memberId])).get(memberId);
    const viewer = await this.viewers.asMember(memberId, this.clock.now());
    if (!preferences || !viewer) return 'EMPTY';
    const seen = await this.texts.ofMail(viewer, id);
    const texts = seen.filter(({ kind }) => mailFrequency(preferences, kind) !== 'OFF');
    return texts.length === 0 ? 'EMPTY' : { recipient, texts, withoutContent: preferences.mailWithoutContent };
  }

  /** @returns whether the server has it now. @throws MailUnavailable */
  private async send(session: MailSession, mail: Claimed, ready: Ready): Promise<boolean> {
    const { id, memberId, tries } = mail;
    const { email } = ready.recipient;
    try {
      const written = await this.write(mail, ready);
      await session.send({ ...written, to: email, at: this.clock.now() }, () => this.handedOver(id));
    } catch (error) {
      if (error instanceof AddressRefused) {
        await this.addresses.refused(memberId, error.code);
        await this.end(mail, 'REFUSED');
        return false;
      }
      if (error instanceof MailPutOff && tries >= limits.mail.tries.most) {
        await this.end(mail, 'GIVEN_UP');
        return false;
      }
      if (error instanceof MailPutOff) {
        await this.again(id, limits.mail.tries.first * 2 ** (tries - 1), tries);
        await this.tally.count('failed');
        return false;
      }
      // The server had not said that it has it: by the rules of SMTP it is still ours to send.
      if (error instanceof MailUnavailable) await this.putBack(mail);
      throw error;
    }
    await this.end(mail, 'SENT');
    await this.addresses.taken(memberId);
    return true;
  }

  private async handedOver(id: string): Promise<void> {
    await this.database.rows(HANDED.with({ id, now: this.clock.now() }));
  }

  private async putBack({ id, tries }: Claimed): Promise<void> {
    await this.again(id, limits.mail.tries.first, tries - 1);
    await this.tally.count('failed');
  }

  private async again(id: string, milliseconds: number, tries: number): Promise<void> {
    await this.database.rows(AGAIN.with({ id, at: new Date(this.clock.now().getTime() + milliseconds), tries }));
  }

  private async end({ id }: Claimed, outcome: Outcome): Promise<void> {
    await this.database.rows(DONE.with({ id, outcome, now: this.clock.now() }));
    const counted = TALLIED[outcome];
    if (counted) await this.tally.count(counted);
  }

  private async write(mail: Claimed, { recipient, texts, withoutContent }: Ready) {
    const { memberId, digest } = mail;
    const { language, unsubscribeKey } = recipient;
    const kinds = [...new Set(texts.map(({ kind }) => kind))];
    const pathOf = (some: typeof kinds) => `/unsubscribe/${makeToken({ memberId, kinds: some }, unsubscribeKey)}`;
    const unsubscribe = kinds.map((kind) => ({ kind, path: pathOf([kind]) }));
    const letter = notificationLetter({ language, digest, texts, withoutContent, unsubscribe });
    return {
      ...writeLetter(letter, { publicUrl: this.config.publicUrl, name: await this.installation.currentName() }),
      ...this.threading(mail, texts),
      unsubscribe: `${this.config.publicUrl}${pathOf(kinds)}`,
    };
  }

  /** A mail of texts of one thread stands in its thread, as the answer to what the last of them answers. */
  private threading({ id, memberId, digest }: Claimed, texts: readonly MailedText[]) {
    const [first] = texts;
    const last = texts.at(-1);
    const threadId = first?.threadId ?? null;
    const isOneThread =
      threadId !== null && texts.every((text) => text.threadId === threadId && text.kind !== 'MODERATION');
    if (digest || !isOneThread || last?.number == null) return { messageId: this.ids.ofMail(id) };
    const messageId = this.ids.ofText(threadId, last.number, memberId);
    if (last.number === 0) return { messageId };
    const subject = this.ids.ofText(threadId, 0, memberId);
    const parent = this.ids.ofText(threadId, last.parentNumber ?? 0, memberId);
    return { messageId, inReplyTo: parent, references: parent === subject ? [subject] : [subject, parent] };
  }
}

const TALLIED = {
  SENT: 'sent',
  REFUSED: 'refused',
  SUPPRESSED: 'suppressed',
  GIVEN_UP: 'failed',
  EMPTY: null,
  UNKNOWN: null,
} as const;

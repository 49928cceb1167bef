import { Injectable } from '@nestjs/common';
import { NotFound } from '#kernel';
import { MailAddresses } from '#members';
import { Database } from '#platform';
import type { NotificationKind } from '../notification/notification.js';
import { DEFAULTS, type MailFrequency } from '../preference/preference.js';
import { PreferenceQueries } from '../preference/preference.queries.js';
import { PreferenceService } from '../preference/preference.service.js';
import { isSealed, readToken, type UnsubscribeLink } from './unsubscribe-token.js';

/** What a link of a mail turns off, and how it stands with it. */
export interface MailSubscription {
  readonly kinds: ReadonlyArray<{ readonly kind: NotificationKind; readonly mail: MailFrequency }>;
  /** Whether no notification is mailed anyway. */
  readonly mailOff: boolean;
}

/** Turns mails off for whoever has the link of one, signed in or not, and on again. The link does nothing else, and works for ever. */
@Injectable()
export class SubscriptionService {
  constructor(
    private readonly database: Database,
    private readonly addresses: MailAddresses,
    private readonly preferences: PreferenceQueries,
    private readonly service: PreferenceService,
  ) {}

  /** @throws NotFound for what is no link of ours, or of somebody who has left */
  async find(token: string): Promise<MailSubscription> {
    return this.stateOf(await this.open(token));
  }

  /**
   * Answers how it stood before.
   * @param former how often each kind was mailed, in the order of `find`, to be so again
   * @throws NotFound
   */
  async set(token: string, subscribed: boolean, former: readonly MailFrequency[] = []): Promise<MailSubscription> {
    const link = await this.open(token);
    const before = await this.stateOf(link);
    await this.database.transaction(async (tx) => {
      for (const [at, { kind, mail }] of before.kinds.entries()) {
        const wanted = subscribed ? again(kind, mail, former[at]) : 'OFF';
        if (wanted !== mail) await this.service.setMail(tx, link.memberId, kind, wanted);
      }
    });
    return before;
  }

  private async open(token: string): Promise<UnsubscribeLink> {
    const link = readToken(token);
    const key = link && (await this.addresses.unsubscribeKeyOf(link.memberId));
    if (!link || !key || !isSealed(link, key)) throw new NotFound('unsubscribe link');
    return link;
  }

  private async stateOf({ memberId, kinds }: UnsubscribeLink): Promise<MailSubscription> {
    const preferences = (await this.preferences.ofMembers([memberId])).get(memberId);
    if (!preferences) throw new NotFound('unsubscribe link');
    const mails = kinds.map((kind) => ({ kind, mail: preferences.kinds[kind].mail }));
    return { kinds: mails, mailOff: preferences.mailOff };
  }
}

/** As it was before, or as it usually is; whoever asks for it wants some. */
function again(kind: NotificationKind, now: MailFrequency, former: MailFrequency | undefined): MailFrequency {
  if (now !== 'OFF') return now;
  const usual = DEFAULTS.kinds[kind].mail;
  const wanted = former ?? usual;
  return wanted === 'OFF' ? 'DAILY' : wanted;
}

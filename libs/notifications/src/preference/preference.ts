import type { NotificationKind } from '../notification/notification.js';

/** When a mail of a kind is sent: by itself, in a digest, or never. */
export type MailFrequency = 'NOW' | 'DAILY' | 'WEEKLY' | 'OFF';

/** Where notifications of a kind reach a member. */
export interface KindPreference {
  /** Whether they stand in the list and are counted. */
  readonly inApp: boolean;
  readonly mail: MailFrequency;
}

/** In which no mail is sent: from one time of day to another, possibly over midnight. Minutes after midnight, never the same. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

/** What reaches a member where, with what holds for whoever has not chosen. */
export interface NotificationPreferences {
  readonly kinds: Readonly<Record<NotificationKind, KindPreference>>;
  /** Whether no notification is mailed, whatever the kinds say: of a kind that comes later neither. */
  readonly mailOff: boolean;
  /** Of the IANA's list; null until they choose, and UTC until then. */
  readonly timeZone: string | null;
  readonly quietHours: QuietHours | null;
  /** When a digest is sent, from 0 to 23, in their time zone. */
  readonly digestHour: number;
  /** On which day a weekly digest is: 1 is Monday, 7 Sunday. */
  readonly digestWeekday: number;
  /** Whether mails say only that something happened, and nothing of what was written. */
  readonly mailWithoutContent: boolean;
}

/** How often the member is mailed notifications of the kind. */
export function mailFrequency({ mailOff, kinds }: NotificationPreferences, kind: NotificationKind): MailFrequency {
  return mailOff ? 'OFF' : kinds[kind].mail;
}

/**
 * What holds for whoever has not chosen. What somebody waits for is mailed at once, what they follow or are praised for waits for a digest,
 * and nobody is mailed that somebody pressed a button. See docs/decisions/0059.
 */
export const DEFAULTS: NotificationPreferences = {
  kinds: {
    MENTION: { inApp: true, mail: 'NOW' },
    REPLY: { inApp: true, mail: 'NOW' },
    THREAD_ACTIVITY: { inApp: true, mail: 'DAILY' },
    REACTION: { inApp: true, mail: 'OFF' },
    RATING: { inApp: true, mail: 'DAILY' },
    MODERATION: { inApp: true, mail: 'NOW' },
    APPEAL: { inApp: true, mail: 'NOW' },
    PROMPT: { inApp: true, mail: 'NOW' },
  },
  mailOff: false,
  timeZone: null,
  quietHours: null,
  digestHour: 8,
  digestWeekday: 1,
  mailWithoutContent: false,
};

export const notificationKinds = Object.keys(DEFAULTS.kinds) as readonly NotificationKind[];

/** What a moderator decided about somebody's words always stands in their list: whoever is concerned can look it up, and appeal. */
export const ALWAYS_IN_APP: ReadonlySet<NotificationKind> = new Set(['MODERATION', 'APPEAL']);

/** What is stored of a choice; null for what holds without one. “Off” is stored in any case, so that no later version turns it on. */
export function storedMail(kind: NotificationKind, mail: MailFrequency): MailFrequency | null {
  return mail !== 'OFF' && mail === DEFAULTS.kinds[kind].mail ? null : mail;
}

/** As `storedMail`. */
export function storedInApp(kind: NotificationKind, inApp: boolean): boolean | null {
  return inApp && DEFAULTS.kinds[kind].inApp ? null : inApp;
}

/** What is asked of a member before a notification that they want nowhere is written, as SQL. @param kind one that is known as the statement is composed */
export function isWanted(memberId: string, kind: NotificationKind): string {
  const { inApp, mail } = DEFAULTS.kinds[kind];
  return `coalesce((
    select coalesce(wish.in_app, ${inApp}) or coalesce(wish.mail, '${mail}') <> 'OFF'
    from notification_preference wish where wish.member_id = ${memberId} and wish.kind = '${kind}'), true)`;
}

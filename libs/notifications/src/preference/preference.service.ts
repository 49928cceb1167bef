import { Injectable } from '@nestjs/common';
import { InvalidInput, type Member, readTimeZone } from '#kernel';
import { Idempotency, Statement, type Transaction } from '#platform';
import type { NotificationKind } from '../notification/notification.js';
import { ALWAYS_IN_APP, DEFAULTS, type MailFrequency, type QuietHours, storedInApp, storedMail } from './preference.js';
import { readTimeOfDay } from './time-of-day.js';

export interface KindChoice {
  readonly kind: NotificationKind;
  readonly inApp?: boolean | null;
  readonly mail?: MailFrequency | null;
}

/** What is left out stays as it is. */
export interface UpdateNotificationPreferences {
  readonly kinds?: readonly KindChoice[] | null;
  readonly mailOff?: boolean | null;
  /** Null: not chosen. */
  readonly timeZone?: string | null;
  /** As `22:00`. Null: none. */
  readonly quietHours?: { readonly from: string; readonly until: string } | null;
  readonly digestHour?: number | null;
  readonly digestWeekday?: number | null;
  readonly mailWithoutContent?: boolean | null;
  readonly idempotencyKey?: string | null;
}

/** The columns named in `given` are set, the others stay. */
const SET = new Statement(
  'notifications/set-settings',
  {
    memberId: 'uuid',
    given: 'text[]',
    mailOff: 'boolean | null',
    timeZone: 'text | null',
    quietFrom: 'smallint | null',
    quietUntil: 'smallint | null',
    digestHour: 'smallint | null',
    digestWeekday: 'smallint | null',
    mailWithoutContent: 'boolean | null',
  },
  `
  insert into notification_setting as s (member_id, mail_off, time_zone, quiet_from, quiet_until, digest_hour, digest_weekday,
    mail_without_content)
  values (:memberId, :mailOff, :timeZone, :quietFrom, :quietUntil, :digestHour, :digestWeekday, :mailWithoutContent)
  on conflict (member_id) do update set
    mail_off = case when 'mailOff' = any(:given) then excluded.mail_off else s.mail_off end,
    time_zone = case when 'timeZone' = any(:given) then excluded.time_zone else s.time_zone end,
    quiet_from = case when 'quietHours' = any(:given) then excluded.quiet_from else s.quiet_from end,
    quiet_until = case when 'quietHours' = any(:given) then excluded.quiet_until else s.quiet_until end,
    digest_hour = case when 'digestHour' = any(:given) then excluded.digest_hour else s.digest_hour end,
    digest_weekday = case when 'digestWeekday' = any(:given) then excluded.digest_weekday else s.digest_weekday end,
    mail_without_content = case when 'mailWithoutContent' = any(:given) then excluded.mail_without_content
      else s.mail_without_content end`,
);

/** Of each kind what was given; a row in which nothing is chosen any more goes. */
const SET_KINDS = new Statement(
  'notifications/set-preferences',
  {
    memberId: 'uuid',
    kinds: 'notification_kind[]',
    inAppGiven: 'boolean[]',
    inApp: 'boolean[]',
    mailGiven: 'boolean[]',
    mail: 'mail_frequency[]',
  },
  `
  with given as (
    select g.kind, case when g.in_app_given then g.in_app else p.in_app end as in_app,
      case when g.mail_given then g.mail else p.mail end as mail
    from unnest(:kinds, :inAppGiven, :inApp, :mailGiven, :mail) as g(kind, in_app_given, in_app, mail_given, mail)
    left join notification_preference p on p.member_id = :memberId and p.kind = g.kind),
  gone as (
    delete from notification_preference p using given g
    where p.member_id = :memberId and p.kind = g.kind and g.in_app is null and g.mail is null)
  insert into notification_preference (member_id, kind, in_app, mail)
  select :memberId, kind, in_app, mail from given where in_app is not null or mail is not null
  on conflict (member_id, kind) do update set in_app = excluded.in_app, mail = excluded.mail`,
);

/** Changes of one member's choices wait for each other, so that none is lost. */
const LOCK = new Statement(
  'notifications/lock-preferences',
  { memberId: 'uuid' },
  'select id from member where id = :memberId for no key update',
);

@Injectable()
export class PreferenceService {
  constructor(private readonly idempotency: Idempotency) {}

  /** @throws InvalidInput for a time zone or a time that there is not, and for a kind that cannot be turned off */
  async update(member: Member, input: UpdateNotificationPreferences): Promise<void> {
    await this.idempotency.once(member, 'updateNotificationPreferences', input, async (tx) => {
      const settings = readSettings(input);
      const kinds = input.kinds ?? [];
      requireChoices(kinds);
      await tx.rows(LOCK.with({ memberId: member.memberId }));
      if (settings.given.length > 0) await tx.rows(SET.with({ memberId: member.memberId, ...settings }));
      if (kinds.length > 0) await this.choose(tx, member.memberId, kinds);
      return member.memberId;
    });
  }

  /** For whoever unsubscribes by the link of a mail, or takes that back: nobody is signed in. What was chosen before is asked of `PreferenceQueries`. */
  async setMail(tx: Transaction, memberId: string, kind: NotificationKind, mail: MailFrequency): Promise<void> {
    await tx.rows(LOCK.with({ memberId }));
    await this.choose(tx, memberId, [{ kind, mail }]);
  }

  private async choose(tx: Transaction, memberId: string, choices: readonly KindChoice[]): Promise<void> {
    await tx.rows(
      SET_KINDS.with({
        memberId,
        kinds: choices.map(({ kind }) => kind),
        inAppGiven: choices.map(({ inApp }) => inApp != null),
        inApp: choices.map(({ kind, inApp }) => (inApp == null ? null : storedInApp(kind, inApp))),
        mailGiven: choices.map(({ mail }) => mail != null),
        mail: choices.map(({ kind, mail }) => (mail == null ? null : storedMail(kind, mail))),
      }),
    );
  }
}

function requireChoices(choices: readonly KindChoice[]): void {
  const seen = new Set<NotificationKind>();
  for (const [at, { kind, inApp }] of choices.entries()) {
    if (seen.has(kind)) throw InvalidInput.at(`input.kinds.${at}.kind`, `Say once what is to happen with ${kind}.`);
    seen.add(kind);
    if (inApp === false && ALWAYS_IN_APP.has(kind)) {
      throw InvalidInput.at(
        `input.kinds.${at}.inApp`,
        'What moderators decide about you always stands in your list, so that you can look it up and appeal. Its mail can be turned off.',
      );
    }
  }
}

/** What is stored of what was given; null for what holds without a choice. */
function readSettings(input: UpdateNotificationPreferences) {
  const { mailOff, digestHour, digestWeekday, mailWithoutContent } = input;
  const quiet = input.quietHours == null ? null : readQuietHours(input.quietHours);
  requireBetween('input.digestHour', digestHour, 0, 23, 'A digest is sent at a full hour: give 0 to 23.');
  requireBetween('input.digestWeekday', digestWeekday, 1, 7, 'Give 1 for Monday to 7 for Sunday.');
  const given = [
    ...(['mailOff', 'digestHour', 'digestWeekday', 'mailWithoutContent'] as const).filter(
      (name) => input[name] != null,
    ),
    // Null says something of these: nothing is chosen any more.
    ...(['timeZone', 'quietHours'] as const).filter((name) => input[name] !== undefined),
  ];
  return {
    given,
    mailOff: chosen('mailOff', mailOff),
    timeZone: input.timeZone == null ? null : requireTimeZone(input.timeZone),
    quietFrom: quiet?.from ?? null,
    quietUntil: quiet?.until ?? null,
    digestHour: chosen('digestHour', digestHour),
    digestWeekday: chosen('digestWeekday', digestWeekday),
    mailWithoutContent: chosen('mailWithoutContent', mailWithoutContent),
  };
}

function chosen<Name extends 'mailOff' | 'digestHour' | 'digestWeekday' | 'mailWithoutContent'>(
  name: Name,
  value: NonNullable<(typeof DEFAULTS)[Name]> | null | undefined,
) {
  return value == null || value === DEFAULTS[name] ? null : value;
}

function requireTimeZone(typed: string): string {
  const zone = readTimeZone(typed);
  if (zone === null) {
    throw InvalidInput.at(
      'input.timeZone',
      'There is no such time zone. Give its name in the IANA’s list, Europe/Berlin for example.',
    );
  }
  return zone;
}

function readQuietHours(typed: { readonly from: string; readonly until: string }): QuietHours {
  const read = (name: 'from' | 'until') => {
    const minutes = readTimeOfDay(typed[name]);
    if (minutes === null) {
      throw InvalidInput.at(
        `input.quietHours.${name}`,
        'Write a time of day from 00:00 to 23:59, as 22:00 for ten in the evening.',
      );
    }
    return minutes;
  };
  const quiet = { from: read('from'), until: read('until') };
  if (quiet.from === quiet.until) {
    throw InvalidInput.at(
      'input.quietHours.until',
      'Quiet hours end at another time than they begin. To get no mail at all, turn all mail off.',
    );
  }
  return quiet;
}

function requireBetween(
  path: string,
  value: number | null | undefined,
  least: number,
  most: number,
  message: string,
): void {
  if (value != null && !(value >= least && value <= most)) throw InvalidInput.at(path, message);
}

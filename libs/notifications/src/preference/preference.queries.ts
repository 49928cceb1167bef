import { Injectable } from '@nestjs/common';
import type { Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import type { NotificationKind } from '../notification/notification.js';
import {
  DEFAULTS,
  type KindPreference,
  type MailFrequency,
  type NotificationPreferences,
  notificationKinds,
} from './preference.js';

/** What each of them chose. Of a member who is erased meanwhile it answers nothing. */
const CHOSEN = new Statement(
  'notifications/preferences',
  { memberIds: 'uuid[]' },
  `
  select m.id, s.mail_off, s.time_zone, s.quiet_from, s.quiet_until, s.digest_hour, s.digest_weekday, s.mail_without_content,
    (select jsonb_object_agg(p.kind, jsonb_build_object('inApp', p.in_app, 'mail', p.mail))
      from notification_preference p where p.member_id = m.id) as kinds
  from member m left join notification_setting s on s.member_id = m.id
  where m.id = any(:memberIds)`,
);

interface ChosenRow {
  readonly id: string;
  readonly mail_off: boolean | null;
  readonly time_zone: string | null;
  readonly quiet_from: number | null;
  readonly quiet_until: number | null;
  readonly digest_hour: number | null;
  readonly digest_weekday: number | null;
  readonly mail_without_content: boolean | null;
  readonly kinds: Partial<Record<NotificationKind, { inApp: boolean | null; mail: MailFrequency | null }>> | null;
}

@Injectable()
export class PreferenceQueries {
  constructor(private readonly database: Database) {}

  /** What reaches the viewer where. */
  async ofViewer(viewer: Viewer & { readonly memberId: string }): Promise<NotificationPreferences> {
    const statement = CHOSEN.with({ memberIds: [viewer.memberId] });
    const row = await this.database.readerFor(viewer).row<ChosenRow>(statement);
    return row ? toPreferences(row) : DEFAULTS;
  }

  /** What reaches each of these members where, in one statement; whoever is erased is missing. */
  async ofMembers(memberIds: readonly string[]): Promise<Map<string, NotificationPreferences>> {
    const rows = await this.database.rows<ChosenRow>(CHOSEN.with({ memberIds }));
    return new Map(rows.map((row) => [row.id, toPreferences(row)]));
  }
}

function toPreferences(row: ChosenRow): NotificationPreferences {
  const { quiet_from: from, quiet_until: until } = row;
  return {
    kinds: Object.fromEntries(notificationKinds.map((kind) => [kind, ofKind(row, kind)])) as Record<
      NotificationKind,
      KindPreference
    >,
    mailOff: row.mail_off ?? DEFAULTS.mailOff,
    timeZone: row.time_zone ?? DEFAULTS.timeZone,
    quietHours: from === null || until === null ? DEFAULTS.quietHours : { from, until },
    digestHour: row.digest_hour ?? DEFAULTS.digestHour,
    digestWeekday: row.digest_weekday ?? DEFAULTS.digestWeekday,
    mailWithoutContent: row.mail_without_content ?? DEFAULTS.mailWithoutContent,
  };
}

function ofKind({ kinds }: ChosenRow, kind: NotificationKind): KindPreference {
  const usual = DEFAULTS.kinds[kind];
  const chosen = kinds?.[kind];
  return { inApp: chosen?.inApp ?? usual.inApp, mail: chosen?.mail ?? usual.mail };
}

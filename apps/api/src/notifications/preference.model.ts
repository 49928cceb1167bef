import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { notificationKinds } from '#notifications';
import { Cost } from '../graphql/cost.js';
import { NotificationKind } from './notification.model.js';

export enum MailFrequency {
  NOW = 'NOW',
  DAILY = 'DAILY',
  WEEKLY = 'WEEKLY',
  OFF = 'OFF',
}
registerEnumType(MailFrequency, {
  name: 'MailFrequency',
  description: 'When somebody wants a mail of something.',
  valuesMap: {
    NOW: { description: 'Soon after it happened, outside quiet hours.' },
    DAILY: { description: 'Once a day, together with what else happened.' },
    WEEKLY: { description: 'Once a week, together with what else happened.' },
    OFF: { description: 'Never. What is off stays off when the usual changes.' },
  },
});

/** In the order of ISO 8601, in which Monday is 1. */
export enum Weekday {
  MONDAY = 'MONDAY',
  TUESDAY = 'TUESDAY',
  WEDNESDAY = 'WEDNESDAY',
  THURSDAY = 'THURSDAY',
  FRIDAY = 'FRIDAY',
  SATURDAY = 'SATURDAY',
  SUNDAY = 'SUNDAY',
}
registerEnumType(Weekday, {
  name: 'Weekday',
  description: 'A day of the week.',
  valuesMap: {
    MONDAY: { description: 'The first, by ISO 8601.' },
    TUESDAY: { description: 'The second.' },
    WEDNESDAY: { description: 'The third.' },
    THURSDAY: { description: 'The fourth.' },
    FRIDAY: { description: 'The fifth.' },
    SATURDAY: { description: 'The sixth.' },
    SUNDAY: { description: 'The seventh.' },
  },
});
export const weekdays = Object.values(Weekday);

@ObjectType({ description: 'Where notifications of one kind reach the viewer.' })
export class KindPreference {
  @Field(() => NotificationKind, { description: 'Of which kind.' })
  kind: NotificationKind;

  @Field(() => Boolean, {
    description:
      'Whether they stand in `notifications` and are counted. What was written while this was off is there once it is on. Always true of MODERATION and APPEAL.',
  })
  inApp: boolean;

  @Field(() => MailFrequency, { description: 'When they are mailed, unless `mailOff`.' })
  mail: MailFrequency;
}

@ObjectType({ description: 'From one time of day to another, over midnight where that is earlier.' })
export class QuietHours {
  @Field(() => String, { description: 'When they begin, as `22:00`.' })
  from: string;

  @Field(() => String, { description: 'When they end, as `07:00`.' })
  until: string;
}

@ObjectType({ description: 'What reaches the viewer where: what they chose, and otherwise the usual.' })
export class NotificationPreferences {
  @Cost({ rows: notificationKinds.length })
  @Field(() => [KindPreference], { description: 'Of each kind.' })
  kinds: KindPreference[];

  @Field(() => Boolean, {
    description:
      'Whether no notification is mailed at all, of kinds that come later neither. Mails about the account itself, as of a new password, come all the same.',
  })
  mailOff: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Their time zone, a name of the IANA’s list; null until they choose, and UTC until then.',
  })
  timeZone: string | null;

  @Field(() => QuietHours, {
    nullable: true,
    description: 'In their time zone: no mail is sent in these hours, it waits for their end. Null for none.',
  })
  quietHours: QuietHours | null;

  @Field(() => Int, { description: 'In which hour of their day digests are sent: 0 to 23.' })
  digestHour: number;

  @Field(() => Weekday, { description: 'On which day weekly digests are sent.' })
  digestWeekday: Weekday;

  @Field(() => Boolean, {
    description: 'Whether mails say only that something happened, and nothing of what was written.',
  })
  mailWithoutContent: boolean;
}

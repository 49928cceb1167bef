import { Field, InputType, Int } from '@nestjs/graphql';
import { limits } from '#kernel';
import { notificationKinds } from '#notifications';
import { Bounded } from '../graphql/bound.js';
import { MutationInput } from '../graphql/mutation-input.js';
import { NotificationKind } from './notification.model.js';
import { MailFrequency, Weekday } from './preference.model.js';

const TIME = 'In the viewer’s time zone, from `00:00` to `23:59`.';

@InputType({ description: 'Where notifications of one kind are to reach the viewer. What is left out stays as it is.' })
export class KindPreferenceInput {
  @Field(() => NotificationKind, { description: 'Of which kind: each at most once.' })
  kind: NotificationKind;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they stand in the list. MODERATION and APPEAL cannot be turned off.',
  })
  inApp?: boolean | null;

  @Field(() => MailFrequency, { nullable: true, description: 'When they are mailed.' })
  mail?: MailFrequency | null;
}

@InputType({ description: 'When no mail is to be sent. `until` may be earlier than `from`, but not the same.' })
export class QuietHoursInput {
  @Field(() => String, { description: `When they begin. ${TIME}` })
  @Bounded({ characters: limits.timeOfDayCharacters })
  from: string;

  @Field(() => String, { description: `When they end. ${TIME}` })
  @Bounded({ characters: limits.timeOfDayCharacters })
  until: string;
}

@InputType({ description: 'What is to reach the viewer where. What is left out stays as it is.' })
export class UpdateNotificationPreferencesInput extends MutationInput {
  @Field(() => [KindPreferenceInput], { nullable: true, description: 'Of the kinds that change.' })
  @Bounded({ items: notificationKinds.length })
  kinds?: KindPreferenceInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether no notification is mailed at all.' })
  mailOff?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'A name of the IANA’s list, as `Europe/Berlin`; null for none chosen.',
  })
  @Bounded({ characters: limits.timeZoneCharacters })
  timeZone?: string | null;

  @Field(() => QuietHoursInput, { nullable: true, description: 'When no mail is sent; null for no such hours.' })
  quietHours?: QuietHoursInput | null;

  @Field(() => Int, { nullable: true, description: 'In which hour digests are sent: 0 to 23.' })
  digestHour?: number | null;

  @Field(() => Weekday, { nullable: true, description: 'On which day weekly digests are sent.' })
  digestWeekday?: Weekday | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether mails say nothing of what was written.' })
  mailWithoutContent?: boolean | null;
}

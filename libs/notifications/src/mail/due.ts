import { limits, wallTime } from '#kernel';
import type { NotificationKind } from '../notification/notification.js';
import { type MailFrequency, mailFrequency, type NotificationPreferences } from '../preference/preference.js';
import { nextTimeOfDay } from './local-time.js';

/** Something that a member is to be mailed of. */
export interface PendingItem {
  /** Names the text, decision or prompt: the same is mailed to one member once. */
  readonly about: string;
  readonly kind: NotificationKind;
  readonly createdAt: Date;
}

/** What becomes of a member's pending items at a moment. */
export interface Decided<Item extends PendingItem> {
  /** For one mail now. */
  readonly now: readonly Item[];
  /** For one digest now. */
  readonly digest: readonly Item[];
  /** To be looked at again. */
  readonly later: ReadonlyArray<{ readonly item: Item; readonly at: Date }>;
  /** Of kinds that the member is not mailed of. */
  readonly never: readonly Item[];
}

type Settings = Pick<NotificationPreferences, 'timeZone' | 'quietHours' | 'digestHour' | 'digestWeekday'>;

const zoneOf = ({ timeZone }: Settings) => timeZone ?? 'UTC';

/** The moment itself, or the end of the quiet hours that it falls into. */
export function afterQuietHours(moment: Date, settings: Settings): Date {
  const { quietHours } = settings;
  if (!quietHours) return moment;
  const { from, until } = quietHours;
  const { minutes } = wallTime(moment, zoneOf(settings));
  const isQuiet = from < until ? minutes >= from && minutes < until : minutes >= from || minutes < until;
  return isQuiet ? nextTimeOfDay(moment, zoneOf(settings), until) : moment;
}

/** When a notification is mailed that is of this moment; null for never. */
export function dueAt(createdAt: Date, frequency: MailFrequency, settings: Settings): Date | null {
  const ripe = ripeAt(createdAt);
  if (frequency === 'OFF') return null;
  if (frequency === 'NOW') return afterQuietHours(ripe, settings);
  const weekday = frequency === 'WEEKLY' ? settings.digestWeekday : null;
  // What is ripe at the very moment of a digest is in it.
  const before = new Date(ripe.getTime() - 1);
  return afterQuietHours(nextTimeOfDay(before, zoneOf(settings), settings.digestHour * 60, weekday), settings);
}

/** Nothing is mailed sooner: time for second thoughts, a moderator's too. */
function ripeAt(createdAt: Date): Date {
  return new Date(createdAt.getTime() + limits.mail.delay);
}

/** Decides by what the member wants now, whatever they wanted when it was written down. */
export function decide<Item extends PendingItem>(
  items: readonly Item[],
  preferences: NotificationPreferences,
  now: Date,
): Decided<Item> {
  const instant: Item[] = [];
  const digest: Item[] = [];
  const later: Array<{ item: Item; at: Date }> = [];
  const never: Item[] = [];
  for (const item of items) {
    const frequency = mailFrequency(preferences, item.kind);
    const due = dueAt(item.createdAt, frequency, preferences);
    if (due === null) never.push(item);
    else if (frequency === 'NOW') instant.push(item);
    else if (due <= now) digest.push(item);
    else later.push({ item, at: due });
  }
  const opensAt = instant.length === 0 ? now : gatheredAt(instant, preferences, now);
  const ripe = opensAt <= now ? instant.filter(({ createdAt }) => ripeAt(createdAt) <= now) : [];
  for (const item of instant) {
    if (!ripe.includes(item)) later.push({ item, at: opensAt > now ? opensAt : ripeAt(item.createdAt) });
  }
  return { now: ripe, digest, later, never };
}

/** When a mail goes out: once nothing new has come for a while, but no later than so long after its first. */
function gatheredAt(items: readonly PendingItem[], settings: Settings, now: Date): Date {
  const times = items.map(({ createdAt }) => createdAt.getTime());
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const { delay, gathering } = limits.mail;
  const moment = new Date(Math.min(last + delay, Math.max(first + delay, first + gathering)));
  // What was put off to the end of the quiet hours goes out then; and whoever is in them now waits.
  return afterQuietHours(moment > now ? moment : now, settings);
}

import { agoFormat, dateFormat } from '../language/format.js';
import { useVisit } from '../page/context.js';

const DAY = 86_400_000;

interface MomentProps {
  readonly at: string;
  readonly now: Date;
}

/** A moment to be kept, in the reader's time zone: with the day of the week, and the year where it is another one. */
export function Moment({ at, now }: MomentProps) {
  const { locale, zone } = useVisit().settings;
  return (
    <time dateTime={at} data-said>
      {spellMoment(new Date(at), now, locale, zone)}
    </time>
  );
}

/** How long ago something was, in words. */
export function Ago({ at, now }: MomentProps) {
  const { locale } = useVisit().settings;
  return (
    <time dateTime={at} data-said>
      {spellAgo(new Date(at), now, locale)}
    </time>
  );
}

/** Without a known time zone it says UTC. */
export function spellMoment(at: Date, now: Date, locale: string, timeZone: string): string {
  const sameYear = Math.abs(at.getTime() - now.getTime()) < 180 * DAY;
  const soon = Math.abs(at.getTime() - now.getTime()) < 6 * DAY;
  const words = dateFormat(locale, {
    timeZone,
    weekday: soon ? 'long' : 'short',
    day: 'numeric',
    month: soon ? 'long' : 'short',
    ...(!sameYear && { year: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
  return timeZone === 'UTC' ? `${words} UTC` : words;
}

const STEPS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', DAY / 24],
  ['minute', DAY / 1_440],
] as const;

export function spellAgo(at: Date, now: Date, locale: string): string {
  const passed = Math.max(0, now.getTime() - at.getTime());
  const format = agoFormat(locale);
  for (const [unit, length] of STEPS) {
    if (passed >= length) return format.format(-Math.floor(passed / length), unit);
  }
  return format.format(0, 'minute');
}

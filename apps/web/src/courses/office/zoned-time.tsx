import { momentsOf, wallTime } from '#kernel';
import { dateFormat } from '../../language/format.js';
import { useVisit } from '../../page/context.js';

const FULL = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const;

const HOUR = { hour: 'numeric', minute: '2-digit' } as const;

/** A moment where the course is held, with the day of the week; and where the reader is, if clocks show something else there: the hour, and the day where it is another. */
export function ZonedTime({ at, zone }: { at: string; zone: string }) {
  const { t, settings } = useVisit();
  const spell = (timeZone: string, how: Intl.DateTimeFormatOptions = FULL) =>
    dateFormat(settings.locale, { ...how, timeZone }).format(new Date(at));
  const [here, there] = [wallTime(new Date(at), zone), wallTime(new Date(at), settings.zone)];
  const isSameDay = here.day === there.day && here.month === there.month;
  const known = settings.scripts && !(isSameDay && here.minutes === there.minutes);
  return (
    <>
      <time dateTime={at}>{spell(zone)}</time>
      {known && (
        <span class="elsewhere">
          {' '}
          {t('courseOffice.forYou', { when: spell(settings.zone, isSameDay ? HOUR : { ...FULL, year: undefined }) })}
        </span>
      )}
    </>
  );
}

/** A moment as a field of a form has it, on the clocks of a time zone. */
export function spellLocal(at: string | null | undefined, zone: string): string {
  if (!at) return '';
  const { year, month, day, minutes } = wallTime(new Date(at), zone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/;

/** The moment at which the clocks of a time zone show what was typed, the first if they do so twice; null where it is none. */
export function readLocal(typed: string, zone: string): string | null {
  const [, year, month, day, hour, minute] = LOCAL.exec(typed.trim())?.map(Number) ?? [];
  if (!year || !month || !day || hour === undefined || minute === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || hour > 23 || minute > 59) return null;
  return momentsOf({ year, month, day, minutes: hour * 60 + minute }, zone)[0]?.toISOString() ?? null;
}

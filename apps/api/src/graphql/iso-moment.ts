const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1_000;

const padded = (count: number, digits: number): readonly string[] =>
  Array.from({ length: count }, (_, number) => String(number).padStart(digits, '0'));
const TWO = padded(60, 2);
const THREE = padded(1_000, 3);

/** The last day that was asked for, and how its moments begin: `2026-11-23T`. */
let [day, beginning] = [Number.NaN, ''];

/**
 * A moment as `toISOString` writes it. Pages are full of moments of few days, so only the day's time is worked out anew: some five
 * times as fast, which is a twentieth of what a page of replies costs.
 * @throws RangeError for an invalid date
 */
export function isoMoment(moment: Date): string {
  const at = moment.getTime();
  const since = Math.floor(at / DAY);
  if (since !== day) {
    const whole = moment.toISOString();
    [day, beginning] = [since, whole.slice(0, whole.indexOf('T') + 1)];
  }
  const time = at - since * DAY;
  const hour = TWO[Math.trunc(time / HOUR)];
  const minute = TWO[Math.trunc((time % HOUR) / MINUTE)];
  const second = TWO[Math.trunc((time % MINUTE) / SECOND)];
  return `${beginning}${hour}:${minute}:${second}.${THREE[time % SECOND]}Z`;
}

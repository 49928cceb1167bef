import type { Visit } from '../page/visit.js';

/** A mean of scores with one decimal, also where that is 0; a dash where there is none. */
export function spellScore({ settings }: Pick<Visit, 'settings'>, value: number | null | undefined): string {
  if (typeof value !== 'number') return '–';
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(settings.locale, digits).format(value);
}

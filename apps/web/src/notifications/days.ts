import { dateFormat } from '../language/format.js';
import type { Translate } from '../language/index.js';
import type { Settings } from '../page/settings.js';

export interface Day<Row> {
  /** As the calendar has it: `2026-11-29`. */
  readonly on: string;
  readonly label: string;
  readonly rows: Row[];
}

/** Puts what is in the order of time under the days of the reader's calendar. */
export function byDay<Row extends { readonly createdAt: string }>(
  rows: readonly Row[],
  now: Date,
  { locale, zone }: Settings,
  t: Translate,
): Day<Row>[] {
  const calendar = dateFormat('sv', { timeZone: zone });
  const words = dateFormat(locale, { dateStyle: 'full', timeZone: zone });
  const today = calendar.format(now);
  const yesterday = calendar.format(new Date(now.getTime() - 24 * 60 * 60 * 1000));
  const days = new Map<string, Day<Row>>();
  for (const row of rows) {
    const at = new Date(row.createdAt);
    const on = calendar.format(at);
    const near = on === today ? t('notifications.today') : on === yesterday ? t('notifications.yesterday') : null;
    const day = days.get(on) ?? { on, label: near ?? words.format(at), rows: [] };
    day.rows.push(row);
    days.set(on, day);
  }
  return [...days.values()];
}

import type { Translate } from './index.js';
import { type PluralForms, pluralForms } from './plural-forms.js';

/** How long to wait, as people say it: minutes, rounded up, from two of them on. */
export function waitOf(seconds: number): readonly [unit: 'seconds' | 'minutes', count: number] {
  return seconds < 120 ? ['seconds', seconds] : ['minutes', Math.ceil(seconds / 60)];
}

/** As in “11 minutes”. */
export function spellWait(t: Translate, seconds: number): string {
  const [unit, count] = waitOf(seconds);
  return t(`problem.${unit}`, { count });
}

/** The same for a script. */
export type WaitForms = Readonly<Record<ReturnType<typeof waitOf>[0], PluralForms>>;

export function waitForms(t: Translate): WaitForms {
  return { seconds: pluralForms(t, 'problem.seconds'), minutes: pluralForms(t, 'problem.minutes') };
}

import type { EditedPromptFragment } from '../../generated/documents.js';
import type { Translate } from '../../language/index.js';
import type { FormFields } from '../../page/form.js';
import { type Problem, problemOf } from '../../page/problem.js';
import type { Visit } from '../../page/visit.js';
import type { Compared } from './stale.js';
import { readLocal, spellLocal } from './zoned-time.js';

const DATES = ['opensAt', 'dueAt', 'closesAt'] as const;
const FIGURES = ['minimumWords', 'repliesRequired', 'number'] as const;

/**
 * What was typed of a prompt, as the schema takes it. A date that was not touched is left out, since fields have no seconds.
 * @param zone of the course, on whose clocks dates are read
 */
export function readPrompt(form: FormFields, zone: string, t: Translate, stored?: EditedPromptFragment) {
  const problems: Array<readonly [string, string]> = [];
  const dates: Partial<Record<(typeof DATES)[number], string | null>> = {};
  for (const name of DATES) {
    const typed = form.text(name).trim();
    if (stored && typed === spellLocal(stored[name], zone)) continue;
    dates[name] = typed === '' ? null : readLocal(typed, zone);
    if (typed !== '' && dates[name] === null) problems.push([name, t('courseOffice.noDate')]);
  }
  const figures: Partial<Record<(typeof FIGURES)[number], number | null>> = {};
  for (const name of FIGURES) {
    const typed = form.text(name).trim();
    figures[name] = typed === '' ? null : Number(typed);
    if (!/^\d{0,6}$/.test(typed)) problems.push([name, t('courseOffice.noFigure')]);
  }
  const input = {
    title: form.text('title'),
    instructionsMarkdown: form.text('instructionsMarkdown'),
    ...dates,
    ...figures,
    // Left out it would stay; empty, nothing is asked for.
    repliesRequired: figures.repliesRequired ?? 0,
    postFirst: form.flag('postFirst'),
    idempotencyKey: form.optional('idempotencyKey'),
  };
  return { input, problem: problemOf(problems) satisfies Problem | undefined };
}

/** What was typed of a prompt, and what stands there now. */
export function comparePrompt({ form, t }: Visit, stored: EditedPromptFragment, zone: string): Compared[] {
  const spell = (flag: boolean) => t(flag ? 'courseOffice.isOn' : 'courseOffice.isOff');
  const text = (name: string, now: string) => ({ name, typed: form.text(name), stored: now });
  return [
    text('title', stored.title),
    text('instructionsMarkdown', stored.instructionsMarkdown ?? ''),
    ...DATES.map((name) => ({
      name,
      typed: form.text(name).replace('T', ' '),
      stored: spellLocal(stored[name], zone).replace('T', ' '),
    })),
    ...FIGURES.map((name) => text(name, stored[name] ? String(stored[name]) : '')),
    { name: 'postFirst', typed: spell(form.flag('postFirst')), stored: spell(stored.postFirst) },
  ];
}
